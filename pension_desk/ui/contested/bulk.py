"""What a rule would decide, in words, before anything is decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pension_desk.domain.contested import Choices, ContestedField, Rule, choose
from pension_desk.ui.contested.words import field_label
from pension_desk.ui.translation import translate

_FEW = 6


@dataclass(frozen=True)
class Bulk:
    """A rule over some fields."""

    rule: Rule
    fields: tuple[ContestedField, ...]

    @property
    def light(self) -> Choices:
        """What it decides of the fields that are not grave."""
        return choose([one for one in self.fields if not one.grave], self.rule)

    @property
    def every(self) -> Choices:
        """What it decides when grave ones are decided too."""
        return choose(self.fields, self.rule, grave=True)


def summary(bulk: Bulk) -> str:
    """Return how many of which fields a rule decides, and what it leaves."""
    every = bulk.every
    kinds = {(one.row, one.field): one for one in bulk.fields}
    counts = Counter(field_label(kinds[made.row, made.field]) for made in every.made)
    told = [
        translate("contested", "{label} {n:,} 处").format(label=label, n=n)
        for label, n in counts.most_common(_FEW)
    ]
    if len(counts) > _FEW:
        told.append(translate("contested", "别的 {n} 类").format(n=len(counts) - _FEW))
    words = translate("contested", "能定 {n:,} 处：{kinds}。").format(
        n=len(every.made), kinds="、".join(told)
    )
    if every.left:
        left = translate(
            "contested", "定不了 {n:,} 处（那一边没有写，或者分不出先后），留着逐个核定。"
        )
        words += left.format(n=len(every.left))
    return words + translate("contested", "定下后可以一次撤销；下次发包时各处都会改成一样。")
