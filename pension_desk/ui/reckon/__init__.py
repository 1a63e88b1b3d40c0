"""The household's sum (经济账): tiers side by side, a curve, every figure with its working."""
