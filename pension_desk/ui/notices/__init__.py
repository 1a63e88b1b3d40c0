"""Notices (打印): choose whom, look at the pages, print or save; find a household by its code."""
