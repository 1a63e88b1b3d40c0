"""The sync format: envelope, manifest, change stream and safe writing to a stick."""
