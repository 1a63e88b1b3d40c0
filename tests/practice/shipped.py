"""``python -m tests.practice.shipped``: write the practice village into resources/practice anew."""

from __future__ import annotations

import random
from pathlib import Path

from tests.practice.damage import Damage
from tests.practice.identity import IdIssuer
from tests.practice.ledgers import write_ledgers
from tests.practice.records import Village
from tests.practice.town import Plan, make_village
from tests.practice.writers import write_lists

SEED = 20261120
PLACE = ("450821105211", "稻花村")
RESIDENTS = 400
FOLDER = Path(__file__).parents[2] / "resources" / "practice"


def practice_village() -> Village:
    """Return the village that ships for practice, with some ID numbers to put right."""
    plan = Plan(payment_years=8, damage=Damage(0.012))
    return make_village(random.Random(SEED), PLACE, RESIDENTS, plan, IdIssuer())


def write_practice_village(folder: Path) -> None:
    """Write its lists, the same bytes every time."""
    village = practice_village()
    write_lists([village], folder, "plain")
    write_ledgers(village, folder, SEED, Plan().as_of)


if __name__ == "__main__":
    write_practice_village(FOLDER)
