"""officers, measures, meetings, orders, publicity: from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import VILLAGE, Program, call


def test_officers_are_named_and_hand_over(desk: Program, tmp_path: Path) -> None:
    desk.done("officers", "add", "--name", "李大海", "--role", "包片干部", "--phone", "13800000002")
    desk.done("officers", "add", "--name", "赵小红", "--role", "area_officer")
    assert desk.done("officers", "matrix")["unnamed"] == 2
    desk.done("officers", "name", "--name", "李大海", "--hamlet", "上坪屯", "--area", "第一片")
    desk.done("officers", "name", "--name", "李大海", "--hamlet", "3组", "--household", "2010002")
    matrix = desk.done("officers", "matrix")
    assert (matrix["households"], matrix["unnamed"]) == (2, 0)
    refused = desk.refused("officers", "leave", "--name", "李大海")
    assert refused["reason"] == "still_named"
    assert "工作交接" in refused["advice"]
    out = tmp_path / "交接.pdf"
    made = desk.done("officers", "handover", "--name", "李大海", "--to", "赵小红", "--out", out)
    assert len(made["handover"]["duties"]) == 2
    assert out.read_bytes().startswith(b"%PDF")
    progress = desk.done("officers", "progress")["people"]
    assert [(one["officer"]["name"], one["households"]) for one in progress] == [
        ("李大海", 0), ("赵小红", 2),
    ]  # fmt: skip
    sheet = tmp_path / "责任人.xlsx"
    assert desk.done("officers", "export", sheet)["officers"] == 2
    taken = desk.done("officers", "import", sheet)["taken"]
    assert (taken["unchanged"], taken["added"]) == (2, 0)
    desk.done("officers", "leave", "--name", "李大海")
    assert len(desk.done("officers", "list")["officers"]) == 1
    assert desk.refused("officers", "name", "--name", "张三")["reason"] == "no_such_officer"


def test_the_ledger_of_measures(town: Program) -> None:
    assert town.done("measures", "load")["loaded"]["added"] == 13
    assert len(town.done("measures", "list")["measures"]) == 13
    town.done("measures", "fill", "--number", "3", "--date", "2026-11-25")
    assert [one["days_left"] for one in town.done("measures", "due")["due"]] == [5]
    assert town.refused("measures", "done", "--number", "6")["reason"] == "which_deadline"
    town.done("measures", "done", "--number", "3")
    town.done("measures", "progress", "--number", "3", "--content", "名单已推送各村。")
    assert town.done("measures", "due")["due"] == []
    town.done("measures", "add", "--content", "建档立卡。", "--term", "2026年12月底")
    assert town.refused("measures", "fill", "--number", "99")["reason"] == "no_date"


def test_meetings_and_orders(town: Program, tmp_path: Path) -> None:
    made = town.done(
        "meetings", "add", "--topic", "调度会", "--date", "2026-11-10",
        "--decision", "逐户走访|各村|2026-11-22", "--decision", "补齐责任人",
    )["meeting"]  # fmt: skip
    assert [one["due_on"] for one in made["decisions"]] == ["2026-11-22", None]
    row = made["decisions"][0]["id"]
    town.done("meetings", "finish", row, "--result", "已走访")
    town.done("orders", "inspect", "--division", VILLAGE, "--content", "台账不全。")
    order = town.done(
        "orders", "issue", "--division", VILLAGE, "--content", "台账不全。", "--demands", "补齐。",
        "--number", "大政整〔2026〕3号", "--due", "2026-12-05",
    )["orders"][0]  # fmt: skip
    out = tmp_path / "整改.pdf"
    assert town.done("orders", "print", order["id"], "--out", out)["pages"] == 1
    assert (
        town.done("orders", "answer", order["id"], "--content", "补齐了。")["state"] == "answered"
    )
    assert town.done("orders", "check", order["id"])["state"] == "checked"
    assert town.done("orders", "close", order["id"])["state"] == "closed"
    assert town.refused("orders", "close", order["id"])["reason"] == "out_of_order"
    listed = town.done("orders", "list")
    assert (len(listed["orders"]), len(listed["inspections"])) == (1, 1)


def test_publicity_by_hamlet(desk: Program, tmp_path: Path) -> None:
    told = ("--topic", "补缴政策", "--reached", "30")
    assert desk.done("publicity", "talk", "--hamlet", "3组", *told)["records"] == 1
    desk.done("publicity", "handout", "--pieces", "20", "--kind", "宣传单", "--hamlet", "3组")
    out = tmp_path / "宣传.xlsx"
    found = desk.done("publicity", "show", "--out", out)
    assert found["shares"]["hamlets_reached"] == {"numerator": 1, "denominator": 2}
    assert found["publicity"]["hamlets"][0]["hamlet"] == "上坪屯"
    assert out.exists()
    refused = desk.refused("publicity", "talk", "--hamlet", "9组", *told)
    assert refused["reason"] == "no_such_hamlet"


def test_each_says_in_words_what_it_found(desk: Program) -> None:
    for command in (("officers", "list"), ("officers", "matrix"), ("publicity", "show")):
        ran = call("--data", desk.folder, *command)
        assert ran.code == 0
        assert ran.out.strip()
