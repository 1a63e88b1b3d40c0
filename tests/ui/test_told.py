"""What rules and services say, said again in English: whole, and complete for payments."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from pension_desk.bundles import refusals, stick
from pension_desk.domain.bulletins import Count
from pension_desk.domain.employers import Standing
from pension_desk.domain.employers_indicators import EmployerIndicator
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.indicators import CATALOGUE, Indicator
from pension_desk.domain.payment_entry import voucher_used
from pension_desk.domain.scores import points_of
from pension_desk.domain.visits import VisitEntry, checked
from pension_desk.paths import program_root, resource
from pension_desk.store import disk
from pension_desk.ui import translation
from pension_desk.ui.indicator_sentences import INDICATOR_SENTENCES
from pension_desk.ui.land_sentences import LAND_SENTENCES
from pension_desk.ui.service_sentences import SENTENCES
from pension_desk.ui.stick_sentences import STICK_SENTENCES
from pension_desk.ui.told import in_a_row, told, told_of
from pension_desk.ui.translation import translate

OF_PAYMENTS = (
    *("domain/payment_rules", "domain/payment_entry", "domain/entry", "domain/visits"),
    *("domain/benefits", "domain/benefit_states", "domain/notices", "domain/short_codes"),
    *("services/payments", "services/entry", "services/ledger", "services/reconciliation"),
    *("services/make_up", "services/benefits", "services/benefit_acts", "services/print_queue"),
    *("services/notices", "services/notice_codes", "services/visits", "services/reckon"),
    *("services/paper_places", "services/sum_papers", "services/paper_files"),
)
"""Where everything that a person can be told has its English."""

OF_LAND = (
    *("domain/land_course", "domain/land_money", "domain/land_subsidy"),
    *("services/land_course", "services/land_entry", "services/land_evidence"),
    *("services/land_money", "services/land_pages", "services/land_plans"),
    *("services/land_records", "services/land_rulings", "services/land_subsidies"),
)
"""The same of expropriated land."""

OF_STICKS = (
    *("bundles/sealing", "bundles/verifying", "services/bundle_export", "services/bundle_import"),
    *("services/bundle_taking", "services/bundle_undo", "services/bundle_keys", "services/kits"),
    *("services/contested", "services/visit", "services/visit_plan", "services/ejecting"),
)
"""The same of bundles and sticks; what stands in tables is looked up by itself."""

_ALL = (*SENTENCES, *LAND_SENTENCES, *STICK_SENTENCES, *INDICATOR_SENTENCES)

IN_EVERY_FORM = {"这张单子已在值送达值。", "值值在今天之后。", "值值早于打印的日子值。"}
"""Sentences whose values are words of their own: each form stands in the list by itself."""

_PLACE = re.compile(r"\{.*?\}")
_HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(translation.ENGLISH, str(resource("translations")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def literals(node: ast.expr) -> list[str]:
    """Return the sentences of an argument with empty braces for values; none for a name."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=parts):
            return ["".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in parts)]
        case ast.IfExp(body=one, orelse=other):
            return [*literals(one), *literals(other)]
    return []


def spoken(path: Path) -> Iterator[str]:
    for call in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        if call.func.id in {"Refused", "Problem", "Unavailable"}:
            for argument in call.args[1:3]:
                yield from literals(argument)


@pytest.mark.parametrize("module", OF_PAYMENTS + OF_LAND + OF_STICKS)
def test_everything_that_the_pages_are_told_is_known(module: str) -> None:
    known = [re.compile(_PLACE.sub(".+", re.sub(r"([.^$*+?()|\[\]\\])", r"\\\1", one)))
             for one in _ALL]  # fmt: skip
    path = program_root() / "pension_desk" / f"{module}.py"
    said = [one.replace("{}", "值") for one in spoken(path) if _HAN.search(one)]
    lacking = {one for one in said if not any(each.fullmatch(one) for each in known)}
    assert lacking <= IN_EVERY_FORM


