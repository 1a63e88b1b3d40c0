"""Screens of employers: the page, what is done with one and with many, nothing yet."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from pension_desk.domain.employers_course import Stage as Course
from pension_desk.services import employers, employers_entry, employers_work, imports
from pension_desk.services.desk import Desk
from pension_desk.services.employers_work import ContactEntry
from pension_desk.ui.employers.edit_dialog import EmployerDialog
from pension_desk.ui.employers.groups_dialog import GroupsDialog
from pension_desk.ui.employers.page import EmployersPage
from pension_desk.ui.employers.print_dialog import EmployerPrintDialog
from pension_desk.ui.employers.questions_dialog import EmployerQuestionsDialog
from pension_desk.ui.employers.tab import EmployersTab
from pension_desk.ui.employers.work_dialogs import ContactDialog, StepDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.practice.employer_offices import book
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town, full_town, practice_village

_READY: list[bool] = []


def _town(stage: Stage) -> Stage:
    """Return the sample town, the work with some employers begun and three rows in doubt."""
    town = full_town(stage)
    if not _READY:
        _READY.append(True)
        _work(town.desk)
    return town


def _work(desk: Desk) -> None:
    owing = [x.employer for x in employers.lines(desk) if x.employer.standing.owes]
    rows = [one.id for one in owing]
    today = desk.today()
    before = today - timedelta(days=12)
    employers_entry.assign_village(desk, rows[:9], "450821105201")
    visit = ContactEntry(
        "visit", "refused", on=before, met="老板", units=("enforcement", "market"),
        note="说工人流动大，不愿参保",
    )  # fmt: skip
    employers_work.contact(desk, rows[:5], visit)
    phone = ContactEntry("phone", "agreed", promised_on=today + timedelta(days=3))
    employers_work.contact(desk, rows[5:8], phone)
    limit = today - timedelta(days=2)
    employers_work.step(desk, rows[:4], Course.NOTIFIED, on=before, limit_on=limit)
    later = before + timedelta(days=1)
    employers_work.step(desk, rows[:2], Course.CORRECTING, on=later, limit_on=limit)
    employers_work.set_arrears(desk, rows[0], 1_200_000, date(today.year, today.month, 1))
    first = owing[0]
    listed = [
        ("纳税人识别号", "纳税人名称", "申报用工人数"),
        (first.code[:-1] + ("A" if first.code[-1] != "A" else "B"), first.name, 3),
        ("450821600123456", "平南县老街理发店", 2),
        ("", f"大安镇{owing[1].name[3:]}", 6),
    ]
    folder = Path(mkdtemp())
    path = book(folder / "税务申报用工名单（补）.xlsx", [("税务", listed)])
    imports.commit(desk, imports.read_list(desk, path))


def _page(stage: Stage) -> tuple[MainWindow, EmployersPage]:
    window = stage.window()
    window.show_tab(TabKey.EMPLOYERS)
    stage.settle()
    tab = window._tabs[TabKey.EMPLOYERS]
    assert isinstance(tab, EmployersTab)
    page = tab.page(tab.current_page)
    assert isinstance(page, EmployersPage)
    stage.settle()
    return window, page


@scene("employers_1_page")
def page(stage: Stage) -> QWidget:
    """Everybody, the first employer at the side."""
    return _page(_town(stage))[0]


@scene("employers_2_owing")
def owing(stage: Stage) -> QWidget:
    """Who owes, two conditions in force, one under a limit at the side."""
    window, shown = _page(_town(stage))
    shown.show_part("owing")
    stage.settle()
    shown.table.choose(1)
    stage.settle()
    return window


@scene("employers_3_contact")
def contact(stage: Stage) -> QWidget:
    """A joint visit to several employers, one field refused."""
    town = _town(stage)
    _window, shown = _page(town)
    chosen = [line.employer for line in shown.table.lines.lines[:3]]
    dialog = ContactDialog(shown._seat, chosen)
    dialog.open()
    dialog.units["enforcement"].setChecked(True)
    dialog.fields["promised"].set_text("下个月")
    dialog.save()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("employers_4_step")
def step(stage: Stage) -> QWidget:
    """An order to correct without a limit."""
    town = _town(stage)
    _window, shown = _page(town)
    shown.show_part("pressing")
    town.settle()
    assert shown.panel.page is not None
    first = next(one for one in shown.panel.page.possible if not one.back)
    dialog = StepDialog(shown._seat, [shown.panel.page.line.employer], first)
    dialog.open()
    dialog.save()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("employers_5_questions")
def questions(stage: Stage) -> QWidget:
    """Rows that somebody has to look at."""
    town = _town(stage)
    _window, shown = _page(town)
    dialog = EmployerQuestionsDialog(shown._seat)
    dialog.open()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("employers_6_print")
def printing(stage: Stage) -> QWidget:
    """The notice for one employer, before it is printed."""
    town = _town(stage)
    _window, shown = _page(town)
    dialog = EmployerPrintDialog(shown._seat, [shown.table.lines.lines[0].employer])
    dialog.open()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("employers_7_groups")
def groups(stage: Stage) -> QWidget:
    """The indicators by trade."""
    town = _town(stage)
    _window, shown = _page(town)
    dialog = GroupsDialog(shown._seat, [line.employer for line in shown.table.lines.lines])
    dialog.open()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("employers_8_edit")
def edit(stage: Stage) -> QWidget:
    """Mending an employer, the code refused."""
    town = _town(stage)
    _window, shown = _page(town)
    dialog = EmployerDialog(shown._seat, shown.table.lines.lines[0].employer)
    dialog.open()
    dialog.fields["code"].set_text("91450821MA56XMGH27")
    dialog.save()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("employers_10_staff")
def staff(stage: Stage) -> QWidget:
    """The practice village's employers, one's people by name."""
    village = practice_village(stage)
    window, shown = _page(village)
    shown.show_part("owing")
    village.settle()
    shown.table.choose(0)
    shown.panel.tabs.setCurrentIndex(1)
    village.settle()
    return window


@scene("employers_9_nothing")
def nothing(stage: Stage) -> QWidget:
    """A town without any employer."""
    return _page(empty_town(stage))[0]
