"""Checks of what a person types into a resident's page, field by field, before it is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import RESIDENTS
from pension_desk.domain.errors import Refused
from pension_desk.domain.identity import birth_of, read_id
from pension_desk.domain.names import clean_name
from pension_desk.domain.roster import Resident

_PHONE = re.compile(r"[0-9+\- ]{7,20}")
_LONGEST = 200


def _name(text: str) -> str:
    cleaned = clean_name(text)
    if not cleaned:
        raise Refused("no_name", "姓名不能空白。", "请照身份证填写姓名。")
    return cleaned


def _id_number(text: str) -> str | None:
    if not text:
        return None
    reading = read_id(text)
    if reading.value is None:
        raise Refused(
            "bad_id_number",
            f"身份证号码“{text}”不对。",
            "应为18位，最后一位是校验码；请对照身份证核对每一位。",
        )
    return reading.value


def _day(text: str) -> str | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused("bad_date", f"日期“{text}”不对。", "请写成 2026-03-02 的样子。") from None


def checked_phone(text: str) -> str | None:
    """Return a phone number as it may be written, None for none; refused when it is none."""
    if text and not _PHONE.fullmatch(text):
        raise Refused("bad_phone", f"电话“{text}”不对。", "请只填数字，可带区号和短横。")
    return text or None


def _sex(text: str) -> str | None:
    if text and text not in {"男", "女"}:
        raise Refused("bad_sex", f"性别“{text}”不对。", "请填“男”或“女”。")
    return text or None


def _text(text: str) -> str | None:
    if len(text) > _LONGEST:
        raise Refused("too_long", f"内容太长（{len(text)}字）。", f"请控制在{_LONGEST}字以内。")
    return text or None


_CHECKS: dict[str, Callable[[str], str | None]] = {
    "name": _name,
    "id_number": _id_number,
    "birth": _day,
    "died_on": _day,
    "moved_on": _day,
    "phone": checked_phone,
    "sex": _sex,
}


def checked_resident(
    fields: Mapping[str, FieldValue], before: Resident | None, today: date
) -> dict[str, FieldValue]:
    """Return the fields as they may be written.

    ``before`` is the resident as it stands, None for a new one. A birth date follows the ID
    number. Raises `Refused` naming the first field that is wrong and what would be right.
    """
    known = set(RESIDENTS.field_names) - {"merged_into"}
    wrong = [name for name in fields if name not in known]
    if wrong:
        raise Refused("no_such_field", f"没有“{wrong[0]}”这一项。")
    checked: dict[str, FieldValue] = {
        name: _CHECKS.get(name, _text)(str(value if value is not None else "").strip())
        for name, value in fields.items()
    }
    if before is None and not checked.get("name"):
        _name("")
    _agree(checked, before, today)
    return checked


def _agree(checked: dict[str, FieldValue], before: Resident | None, today: date) -> None:
    """Hold the dates and the ID number against each other."""
    number = checked.get("id_number") or (before.id_number if before else None)
    if number and ("id_number" in checked or "birth" in checked):
        born = birth_of(str(number)).isoformat()
        if checked.get("birth") not in (None, born):
            raise Refused("birth_differs", f"出生日期与身份证号码不一致（号码为{born}）。")
        checked["birth"] = born
    standing = before.birth.isoformat() if before and before.birth else None
    birth = str(checked.get("birth") or standing or "")
    for name, label in (("birth", "出生日期"), ("died_on", "死亡日期"), ("moved_on", "迁出日期")):
        value = str(checked.get(name) or "")
        if value > today.isoformat():
            raise Refused("future_date", f"{label}{value}在今天之后。")
        if value and birth and value < birth:
            raise Refused("before_birth", f"{label}{value}早于出生日期{birth}。")
