from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.names import clean_name, name_key, same_name, split_remark


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("陈  明", "陈明"),
        ("单\u3000淼", "单淼"),
        (" 邹庆喆 ", "邹庆喆"),
        ("郑\u200b𬱖", "郑𬱖"),
        ("买买提•炳坤", "买买提·炳坤"),
        ("买买提．炳坤", "买买提·炳坤"),
        ("买买提.炳坤", "买买提·炳坤"),
        ("买买提 ・ 炳坤", "买买提·炳坤"),
        ("Anna  Maria", "Anna Maria"),
        ("Ａnna", "Anna"),
        ("\ue123\ue124", "\ue123\ue124"),
        ("\uf9dc二", "\uf9dc二"),
        ("*覃玉兰", "覃玉兰"),
        (None, ""),
        ("/", ""),
        ("无", ""),
        (True, ""),
    ],
)
def test_names_are_kept_as_the_card_has_them(cell: object, name: str) -> None:
    assert clean_name(cell) == name


def test_names_are_compared_in_one_form() -> None:
    assert same_name("买买提·炳坤", "买买提炳坤")
    assert same_name("\uf9dc二", "\u9686二")
    assert same_name("葛\U000e0100", "葛")
    assert same_name("anna maria", "ANNA MARIA")
    assert not same_name("郑𬱖", "郑玉")


def test_remarks_in_brackets() -> None:
    assert split_remark("陈宗泽（户主）") == ("陈宗泽", "户主")
    assert split_remark("陈宗泽(小)") == ("陈宗泽", "小")
    assert split_remark("陈宗泽") == ("陈宗泽", "")


@given(st.text(max_size=12))
def test_cleaning_and_keys_are_stable(text: str) -> None:
    name = clean_name(text)
    assert clean_name(name) == name
    key = name_key(name)
    assert name_key(key) == key
