"""What the ledger's table says, in words."""

from __future__ import annotations

from collections.abc import Iterator

from pension_desk.domain.ledger import OWN, EntryKind, LedgerLine, LedgerYear, YearStanding
from pension_desk.domain.roster import Contribution
from pension_desk.services.ledger import LedgerView
from pension_desk.ui.line_words import entry_tone, entry_word, yuan
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate

KINDS: dict[str, frozenset[str]] = {
    "own": frozenset(OWN),
    "on_behalf": frozenset({EntryKind.ON_BEHALF}),
    "subsidy": frozenset({EntryKind.SUBSIDY}),
}
"""The sums that can be opened, and the kinds of entry that each is made of."""


def heads() -> tuple[Head, ...]:
    """Return the heads of the ledger's table."""
    return (
        Head(translate("ledger", "年度")),
        Head(translate("ledger", "金额"), numeric=True),
        Head(translate("ledger", "类别"), status=True),
        Head(translate("ledger", "累计"), numeric=True),
        Head(translate("ledger", "日期、渠道、票据、经办人")),
    )


def rows(view: LedgerView, opened: str) -> tuple[TextRow, ...]:
    """Return the entries, the latest year first; ``opened``: only what this sum is made of."""
    return tuple(
        row
        for year in reversed(view.ledger.years)
        for row in _year_rows(view, year, KINDS.get(opened))
    )


def _year_rows(
    view: LedgerView, year: LedgerYear, kinds: frozenset[str] | None
) -> Iterator[TextRow]:
    shown = [
        line for line in year.lines if kinds is None or (line.counts and line.entry.kind in kinds)
    ]
    for place, line in enumerate(reversed(shown)):
        running = yuan(year.running_fen) if place == 0 and kinds is None else ""
        yield _row(view, line, running)


def _row(view: LedgerView, line: LedgerLine, running: str) -> TextRow:
    entry = line.entry
    kind = entry_word(entry.kind)
    if line.purpose:
        kind = f"{kind} {entry_word(line.purpose)}"
    cells = (
        str(entry.year),
        yuan(entry.amount_fen),
        kind,
        running,
        "，".join(_details(view, line)),
    )
    tone = entry_tone(entry.kind) if line.counts else Tone.NEUTRAL
    return TextRow(cells, entry, tone)


def _details(view: LedgerView, line: LedgerLine) -> Iterator[str]:
    entry = line.entry
    if entry.paid_on:
        yield entry.paid_on.isoformat()
    if not line.counts:
        yield translate("ledger", "不重复计")
    yield from filter(None, (entry.channel, entry.paid_by, entry.identity))
    if entry.voucher:
        yield translate("ledger", "票据 {number}").format(number=entry.voucher)
    if entry.note:
        yield entry.note
    author = view.authors.get(entry.id)
    if author is not None:
        day = author.at[:10]
        same = entry.paid_on is not None and entry.paid_on.isoformat() == day
        words = translate("ledger", "{who}记") if same else translate("ledger", "{who} {day} 记")
        yield words.format(who=author.name, day=day)


def sum_words(view: LedgerView) -> dict[str, str]:
    """Return what each sum that there is says, by its key; ``all`` first."""
    found = view.ledger
    own = translate("ledger", "本人 {sum} 元").format(sum=yuan(found.own_fen))
    words = {
        "all": translate("ledger", "合计 {sum} 元").format(sum=yuan(found.total_fen)),
        "own": own,
    }
    if found.on_behalf_fen:
        on_behalf = translate("ledger", "代缴 {sum} 元")
        words["on_behalf"] = on_behalf.format(sum=yuan(found.on_behalf_fen))
    if found.subsidy_fen:
        subsidy = translate("ledger", "补贴 {sum} 元")
        words["subsidy"] = subsidy.format(sum=yuan(found.subsidy_fen))
    return words


def years_sentence(view: LedgerView) -> str:
    """Return how many years count, and how that agrees with the scheme's register."""
    found = view.ledger
    told = [translate("ledger", "台账 {n} 年").format(n=found.years_counted)]
    waiting = found.years_counted - found.years_settled
    if waiting:
        told.append(translate("ledger", "其中 {n} 年待税务确认").format(n=waiting))
    told.append(_difference(found.difference, found.register_years))
    both = [year.year for year in found.years if year.counted and year.employee_months]
    if both:
        words = translate("ledger", "{years} 年有职保月份，合并时重叠的要退")
        told.append(words.format(years="、".join(map(str, both))))
    refunded = [year.year for year in found.years if year.standing is YearStanding.UNPAID]
    if refunded:
        words = translate("ledger", "{years} 年已全部退费，不计")
        told.append(words.format(years="、".join(map(str, refunded))))
    return "；".join(told)


def _difference(difference: int | None, register_years: int | None) -> str:
    if difference is None:
        return translate("ledger", "登记册没有写累计年限")
    if difference == 0:
        return translate("ledger", "与登记册的累计年限一致")
    words = (
        translate("ledger", "登记册 {n} 年，比台账多 {more} 年：可能有年度的名单没有导入")
        if difference > 0
        else translate("ledger", "登记册 {n} 年，比台账少 {more} 年：请核对登记册或更正台账")
    )
    return words.format(n=register_years, more=abs(difference))


def can_withdraw(entry: object) -> bool:
    """Return whether an entry was made by hand and can be taken back."""
    return isinstance(entry, Contribution) and entry.kind in (
        EntryKind.REPORTED,
        EntryKind.RECORDED,
    )


def can_correct(entry: object) -> bool:
    """Return whether an entry is one that only counter-entries correct."""
    return isinstance(entry, Contribution) and not can_withdraw(entry) and entry.corrects is None
