"""Lists in and out: reading any office's sheet, mapping its columns, writing ours."""
