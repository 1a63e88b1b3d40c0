"""Lists in (导入名单): pick a file, see what it is taken for, correct, then commit."""
