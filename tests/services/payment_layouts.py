"""Tax lists and payment records as four more towns might send them, with their truth by hand."""

from __future__ import annotations

from dataclasses import dataclass

from tests.cli.office import Cell, Sheet

QIN, MEI, WEI, XIU = (
    "452524197209206153", "450821201809129424", "450821197906155027", "452524196805251001",
)  # fmt: skip
REGISTER = (
    ("户编号", "姓名", "性别", "公民身份号码", "与户主关系", "村", "屯"),
    ("0001", "覃玉兰", "女", QIN, "户主", "动界村", "上坪屯"),
    ("0001", "覃小梅", "女", MEI, "女", "动界村", "上坪屯"),
    ("0002", "韦大山", "男", WEI, "户主", "动界村", "3组"),
    ("0002", "覃秀英", "女", XIU, "妻", "动界村", "3组"),
)

Told = tuple[str, int, str, float]
"""Name, year, kind of entry, yuan."""


@dataclass(frozen=True)
class Layout:
    """A list with what must stand in the ledger afterwards.

    ``refused``: words of each refused row's reason, in the list's order.
    """

    name: str
    sheets: tuple[Sheet, ...]
    ledger: tuple[Told, ...]
    refused: tuple[str, ...] = ()
    encoding: str = "gb18030"


def _blank(text: str, width: int) -> tuple[Cell, ...]:
    return (text, *[None] * (width - 1))


ACROSS = Layout(
    "动界村缴费情况.xlsx",
    (Sheet("动界村", (
        _blank("动界村城乡居民基本养老保险缴费情况明细表", 9),
        ("序号", "姓名", "身份证号码", "缴费金额（元）", None, None, None, "合计", "备注"),
        (None, None, None, "2023年", "2024年", "2025年", "2026年", None, None),
        (1, "覃玉兰", QIN, 200, 200, "３００", None, 700, None),
        (2, "韦大山", WEI, "￥500.00", None, "500元", "1,000.00", "2,000.00", "补缴一年另开票"),
        (3, "覃秀英", XIU, "—", "/", 260, 200, 460, None),
        (4, "覃小梅", MEI, None, None, None, None, None, "未满16岁"),
        ("合计", None, None, 700, 200, 1060, 1200, 3160, None),
    ), ("A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:H3", "I2:I3")),),
    (
        ("覃玉兰", 2023, "confirmed", 200), ("覃玉兰", 2024, "confirmed", 200),
        ("覃玉兰", 2025, "confirmed", 300),
        ("韦大山", 2023, "confirmed", 500), ("韦大山", 2025, "confirmed", 500),
        ("韦大山", 2026, "confirmed", 1000),
        ("覃秀英", 2026, "confirmed", 200),
    ),
    ("260元不是2025年的缴费档次", "实缴金额"),
)  # fmt: skip
"""A person a line, the years beside each other."""

PAYER = Layout(
    "城乡居民养老入库明细.csv",
    (Sheet("", (
        ("缴费人姓名", "缴费人证件号码", "被缴费人姓名", "被缴费人证件号码", "征收项目",
         "费款所属期起", "费款所属期止", "实缴金额", "入库日期", "缴费方式", "电子税票号码",
         "备注"),
        ("韦大山", WEI, "韦大山", WEI, "城乡居民基本养老保险费", "2026-01-01", "2026-12-31",
         "￥ 1,000.00", "20260302", "微信", "345080260300000001", ""),
        ("韦大山", WEI, "覃秀英", XIU, "城乡居民基本养老保险费", "2026-01-01", "2026-12-31",
         "200.00", "20260302", "微信", "345080260300000002", ""),
        ("韦大山", WEI, "覃玉兰", QIN, "城乡居民基本养老保险费", "2026-01-01", "2026-12-31",
         "500.00", "20260303", "支付宝", "345080260300000003", ""),
        ("韦大山", WEI, "覃玉兰", QIN, "城乡居民基本养老保险费", "2026-01-01", "2026-12-31",
         "-500.00", "20260305", "支付宝", "345080260300000004", "误缴退费"),
        ("韦大山", WEI, "覃玉兰", QIN, "城乡居民基本养老保险费", "2026-01-01", "2026-12-31",
         "300.00", "20260305", "支付宝", "345080260300000005", ""),
        ("韦大山", WEI, "覃秀英", XIU, "城乡居民基本医疗保险费", "2026-01-01", "2026-12-31",
         "400.00", "20260302", "微信", "345080260300000006", ""),
        ("合计", "", "", "", "", "", "", "1,900.00", "", "", "", ""),
    )),),
    (
        ("覃玉兰", 2026, "confirmed", 500), ("覃玉兰", 2026, "confirmed", -500),
        ("覃玉兰", 2026, "confirmed", 300),
        ("韦大山", 2026, "confirmed", 1000), ("覃秀英", 2026, "confirmed", 200),
    ),
    ("城乡居民基本医疗保险费",),
)  # fmt: skip
"""One pays for the household: who paid is not whose the years are. A refund, another insurance."""

HOUSEHOLDS = Layout(
    "各户缴费登记.xlsx",
    (Sheet("Sheet1", (
        _blank("动界村2026年城乡居民养老保险缴费情况表（按户）", 7),
        ("户编号", "户主姓名", "户主身份证号", "参保人数", "缴费人数", "缴费金额", "缴费日期"),
        ("0001", "覃玉兰", QIN, 2, 1, 200, "2026.3.2"),
        ("0002", "韦大山", WEI, 2, 2, 400, "2026.3.5"),
        ("合计", None, None, 4, 3, 600, None),
    ), ("A1:G1",)),),
    (),
)  # fmt: skip
"""A household a line: a sum for two is nobody's tier, though 400 would pass for one."""

