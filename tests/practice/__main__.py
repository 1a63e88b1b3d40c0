"""``python -m tests.practice --residents 5000 --out DIR``: an invented town as office lists."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.practice.damage import Damage
from tests.practice.records import Village
from tests.practice.town import FIRST_TOWN, Plan, iter_villages
from tests.practice.truth import judge
from tests.practice.writers import OFFICES, write_lists


def main() -> None:
    """Read the arguments, write the lists and ``truth.json`` beside them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--residents", type=int, default=5_000)
    parser.add_argument("--villages", type=int, help="one per 5,000 residents unless given")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--town", default=FIRST_TOWN, help="9-digit code of the first town")
    parser.add_argument("--payment-years", type=int, default=3)
    parser.add_argument("--damage", type=float, default=0.0, help="share of ID cells, 0 to 1")
    parser.add_argument("--office", choices=sorted(OFFICES), default="wide")
    parser.add_argument("--kinds", nargs="*", default=())
    parser.add_argument("--out", type=Path, required=True)
    wanted = parser.parse_args()
    plan = Plan(payment_years=wanted.payment_years, damage=Damage(wanted.damage))
    villages = wanted.villages or max(1, wanted.residents // 5_000)
    truth: dict[str, object] = {}
    damaged: dict[str, list[list[object]]] = {}

    def passing() -> Iterator[Village]:
        made = iter_villages(
            wanted.seed, villages, wanted.residents, plan=plan, first_town=wanted.town
        )
        for village in made:
            found = judge(village, plan.as_of)
            truth[village.code] = {"name": village.name, **asdict(found)}
            for kind, cells in village.damaged.items():
                damaged.setdefault(kind, []).extend(list(cell) for cell in cells)
            yield village

    paths = write_lists(passing(), wanted.out, wanted.office, wanted.kinds)
    told = {"as_of": plan.as_of.isoformat(), "villages": truth, "damaged_ids": damaged}
    (wanted.out / "truth.json").write_text(
        json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    for kind, path in paths.items():
        print(f"{kind:12} {path}")


if __name__ == "__main__":
    main()
