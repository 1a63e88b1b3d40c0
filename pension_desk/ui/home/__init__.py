"""The home tab (工作台): what today asks for, and the acts that begin most often."""
