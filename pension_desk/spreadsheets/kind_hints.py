"""What tells one kind of list from another: titles, columns and values."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pension_desk.domain.lists import ListKind

TITLES: Mapping[ListKind, tuple[tuple[str, float], ...]] = {
    ListKind.HOUSEHOLDS: (
        (
            (
                r"户籍.{0,4}(?:人口|花名|名册|登记|底册|台账|信息)|常住.{0,2}人口|户口簿|(?:村民|居民|人口|家庭(?:成员)?|"
                r"农户).{0,4}(?:花名册|名册|登记[簿表]|底册|台账|信息|基础数据|数据库)|户口底册"
            ),
            5.0,
        ),
    ),
    ListKind.INSURED: (
        (r"居民.{0,4}养老.{0,8}(?:参保|名册|登记|花名|人员|库|续保)|居保|城居保|新农保", 5.0),
        (r"参保(?:登记)?(?:人员|名册|名单|花名册|台账|库)", 1.5),
    ),
    ListKind.PAYMENTS: (
        (
            (
                r"(?:缴费|征缴|入库|缴款|征收|到账|扣款|收费|代扣|缴纳|收缴|交费|批扣|税费).{0,4}(?:明细|清单|流水|记录|台账|数据|"
                r"名单|清册|情况表)"
            ),
            6.0,
        ),
        (r"已缴费|税务.{0,4}(?:缴费|导出|数据)|完税", 3.0),
    ),
    ListKind.OWN_PAYMENTS: (
        (r"(?:代收|收费|收款|收缴|缴费).{0,4}(?:登记|台账|流水账)|收款(?:登记|明细)|收据", 6.5),
    ),
    ListKind.EMPLOYEE: (
        (r"企业职工|职工(?:基本)?养老|灵活就业|职保|城镇职工|企保|企业养老|企业.{0,4}参保", 6.0),
    ),
    ListKind.INSTITUTION: (
        (r"机关.{0,4}事业|事业单位|机关.{0,6}养老|职业年金|机保|财政供养|在编", 7.0),
    ),
    ListKind.LOW_INCOME: (
        (
            r"低保|特困|最低生活保障|五保|困难(?:群众|群体|人员)|返贫|监测(?:对象|户)|脱贫|低收入|社会救助|救助对象|孤儿",
            6.0,
        ),
    ),
    ListKind.DISABLED: ((r"残疾|残联|残障", 6.0),),
    ListKind.STUDENTS: ((r"在校|学生|学籍|就读|在读|新生|教育局|学校.{0,4}(?:名册|名单)", 6.0),),
    ListKind.DEATHS: ((r"死亡|死者|去世|逝世|火化|殡葬|亡故|身故|已故|销户人员", 6.0),),
    ListKind.MOVED: (
        (r"迁出|迁移|户口注销|迁往|注销户口|户籍注销|迁离|迁走|出国.{0,2}定居|户口变动", 6.0),
    ),
    ListKind.SOLDIERS: ((r"现役|入伍|军人|服役|义务兵|士兵|军士|征兵|参军|武装部", 6.0),),
    ListKind.BENEFITS: (
        (r"(?:待遇|养老金).{0,4}(?:发放|领取|支付)|领取待遇|享受待遇|领待(?:人员|名)", 7.0),
    ),
    ListKind.PROOFS: (
        (r"资格认证|生存(?:认证|验证)|认证(?:人员|名单|结果|明细|情况|花名册)", 8.0),
    ),
    ListKind.EMPLOYERS: (
        (
            (
                r"(?:市场|经营|商事)主体|工商登记|单位名录"
                r"|(?:企业|个体(?:工商)?户).{0,6}(?:名[录单册]|登记[册表簿]|台账|一览表?|清单)"
            ),
            6.0,
        ),
    ),
    ListKind.EMPLOYER_TAX: (
        (r"申报.{0,4}(?:纳税|用工|个税)|纳税单位|个税申报|工资薪金|用工情况", 6.0),
    ),
    ListKind.EMPLOYER_INSURED: ((r"(?:用人)?单位.{0,8}参保|参保单位|企业参保", 6.0),),
    ListKind.EMPLOYER_STAFF: (
        (
            (
                r"(?:员工|职工|用工|雇员|从业人员|在职人员|工作人员|务工人员|劳动用工).{0,2}"
                r"(?:花名册|名册|名单|备案|登记表|明细|信息表|一览表)"
            ),
            9.0,
        ),
        (r"劳动合同.{0,4}(?:备案|花名|名册|台账)|工资(?:发放)?表", 7.0),
    ),
    ListKind.LAND_PROJECTS: (
        (r"征地项目|征收项目.{0,2}台[账帐]|征地.{0,6}台[账帐]|征地批次|项目台[账帐]", 6.0),
        (r"(?:用地|(?:征收|征用).{0,6}土地).{0,3}(?:项目|地块|批次|台[账帐])", 6.0),
        (r"(?:资金|保障费).{0,4}(?:筹集|落实|缴存).{0,4}(?:台账|情况|登记|一览|汇总)", 3.0),
    ),
    ListKind.LAND_PEOPLE: (
        (r"被征地|失地农民|征地.{0,8}(?:花名册|名册|人员|对象|农户|家庭|成员)", 7.0),
    ),
}
"""Kind → wordings of titles, sheet names and file names, with their points."""

HEADERS: Mapping[ListKind, tuple[tuple[str, float], ...]] = {
    ListKind.EMPLOYERS: (
        (r"主体类型|(?:市场|商事|经营)主体", 2.0),
        (r"(?:登记|经营|主体|企业)状态|存续", 2.0),
        (r"营业执照|注册号", 1.0),
        (r"经营范围|注册资本", 2.0),
        (r"行业", 1.0),
        (r"成立日期|注册日期", 1.0),
        (r"信用代码", 1.0),
        (r"法定代表人|经营者", 1.0),
    ),
    ListKind.EMPLOYER_TAX: (
        (r"(?:申报|用工|从业|职工|发放工资).{0,4}人数", 3.0),
        (r"工资薪金|工资总额|收入额", 3.0),
        (r"纳税人识别号|信用代码", 1.0),
    ),
    ListKind.EMPLOYER_INSURED: (
        (r"参保.{0,4}(?:人数|职工数)|养老.{0,4}人数", 4.0),
        (r"单位名称|信用代码|单位编号", 1.0),
    ),
    ListKind.EMPLOYER_STAFF: (
        (r"岗位|工种|职务|用工形式|车间|部门", 2.0),
        (r"入职|劳动合同|合同(?:起|签订|期限)|进厂|到岗", 3.0),
        (r"应发工资|实发工资|月工资", 2.0),
    ),
    ListKind.LAND_PROJECTS: (
        (r"批准文号|批文|批准情况", 2.0),
        (r"征收面积|征地面积|用地面积", 2.0),
        (r"用地类型|用地性质", 1.0),
        (r"补偿安置协议|签订日期|协议.{0,3}签订", 2.0),
        (r"供地|土地供应", 1.5),
        (r"缴存|到账|补贴资金|社保资金|社会保障费|进专户", 1.5),
        (r"项目名称|项目）名称|地块名称", 1.0),
    ),
    ListKind.LAND_PEOPLE: (
        (r"征地项目|征收项目|项目名称|批次", 4.0),
        (r"承包[地耕]|被征|人均.{0,6}(?:耕地|面积)|征地面积|征收面积", 4.0),
        (r"补贴对象|补贴条件|补贴方式|补贴使用|补贴期限|规划区|享受方式|兑现|兑付", 2.0),
        (r"征用面积|征用耕?地|占地面积|失地", 4.0),
        (r"工程名称", 2.0),
        (r"核实", 0.5),
    ),
    ListKind.MOVED: ((r"迁出|迁往|迁移", 2.0),),
    ListKind.DEATHS: ((r"死亡|死者|去世|逝者|亡者|火化|殡葬", 2.0),),
    ListKind.SOLDIERS: ((r"部队|服役|入伍|兵种|军衔|退役", 2.0),),
    ListKind.LOW_INCOME: ((r"低保|特困|救助|保障金|困难", 1.5),),
    ListKind.DISABLED: ((r"残疾|残联", 1.5),),
    ListKind.STUDENTS: ((r"学校|学生|学籍|就读|年级", 1.5),),
    ListKind.BENEFITS: ((r"养老金|月待遇|待遇标准|发放|领取年月|应发|实发", 1.5),),
    ListKind.PROOFS: ((r"认证", 2.0),),
    ListKind.PAYMENTS: ((r"实缴|缴款|入库|费款所属|征收项目|税票|纳税人名称|征收品目", 2.0),),
    ListKind.OWN_PAYMENTS: ((r"收据|收款人|经手人|经办人|代收|登记人|交款人", 3.0),),
}
"""Kind → wordings anywhere in the headers, with their points."""

FIELDS_TELLING: Mapping[ListKind, Mapping[str, float]] = {
    ListKind.HOUSEHOLDS: {
        "relation": 3.0,
        "household_no": 2.0,
        "head_name": 1.0,
        "nation": 1.2,
        "birth": 0.7,
        "sex": 0.7,
        "hamlet": 0.7,
        "address": 0.3,
    },
    ListKind.INSURED: {
        "tier_fen": 2.5,
        "balance_fen": 2.5,
        "years_paid": 2.0,
        "first_month": 1.2,
        "personal_no": 1.2,
        "state": 1.0,
        "last_year": 1.2,
    },
    ListKind.PAYMENTS: {
        "amount_fen": 2.5,
        "paid_on": 2.0,
        "channel": 1.5,
        "voucher": 1.5,
        "item": 1.0,
        "year": 1.0,
        "year_to": 0.5,
    },
    ListKind.OWN_PAYMENTS: {"amount_fen": 2.0, "paid_on": 1.5, "year": 0.5},
    ListKind.EMPLOYER_STAFF: {"employer_name": 1.5, "credit_code": 1.5, "covered": 1.5},
    ListKind.EMPLOYEE: {"employer": 2.2, "scheme": 0.7, "state": 0.5, "first_month": 0.3},
    ListKind.INSTITUTION: {"employer": 2.0, "scheme": 0.7, "state": 0.5, "first_month": 0.3},
    ListKind.LOW_INCOME: {"category": 3.0, "since": 0.7, "head_name": 0.3},
    ListKind.DISABLED: {"certificate": 4.0, "disability": 2.5, "grade": 1.5},
    ListKind.STUDENTS: {"school": 3.0, "stage": 2.0, "enrolled_on": 1.5},
    ListKind.DEATHS: {"died_on": 2.0, "registered_on": 0.3},
    ListKind.MOVED: {"to_place": 2.0, "moved_on": 1.2},
    ListKind.SOLDIERS: {"enlisted_on": 2.5, "discharged_on": 1.0},
    ListKind.BENEFITS: {"month_fen": 2.5, "drawing_since": 2.0},
    ListKind.PROOFS: {"proved_on": 3.0, "proof_mode": 2.0},
}
"""Kind → the fields that few other kinds have, with the points of a column that is surely one."""

VALUES: Mapping[ListKind, tuple[tuple[re.Pattern[str], float], ...]] = {
    ListKind.HOUSEHOLDS: (
        (re.compile(r"^(?:户主|配偶|妻|[长次三四][子女]|儿媳|[父母]亲?|孙[子女]|儿子|女儿)$"), 2.0),
    ),
    ListKind.EMPLOYEE: (
        (re.compile(r"企业职工|职工基本养老|灵活就业|城镇职工"), 4.0),
        (re.compile(r"公司|厂$|个体|集团"), 1.0),
    ),
    ListKind.INSTITUTION: (
        (re.compile(r"机关事业|职业年金"), 6.0),
        (re.compile(r"政府|[局校院]$|小学|中学|卫生院|服务中心|委员会|法院|学校"), 1.5),
    ),
    ListKind.PAYMENTS: ((re.compile(r"居民基本养老保险费|微信|支付宝|云闪付|银行代扣"), 2.0),),
    ListKind.INSURED: ((re.compile(r"正常参保|待遇领取|暂停参保|终止参保|正常缴费"), 1.5),),
    ListKind.LOW_INCOME: ((re.compile(r"低保|特困|五保|边缘易致贫|突发严重|脱贫不稳"), 2.0),),
    ListKind.MOVED: ((re.compile(r"迁出|迁往|户口注销"), 3.0),),
    ListKind.DEATHS: ((re.compile(r"死亡|火化|病故"), 3.0),),
    ListKind.SOLDIERS: ((re.compile(r"部队|服役|义务兵|武警|现役|军士"), 3.0),),
}
"""Kind → wordings inside the cells of one column, with the points of a full column."""

WORK_LISTS = re.compile(
    r"未参保|未登记|未缴费|没有?缴费|欠缴|断缴|应保未保|走访[记登]|催缴|通报|排名"
)
"""Titles of lists that the desk itself makes or that only count: they are no one's register."""
