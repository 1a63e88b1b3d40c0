"""Whose row it is: an employer's list held against the employers that are known.

A whole code decides. A name never does: it proposes, and a person says yes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_codes import CodeReading, bare_code, near
from pension_desk.domain.employers_names import (
    NameLikeness,
    branch_of,
    employer_key,
    employer_stem,
    likeness,
)
from pension_desk.domain.employers_slips import Slips
from pension_desk.domain.ids import RowId


class Verdict(StrEnum):
    """What is known of a row: its employer, a new one, or a question to a person."""

    KNOWN = "known"
    NEW = "new"
    ASK = "ask"


@dataclass(frozen=True)
class Found:
    """A row's employer. ``sure``: the only one that fits, with the same name and no other code.

    ``why``: the sentence that the question asks with; empty where nothing is asked.
    """

    verdict: Verdict
    employer: RowId | None = None
    why: str = ""
    sure: bool = False


class Index:
    """The employers known, found again by code, old number, organisation and name."""

    def __init__(self, employers: Iterable[Employer]) -> None:
        self._by_code: dict[str, list[Employer]] = defaultdict(list)
        self._by_number: dict[str, list[Employer]] = defaultdict(list)
        self._by_organisation: dict[str, list[Employer]] = defaultdict(list)
        self._by_key: dict[str, list[Employer]] = defaultdict(list)
        self._by_stem: dict[str, list[Employer]] = defaultdict(list)
        self.all: dict[RowId, Employer] = {}
        self._slips: Slips | None = None
        for employer in employers:
            self.add(employer)

    def add(self, employer: Employer) -> None:
        """Know one more employer."""
        self.all[employer.id] = employer
        if employer.credit_code:
            self._by_code[employer.credit_code].append(employer)
            self._by_organisation[employer.credit_code[8:17]].append(employer)
        if employer.registration_no:
            self._by_number[employer.registration_no].append(employer)
        self._by_key[employer_key(employer.name)].append(employer)
        self._by_stem[employer_stem(employer.name)].append(employer)
        if self._slips is not None:
            self._slips.add(employer)

    @property
    def slips(self) -> Slips:
        """The same employers by what is left when one character is out; made when asked for."""
        if self._slips is None:
            self._slips = Slips(self.all.values())
        return self._slips

    def bearers(self, code: str) -> Sequence[Employer]:
        """Return the employers of a whole code."""
        return self._by_code.get(code, ())

    def find(self, code: CodeReading, name: str, taken: frozenset[RowId] | set[RowId]) -> Found:
        """Return whose row it is.

        Args:
            code: the row's number as read.
            name: the row's name.
            taken: employers that another row of this list speaks of already: no name is
                proposed for these.
        """
        named = [one for one in self._by_key.get(employer_key(name), ()) if one.id not in taken]
        if code.value:
            return self._by_whole_code(code.value, name, named)
        if code.registration_no:
            same = self._by_number.get(code.registration_no, ())
            if len(same) == 1:
                return Found(Verdict.KNOWN, same[0].id)
        return self._by_name(code, name, named, taken)

    def _by_whole_code(self, code: str, name: str, named: Sequence[Employer]) -> Found:
        bearers = self.bearers(code)
        others = [one for one in named if one.credit_code != code]
        if bearers:
            bearer = next((x for x in bearers if likeness(x.name, name)), bearers[0])
            if len(bearers) == 1 and (likeness(bearer.name, name) or not others):
                return Found(Verdict.KNOWN, bearer.id)
            if len(bearers) > 1:
                if likeness(bearer.name, name) is NameLikeness.SAME:
                    return Found(Verdict.KNOWN, bearer.id)
                why = f"信用代码{code}有{len(bearers)}个单位在用，不知道是哪一个"
                return Found(Verdict.ASK, bearer.id, why)
            why = (
                f"信用代码是“{bearer.name}”的，名称却是“{name}”，"
                f"本机另有同名单位（{others[0].code}），请核对是谁的"
            )
            return Found(Verdict.ASK, others[0].id, why)
        if len(others) == 1:
            held = others[0].credit_code
            if held is None:
                why = f"名称相同，本机的“{others[0].name}”还没有信用代码，来文是{code}"
                return Found(Verdict.ASK, others[0].id, why, sure=True)
            why = f"名称相同，代码不同：本机是{held}，来文是{code}"
            return Found(Verdict.ASK, others[0].id, why)
        return Found(Verdict.NEW)

    def _by_name(
        self, code: CodeReading, name: str, named: Sequence[Employer], taken: Iterable[RowId]
    ) -> Found:
        trouble = code.why or "没有信用代码"
        fitting = [one for one in named if self._fits(code, one)] or list(named)
        if len(fitting) == 1:
            one = fitting[0]
            why = f"{trouble}；{NameLikeness.SAME.why}的只有“{one.name}”（{one.code}）"
            return Found(Verdict.ASK, one.id, why, sure=True)
        if len(fitting) > 1:
            why = f"{trouble}；同名的有{len(fitting)}个，请核对是哪一个"
            return Found(Verdict.ASK, fitting[0].id, why)
        taken = set(taken)
        for one in self._fitting_by_code(code):
            if one.id not in taken:
                why = f"{trouble}；代码最像“{one.name}”（{one.code}），名称不同"
                return Found(Verdict.ASK, one.id, why)
        return self._by_likeness(trouble, name, taken)

    def _by_likeness(self, trouble: str, name: str, taken: set[RowId]) -> Found:
        alike = [one for one in self._by_stem.get(employer_stem(name), ()) if one.id not in taken]
        parent = branch_of(name)
        if not alike and parent:
            alike = [one for one in self._by_key.get(parent, ()) if one.id not in taken]
        if not alike:
            return self._by_slip(trouble, name, taken)
        one = alike[0]
        how = likeness(one.name, name) or NameLikeness.PLACE_DIFFERS
        more = f"，同样相近的共{len(alike)}个" if len(alike) > 1 else ""
        return Found(Verdict.ASK, one.id, f"{trouble}；{how.why}：“{one.name}”（{one.code}）{more}")

    def _by_slip(self, trouble: str, name: str, taken: set[RowId]) -> Found:
        alike = [one for one in self.slips.by_name(name) if one.id not in taken]
        if not alike:
            return Found(Verdict.ASK, None, f"{trouble}；没有名称相同或相近的单位")
        one = alike[0]
        more = f"，同样相近的共{len(alike)}个" if len(alike) > 1 else ""
        why = f"{trouble}；名称读音相同或只差一个字：“{one.name}”（{one.code}）{more}"
        return Found(Verdict.ASK, one.id, why)

    def _fits(self, code: CodeReading, one: Employer) -> bool:
        """Return whether a damaged code may be this employer's."""
        if one.credit_code is None:
            return bool(code.sent) and bare_code(code.sent) == bare_code(one.code_sent)
        if code.repaired == one.credit_code or code.organisation == one.credit_code[8:17]:
            return True
        return near(bare_code(code.sent), one.credit_code)

    def _fitting_by_code(self, code: CodeReading) -> list[Employer]:
        if code.repaired:
            return list(self.bearers(code.repaired))
        same = self._by_organisation.get(code.organisation, ()) if code.organisation else ()
        return list(same or self.slips.by_number(code))
