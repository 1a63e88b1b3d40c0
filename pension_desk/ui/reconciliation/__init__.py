"""The page 对账 of the payments tab: three sides of a year, line by line, settled by keys."""
