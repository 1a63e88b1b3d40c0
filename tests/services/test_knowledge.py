"""Questions and answers over real desks: corrected, carried, adopted, undone, printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.knowledge import Draft, Origin, Subject
from pension_desk.domain.policy_keys import Key
from pension_desk.services import knowledge, knowledge_edit, knowledge_papers, policy_edit, roster
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic
from pension_desk.services.policy_edit import NewFigure
from tests.services.exchange import A, B, Exchange

OWN = Draft(Subject.PAY, "圩日在哪里帮忙缴费？", "逢三逢八在村委楼下。", "赶圩", "村里安排")


def _keys(desk: Desk) -> set[str]:
    return {one.entry.key for one in knowledge.answers(desk)}


def test_a_search_counts_every_subject(village: Desk) -> None:
    found = knowledge.ask(village, "缴费", Subject.PAY)
    assert {one.entry.subject for one in found.found} == {Subject.PAY}
    assert dict(found.counts)[Subject.LAND] == 6


def test_a_town_corrects_a_shipped_answer_and_brings_it_back(town: Desk) -> None:
    before = knowledge.answer(town, "pay.cash")
    draft = Draft(Subject.PAY, before.question, "一律不收现金。", "", "镇里规定")
    written = knowledge_edit.edit(town, "pay.cash", draft)
    assert written.topics == {Topic.KNOWLEDGE}
    assert written.value.entry.corrects
    assert written.value.answer == "一律不收现金。"
    assert not written.value.unconfirmed
    assert knowledge_edit.take_off(town, "pay.cash").value == before


def test_an_edit_that_changes_nothing_writes_nothing(town: Desk) -> None:
    draft = knowledge_edit.draft_of(knowledge.answer(town, "benefit.base").entry)
    assert not knowledge_edit.edit(town, "benefit.base", draft).topics
    assert not knowledge.answer(town, "benefit.base").entry.corrects


def test_an_answer_follows_the_towns_figures(town: Desk) -> None:
    assert "数字不详" in knowledge.answer(town, "draw.funeral").answer
    typed = NewFigure(Key.FUNERAL_GRANT, date(2025, 1, 1), "1200", "县里文件")
    policy_edit.set_figure(town, typed)
    found = knowledge.answer(town, "draw.funeral")
    assert "1200元。" in found.answer
    assert not found.unconfirmed


def test_undo_takes_a_question_back(village: Desk) -> None:
    key = knowledge_edit.add(village, OWN).value.entry.key
    assert roster.undoable(village) == "政策问答 新增：圩日在哪里帮忙缴费？"
    assert Topic.KNOWLEDGE in roster.undo_last(village).topics
    assert key not in _keys(village)


def test_a_village_cannot_change_what_is_not_its_own(village: Desk) -> None:
    with pytest.raises(Refused, match="镇里统一维护"):
        knowledge_edit.edit(village, "pay.cash", OWN)
    with pytest.raises(Refused, match="不能删"):
        knowledge_edit.take_off(village, "pay.cash")
    with pytest.raises(Refused, match="只有镇里"):
        knowledge_edit.adopt(village, "pay.cash")
    with pytest.raises(Refused, match="找不到"):
        knowledge_edit.edit(village, "nothing", OWN)


def test_the_same_question_is_not_kept_twice(village: Desk) -> None:
    knowledge_edit.add(village, OWN)
    with pytest.raises(Refused, match="已经有"):
        knowledge_edit.add(village, OWN)


def test_a_village_changes_and_takes_off_its_own(village: Desk) -> None:
    key = knowledge_edit.add(village, OWN).value.entry.key
    changed = Draft(OWN.subject, OWN.question, "逢一逢六。", OWN.words, OWN.source)
    assert knowledge_edit.edit(village, key, changed).value.answer == "逢一逢六。"
    assert knowledge_edit.take_off(village, key).value is None
    assert key not in _keys(village)


def test_words_travel_to_the_town_and_to_every_village(exchange: Exchange) -> None:
    town = exchange.town
    knowledge_edit.edit(town, "pay.cash", Draft(Subject.PAY, "收现金吗？", "不收。", "", "镇里"))
    here = exchange.open_village(A)
    assert knowledge.answer(here, "pay.cash").answer == "不收。", "the kit brings it"
    there = exchange.open_village(B)
    key = knowledge_edit.add(here, OWN).value.entry.key
    exchange.both_ways(A)
    exchange.both_ways(B)
    assert knowledge.answer(town, key).entry.village == A
    assert key not in _keys(there), "a village's own words are not another village's"
    knowledge_edit.adopt(town, key)
    exchange.both_ways(A)
    exchange.both_ways(B)
    for desk in (town, here, there):
        found = knowledge.answer(desk, key)
        assert (found.entry.origin, found.answer) == (Origin.TOWN, OWN.answer)
        assert sum(one.question == OWN.question for one in knowledge.answers(desk)) == 1


def test_a_subject_is_printed_on_a_page_of_its_own(town: Desk, tmp_path: Path) -> None:
    made = knowledge_papers.print_answers(town, Subject.MAKE_UP, tmp_path / "a.pdf")
    assert (made.pages, made.questions) == (1, 6)
    page = pypdfium2.PdfDocument(made.file)[0].get_textpage().get_text_bounded()
    assert "中间断了几年没缴" in page.replace("\n", "").replace("\r", "")
    assert "桂人社规" in page
    every = knowledge_papers.print_answers(town, None, tmp_path / "b.pdf")
    assert every.pages >= len(Subject) - 1
    assert every.questions == len(knowledge.answers(town))


def test_nothing_to_print_is_said(town: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="没有问答可印"):
        knowledge_papers.print_answers(town, Subject.OTHER, tmp_path / "a.pdf")
    assert not list(tmp_path.glob("*.pdf"))
