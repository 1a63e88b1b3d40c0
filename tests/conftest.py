"""What every test shares: how hard the property tests look."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Two builders on one old laptop must not fail a property by being slow: no deadline.
# Everyday runs try the same examples each time, so that a red one says something of the change;
# the soak tries new ones.
settings.register_profile("everyday", deadline=None, derandomize=True)
settings.register_profile(
    "soak",
    deadline=None,
    max_examples=2_000,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "everyday"))
