"""The words of publicity (宣传): ways of talking to people, kinds of material."""

from __future__ import annotations

from pension_desk.domain.vocabulary import Vocabulary

TALK_WAYS = Vocabulary(
    {
        "meeting": ("集中宣讲",),
        "doorstep": ("入户宣讲",),
        "broadcast": ("广播",),
        "stall": ("圩日摆台",),
        "chat_group": ("微信群",),
        "board": ("宣传栏、标语",),
        "video": ("短视频",),
    }
)

MATERIALS = Vocabulary(
    {
        "leaflet": ("宣传单",),
        "letter": ("致群众一封信",),
        "booklet": ("宣传册",),
        "sum_sheet": ("经济账样表",),
        "poster": ("海报",),
        "banner": ("横幅",),
        "gift": ("宣传品",),
    }
)
