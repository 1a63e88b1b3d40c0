"""Registers' wordings, seen and unseen."""

from __future__ import annotations

import pytest

from pension_desk.domain.scheme_states import SchemeState, scheme_state, strongest

S = SchemeState
WORDINGS = {
    "正常参保": S.NORMAL, "参保缴费": S.NORMAL, "正常缴费": S.NORMAL, "在保": S.NORMAL,
    "": S.NORMAL, "在册": S.NORMAL, "1": S.NORMAL, "参保未领取": S.NORMAL, "未领取待遇": S.NORMAL,
    "未终止": S.NORMAL, "正常": S.NORMAL, "在职": S.NORMAL,
    "暂停参保": S.SUSPENDED, "暂停缴费": S.SUSPENDED, "暂停缴费（中断）": S.SUSPENDED,
    "停保": S.SUSPENDED, "中断缴费": S.SUSPENDED, "欠费": S.SUSPENDED, "2": S.SUSPENDED,
    "减员": S.SUSPENDED, "参保未缴费": S.SUSPENDED, "封存": S.SUSPENDED, "暂 停\n缴费": S.SUSPENDED,
    "终止": S.ENDED, "死亡终止": S.ENDED, "终止缴费": S.ENDED, "已注销": S.ENDED, "退保": S.ENDED,
    "待遇终止": S.ENDED, "关系转出": S.ENDED, "死亡（停发待遇）": S.ENDED, "3": S.ENDED,
    "待遇领取": S.DRAWING, "正常领取": S.DRAWING, "享受待遇": S.DRAWING, "退休": S.DRAWING,
    "领取养老金": S.DRAWING, "待遇享受人员": S.DRAWING,
    "待遇暂停": S.BENEFIT_PAUSED, "暂停待遇领取": S.BENEFIT_PAUSED, "停发养老金": S.BENEFIT_PAUSED,
    "未参保": S.NONE, "未登记": S.NONE, "无": S.NONE,
}  # fmt: skip


@pytest.mark.parametrize("wording", WORDINGS)
def test_wording(wording: str) -> None:
    assert scheme_state(wording) is WORDINGS[wording]


def test_only_those_who_pay_or_draw_are_active_and_only_the_ended_are_out() -> None:
    assert [one for one in S if one.active] == [S.NORMAL, S.BENEFIT_PAUSED, S.DRAWING]
    assert [one for one in S if not one.registered] == [S.NONE, S.ENDED]


def test_of_several_registrations_the_strongest_counts() -> None:
    assert strongest([]) is S.NONE
    assert strongest(["终止", "暂停缴费"]) is S.SUSPENDED
    assert strongest(["终止", "", "死亡终止"]) is S.NORMAL
