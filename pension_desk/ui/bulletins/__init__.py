"""报表通报: indicators and targets, the bulletin, who is responsible, measures, reports."""
