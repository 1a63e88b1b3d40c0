"""What one cell cannot tell: places, households, the year of a payment, birth against number."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pension_desk.domain.codes import is_relation, relation_word
from pension_desk.domain.identity import Damage, sex_of
from pension_desk.domain.lists import FIELDS, PAYMENT_LISTS, WITHOUT_PEOPLE, ListKind
from pension_desk.domain.payment_limits import LineLimits
from pension_desk.domain.payment_rules import FIRST_YEAR
from pension_desk.domain.received import unfit_text
from pension_desk.spreadsheets.cell_values import Value
from pension_desk.spreadsheets.draft_columns import DraftColumns
from pension_desk.spreadsheets.employer_above import name_employers
from pension_desk.spreadsheets.fill_down import (
    begins_household,
    fill_as_shown,
    fill_households,
    fill_within,
)
from pension_desk.spreadsheets.household_lines import household_told
from pension_desk.spreadsheets.places import hamlet_name, village_above, village_and_rest
from pension_desk.spreadsheets.tables import Table

_TITLE_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:年度|年.{0,12}(?:缴|征|入库))")
_OTHER_ITEM = re.compile(r"医疗|工伤|失业|生育|职工|机关|灵活|年金|残保|工会")
_PENSION = re.compile(r"居民.*养老|居保|养老.*居民")
_WHERE = frozenset({"project", "village", "hamlet"})
_OF_A_HOUSEHOLD = frozenset(
    {"members", "contracted_mu4", "taken_mu4", "wholly_taken", "verify_state", "verified_on"}
)
"""What a roster of expropriated farmers says once a household."""

_PLAIN_SHEET = re.compile(
    r"(?:sheet|工作表|表)?\s*\d*|.{0,4}(?:花名册|名册|名单|台账)", re.IGNORECASE
)
_UNIT_LINE = re.compile(r"[^\n]*(?:单位|填报|制表|填表)[^\n]*")
_LINE_LABEL = re.compile(r"^.{0,6}[:：]")

_AFTER_BIRTH = frozenset({"died_on", "moved_on", "enlisted_on", "enrolled_on", "proved_on"})

_BARE_UNITS = frozenset({"屯", "组", "队", "坡", "寨", "冲", "坪"})


def check(
    table: Table, kind: ListKind, read: DraftColumns, limits: LineLimits | None = None
) -> None:
    """Complete and check the columns of a list, in place; payments by ``limits`` too."""
    if kind is ListKind.HOUSEHOLDS:
        _households(read)
    if any(spec.name == "village" for spec in FIELDS[kind]):
        _places(table, read)
    if kind in PAYMENT_LISTS:
        _payers(read)
        _payment_years(table, read)
        _before_the_scheme(read)
        _payment_items(read)
        if limits is not None:
            _payment_limits(read, limits)
        _repeated_vouchers(read)
    _remarks(kind, read)
    _against_number(read)
    _days_since_birth(kind, read)
    if kind is ListKind.LAND_PEOPLE:
        _land_households(table, read)
        _projects(table, read)
    if kind is ListKind.EMPLOYER_STAFF:
        name_employers(table, read)
    if kind not in WITHOUT_PEOPLE:
        _emptiness(kind, read)


def _land_households(table: Table, read: DraftColumns) -> None:
    """Fill what a roster names once for a project or a household and leaves blank below.

    What is said of a household's land and its verification holds within it only: the next one,
    of which nothing is said, is not verified by it. Where neither numbers nor heads are told,
    the relation 户主 begins a household.
    """
    _household_lines(table, read)
    numbers, heads = read.column("household_no"), read.column("head_name")
    relations = read.values.pop("relation", None)
    if relations is None or any(numbers) or any(heads):
        relations = [None] * len(read.names)
    numbers, heads = fill_households(numbers, heads, relations, read.names)
    told = any(numbers) or any(heads)
    begins = begins_household(numbers, heads) if told else [True] * len(read.names)
    for name, values in (("household_no", numbers), ("head_name", heads)):
        if any(values):
            read.values[name] = values
    for name in _WHERE & read.values.keys():
        read.values[name] = fill_within(fill_as_shown(read.values[name], begins), begins)
    for name in _OF_A_HOUSEHOLD & read.values.keys():
        read.values[name] = fill_within(read.values[name], begins)


def _household_lines(table: Table, read: DraftColumns) -> None:
    """Give the rows below a line that tells a household what it tells, unless their cells do."""
    above = [(0, text) for text in table.title.splitlines()]
    lines = [(at, told) for at, text in (*above, *table.sections) if (told := household_told(text))]
    if not lines:
        return
    columns = {name: read.column(name) for name in sorted({n for _at, told in lines for n in told})}
    for row, number in enumerate(table.numbers):
        told = next((one for at, one in reversed(lines) if at < number), {})
        for name, value in told.items():
            if columns[name][row] is None:
                columns[name][row] = value
    read.values.update(columns)


def _projects(table: Table, read: DraftColumns) -> None:
    """Name the project where no cell does: by the line above the rows, else by the title.

    A title holds more than the name (…项目被征地农民花名册): whoever knows the projects finds it
    in there.
    """
    projects = read.column("project")
    sheet = "" if _PLAIN_SHEET.fullmatch(table.sheet) else table.sheet
    title = "\n".join(one for one in table.title.splitlines() if not household_told(one))
    above = " ".join(filter(None, (sheet, _UNIT_LINE.sub("", title)))).strip() or None
    lines = [one for one in sorted(table.sections, reverse=True) if not household_told(one[1])]
    for row, number in enumerate(table.numbers):
        if projects[row] is None:
            line = next((text for at, text in lines if at < number), None)
            projects[row] = _LINE_LABEL.sub("", line).strip() if line else above
    if any(projects):
        read.values["project"] = projects


def _households(read: DraftColumns) -> None:
    """Fill numbers, heads, hamlets and villages that stand once and hold for the rows below."""
    relations = read.column("relation")
    for row, remark in read.remarks.items():
        if relations[row] is None and is_relation(remark):
            relations[row] = relation_word(remark)
    numbers, heads = read.column("household_no"), read.column("head_name")
    kept = relations if any(relations) else [None] * len(relations)
    numbers, heads = fill_households(numbers, heads, kept, read.names)
    if any(relations):
        read.values["relation"] = relations
    if any(numbers):
        read.values["household_no"] = numbers
    if any(heads):
        read.values["head_name"] = heads
    begins = begins_household(numbers, heads)
    for name in ("hamlet", "village"):
        if name in read.values:
            read.values[name] = fill_as_shown(read.values[name], begins)


def _places(table: Table, read: DraftColumns) -> None:
    """Part village and hamlet where one cell holds both, and find the village elsewhere.

    Elsewhere, where no cell names it: the sheet's name, then the title, then the address.
    """
    above = village_above(table.sheet, table.title)
    if not read.values.keys() & {"village", "hamlet", "address"}:
        if above:
            read.values["village"] = [above] * len(read.names)
        return
    villages, hamlets = read.column("village"), read.column("hamlet")
    addresses, header = read.column("address"), read.headers.get("hamlet", "")
    for row in range(len(villages)):
        village, hamlet = _placed(villages[row], hamlets[row], header, above)
        if village is None:
            village = above or _in_address(addresses[row])
        villages[row], hamlets[row] = village, hamlet
    if any(villages):
        read.values["village"] = villages
    if any(hamlets):
        read.values["hamlet"] = hamlets


def _placed(village: Value, hamlet: Value, header: str, above: str | None) -> tuple[Value, Value]:
    if isinstance(village, str):
        named, rest = village_and_rest(village)
        village, hamlet = named or village, hamlet or (rest or None if named else None)
    if isinstance(hamlet, str):
        village, hamlet = _parted(village, hamlet, above)
        if isinstance(hamlet, str):
            hamlet = hamlet_name(hamlet, header)
    return village, hamlet


def _parted(village: Value, hamlet: str, above: str | None) -> tuple[Value, Value]:
    """Take the village off a hamlet's cell (动界村3组), but not off a hamlet's name (大村屯)."""
    named, rest = village_and_rest(hamlet)
    known = village or above
    if named is None or rest in _BARE_UNITS or (known is not None and named != known):
        return village, hamlet
    if rest or village is None:
        return village or named, rest or None
    return village, hamlet


def _in_address(address: Value) -> str | None:
    return village_and_rest(address)[0] if isinstance(address, str) else None


def _payers(read: DraftColumns) -> None:
    """Refuse a line that stands for several: whose sum it is cannot be told."""
    for row, count in enumerate(read.values.pop("payers", [])):
        if isinstance(count, int) and count > 1:
            read.refuse(row, f"这一行是{count}人的缴费，分不清每人缴了多少，请按人列明")


def _payment_years(table: Table, read: DraftColumns) -> None:
    """Give each payment its year: its own period, else the title's, else the day of payment's."""
    years, ends = read.column("year"), read.values.pop("year_to", [None] * len(read.names))
    told = set(_TITLE_YEAR.findall(table.title))
    title_year = int(told.pop()) if len(told) == 1 else None
    paid = read.column("paid_on")
    for row, year in enumerate(years):
        if year is None and ends[row] is not None:
            years[row] = ends[row]
        elif year is None and title_year is not None:
            years[row] = title_year
        elif year is None and isinstance(paid[row], str):
            years[row] = int(str(paid[row])[:4])
            read.note(row, "没有费款所属年度，按缴款日期的年份")
        elif year is not None and ends[row] not in {None, year}:
            read.refuse(row, f"费款所属期跨年度（{year}—{ends[row]}），请按年度分开")
    if any(years):
        read.values["year"] = years


def _before_the_scheme(read: DraftColumns) -> None:
    """Refuse years and leave out days before the scheme began: they are slips (1900-01-01)."""
    for row, year in enumerate(read.column("year")):
        if isinstance(year, int) and year < FIRST_YEAR:
            read.refuse(row, f"费款所属年度{year}早于制度开始的{FIRST_YEAR}年")
    paid = read.column("paid_on")
    for row, day in enumerate(paid):
        if isinstance(day, str) and int(day[:4]) < FIRST_YEAR:
            paid[row] = None
            read.note(row, f"缴款日期{day}早于制度开始的{FIRST_YEAR}年，没有取用")


def _payment_items(read: DraftColumns) -> None:
    """Refuse payments that are not of the residents' pension scheme (医疗、职工…)."""
    for row, item in enumerate(read.column("item")):
        if isinstance(item, str) and _OTHER_ITEM.search(item) and not _PENSION.search(item):
            read.refuse(row, f"征收项目是“{item}”，不是城乡居民基本养老保险费")


