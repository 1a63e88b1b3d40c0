"""The queue of doubtful rows (待确认): is this row of the list that resident?"""
