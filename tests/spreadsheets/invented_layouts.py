"""Thirty-odd layouts that no office has sent: kind, headers, cells, and the right meanings."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.lists import ListKind
from tests.spreadsheets.invented import Maker, among, constant


@dataclass(frozen=True)
class Layout:
    """``columns``: header, right field (empty for none), and the cells."""

    name: str
    kind: ListKind
    columns: tuple[tuple[str, str, Maker], ...]
    title: str = ""
    sheet: str = "Sheet1"


def _name(header: str = "姓名") -> tuple[str, str, Maker]:
    return (header, "name", lambda p: p.name)


def _number(header: str = "身份证号") -> tuple[str, str, Maker]:
    return (header, "id_number", lambda p: p.number)


_RUNNING: tuple[str, str, Maker] = ("序号", "", lambda p: float(p.place + 1))
_SPARSE: Maker = lambda p: "外出" if p.place % 9 == 0 else None  # noqa: E731
_ONCE: Maker = lambda p: p.household if p.relation == "户主" else None  # noqa: E731
_HEAD_ONCE: Maker = lambda p: p.name if p.relation == "户主" else None  # noqa: E731
_AMOUNT: Maker = among(300.0, 500.0, 200.0, 2000.0)

LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "register, odd order",
        ListKind.HOUSEHOLDS,
        (
            ("手机", "phone", lambda p: p.phone),
            ("称谓", "relation", lambda p: p.relation),
            _number("公民身份号码"),
            ("族别", "nation", among("壮族", "汉族")),
            _name("家庭成员"),
            ("户口簿编号", "household_no", lambda p: p.household),
            ("出生年月", "birth", lambda p: p.dotted),
            ("自然屯", "hamlet", lambda p: p.hamlet),
            ("行政村", "village", lambda p: p.village),
            ("文化程度", "", constant("初中")),
            ("血型", "", constant("O")),
        ),
    ),
    Layout(
        "register with the head's number beside",
        ListKind.HOUSEHOLDS,
        (
            _RUNNING,
            ("户主", "head_name", lambda p: p.head),
            ("户主身份证号", "", lambda p: p.head_number),
            _name("成员名称"),
            _number("成员证件号"),
            ("关系", "relation", lambda p: p.relation),
            ("住址", "address", constant("大安镇动界村")),
        ),
    ),
    Layout(
        "head named over blanks, headers in groups",
        ListKind.HOUSEHOLDS,
        (
            ("户主情况/户号", "household_no", _ONCE),
            ("户主情况/姓名", "head_name", _HEAD_ONCE),
            ("成员情况/姓名", "name", lambda p: p.name),
            ("成员情况/身份证", "id_number", lambda p: p.number),
            ("成员情况/与户主关系", "relation", lambda p: p.relation),
            ("成员情况/备注", "note", _SPARSE),
        ),
        sheet="动界村",
    ),
    Layout(
        "no telling headers at all",
        ListKind.HOUSEHOLDS,
        (
            ("A", "", lambda p: float(p.place + 1)),
            ("B", "name", lambda p: p.name),
            ("C", "id_number", lambda p: p.number),
            ("D", "relation", lambda p: p.relation),
            ("E", "nation", among("壮族", "汉族")),
            ("F", "phone", lambda p: p.phone),
        ),
    ),
    Layout(
        "ID numbers under 编号",
        ListKind.HOUSEHOLDS,
        (
            ("编号", "id_number", lambda p: p.number),
            ("名字", "name", lambda p: p.name),
            ("性 别", "sex", lambda p: p.sex),
            ("与户主之关系", "relation", lambda p: p.relation),
            ("号码", "phone", lambda p: p.phone),
            ("队别", "hamlet", lambda p: p.hamlet),
        ),
        title="莲珠村常住人口登记表",
    ),
    Layout(
        "head only by relation",
        ListKind.HOUSEHOLDS,
        (
            _RUNNING,
            _name(),
            ("性别", "sex", lambda p: p.sex),
            _number("居民身份证号码"),
            ("家庭关系", "relation", lambda p: p.relation),
            ("出生日期", "birth", lambda p: p.born),
            ("村民小组", "hamlet", lambda p: p.hamlet),
        ),
        title="2026年古城村村民花名册",
    ),
    Layout(
        "scheme register, system wording",
        ListKind.INSURED,
        (
            ("人员编号", "personal_no", lambda p: f"45{p.place:08d}"),
            ("参保人姓名", "name", lambda p: p.name),
            _number("社会保障号码"),
            ("人员状态", "state", among("正常参保", "待遇领取")),
            ("选择档次", "tier_fen", among(200, 500, 1000)),
            ("首缴年月", "first_month", constant("201207")),
            ("实缴年限", "years_paid", among(8, 11, 14)),
            ("个账本息", "balance_fen", among(8830.18, 455.2)),
            ("所属村居", "village", lambda p: p.village),
        ),
    ),
    Layout(
        "scheme register by hand",
        ListKind.INSURED,
        (
            ("村别", "village", lambda p: p.village),
            ("组别", "hamlet", lambda p: p.hamlet),
            _name(),
            _number(),
            ("电话", "phone", lambda p: p.phone),
            ("参保年月", "first_month", constant("2012.7")),
            ("最近缴费年度", "last_year", among(2024, 2025)),
            ("累计年限", "years_paid", among(9, 10)),
            ("档次", "tier_fen", among("200元", "500元")),
        ),
        title="城乡居民基本养老保险参保人员花名册",
    ),
    Layout(
        "tax export, other names",
        ListKind.PAYMENTS,
        (
            ("电子税票号", "voucher", lambda p: f"34501726{p.place:011d}"),
            ("缴款人", "name", lambda p: p.name),
            _number("证照号码"),
            ("税款所属期", "year", constant("2026-01-01至2026-12-31")),
            ("费种", "item", constant("城乡居民基本养老保险费")),
            ("实缴税费额", "amount_fen", _AMOUNT),
            ("入库日期", "paid_on", lambda p: p.day),
            ("缴费途径", "channel", among("微信", "柜台")),
        ),
    ),
    Layout(
        "bank's deduction list without title",
        ListKind.PAYMENTS,
        (
            _RUNNING,
            ("户名", "", lambda p: p.name),
            ("账号", "", lambda p: f"6214{p.place:015d}"),
            ("缴费人姓名", "name", lambda p: p.name),
            _number("缴费人身份证"),
            ("扣款金额", "amount_fen", among("300.00", "1,000.00")),
            ("扣款日期", "paid_on", lambda p: p.day),
            ("年度", "year", constant(2026)),
        ),
    ),
    Layout(
        "village cash book",
        ListKind.PAYMENTS,
        (
            ("交费时间", "paid_on", lambda p: p.dotted.replace(p.born[:4], "2026")),
            _name(),
            _number("证号码"),
            ("金额（元）", "amount_fen", _AMOUNT),
            ("方式", "channel", among("现金", "微信")),
            ("经办人", "", constant("覃玉兰")),
        ),
        title="动界村2026年度居民养老保险缴费记录",
    ),
    Layout(
        "employees' scheme",
        ListKind.EMPLOYEE,
        (
            ("参保单位名称", "employer", among("平南县恒达木业有限公司", "个体灵活就业")),
            ("职工姓名", "name", lambda p: p.name),
            _number("身份证号码"),
            ("保险类型", "scheme", constant("企业职工基本养老保险")),
            ("缴费状态", "state", constant("参保缴费")),
            ("手机号", "", lambda p: p.phone),
        ),
    ),
    Layout(
        "flexible workers",
        ListKind.EMPLOYEE,
        (
            _RUNNING,
            _name("人员姓名"),
            _number("公民身份证号码"),
            ("起始参保时间", "first_month", constant("202301")),
            ("当前状态", "state", constant("正常")),
        ),
        title="灵活就业人员参加职工养老保险名单",
    ),
    Layout(
        "civil servants",
        ListKind.INSTITUTION,
        (
            ("所在单位", "employer", among("平南县人民政府办公室", "平南县教育局", "大安镇卫生院")),
            _name(),
            _number(),
            ("险种类型", "scheme", constant("机关事业单位基本养老保险")),
        ),
    ),
    Layout(
        "staff by title alone",
        ListKind.INSTITUTION,
        (
            _RUNNING,
            _name("干部职工"),
            _number("身份证件号"),
            ("工作单位", "employer", constant("平南县中学")),
        ),
        title="机关事业单位在编人员名册",
    ),
    Layout(
        "low income with applicant",
        ListKind.LOW_INCOME,
        (
            ("申请人", "head_name", lambda p: p.head),
            ("保障对象", "name", lambda p: p.name),
            _number(),
            ("救助类型", "category", among("农村低保", "特困供养")),
            ("施保时间", "since", constant("2025-04")),
            ("月保障金", "", among(350.0, 420.0)),
        ),
    ),
    Layout(
        "poverty watch list",
        ListKind.LOW_INCOME,
        (
            ("所在村", "village", lambda p: p.village),
            _name("监测对象"),
            _number("证件号"),
            ("监测类别", "category", among("边缘易致贫户", "脱贫不稳定户")),
            ("识别时间", "since", constant("2024.11")),
        ),
    ),
    Layout(
        "disabled, two numbers",
        ListKind.DISABLED,
        (
            ("残疾人姓名", "name", lambda p: p.name),
            _number("残疾人身份证号"),
            ("残疾人证编号", "certificate", lambda p: f"{p.number}42"),
            ("残疾类型", "disability", among("肢体", "视力")),
            ("残疾级别", "grade", among("二级", "一级")),
            ("监护人", "", lambda p: p.head),
            ("监护人身份证", "", lambda p: p.head_number),
        ),
    ),
    Layout(
        "disabled, certificate under 证号",
        ListKind.DISABLED,
        (
            ("证号", "certificate", lambda p: f"{p.number}42"),
            _name(),
            ("类别", "disability", among("肢体", "智力")),
            ("等级", "grade", among(1, 2, 3)),
        ),
    ),
    Layout(
        "pupils with parents",
        ListKind.STUDENTS,
        (
            ("就读学校名称", "school", among("大安高中", "平南县中学")),
            ("班级", "stage", among("高一年级", "初二年级")),
            _name("学生"),
            _number("学生身份证件号"),
            ("家长姓名", "", lambda p: p.head),
            ("家长电话", "", lambda p: p.phone),
            ("入学年月", "enrolled_on", constant("2024.9")),
        ),
    ),
    Layout(
        "college, no title",
        ListKind.STUDENTS,
        (
            _number("证件号码"),
            _name(),
            ("院校", "school", among("广西大学", "贵港职业学院")),
            ("学历层次", "stage", among("本科", "高职")),
            ("学号", "", lambda p: f"2024{p.place:06d}"),
        ),
    ),
    Layout(
        "deaths from the hospital",
        ListKind.DEATHS,
        (
            ("逝者", "name", lambda p: p.name),
            _number("逝者证件号码"),
            ("出生日期", "", lambda p: p.dotted),
            ("过世日期", "died_on", lambda p: p.day),
            ("死亡原因", "", constant("病故")),
            ("签发日期", "registered_on", constant("2026-01-05")),
            ("家属联系电话", "", lambda p: p.phone),
        ),
    ),
    Layout(
        "cremations, one date",
        ListKind.DEATHS,
        (
            _RUNNING,
            _name(),
            _number(),
            ("时间", "died_on", lambda p: p.day),
        ),
        title="殡仪馆火化人员名单",
    ),
    Layout(
        "moved away",
        ListKind.MOVED,
        (
            _name("迁移人"),
            _number(),
            ("转出日期", "moved_on", lambda p: p.day),
            ("落户地", "to_place", among("广东省东莞市", "南宁市西乡塘区")),
            ("变动原因", "", constant("婚姻迁出")),
        ),
    ),
    Layout(
        "cancelled residence",
        ListKind.MOVED,
        (
            _RUNNING,
            _name(),
            _number("公民身份号码"),
            ("注销时间", "moved_on", lambda p: p.day),
            ("去向", "to_place", constant("迁往广东")),
            ("原村", "village", lambda p: p.village),
        ),
        title="户口注销（迁出）人员名单",
    ),
    Layout(
        "soldiers",
        ListKind.SOLDIERS,
        (
            _name("士兵姓名"),
            _number(),
            ("服役部队", "", constant("某部")),
            ("应征入伍时间", "enlisted_on", constant("2024.9")),
            ("预计退役时间", "discharged_on", constant("2026.9")),
        ),
    ),
    Layout(
        "conscripts by title",
        ListKind.SOLDIERS,
        (
            _RUNNING,
            _name(),
            _number(),
            ("批准入伍日期", "enlisted_on", constant("2025-03-15")),
            ("村", "village", lambda p: p.village),
        ),
        title="大安镇义务兵名册",
        sheet="武装部",
    ),
    Layout(
        "land people",
        ListKind.LAND_PEOPLE,
        (
            ("批次", "project", constant("一批次")),
            ("被征地户主", "head_name", lambda p: p.head),
            ("被征地农民姓名", "name", lambda p: p.name),
            ("身份证号", "id_number", lambda p: p.number),
            ("人均剩余耕地面积（亩）", "left_mu4", among(0.21, 0.15)),
        ),
    ),
    Layout(
        "businesses",
        ListKind.EMPLOYERS,
        (
            ("单位名称", "employer_name", among("平南县鑫源餐饮部", "平南县旺兴零售部")),
            ("社会信用代码", "credit_code", among("91450821MA56XMGH26", "92450821MA5NA9Y298")),
            ("经营状态", "reg_state", constant("存续")),
            ("行业门类", "trade", constant("餐饮")),
            ("经营者", "contact_name", lambda p: p.name),
        ),
    ),
    Layout(
        "declared wages",
        ListKind.EMPLOYER_TAX,
        (
            ("扣缴义务人", "employer_name", among("平南县鑫源餐饮部", "平南县旺兴零售部")),
            ("纳税人识别号", "credit_code", among("91450821MA56XMGH26", "92450821MA5NA9Y298")),
            ("从业人数", "staff", among(3.0, 12.0)),
            ("工资总额", "wages_fen", among(13923.68, 5500.0)),
        ),
    ),
    Layout(
        "staff by name",
        ListKind.EMPLOYER_STAFF,
        (
            ("企业名称", "employer_name", among("平南县鑫源餐饮部", "平南县旺兴零售部")),
            ("统一社会信用代码", "credit_code", among("91450821MA56XMGH26", "92450821MA5NA9Y298")),
            ("员工姓名", "name", lambda p: p.name),
            ("身份证号", "id_number", lambda p: p.number),
            ("岗位", "", among("服务员", "厨师")),
            ("入职日期", "", constant("2024-03-01")),
            ("是否缴纳养老保险", "covered", among("是", "否")),
        ),
    ),
)