def _payment_limits(read: DraftColumns, limits: LineLimits) -> None:
    """Refuse a year ahead, a day before its year, a payer under age, a sum that is no tier."""
    columns = ("year", "paid_on", "amount_fen", "item", "channel", "note")
    told = zip(read.ids, *map(read.column, columns), strict=True)
    for row, (reading, year, day, fen, item, channel, note) in enumerate(told):
        if not isinstance(year, int) or not isinstance(fen, int):
            continue
        wrong = limits.year_and_day(year, day) or limits.amount(year, fen, item, channel, note)
        if wrong:
            read.refuse(row, wrong)
        if reading.value is not None:
            young = limits.too_young(year, int(reading.value[6:10]))
            if young:
                read.refuse(row, young)


def _repeated_vouchers(read: DraftColumns) -> None:
    """Note a voucher that stands at several people: the reconciliation lists them too."""
    first: dict[Value, int] = {}
    for row, voucher in enumerate(read.column("voucher")):
        if voucher is None:
            continue
        before = first.setdefault(voucher, row)
        if before != row and read.ids[before].sent != read.ids[row].sent:
            read.note(row, f"税票号码{voucher}与“{read.names[before]}”的相同")


def _remarks(kind: ListKind, read: DraftColumns) -> None:
    """Keep what stood in brackets behind a name where it is not a relation."""
    if not read.remarks:
        return
    notes = read.column("note")
    for row, remark in read.remarks.items():
        if remark and not (kind is ListKind.HOUSEHOLDS and is_relation(remark)):
            notes[row] = f"{notes[row]}；{remark}" if notes[row] else remark
            unfit = unfit_text("备注", str(notes[row]))
            if unfit:
                notes[row] = None
                read.refuse(row, unfit)
    read.values["note"] = notes


