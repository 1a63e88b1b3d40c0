"""Words of publicity: ways, materials, shares."""

from __future__ import annotations

from pension_desk.domain.outreach import Share
from pension_desk.domain.outreach_words import MATERIALS, TALK_WAYS
from pension_desk.ui.translation import translate


def way_word(way: str) -> str:
    """Return in which way a talk was held; a text that is no code stays."""
    words = {
        "meeting": translate("outreach", "集中宣讲"),
        "doorstep": translate("outreach", "入户宣讲"),
        "broadcast": translate("outreach", "广播"),
        "stall": translate("outreach", "圩日摆台"),
        "chat_group": translate("outreach", "微信群"),
        "board": translate("outreach", "宣传栏、标语"),
        "video": translate("outreach", "短视频"),
    }
    return words[way] if way in TALK_WAYS.codes else way


def material_word(kind: str) -> str:
    """Return what was handed out; a text that is no code stays."""
    words = {
        "leaflet": translate("outreach", "宣传单"),
        "letter": translate("outreach", "致群众一封信"),
        "booklet": translate("outreach", "宣传册"),
        "sum_sheet": translate("outreach", "经济账样表"),
        "poster": translate("outreach", "海报"),
        "banner": translate("outreach", "横幅"),
        "gift": translate("outreach", "宣传品"),
    }
    return words[kind] if kind in MATERIALS.codes else kind


def share_words(share: Share) -> str:
    """Return a share as a person reads it: 5/8（62.5%）; a dash where there is nothing."""
    if not share.denominator:
        return "—"
    percent = share.numerator * 100 / share.denominator
    return f"{share.numerator:,}/{share.denominator:,}（{percent:.1f}%）"
