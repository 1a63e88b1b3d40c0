from __future__ import annotations

import pytest

from pension_desk.domain.codes import (
    NATIONS,
    grade_word,
    is_relation,
    nation_word,
    relation_word,
    sex_word,
)


def test_sexes() -> None:
    assert [sex_word(cell) for cell in ("男", "男性", 1, "1", 2.0, " 女 ", "不详", None)] == [
        "男",
        "男",
        "男",
        "男",
        "女",
        "女",
        None,
        None,
    ]


def test_nations() -> None:
    assert len(NATIONS) == 56
    told = [nation_word(cell) for cell in ("壮", "壮族", "08", 1.0, "01汉族", "穿青人", None)]
    assert told == ["壮族", "壮族", "壮族", "汉族", "汉族", "穿青人", ""]


@pytest.mark.parametrize(
    ("cell", "word"),
    [
        ("户主", "户主"),
        ("本人", "户主"),
        ("02", "户主"),
        (2.0, "户主"),
        ("妻", "配偶"),
        ("丈夫", "配偶"),
        ("户主之妻", "配偶"),
        ("儿子", "子"),
        ("次子", "次子"),
        ("23-次子", "次子"),
        ("儿媳妇", "儿媳"),
        ("奶奶", "祖母"),
        ("表弟", "表弟"),
        ("", ""),
    ],
)
def test_relations(cell: object, word: str) -> None:
    assert relation_word(cell) == word


def test_relations_are_told_from_other_words() -> None:
    assert is_relation("长子")
    assert not is_relation("动界村")
    assert not is_relation(2)


def test_grades() -> None:
    told = [
        grade_word(cell) for cell in ("二级", 2, "2级", "贰级", "Ⅱ级", "残疾二级", "五级", None)
    ]
    assert told == ["二级"] * 6 + [None, None]
