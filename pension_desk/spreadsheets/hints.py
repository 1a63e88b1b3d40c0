"""What offices call their columns and lists: wordings by meaning, with their weights."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pension_desk.domain.lists import ListKind


@dataclass(frozen=True)
class Hint:
    """How one meaning shows itself.

    ``exact`` (5 points) and ``part`` (3) are looked for in the header; ``never`` forbids it.
    ``values``: kinds of evidence (`evidence.ColumnValues.share`) with the points that a full
    share is worth. ``alone``: whether values without any header word may decide.
    """

    exact: str
    part: str = r"(?!)"
    never: str = r"(?!)"
    values: tuple[tuple[str, float], ...] = ()
    alone: bool = False

    def header_points(self, header: str) -> float:
        """Return the points of a header: 5, 3, 0, or -100 where this cannot be meant."""
        if re.search(self.never, header):
            return -100.0
        last = header.rsplit("/", 1)[-1]
        if re.fullmatch(self.exact, last) or re.fullmatch(self.exact, header.replace("/", "")):
            return 5.0
        return 3.0 if re.search(self.part, header) else 0.0


_OTHERS = (
    r"监护|联系人|配偶|父亲|母亲|家长|经办|包[片村]|代办|代理|审核|填表|负责|干部|法人|法定|领款|开户|"
    r"受益|委托|介绍|班主任|校长|指定"
)

HINTS: Mapping[str, Hint] = {
    "name": Hint(
        r"姓名|名字|名称|人员姓名|(家庭)?成员(姓名)?|(死者|逝者|亡者|死亡人员|学生|参保人|参保人员|缴费人|纳税人|对象|低保|残疾人|军人|"
        r"被保险人|职工|居民|人员|本人|个人|迁出人|应征青年|持证人|享受人|救助对象)(姓名|名称)?",
        r"姓名|纳税人名称|缴费人名称|^姓\s*名",
        rf"户主(?!及)|{_OTHERS}|单位|学校|银行|项目|曾用|号",
        (("name", 4),),
        alone=True,
    ),
    "head_name": Hint(
        r"户主(姓名|名字|名称)?|所属户主|家庭户主", r"户主.*姓名|户主$", r"关系|身份|号|电话|是否", (("name", 2),)
    ),
    "id_number": Hint(
        r"(公民)?(居民)?身份(证|证件)?(号|号码|编号)?|(公民)?身份号码?|证件(号|号码)|社会保障(号|号码|卡号)|社保号码?|"
        r"(学生|死者|本人|成员|参保人|缴费人|对象)(身份)?证(件)?(号|号码)|身份证明号码|纳税人识别号|公民号码",
        r"身份.{0,4}号|证件.{0,3}号|身份证|社会保障号",
        rf"户主|{_OTHERS}|残疾|类型|类别|种类|地址|有效期|是否",
        (("id", 8),),
        alone=True,
    ),
    "certificate": Hint(
        r"残疾(人)?证(件)?(号|号码|编号)?|残(疾人)?证号码?",
        r"残.*证.*号",
        r"身份|类别|等级|日期",
        (("certificate", 8),),
        alone=True,
    ),
    "household_no": Hint(
        r"户(编)?号|户编码|户(口)?(簿|本)?(编)?号码?|家庭(户)?编号|户代码|家庭号|户序号?|农户编号|户籍号",
        r"户.*编号|户.*号码?$|家庭编号",
        r"身份|电话|账|银行|户主|证",
    ),
    "relation": Hint(
        r"(与|和)?户主(之)?关系|家庭关系|关系|(与)?(申请人|户主|本人)(的)?关系|称谓|成员关系",
        r"关系",
        r"劳动|参保",
        (("relation", 5),),
        alone=True,
    ),
    "sex": Hint(r"性别", r"性别", values=(("sex", 5),), alone=True),
    "nation": Hint(r"民族(名称)?", r"民族", values=(("nation", 5),), alone=True),
    "birth": Hint(
        r"出生(日期|年月|年月日|时间)|生日|出生", r"出生|生日", r"地|证|医学", (("date", 1),)
    ),
    "hamlet": Hint(
        r"(村民)?小组|屯|屯组|组屯|组别|屯别|屯\(组\)|村组|村屯|(所[属在])?自然村屯?|队|组|生产队|村民组|屯[/、]组|组名|屯名|屯（组）",
        r"屯|小组|村民组|自然村|生产队|组别|村组",
        r"成员|工作组|日期|单位",
        (("hamlet", 2),),
    ),
    "village": Hint(
        r"(所[属在])?(行政)?村(\(?（?社区）?\)?)?|村(委会?|居|社区|名|名称)|村[、/]?社区|社区|所属社区|村\(居\)|村（居）|村委会?|村（社区）|户籍所在村|所在村居",
        r"村.*社区|行政村|村委|村居|所[属在]村|社区",
        r"屯|组|干部|书记|意见|人数|电话",
        (("village", 3),),
    ),
    "address": Hint(r"(家庭|户籍|详细|现|居住|常住)?(住址|地址)|户籍所在地|住所", r"住址|地址", r"迁往|单位|电子|邮", (("place", 1.5),)),
    "phone": Hint(
        r"(联系|手机|本人)?(电话|手机)(号码?)?|联系方式|手机号码?", r"电话|手机|联系方式", r"监护|户主电话备|单位|村干", (("phone", 5),), alone=True
    ),
    "note": Hint(r"备注|说明|附注|其他说明|备\s*注", r"备注"),
    "personal_no": Hint(r"(参保人?)?(个人|人员|社保)(编号|编码|代码|序号|ID)|个人参保号", r"个人.*编号|人员编号", r"单位|户", (("code", 1),)),
    "state": Hint(
        r"(个人|人员|当前|目前)?(参保|缴费|社保|保险|人员)(缴费)?(状态|情况)|状态", r"状态", r"户籍|登记状态|审核|核实|办理|发放|领卡", (("state", 3),), alone=True
    ),
    "tier_fen": Hint(r"(当前|选择|参保|缴费|选缴)*(档次|档位|标准|等级)(（元）|\(元\)|金额)?|年缴费(额|标准|档次)", r"档次|档位|缴费标准", r"残疾|补贴", (("tier", 3),)),
    "first_month": Hint(
        r"(首次|初次|最早)?(参保|缴费|参加)(年月|时间|日期|起始时间|登记日期)|首次参保缴费(年月|时间)|参保年月", r"首次|参保(时间|日期|年月)|初次", r"末次|最后|最近|终止|停", (("date", 1),)
    ),
    "years_paid": Hint(r"(累计|实际|已)?(缴费)?(年限|年数)(（年）|\(年\))?|累计缴费(年限|年数|年)|已缴年数|缴费年数", r"年限|累计.*年|年数", r"补缴|欠", (("small", 2),)),
    "balance_fen": Hint(r"(个人)?(账户|帐户)(储存额|余额|累计(储存)?额|本息|总额|金额)|个账余额|账户余额（元）", r"余额|储存额|账户.*额|帐户.*额", r"银行", (("amount", 1),)),
    "last_year": Hint(r"(最近|最后|末次|最新)(一次)?缴费(年度|年份|年)|缴费至年度", r"(最近|最后|末次).*缴费", r"金额|日期", (("year", 2),)),
    "year": Hint(
        r"(费款)?所属(期|年度|期起|期间|时期|期始|期起始)?|(缴费|征缴|费款|参保)(年度|年份|所属期)|年度|费款所属期起|所属期起|所属期起止", r"所属|年度", r"期止|止$|最近|累计|计划", (("year", 2),)
    ),
    "amount_fen": Hint(
        r"(实际|本次|个人)?(实缴|缴费|缴款|入库|缴纳|到账|征收|实收|收款|税费)(金)?额(（元）|\(元\)|合计)?|金额(（元）|\(元\))?|实缴(费)?额|缴费(元)?|实缴金额",
        r"金额|缴费额|实缴|税额|费额",
        r"滞纳|应缴|应征|减免|补贴|余额|欠|档次|累计|大写",
        (("amount", 3), ("tier", 1)),
        alone=True,
    ),
    "paid_on": Hint(
        r"(缴|入|到|支|扣)(款|费|库|账|付|税)(日期|时间)|(实缴|上解|征收|开票|收款|交易|扣款|税款入库|缴税)(日期|时间)", r"(缴款|缴费|入库|到账|支付|扣款|交易|开票|实缴).*(日期|时间)", r"首次|最近|登记|所属", (("date", 3),), alone=True
    ),
    "channel": Hint(r"(缴费|缴款|支付|征收|申报|收款)?(渠道|方式|途径|来源|平台)", r"渠道|缴费方式|缴款方式|支付方式|途径", r"联系|发放", (("channel", 4),), alone=True),
    "voucher": Hint(
        r"(电子)?(税票|票据|凭证|缴费凭证|完税证|票证|税收缴款书|缴款书|流水|订单|交易流水|发票)(号|号码|编号)", r"税票|凭证|票据|完税|票证|流水|订单", r"类型|种类|日期", (("code", 2),)
    ),
    "item": Hint(r"征收(项目|品目)|(费|税)种|品目|项目(名称)?|征收品目|险种", r"征收项目|品目|费种", r"征地", (("scheme", 1),)),
    "employer": Hint(r"(参保|工作|用人|所在|现)?单位(名称)?|(工作|参保)单位|企业名称|单位全称|公司名称", r"单位.*名|工作单位|参保单位", r"编号|代码|电话|填报|性质|类型|缴费", (("employer", 3),), alone=True),
    "scheme": Hint(r"险种(类型|名称)?|(参加|参保)(险种|类型|种类)|保险类型|险种类别", r"险种|保险类型", values=(("scheme", 2),)),
    "category": Hint(
        r"(对象|保障|人员|救助|困难|低保|享受|身份)(类别|类型|种类|性质|属性)|类别|类型|救助类型|人员类别", r"类别|类型|属性", r"残疾|证件|学|单位|户籍|户口|缴费", (("category", 5),), alone=True
    ),
    "since": Hint(r"(享受|纳入|认定|审批|批准|起始|开始|救助)(起始|开始|起)?(时间|日期|年月|月份|月)?|享受起始", r"享受|纳入|认定|起始|审批时间", r"金额|类", (("date", 2),)),
    "disability": Hint(r"(残疾|残)(类别|类型|种类)|残疾类", r"残疾(类|种)", r"等级|证", (("disability", 5),), alone=True),
    "grade": Hint(r"(残疾)?(等级|级别)|残疾等级|残级", r"等级|级别", r"学|年级|信用", (("grade", 3),)),
    "school": Hint(r"(就读|所在|在读|毕业)?(学校|院校|校名)(名称|全称)?|就读学校", r"学校|院校", r"地址|电话|类型|代码", (("school", 4),), alone=True),
    "stage": Hint(r"(就读|学习|教育|学)?(阶段|学段|学历|层次|年级|学历层次|培养层次)|在读年级|年级班级|学段年级", r"阶段|学段|年级|层次", r"日期", (("stage", 4),), alone=True),
    "enrolled_on": Hint(r"入学(时间|日期|年月|年份)?", r"入学", values=(("date", 2),)),
    "died_on": Hint(
        r"死亡(日期|时间|年月|年月日)|(去世|逝世|身故|亡故|离世|殁亡)(日期|时间)?|注销死亡日期|死亡", r"死亡.*(日期|时间)|去世|逝世|身故|亡故", r"登记|原因|证明|地点|上报|注销日期|火化", (("date", 3),)
    ),
    "registered_on": Hint(
        r"(登记|注销|上报|火化|销户|办理|申报|录入)(日期|时间)", r"登记|注销|火化|上报", r"出生|原因|机关|单位", (("date", 2),)
    ),
    "moved_on": Hint(r"(迁出|迁移|迁离|注销|迁走|户口迁出|变动|迁出注销)(日期|时间|年月)?", r"迁.*(日期|时间)|注销.*(日期|时间)|变动.*(日期|时间)", r"原因|地|类", (("date", 3),)),
    "to_place": Hint(r"(迁往|迁入|迁至|去向|现户籍)(地址?|地区|地点|何地|地详址)?|迁往地|迁出后地址|去向", r"迁往|迁入地|迁至|去向|现户籍", r"日期|时间", (("place", 2),)),
    "enlisted_on": Hint(r"(入伍|参军|应征|服役开始|批准入伍)(时间|日期|年月|年份)?", r"入伍|参军|应征", r"地|批次", (("date", 2),)),
    "discharged_on": Hint(r"(退役|退伍|复员|转业|服役期满)(时间|日期|年月|年份)?", r"退役|退伍|服役期满|转业", values=(("date", 2),)),
}  # fmt: skip
"""Meaning → how it shows itself."""

KIND_WORDS: Mapping[ListKind, tuple[tuple[str, float], ...]] = {
    ListKind.HOUSEHOLDS: (
        (r"户籍人口|人口花名册|户籍花名册|常住人口|家庭成员(?!姓名)|户口簿|人口信息|人口底册|居民花名册|村民花名册|村民名册|人口台账|人口名册", 5),
        (r"与户主关系|与户主", 3),
        (r"户主", 1),
        (r"户编?号", 1.5),
    ),
    ListKind.INSURED: (
        (r"(城乡)?居民(基本)?养老保险.{0,4}(参保|名册|登记|花名)|居保(参保)?(人员)?(名册|名单|花名册|台账)?|城居保|新农保", 5),
        (r"缴费档次|档次", 2),
        (r"账户(余额|储存额)|个账", 3),
        (r"累计缴费年限|累计缴费|缴费年限", 2),
        (r"首次参保|参保状态|参保年月|个人编号", 1),
    ),
    ListKind.PAYMENTS: (
        (r"缴费明细|征缴明细|税务缴费|入库明细|缴款明细|缴费清单|缴费流水|征收明细|到账明细|缴费记录|扣款明细|收费明细", 5),
        (r"实缴|缴款日期|入库日期|费款所属|征收项目|税票|缴费渠道|缴费日期|缴费金额|缴费时间|征收品目|完税", 2),
    ),
    ListKind.EMPLOYEE: (
        (r"企业职工|职工(基本)?养老|灵活就业|职保|城镇职工|企保|企业养老", 5),
        (r"单位名称|险种|参保单位|社会保障号", 1),
    ),
    ListKind.INSTITUTION: ((r"机关事业|事业单位|机关.{0,6}养老|职业年金|机保", 7),),
    ListKind.LOW_INCOME: (
        (r"低保|特困|最低生活保障|五保|困难群众|防返贫|监测对象|脱贫|低收入|社会救助|救助对象", 5),
        (r"保障(类别|金)|救助|享受", 1),
    ),
    ListKind.DISABLED: ((r"残疾|残联|残疾证", 5),),
    ListKind.STUDENTS: (
        (r"在校|学生|学籍|就读|在读", 5),
        (r"学校|院校|年级|学段", 2),
    ),
    ListKind.DEATHS: ((r"死亡|死者|去世|逝|火化|殡葬|亡故|身故|死亡注销", 6),),
    ListKind.MOVED: ((r"迁出|迁移|户口注销|迁往|注销户口|户籍注销|迁离|迁走|出国定居", 5),),
    ListKind.SOLDIERS: ((r"现役|入伍|军人|服役|义务兵|士兵|军士|征兵|部队", 5),),
    ListKind.EMPLOYERS: (
        (r"市场主体|主体类型|登记状态|经营状态|经营范围|注册资本|工商登记|成立日期|企业登记", 5),
    ),
    ListKind.EMPLOYER_TAX: ((r"申报用工|用工人数|工资薪金|申报人数|个税申报|纳税单位|申报纳税", 5),),
    ListKind.EMPLOYER_INSURED: ((r"单位参保|养老参保人数|参保人数|参保职工数|参保单位名单|用人单位.*参保", 5),),
    ListKind.LAND_PROJECTS: (
        (r"征地项目.*(台账|项目表|一览)|批准文号|征收面积|用地类型|供地日期|补偿安置协议|应缴存|批次名称", 4),
    ),
    ListKind.LAND_PEOPLE: ((r"被征地|征地项目|承包地|被征面积|补贴对象|人均.*(耕地|面积)|失地", 4),),
}  # fmt: skip
"""Kind of list → wordings in title, sheet name, file name and headers, with their points."""

VALUE_SIGNS: Mapping[ListKind, tuple[tuple[str, float], ...]] = {
    ListKind.HOUSEHOLDS: (("relation", 5),),
    ListKind.LOW_INCOME: (("category", 3),),
    ListKind.DISABLED: (("certificate", 6), ("disability", 4)),
    ListKind.STUDENTS: (("school", 2), ("stage", 3)),
}
"""Kind of list → evidence in any column's values that speaks for it."""

VALUE_WORDS: Mapping[ListKind, tuple[tuple[str, float], ...]] = {
    ListKind.EMPLOYEE: ((r"企业职工|职工基本养老|灵活就业|城镇职工", 5),),
    ListKind.INSTITUTION: ((r"机关事业", 7),),
    ListKind.PAYMENTS: ((r"居民基本养老保险费|微信|支付宝|云闪付|银行代扣", 4),),
    ListKind.INSURED: ((r"正常参保|待遇领取|暂停参保|终止参保|正常缴费|暂停缴费", 2),),
    ListKind.MOVED: ((r"迁出|迁往|户口注销", 4),),
    ListKind.DEATHS: ((r"死亡|火化|病故", 3),),
    ListKind.SOLDIERS: ((r"部队|服役|义务兵|武警|现役", 4),),
}  # fmt: skip
"""Kind of list → wordings inside cells that speak for it."""
