"""What is said below the fields while they are typed: the reading of the sum, and doubts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pension_desk.domain.entry import EntryLine, tail_problem
from pension_desk.domain.errors import Refused
from pension_desk.domain.payment_entry import Entry, PayerYear, Way, doubt, in_way
from pension_desk.domain.payment_rules import Problem
from pension_desk.ui.entry.typed import FieldRefused, Reader
from pension_desk.ui.line_words import yuan
from pension_desk.ui.told import told
from pension_desk.ui.told import told_of as in_words
from pension_desk.ui.translation import translate
from pension_desk.ui.visits.words import word

_TAIL = 4
"""Characters of an ID number that are typed as a check; fewer are still being typed."""


@dataclass(frozen=True)
class Told:
    """A sentence or several. ``doubtful``: they are to be minded before Enter."""

    words: str
    doubtful: bool = False


def told_of(
    reader: Reader, line: EntryLine, values: Mapping[str, str], voucher: Problem | None
) -> Told:
    """Return what is to be said of a line as it stands; ``voucher``: what is wrong with it."""
    other = tail_problem(line, values["tail"]) if len(values.get("tail", "")) >= _TAIL else None
    doubts = [in_words(one) for one in (other, voucher) if one]
    sum_words = ""
    if values.get("amount"):
        try:
            year = reader.year_of(values)
            fen = reader.amount(line, values)
        except FieldRefused as error:
            return Told(in_words(error), doubtful=True)
        except Refused:
            return Told(translate("entry", "金额只填数字，单位是元"), doubtful=True)
        sum_words = _sum_words(reader, year, fen)
        doubts += _doubts(reader, line.in_year(year), values, fen)
    if line.namesakes:
        same = translate("entry", "本村有 {n} 个人叫{name}，请核对证号后四位 {tail}")
        doubts.append(same.format(n=line.namesakes + 1, name=line.name, tail=line.id_tail))
    points = word("points", values.get("points", ""))
    explained = translate("entry", "讲了：{points}").format(points=points) if points else ""
    parts = [part for part in (sum_words, explained, *doubts) if part]
    return Told("　".join(parts), doubtful=bool(doubts))


def _sum_words(reader: Reader, year: int, fen: int) -> str:
    table = reader.policy.tiers(year)
    tier = next((x for x in table.tiers if x.amount_fen == fen), None) if table else None
    words = translate("entry", "＝ {sum} 元").format(sum=yuan(fen))
    if year != reader.year:
        words = translate("entry", "{year}年 ＝ {sum} 元").format(year=year, sum=yuan(fen))
    if tier is not None:
        subsidy = translate("entry", "，政府补贴 {sum} 元").format(sum=yuan(tier.subsidy_fen))
        words += subsidy
    if table and not table.confidence.settled:
        words += translate("entry", "（待核实）")
    return words


def _doubts(reader: Reader, facts: PayerYear, values: Mapping[str, str], fen: int) -> list[str]:
    try:
        way = Way(values.get("way") or Way.OWN.value)
        entry = in_way(Entry(facts.year, fen, paid_on=reader.today), way, facts.so_far)
    except (ValueError, Refused):
        return []
    asked = doubt(reader.policy, facts, entry, town=reader.town)
    return [told(asked.message)] if asked is not None else []
