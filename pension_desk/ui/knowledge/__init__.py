"""政策问答: what people ask at the counter, answered by the day's figures, and read aloud."""
