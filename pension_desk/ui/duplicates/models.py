"""The columns of the queue, of the two records side by side, and of who was merged."""

from __future__ import annotations

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.id_numbers import mask_id, mask_phone
from pension_desk.domain.merging_people import Duplicates, FieldPair, Twin, Why
from pension_desk.domain.roster import Resident
from pension_desk.services.divisions import division_name
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.ticks import TickModel

_MASKED = frozenset({"id_number", "id_sent"})


def why_words(why: Why) -> str:
    """Return why records may be one person."""
    match why:
        case Why.NUMBER:
            return translate("duplicates", "号码相同")
        case Why.HOUSEHOLD:
            return translate("duplicates", "同户同名同生日")


def place_words(one: Resident) -> str:
    """Return village, hamlet and household of a record."""
    house = translate("duplicates", "{no} 户").format(no=one.household_no)
    parts = (division_name(one.village), one.hamlet, house if one.household_no else "")
    return " ".join(filter(None, parts))


def twin_words(twin: Twin) -> str:
    """Return whose record it is, where, and how much hangs on it."""
    words = translate(
        "duplicates", "{name}　{place}　参保 {registrations}、缴费 {contributions}、走访 {visits}"
    )
    return words.format(
        name=twin.resident.name,
        place=place_words(twin.resident),
        registrations=twin.registrations,
        contributions=twin.contributions,
        visits=twin.visits,
    )


def queue_model() -> LineModel[Duplicates]:
    """Return the queue, empty."""
    return LineModel(
        [
            Column(
                translate("duplicates", "为什么"),
                lambda found: why_words(found.why),
                tone=lambda found: Tone.DANGER if found.why is Why.NUMBER else Tone.WARNING,
            ),
            Column(
                translate("duplicates", "姓名"),
                lambda found: "、".join(dict.fromkeys(twin.resident.name for twin in found.people)),
            ),
            Column(
                translate("duplicates", "身份证号码"),
                lambda found: mask_id(_number(found)),
            ),
            Column(
                translate("duplicates", "几条"),
                lambda found: str(len(found.people)),
                sort=lambda found: len(found.people),
                number=True,
            ),
            Column(
                translate("duplicates", "在哪里"),
                lambda found: "；".join(
                    dict.fromkeys(place_words(twin.resident) for twin in found.people)
                ),
            ),
        ]
    )


def _number(found: Duplicates) -> str:
    return next((x.resident.id_number for x in found.people if x.resident.id_number), "") or ""


def pair_model() -> TickModel[FieldPair]:
    """Return the fields of two records, empty; a tick takes what the other one says."""
    model: TickModel[FieldPair] = TickModel(
        [
            Column(translate("duplicates", "项目"), lambda pair: pair.label),
            Column(
                translate("duplicates", "保留的一条"), lambda pair: value_words(pair, pair.kept)
            ),
            Column(
                translate("duplicates", "并入的一条"),
                lambda pair: value_words(pair, pair.other),
            ),
            Column(
                translate("duplicates", "合并以后"),
                lambda pair: value_words(pair, pair.other if model.is_ticked(pair) else pair.kept),
            ),
        ],
        key=lambda pair: pair.name,
        tickable=lambda pair: pair.takeable,
    )
    return model


def value_words(pair: FieldPair, value: FieldValue) -> str:
    """Return a value as a person reads it, numbers masked; a dash for nothing."""
    if value is None:
        return "—"
    if pair.name in _MASKED:
        return mask_id(str(value))
    return mask_phone(str(value)) if pair.name == "phone" else str(value)


def merged_model() -> LineModel[tuple[Resident, Resident]]:
    """Return who was merged into whom, empty."""
    return LineModel(
        [
            Column(translate("duplicates", "并入的一条"), lambda both: both[0].name),
            Column(translate("duplicates", "原来在"), lambda both: place_words(both[0])),
            Column(translate("duplicates", "算在谁名下"), lambda both: both[1].name),
            Column(translate("duplicates", "住处"), lambda both: place_words(both[1])),
        ]
    )
