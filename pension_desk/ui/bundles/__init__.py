"""The stick's acts: send, receive, the town's board of villages, and kits (发包 收包 开村)."""