@pytest.mark.parametrize("sentence", _ALL)
def test_each_is_said_in_its_own_words_with_its_values(english: None, sentence: str) -> None:
    values = [f"V{n}" for n in range(len(_PLACE.findall(sentence)))]
    wanted = translate("sentences", sentence).format(*values)
    assert told(sentence.format(*values)) == wanted
    assert not _HAN.search(re.sub(r"今天", "", wanted))


def test_a_refusal_is_told_in_english_with_names_as_they_are(english: None) -> None:
    assert told_of(voucher_used("覃玉兰", 2026).refused()) == (
        "The voucher already stands at 覃玉兰's payment for 2026. "
        "Check the voucher; each is entered once."
    )
    with pytest.raises(Refused) as late:
        checked(VisitEntry(visited_on=date(2026, 12, 1), note="来"), date(2026, 11, 20))
    assert told_of(late.value).startswith("The day of the visit, 2026-12-01, is still to come. ")
    assert told("韦大山：没有选人。") == "韦大山: Nobody is chosen."
    assert told("覃玉兰的2026年已有一笔200元（税务已确认）。").endswith(
        "(confirmed by the tax bureau)."
    )


def _tabled() -> Iterator[tuple[str, str]]:
    """Yield what the tables of bundles, sticks and the disk say, a value in each place."""
    yield from refusals._SENTENCES.values()
    yield from stick._SENTENCES.values()
    failures = {**disk._UNAVAILABLE_BY_SQLITE_CODE, **disk._REFUSED_BY_SQLITE_CODE}
    yield from ((message, advice) for _reason, message, advice in (*failures.values(), disk._TAKEN))


@pytest.mark.parametrize(("message", "advice"), list(_tabled()))
def test_what_goes_wrong_with_a_stick_is_told_in_english(
    english: None, message: str, advice: str
) -> None:
    """Message and advice by themselves, and in a row as they stand beside a file."""
    said = Unavailable("x", _PLACE.sub("7", message), _PLACE.sub("7", advice))
    assert not _HAN.search(told_of(said))
    assert told(said.sentence()) == told_of(said)


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.key)
def test_what_an_indicator_counts_is_told_in_english(english: None, one: Indicator) -> None:
    said = [told(words) for words in (one.done, one.whole, one.definition)]
    assert not _HAN.search("".join(said)), said


@pytest.mark.parametrize("needed", [None, 4, 40])
@pytest.mark.parametrize("whole", [0, 50])
def test_how_points_come_about_is_told_in_english(
    english: None, needed: int | None, whole: int
) -> None:
    said = told(points_of(Count("payment", 9, whole, needed), 20).working)
    assert not _HAN.search(said), said


@pytest.mark.parametrize("one", [*Standing, *EmployerIndicator])
def test_what_an_employers_standing_means_is_told_in_english(
    english: None, one: Standing | EmployerIndicator
) -> None:
    assert not _HAN.search(told(one.definition))


def test_a_sentence_that_is_not_known_leaves_the_row_as_it_is(english: None) -> None:
    words = "请检查U盘是否插好。谁也没想到的一句话。"
    assert told(words) == words


def test_what_is_not_known_stays_as_it_is(english: None) -> None:
    assert told("谁也没想到的一句话。") == "谁也没想到的一句话。"
    assert told("") == ""


def test_in_chinese_nothing_is_changed() -> None:
    assert told_of(Refused("x", "没有选人。", "请至少选一个人。")) == "没有选人。请至少选一个人。"


def test_why_a_member_has_no_sum_is_told_in_english(english: None) -> None:
    source = (program_root() / "pension_desk/domain/household_sum.py").read_text("utf-8")
    reasons = re.findall(r'Category\.[A-Z_0-9]+: "(.+?)"', source)
    assert len(reasons) > 5
    assert [one for one in reasons if not told(one).isascii()] == []


def test_sentences_in_a_row_stand_apart_in_english_alone() -> None:
    assert in_a_row(("They are left out.", "", "Choose a tier.")) == (
        "They are left out. Choose a tier."
    )
    assert in_a_row(("已死亡。", "没有。")) == "已死亡。没有。"
