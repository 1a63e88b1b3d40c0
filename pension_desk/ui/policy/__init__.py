"""Policy parameters (政策参数): dated figures with source and confidence, edited by the town."""
