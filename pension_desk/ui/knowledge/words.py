"""The window's words for questions and answers."""

from __future__ import annotations

from pension_desk.domain.knowledge import Entry, Origin, Subject
from pension_desk.services.divisions import division_name
from pension_desk.ui.translation import translate


def subject_word(subject: Subject) -> str:
    """Return what a subject is called."""
    return {
        Subject.JOIN: translate("knowledge", "参保登记"),
        Subject.TIERS: translate("knowledge", "档次和补贴"),
        Subject.ON_BEHALF: translate("knowledge", "困难群体代缴"),
        Subject.MAKE_UP: translate("knowledge", "补缴"),
        Subject.PAY: translate("knowledge", "怎么缴费"),
        Subject.BENEFIT: translate("knowledge", "待遇怎么算"),
        Subject.DRAW: translate("knowledge", "领取和认证"),
        Subject.TRANSFER: translate("knowledge", "两险衔接"),
        Subject.FLEXIBLE: translate("knowledge", "灵活就业和退休"),
        Subject.EMPLOYERS: translate("knowledge", "单位用工"),
        Subject.LAND: translate("knowledge", "被征地农民"),
        Subject.PRIVACY: translate("knowledge", "个人信息"),
        Subject.OTHER: translate("knowledge", "其他"),
    }[subject]


def origin_word(entry: Entry) -> str:
    """Return whose words an entry has; nothing for those that came with the program."""
    if entry.corrects:
        return translate("knowledge", "镇里改过")
    if entry.origin is Origin.TOWN:
        return translate("knowledge", "镇里写的")
    return division_name(entry.village) if entry.village else ""


def unconfirmed_word() -> str:
    """Return the mark of what nobody has confirmed."""
    return translate("knowledge", "待核实")
