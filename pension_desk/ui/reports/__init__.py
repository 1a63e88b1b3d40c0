"""自制报表: whom, which columns, grouped by what; kept under a name, run again with one click."""