OWN = Layout(
    "养老保险代收登记台账.xlsx",
    (
        Sheet("三月", (
            _blank("动界村城乡居民养老保险代收登记台账", 8),
            ("收据号码", "交款人", "参保人", "身份证号", "年度", "金额", "收款日期", "经手人"),
            ("0000123", "韦大山", "覃秀英", XIU, "2026年", "￥200", "3月2日", "韦小明"),
            ("0000124", "覃玉兰", "覃玉兰", QIN, "2025", "300元（补缴）", "2026.3.2", "韦小明"),
            ("小计", None, None, None, None, 500, None, None),
        )),
        Sheet("四月", (
            _blank("动界村城乡居民养老保险代收登记台账", 8),
            ("收据号码", "交款人", "参保人", "身份证号", "年度", "金额", "收款日期", "经手人"),
            ("0000125", "韦大山", "韦大山", WEI, "2026", "壹仟元整（100）", "2026-04-01", "韦小明"),
            ("0000126", "韦大山", "韦大山", WEI, "2026", "人民币壹仟元整", "2026-04-01", "韦小明"),
            ("合计", None, None, None, None, "1,000", None, None),
        )),
    ),
    (
        ("覃秀英", 2026, "recorded", 200), ("覃玉兰", 2025, "recorded", 300),
        ("韦大山", 2026, "recorded", 1000),
    ),
    ("大写和数字不是同一个数",),
)  # fmt: skip
"""What a village collected and wrote down itself: recorded, not confirmed by the tax bureau."""

HAMLETS = Layout(
    "大安镇收缴清册.xls",
    (
        Sheet("上坪屯", (
            _blank("2026年度城乡居民养老保险收缴清册", 6),
            _blank("动界村上坪屯　　　　单位：元", 6),
            ("户主", "缴费人", "公民身份号码", "缴费档次", "实收金额", "收款时间"),
            ("覃玉兰", "覃玉兰", QIN, "２００", "人民币200元整", "2026年3月2日"),
            (None, "小计", None, None, "200元", None),
            _blank("制表人：韦小明　　审核：黄大为", 6),
        )),
        Sheet("3组", (
            _blank("2026年度城乡居民养老保险收缴清册", 6),
            _blank("动界村3组　　　　单位：元", 6),
            ("户主", "缴费人", "公民身份号码", "缴费档次", "实收金额", "收款时间"),
            ("韦大山", "韦大山", WEI, "５００", "５００．００", "2026年3月5日"),
            (None, "覃秀英", XIU, "200", "（200.00）", "2026年4月1日"),
            (None, "小计", None, None, "700", None),
            ("总计", None, None, None, "900", None),
        )),
        Sheet("说明", (_blank("本表由各屯组长收齐后报村委会。", 1),)),
        Sheet("Sheet4", ()),
    ),
    (
        ("覃玉兰", 2026, "confirmed", 200), ("韦大山", 2026, "confirmed", 500),
        ("覃秀英", 2026, "confirmed", -200),
    ),
)  # fmt: skip
"""A sheet a hamlet, subtotals by household, full width and capitals, a sum in brackets."""

GROUPED = Layout(
    "历年缴费.ods",
    (Sheet("历年", (
        ("大安镇动界村城乡居民养老保险历年缴费明细", None, None, None, None, None, None),
        ("姓名", "证件号码", "2025年度", None, "2026年度", None, "合计缴费"),
        (None, None, "缴费金额", "缴费日期", "缴费金额", "缴费日期", None),
        ("覃玉兰", QIN, "200.00", "2025-05-06", "0", "", "200"),
        ("韦大山", WEI, "1,500", "2025.7.1", "300 元", "20260102", "1,800"),
        ("覃秀英", XIU, "已缴", "", "200", "2026-02-03", "200"),
    )),),
    (
        ("覃玉兰", 2025, "confirmed", 200), ("韦大山", 2025, "confirmed", 1500),
        ("韦大山", 2026, "confirmed", 300), ("覃秀英", 2026, "confirmed", 200),
    ),
    ("已缴",),
)  # fmt: skip
"""Two columns a year, below one head: the sum and its day; a word where a sum should be."""

PARTS = Layout(
    "平南县居保缴费入库明细.csv",
    (Sheet("", (
        ("姓名", "证件号码", "缴费年度", "个人缴费", "政府补贴", "代缴金额", "合计", "入库时间"),
        ("覃玉兰", QIN, "2026", "200.00", "35.00", "", "235.00", "2026-03-01 10:11:12"),
        ("韦大山", WEI, "2026", "300.00", "40.00", "0.00", "340.00", "2026-03-01 10:12:00"),
        ("覃秀英", XIU, "2026", "100.00", "35.00", "100.00", "235.00", "2026-03-02"),
    )),),
    (
        ("覃玉兰", 2026, "confirmed", 200), ("韦大山", 2026, "confirmed", 300),
        ("覃秀英", 2026, "confirmed", 100), ("覃秀英", 2026, "on_behalf", 100),
    ),
)  # fmt: skip
"""Own money, what is paid on behalf and the subsidy side by side, and their sum."""

LAYOUTS = (GROUPED, PARTS, ACROSS, PAYER, HAMLETS, OWN)
