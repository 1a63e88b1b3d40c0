"""What is printed of a handover and of orders: complete, masked, in order."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from pension_desk.domain.duty_words import Reach
from pension_desk.domain.errors import Refused
from pension_desk.domain.task_words import OrderKind
from pension_desk.services import orders
from pension_desk.services.desk import Desk
from pension_desk.services.handover import HandedOver, hand_over
from pension_desk.services.order_papers import print_order
from pension_desk.services.orders import OrderFields
from pension_desk.services.responsibility_entry import Naming, name_to
from pension_desk.services.responsibility_papers import print_handover
from pension_desk.services.screening import screen
from tests.services.conftest import VILLAGE, AddPerson
from tests.services.test_responsibility import TODAY, officer


def text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        pages = [
            document[n].get_textpage().get_text_range().replace("\r\n", "\n")
            for n in range(len(document))
        ]
    return "\n".join(pages)


@pytest.fixture
def handed(village: Desk, add_person: AddPerson) -> HandedOver:
    for number, hamlet in (("1", "1组"), ("2", "1组"), ("3", "2组")):
        add_person(name=f"韦大{'一二三'[int(number) - 1]}", hamlet=hamlet, household_no=number,
                   id_number=None, birth="1980-01-01")  # fmt: skip
    add_person(name="韦小明", hamlet="1组", household_no="1", id_number=None, relation="子")
    screen(village, year=2026, as_of=TODAY)
    giver, taker = officer(village, "李干部"), officer(village, "赵干部")
    name_to(village, giver, Naming(Reach.HAMLET, ("1组",), area="第一片"))
    name_to(village, giver, Naming(Reach.HOUSEHOLD, ("2组",), ("3",)))
    return hand_over(village, giver, taker, on=TODAY).value


def test_the_list_of_a_handover_names_every_household_and_who_signs(
    village: Desk, handed: HandedOver, tmp_path: Path
) -> None:
    made = print_handover(village, handed, tmp_path / "交接.pdf")
    assert (made.pages, made.rows) == (1, 3)
    text = text_of(made.file)
    for words in ("李干部", "赵干部", "1组、2组1户", "共3户4人", "移交人", "接收人", "监交人",
                  "韦大一", "韦大三"):  # fmt: skip
        assert words in text.replace("\n", ""), words
    assert re.search(r"\d{17}", text) is None
    sheet = print_handover(village, handed, tmp_path / "交接.xlsx")
    book = load_workbook(sheet.file, read_only=True)
    cells = [value for row in book.worksheets[0].values for value in row]
    book.close()
    assert {"韦大一", "韦大二", "韦大三"} <= set(cells)


def test_an_order_is_served_with_its_number_limit_and_seal_line(town: Desk, tmp_path: Path) -> None:
    (one,) = orders.issue(
        town, [VILLAGE],
        OrderFields(
            OrderKind.RECTIFY, "走访台账不全。\n3组没有责任人。", "一、补齐台账。\n二、落实到人。",
            "大政整〔2026〕3号", TODAY, date(2026, 12, 5),
        ),
    ).value  # fmt: skip
    made = print_order(town, one.id, tmp_path / "整改.pdf")
    text = text_of(made.file).replace("\n", "")
    for words in ("责令限期整改通知书", "大政整〔2026〕3号", "动界村", "走访台账不全",
                  "二、落实到人", "2026年12月5日", "2026年11月20日"):  # fmt: skip
        assert words in text, words
    with pytest.raises(Refused) as why:
        print_order(town, one.id, tmp_path / "整改.xlsx")
    assert why.value.reason == "no_table"


def test_a_criticism_is_printed_as_such(town: Desk, tmp_path: Path) -> None:
    told = OrderFields(OrderKind.CRITICISM, "连续两期进度末位。")
    (one,) = orders.issue(town, [VILLAGE], told).value
    text = text_of(print_order(town, one.id, tmp_path / "通报.pdf").file)
    assert "通报批评" in text
    assert "None" not in text
