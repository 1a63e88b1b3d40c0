"""Where the lines of the home page lead. A room that shows a line better changes its entry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.domain.home import Place
from pension_desk.domain.notices import NoticeState
from pension_desk.domain.roster import RosterFilter
from pension_desk.domain.screening import Category, Finding
from pension_desk.services.home import INCOMPLETE
from pension_desk.services.tasks import TaskKind
from pension_desk.ui.bulletins.pages import PageKey as BulletinsPage
from pension_desk.ui.employers.filters import Part as EmployersPart
from pension_desk.ui.employers.pages import PageKey as EmployersPage
from pension_desk.ui.land.parts import Part as LandPart
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, TabKey
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate


def _tab(key: TabKey, seat: Seat) -> None:
    seat.shell.show_tab(key)


def _page(page: PageKey, part: str, seat: Seat) -> None:
    seat.shell.show_page(TabKey.PAYMENTS, page, part)


def _bulletins(page: BulletinsPage, part: str, seat: Seat) -> None:
    seat.shell.show_page(TabKey.BULLETINS, page, part)


def _employers(part: EmployersPart, seat: Seat) -> None:
    seat.shell.show_page(TabKey.EMPLOYERS, EmployersPage.EMPLOYERS, part)


def _land(part: LandPart, seat: Seat) -> None:
    seat.shell.show_page(TabKey.LAND, "", part)


def _act(act: Act, seat: Seat) -> None:
    seat.shell.start(act)


def _questions(seat: Seat) -> None:
    from pension_desk.ui.proposals.dialog import ProposalsDialog

    ProposalsDialog(seat).open()


def _contested(seat: Seat) -> None:
    from pension_desk.ui.contested.dialog import ContestedDialog

    ContestedDialog(seat).open()


def _duplicates(seat: Seat) -> None:
    from pension_desk.ui.duplicates.dialog import DuplicatesDialog

    DuplicatesDialog(seat).open()


def _waiting(seat: Seat) -> None:
    from pension_desk.ui.proposals.waiting import WaitingDialog

    WaitingDialog(seat).open()


def _bundles(seat: Seat) -> None:
    from pension_desk.ui.bundles.opening import open_exchanges

    open_exchanges(seat)


def _undo_import(seat: Seat) -> None:
    from pension_desk.ui.bundles.undoing import ask_undo

    ask_undo(seat, seat.messages.say)


def _queue(seat: Seat) -> None:
    from pension_desk.ui.notices.dialog import NoticesDialog

    dialog = NoticesDialog(seat)
    dialog.show_queue(NoticeState.PRINTED)
    dialog.open()


def _people(wanted: RosterFilter, seat: Seat) -> None:
    seat.shell.show_filter(wanted)


def _clock(seat: Seat) -> None:
    words = translate("places", "请在电脑的系统设置里改正日期和时间，再继续登记。")
    seat.messages.say(words, Tone.WARNING)


_DAMAGED = RosterFilter(findings=(Finding.ID_DAMAGED.value,), gone=False)
_UNREGISTERED = RosterFilter(categories=(Category.UNREGISTERED.value,), gone=False)

_PLACES: dict[Place, Callable[[Seat], None]] = {
    Place.PROPOSALS: _questions,
    Place.WAITING: _waiting,
    Place.PROMISES: partial(_page, PageKey.VISITS, "due"),
    Place.FOLLOW_UPS: partial(_page, PageKey.VISITS, "due"),
    Place.OWED_VISITS: partial(_page, PageKey.VISITS, "owed"),
    Place.TURNING60: partial(_page, PageKey.BENEFITS, BenefitList.TURNING60),
    Place.PROOF_OVERDUE: partial(_page, PageKey.BENEFITS, BenefitList.PROOF_OVERDUE),
    Place.DEATHS: partial(_page, PageKey.BENEFITS, BenefitList.DEATHS),
    Place.WORK_ITEMS: partial(_act, Act.ANSWER),
    Place.CONTESTED: _contested,
    Place.DUPLICATES: _duplicates,
    Place.DAMAGED: partial(_people, _DAMAGED),
    Place.QUALITY: partial(_people, INCOMPLETE),
    Place.UNPAID: partial(_tab, TabKey.PAYMENTS),
    Place.UNREGISTERED: partial(_people, _UNREGISTERED),
    Place.EXPORT: partial(_act, Act.SEND),
    Place.BUNDLES: _bundles,
    Place.UNDO_IMPORT: _undo_import,
    Place.LAND_BREACHES: partial(_land, LandPart.BREACH),
    Place.LAND_OVERDUE: partial(_land, LandPart.OVERDUE),
    Place.LAND_SOON: partial(_land, LandPart.SOON),
    Place.LAND_STEPS: partial(_land, LandPart.STEPS),
    Place.LAND_OUTDATED: partial(_land, LandPart.OUTDATED),
    Place.NOTICES: _queue,
    Place.BACKUP: partial(_act, Act.BACKUP),
    Place.CLOCK: _clock,
    Place.MEASURES: partial(_bulletins, BulletinsPage.MEASURES, TaskKind.MEASURE),
    Place.MEETINGS: partial(_bulletins, BulletinsPage.MEASURES, TaskKind.DECISION),
    Place.ORDERS: partial(_bulletins, BulletinsPage.MEASURES, TaskKind.ORDER),
    Place.EMPLOYERS_OVERDUE: partial(_employers, EmployersPart.OVERDUE),
    Place.EMPLOYERS_SOON: partial(_employers, EmployersPart.SOON),
    Place.INDICATORS: partial(_bulletins, BulletinsPage.INDICATORS, ""),
}


def open_place(place: Place, seat: Seat) -> None:
    """Go where a line of the home page is dealt with."""
    _PLACES[place](seat)
