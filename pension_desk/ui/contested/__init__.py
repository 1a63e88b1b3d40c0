"""What desks differ about (冲突核定): every side's value, who, when, where, and a decision."""
