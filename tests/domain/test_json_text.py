"""The text in which the log and bundles keep values is the standard library's, made faster."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.json_text import packed, unpacked

VALUES = st.recursive(
    st.none() | st.text() | st.integers(),
    lambda some: st.lists(some) | st.dictionaries(st.text(), some),
    max_leaves=20,
)


@given(VALUES)
def test_the_text_is_that_of_the_standard_library(value: object) -> None:
    assert packed(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert unpacked(packed(value)) == value


@pytest.mark.parametrize("text", ["", "{", "见证人"])
def test_what_is_no_json_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="Expecting"):
        unpacked(text)


def test_no_number_that_json_does_not_know() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        packed([float("nan")])
