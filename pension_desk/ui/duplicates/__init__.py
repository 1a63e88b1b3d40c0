"""People who may be entered twice (疑似重复的人): two records side by side, merged or parted."""
