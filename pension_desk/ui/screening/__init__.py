"""Screening (筛查): the figures by village, the offices' lists, the villages' answers."""
