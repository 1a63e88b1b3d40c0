"""措施: the plan's measures, meetings, inspections and orders."""
