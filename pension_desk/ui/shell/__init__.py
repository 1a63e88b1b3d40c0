"""The frame around the tabs: main window, search, lock screen, first start, settings."""
