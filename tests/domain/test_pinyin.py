from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.pinyin import pinyin, search_readings


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("覃玉兰", "qinyulan", "qyl"),
        ("曾德", "zengde", "zd"),
        ("单淼", "shanmiao", "sm"),
        ("区敏", "oumin", "om"),
        ("仇芳", "qiufang", "qf"),
        ("查英", "zhaying", "zy"),
        ("解美芳", "xiemeifang", "xmf"),
        ("翟国", "zhaiguo", "zg"),
        ("缪春", "miaochun", "mc"),
        ("盖霞", "gexia", "gx"),
        ("乐嘉", "yuejia", "yj"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("万俟明", "moqiming", "mqm"),
        ("万明", "wanming", "wm"),
        ("欧阳娜娜", "ouyangnana", "oynn"),
        ("上官亚八", "shangguanyaba", "sgyb"),
        ("吕金", "lvjin", "lj"),
        ("禤雪梅", "xuanxuemei", "xxm"),
        ("廖𬱖", "liaodi", "ld"),
        ("冯玉䶮", "fengyuyan", "fyy"),
        ("买买提·炳坤", "maimaitibingkun", "mmtbk"),
        ("\ue123子", "zi", "z"),
        ("", "", ""),
    ],
)
def test_surnames_are_read_as_surnames(name: str, full: str, initials: str) -> None:
    assert pinyin(name) == (full, initials)


def test_other_readings_are_found_too() -> None:
    assert search_readings("覃玉兰") == ("qinyulan", "qyl", "tanyulan", "tyl")
    assert search_readings("吕布") == ("lvbu", "lb", "lubu")
    assert search_readings("\ue123") == ()


@given(st.text(max_size=8))
def test_readings_are_plain_letters_and_digits(name: str) -> None:
    for reading in search_readings(name):
        assert reading.isascii()
        assert reading.isalnum()
