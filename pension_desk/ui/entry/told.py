"""What is said below the fields while they are typed: the reading of the sum, and doubts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pension_desk.domain.entry import EntryLine
from pension_desk.domain.errors import Refused
from pension_desk.domain.payment_entry import Entry, Way, double_problem, in_way
from pension_desk.domain.payment_rules import Problem
from pension_desk.ui.entry.typed import Reader, both
from pension_desk.ui.line_words import yuan
from pension_desk.ui.translation import translate


@dataclass(frozen=True)
class Told:
    """A sentence or several. ``doubtful``: they are to be minded before Enter."""

    words: str
    doubtful: bool = False


def told_of(
    reader: Reader, line: EntryLine, values: Mapping[str, str], voucher: Problem | None
) -> Told:
    """Return what is to be said of a line as it stands; ``voucher``: what is wrong with it."""
    doubts = [voucher.message] if voucher else []
    sum_words = ""
    if values.get("amount"):
        try:
            fen = reader.amount(line, values)
        except Refused:
            return Told(translate("entry", "金额只填数字，单位是元"), doubtful=True)
        sum_words = _sum_words(reader, fen)
        doubts += _doubts(reader, line, values, fen)
    if line.namesakes:
        same = translate("entry", "本村有 {n} 个人叫{name}，请核对证号后四位 {tail}")
        doubts.append(same.format(n=line.namesakes + 1, name=line.name, tail=line.id_tail))
    parts = [part for part in (sum_words, *doubts) if part]
    return Told("　".join(parts), doubtful=bool(doubts))


def _sum_words(reader: Reader, fen: int) -> str:
    table = reader.policy.tiers(reader.year)
    tier = next((x for x in table.tiers if x.amount_fen == fen), None) if table else None
    words = translate("entry", "＝ {sum} 元").format(sum=yuan(fen))
    if tier is not None:
        subsidy = translate("entry", "，政府补贴 {sum} 元").format(sum=yuan(tier.subsidy_fen))
        words += subsidy
    if table and not table.confidence.settled:
        words += translate("entry", "（待核实）")
    return words


def _doubts(reader: Reader, line: EntryLine, values: Mapping[str, str], fen: int) -> list[str]:
    try:
        way = Way(values.get("way") or Way.OWN.value)
        entry = in_way(Entry(reader.year, fen, paid_on=reader.today), way, line.facts.so_far)
    except (ValueError, Refused):
        return []
    double = double_problem(line.facts, entry, town=reader.town)
    schemes = None if way.towns else both(line)
    return [one.message for one in (double, schemes) if one is not None]
