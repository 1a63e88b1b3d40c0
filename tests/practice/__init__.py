"""An invented town of any size, from a seed: its people, its offices' lists, and the truth.

`make_town` holds a whole town as frozen values; `iter_villages` yields one village at a time,
so that a county of 1,500,000 residents needs the memory of one village only.
``python -m tests.practice --residents 5000 --out DIR`` writes the lists as files.
"""

from tests.practice.damage import Damage
from tests.practice.records import Town, Village
from tests.practice.town import iter_villages, make_town
from tests.practice.truth import VillageTruth, judge

__all__ = ["Damage", "Town", "Village", "VillageTruth", "iter_villages", "judge", "make_town"]
