"""责任: who is responsible for whom."""
