"""The payments tab (缴费跟踪): how far each hamlet is, who is missing, and fast entry."""
