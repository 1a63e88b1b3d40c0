"""What an import does, household by household, and what of it was not simply taken."""

from __future__ import annotations

from pension_desk.domain.bundles import Verdict
from pension_desk.services.divisions import division_name
from pension_desk.store.touched import HouseholdLine, NotTakenLine
from pension_desk.ui.bundles.words import verdict_word
from pension_desk.ui.theme import Tone
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel


def household_model() -> LineModel[HouseholdLine]:
    """Return what an import does to each household, empty."""
    return LineModel(
        [
            Column(translate("bundles", "村（社区）"), lambda h: division_name(h.village)),
            Column(
                translate("bundles", "户编号"),
                lambda h: h.household_no or translate("bundles", "（不属于哪一户）"),
            ),
            _count(translate("bundles", "新增"), "new"),
            _count(translate("bundles", "更改"), "changed"),
            _count(translate("bundles", "有冲突"), "contested"),
            _count(translate("bundles", "未接收"), "refused"),
            Column(translate("bundles", "成员"), lambda h: "、".join(h.members)),
        ]
    )


def _count(title: str, name: str) -> Column[HouseholdLine]:
    return Column(
        title,
        lambda line: f"{getattr(line, name):,}" if getattr(line, name) else "",
        sort=lambda line: getattr(line, name),
        number=True,
    )


def _reason(line: NotTakenLine) -> str:
    return told(line.reason)


def not_taken_model() -> LineModel[NotTakenLine]:
    """Return the changes that were not simply taken, empty."""
    return LineModel(
        [
            Column(
                translate("bundles", "情况"),
                lambda x: verdict_word(x.verdict),
                tone=lambda x: Tone.DANGER if x.verdict is Verdict.REFUSED else Tone.WARNING,
            ),
            Column(
                translate("bundles", "谁"),
                lambda x: " ".join(filter(None, (division_name(x.village), x.name))),
            ),
            Column(translate("bundles", "哪一类"), lambda x: x.table),
            Column(translate("bundles", "原因"), _reason, tip=_reason),
        ]
    )
