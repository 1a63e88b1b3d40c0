"""More layouts: wordings off the beaten track, other people's columns, flags, extra columns."""

from __future__ import annotations

from pension_desk.domain.lists import ListKind
from tests.spreadsheets.invented import Maker, Person, among, constant
from tests.spreadsheets.invented_layouts import Layout


def _name(person: Person) -> str:
    return person.name


def _number(person: Person) -> str:
    return person.number


_FATHER: Maker = lambda p: f"{p.head[0]}国明"  # noqa: E731

MORE_LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "households 1",
        ListKind.HOUSEHOLDS,
        (
            ("家主", "head_name", lambda p: p.head),
            ("人名", "name", _name),
            ("居民证号", "id_number", _number),
            ("跟家主关系", "relation", lambda p: p.relation),
            ("联络电话", "phone", lambda p: p.phone),
            ("住户编码", "household_no", lambda p: p.household),
        ),
    ),
    Layout(
        "households 2",
        ListKind.HOUSEHOLDS,
        (
            ("户", "household_no", lambda p: p.household),
            ("姓 名", "name", _name),
            ("身份信息/证件号", "id_number", _number),
            ("身份信息/性别", "sex", lambda p: p.sex),
            ("身份信息/出生", "birth", lambda p: p.dotted),
            ("称呼", "relation", lambda p: p.relation),
            ("屯名", "hamlet", lambda p: p.hamlet),
            ("是否低保", "", among("否", "是")),
            ("是否残疾", "", constant("否")),
            ("居保参保状态", "", constant("正常参保")),
            ("就读学校", "", lambda p: "大安高中" if p.place % 5 == 0 else None),
        ),
    ),
    Layout(
        "households 3",
        ListKind.HOUSEHOLDS,
        (
            ("行政区划", "village", lambda p: p.village),
            ("户籍地址", "address", lambda p: f"平南县大安镇{p.village}{p.hamlet}{p.place}号"),
            ("姓名", "name", _name),
            ("公民身份号码", "id_number", _number),
            ("户号", "household_no", lambda p: p.household),
            ("与户主关系", "relation", lambda p: p.relation),
            ("父亲姓名", "", _FATHER),
            ("父亲身份证号", "", lambda p: p.head_number),
            ("母亲姓名", "", _FATHER),
            ("服务处所", "", constant("务农")),
            ("签发机关", "", constant("平南县公安局")),
            ("有效期限", "", constant("长期")),
        ),
        title="常住人口信息查询结果",
    ),
    Layout(
        "households 4",
        ListKind.HOUSEHOLDS,
        (
            ("村组", "hamlet", lambda p: p.village + p.hamlet),
            ("户主姓名", "head_name", lambda p: p.head),
            ("家庭人口", "", among(3, 4)),
            ("成员", "name", _name),
            ("号码", "id_number", _number),
            ("电话号码", "phone", lambda p: p.phone),
            ("关系", "relation", lambda p: p.relation),
        ),
    ),
    Layout(
        "insured 1",
        ListKind.INSURED,
        (
            ("行政区划名称", "village", lambda p: p.village),
            ("姓名", "name", _name),
            ("证件号码", "id_number", _number),
            ("个人社保编号", "personal_no", lambda p: f"45{p.place:010d}"),
            ("缴费档次（元/年）", "tier_fen", among("200", "500")),
            ("参保日期", "first_month", constant("2012-07-01")),
            ("累计缴费月数", "", among(96, 120)),
            ("缴费年限", "years_paid", among(8, 10)),
            ("个人账户总额", "balance_fen", among(1234.5, 99.1)),
            ("参保身份", "", constant("普通居民")),
            ("参保状态", "state", constant("参保缴费")),
        ),
    ),
    Layout(
        "insured 2",
        ListKind.INSURED,
        (
            ("序号", "", lambda p: p.place + 1.0),
            ("姓名", "name", _name),
            ("身份证号", "id_number", _number),
            ("状态", "state", among("正常缴费", "暂停缴费")),
            ("村名", "village", lambda p: p.village),
        ),
        title="居保参保人员名单",
    ),
    Layout(
        "insured 3",
        ListKind.INSURED,
        (
            ("姓名", "name", _name),
            ("公民身份证", "id_number", _number),
            ("缴费状态", "state", among("正常", "待遇领取")),
            ("档", "tier_fen", among(300, 500)),
            ("账户余额", "balance_fen", among(1234.5, 99.1)),
        ),
        sheet="导出",
    ),
    Layout(
        "payments 1",
        ListKind.PAYMENTS,
        (
            ("序号", "", lambda p: p.place + 1.0),
            ("缴费日期", "paid_on", lambda p: p.day),
            ("缴费人", "name", _name),
            ("缴费人证件号", "id_number", _number),
            ("缴费金额", "amount_fen", among(300.0, 500.0)),
            ("缴费年份", "year", constant("2026")),
            ("缴费方式", "channel", among("微信", "支付宝")),
            ("代缴人", "", lambda p: p.head),
            ("代缴人身份证号", "", lambda p: p.head_number),
            ("税务机关", "", constant("大安税务分局")),
        ),
    ),
    Layout(
        "payments 2",
        ListKind.PAYMENTS,
        (
            ("纳税人识别号", "id_number", _number),
            ("纳税人名称", "name", _name),
            ("征收品目", "item", constant("城乡居民基本养老保险费")),
            ("所属期起", "year", constant("2026-01-01")),
            ("所属期止", "year_to", constant("2026-12-31")),
            ("税额", "amount_fen", among("300", "2000")),
            ("上解日期", "paid_on", lambda p: p.day),
            ("票证号码", "voucher", lambda p: f"34{p.place:016d}"),
            ("征收机关", "", constant("国家税务总局平南县税务局")),
        ),
    ),
    Layout(
        "payments 3",
        ListKind.PAYMENTS,
        (
            ("姓名", "name", _name),
            ("身份证", "id_number", _number),
            ("档次", "amount_fen", among(300, 500)),
            ("缴费时间", "paid_on", lambda p: p.day),
            ("渠道", "channel", among("云闪付", "银行代扣")),
        ),
        title="已缴费人员名单",
    ),
    Layout(
        "employee 1",
        ListKind.EMPLOYEE,
        (
            ("姓名", "name", _name),
            ("身份证号码", "id_number", _number),
            ("工作单位", "employer", among("东莞市某电子有限公司", "深圳某厂")),
            ("参保地", "", constant("广东省东莞市")),
        ),
        title="外省参加企业职工养老保险人员",
    ),
    Layout(
        "employee 2",
        ListKind.EMPLOYEE,
        (
            ("证件号码", "id_number", _number),
            ("姓名", "name", _name),
            ("单位", "employer", among("平南县恒达木业有限公司", "个体")),
            ("险种", "scheme", constant("企业职工基本养老保险")),
            ("开始缴费年月", "first_month", constant("202301")),
            ("人员参保状态", "state", constant("正常")),
        ),
    ),
    Layout(
        "institution 1",
        ListKind.INSTITUTION,
        (
            ("姓名", "name", _name),
            ("公民身份号码", "id_number", _number),
            ("单位全称", "employer", among("大安镇中心小学", "大安镇人民政府")),
            ("参保险种", "scheme", constant("机关事业单位工作人员基本养老保险")),
            ("缴费状态", "state", constant("正常")),
        ),
    ),
    Layout(
        "low_income 1",
        ListKind.LOW_INCOME,
        (
            ("户主姓名", "head_name", lambda p: p.head),
            ("与户主关系", "", lambda p: p.relation),
            ("姓名", "name", _name),
            ("身份证", "id_number", _number),
            ("困难类型", "category", among("低保", "特困人员")),
            ("保障起始月", "since", constant("202504")),
            ("行政村", "village", lambda p: p.village),
        ),
    ),
    Layout(
        "low_income 2",
        ListKind.LOW_INCOME,
        (
            ("乡镇", "", constant("大安镇")),
            ("村（社区）", "village", lambda p: p.village),
            ("对象姓名", "name", _name),
            ("身份证号", "id_number", _number),
            ("家庭人口", "", among(3, 4)),
            ("保障金额", "", among(350.0, 420.0)),
            ("开户银行", "", constant("农村信用社")),
            ("银行账号", "", lambda p: f"6214{p.place:015d}"),
        ),
        title="2026年10月农村低保发放名册",
    ),
    Layout(
        "disabled 1",
        ListKind.DISABLED,
        (
            ("姓名", "name", _name),
            ("残疾证号码", "certificate", lambda p: p.number + "43"),
            ("身份证", "id_number", _number),
            ("残疾类别及等级", "", constant("肢体三级")),
            ("持证状态", "", constant("正常")),
        ),
        title="持证残疾人",
    ),
    Layout(
        "disabled 2",
        ListKind.DISABLED,
        (
            ("姓名", "name", _name),
            ("身份证号", "id_number", _number),
            ("类型", "disability", among("肢体", "听力")),
            ("残疾程度", "grade", among("一级", "二级")),
        ),
        title="重度残疾人名单",
    ),
    Layout(
        "students 1",
        ListKind.STUDENTS,
        (
            ("学校名称", "school", among("大安镇中心小学", "平南县第二中学")),
            ("姓名", "name", _name),
            ("性别", "", lambda p: p.sex),
            ("身份证件号", "id_number", _number),
            ("全国学籍号", "", lambda p: "G" + p.number),
            ("年级", "stage", among("一年级", "三年级")),
            ("班级名称", "", constant("1班")),
            ("监护人姓名", "", lambda p: p.head),
            ("监护人身份证件号", "", lambda p: p.head_number),
        ),
    ),
    Layout(
        "students 2",
        ListKind.STUDENTS,
        (
            ("姓名", "name", _name),
            ("证件号", "id_number", _number),
            ("在读院校", "school", among("广西大学", "南宁职业技术学院")),
            ("入学时间", "enrolled_on", constant("2023-09")),
            ("预计毕业时间", "", constant("2027-06")),
        ),
    ),
    Layout(
        "deaths 1",
        ListKind.DEATHS,
        (
            ("死亡人员姓名", "name", _name),
            ("身份证号码", "id_number", _number),
            ("死亡时间", "died_on", lambda p: p.day),
            ("注销时间", "registered_on", constant("2026-01-01")),
            ("常住地址", "village", constant("动界村")),
        ),
    ),
    Layout(
        "deaths 2",
        ListKind.DEATHS,
        (
            ("姓名", "name", _name),
            ("公民身份号码", "id_number", _number),
            ("死亡日期", "died_on", lambda p: p.dotted.replace(p.born[:4], "2026")),
            ("户主", "", lambda p: p.head),
            ("办理人", "", lambda p: p.head),
        ),
        sheet="死亡注销",
    ),
    Layout(
        "moved 1",
        ListKind.MOVED,
        (
            ("姓名", "name", _name),
            ("身份证号", "id_number", _number),
            ("迁往地详址", "to_place", constant("广东省广州市天河区")),
            ("迁出日期", "moved_on", lambda p: p.day),
            ("迁出原因", "", constant("工作调动")),
        ),
    ),
    Layout(
        "soldiers 1",
        ListKind.SOLDIERS,
        (
            ("姓名", "name", _name),
            ("身份证号码", "id_number", _number),
            ("入伍年月", "enlisted_on", constant("202309")),
            ("部队代号", "", constant("某部")),
            ("家庭住址", "village", constant("动界村")),
        ),
    ),
    Layout(
        "land_people 1",
        ListKind.LAND_PEOPLE,
        (
            ("序号", "", lambda p: p.place + 1.0),
            ("征地项目名称", "", constant("高速公路")),
            ("户主姓名", "", lambda p: p.head),
            ("姓名", "", _name),
            ("身份证号码", "", _number),
            ("与户主关系", "", lambda p: p.relation),
            ("征收面积", "", among(1.2, 0.4)),
            ("人均耕地", "", among(0.2, 0.3)),
            ("银行账户", "", constant("6214")),
        ),
    ),
)
