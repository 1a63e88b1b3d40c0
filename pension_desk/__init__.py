"""Pension Desk (养老保险村级工作台): an offline desk for village social-insurance assistants."""

__version__ = "0.2.0"