def _against_number(read: DraftColumns) -> None:
    """Note birth dates and sexes that disagree with the ID number; the number stands."""
    births, sexes = read.values.get("birth"), read.values.get("sex")
    if births is None and sexes is None:
        return
    for row, reading in enumerate(read.ids):
        number = reading.value
        if number is None:
            continue
        birth = births[row] if births else None
        born = f"{number[6:10]}-{number[10:12]}-{number[12:14]}"
        if birth is not None and birth != born and not born.startswith(str(birth)):
            read.note(row, f"出生日期{birth}与号码不符")
        sex = sexes[row] if sexes else None
        if sex is not None and sex != sex_of(number):
            read.note(row, f"性别“{sex}”与号码不符")


def _days_since_birth(kind: ListKind, read: DraftColumns) -> None:
    """Hold a list's own days against the ID number: nobody dies or moves before being born."""
    for spec in FIELDS[kind]:
        if spec.name not in _AFTER_BIRTH or spec.name not in read.values:
            continue
        days = read.values[spec.name]
        for row, day in enumerate(days):
            number = read.ids[row].value
            if not isinstance(day, str) or number is None:
                continue
            born = f"{number[6:10]}-{number[10:12]}-{number[12:14]}"
            if day < born[: len(day)]:
                days[row] = None
                told = f"{spec.label}{day}早于出生日期{born}"
                (read.refuse if spec.required else read.note)(row, told)


def _emptiness(kind: ListKind, read: DraftColumns) -> None:
    """Refuse rows that name nobody."""
    for row, name in enumerate(read.names):
        if name:
            continue
        if read.ids[row].damage is Damage.EMPTY:
            if not _is_told(read.problems.get(row, ())):
                read.problems[row] = ["姓名和证件号码都是空的"]
        elif kind is ListKind.HOUSEHOLDS:
            read.refuse(row, "没有姓名")


def _is_told(problems: Iterable[str]) -> bool:
    """Whether it is told already that a cell is not empty, but of no use."""
    return any("错误值" in problem or "太长" in problem for problem in problems)
