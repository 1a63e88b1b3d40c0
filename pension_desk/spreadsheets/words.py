"""The wording by which rows of an office's sheet are told apart (表头、合计、落款、说明)."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from pension_desk.spreadsheets.tables import Cell

_INVISIBLE = re.compile(r"[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff\u00ad]+")
_MARKS = re.compile(
    r"[*＊※★●▲☆]+|[(（\[【<〈]\s*(?:必填|选填|必填项|选填项|必录|必选|可不填|必须填写)\s*[)）\]】>〉]"
)

_HINT = re.compile(
    r"序号|编号|户号|姓名|名称|名字|性别|民族|身份|证件|证号|证编号|号码|代码|出生|生日|年龄|周岁"
    r"|日期|时间|年月|年份|年度|电话|手机|联系|住址|地址|户籍|户口|户主|关系|备注|单位|类型|类别"
    r"|种类|状态|金额|档次|年限|余额|人数|户数|面积|等级|级别|学校|学历|年级|渠道|项目|文号|情况"
    r"|原因|意向|社保|社会保障|险种|银行|账号|帐号|卡号|开户|是否|缴费|参保|补贴|待遇|对象|标准"
    r"|行业|信用|法人|法定|方式|签字|名次|完成|任务|费款|税票|税费|纳税|享受|登记|核实|发放|走访"
    r"|识别号|税号|注册号|执照|纳税人|义务人|所属期|雇工|从业"
    r"|干部|负责人|责任|期限|措施|职务|岗位|工种|工资|基数|月数|成员|人员|死亡|残疾|部别|入伍|服刑"
    r"|^(?:所[在属])?(?:县|乡|镇|乡镇|乡镇街|乡镇街道|街道|行政村|自然村|村|社区|村社区|村居|村委|村委会"
    r"|村组|村屯|屯|组|队|小组|村民小组|屯组|组屯|组别|队别|屯队)(?:[(（/].*)?$"
    r"|^(?:no\.?|id|name|sex|gender|phone|date|address)$"
    r"|[率数额]$"
)
_EXACT = re.compile(
    r"^(?:序号|姓名|成员姓名|户主姓名|性别|民族|年龄|公民身份号码|身份证号码?|身份证|证件号码|社会保障号"
    r"|出生日期|出生年月|与户主关系|联系电话|电话|手机号码?|家庭住址|住址|户籍地址|备注|户编号|户号"
    r"|单位名称|名称|统一社会信用代码|村|组|屯|村组|项目名称|纳税人名称|个人编号)$"
)
_SOFT_YEAR = re.compile(r"^(?:19|20)\d\d(?:年度?)?(?:\d{1,2}月)?$")
_HARD_VALUE = re.compile(
    r"^[\d.,%\-/:'’\"xX+￥¥$元]+$|\d{6,}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|^[男女]$|^[是否有无√×]$"
)
_IDENTITY = re.compile(r"^\d{14,20}X?$|^\d{3,6}\*{6,12}[\dX]{3,4}$")
_CREDIT = re.compile(r"^(?=(?:[A-Z]*\d){8})[0-9A-HJ-NP-RTUWXY]{18}$")

_UNIT = r"(?:人次?|户|名|元|万元|亩|条|个|家|份|笔|岁|项)"
_TOTAL = re.compile(
    r"^[(\[]?(?:[本全各分](?:页|村|镇|县|组|屯|队|社区|户|表|月|年|次|类|项|批|区)|[一-龥\d]{0,12}"
    r"(?:村|社区|组|屯|镇|县|队|公司|单位|批次|项目|页|户|委会))?"
    r"(?:(?:总?合计|总计|小计|共计|累计|总数|总人数|总户数|合计人数)(?:[(\[].{0,8}[)\]])?[)\]]?:?"
    rf"(?:[\d,.]+{_UNIT}?.*)?|(?:以上)?(?:总共|一共|共有?|共计):?[\d,.]+{_UNIT}.*)$"
)
_SIGNER = (
    r"(?:填表|制表|填报|审核|审批|复核|经办|校对|核对|录入|调查|登记|统计|报送|签收|移交|接收"
    r"|公示|监督|验收)"
)
_SIGNATURE = re.compile(
    rf"^(?:{_SIGNER}(?:人|人员|单位|日期|时间|部门|意见)?(?:\(?(?:签[字名章]|盖章|公章)\)?)?"
    r"|(?:村|镇|乡|单位|部门|主要|分管|主管|直接|科室|中心)*(?:负责人|领导|主任|支书|书记)(?:签[字名章])?"
    r"(?:\(?(?:签[字名章]|盖章)\)?)?"
    r"|联系人|联系电话|电话|日期|时间|盖章|公章|签[字名章](?:人)?|单位盖章|单位\(?(?:盖章|公章)\)?"
    r"|监督电话|举报电话|公示时间)[:].*"
)
_STAMP = re.compile(r"\((?:盖章|公章|签[字名章]|章|印章)\)|^(?:盖章|公章)")
_BARE_SIGNER = re.compile(r"^(?:填表|制表|审核|复核|填报)人")
_NOTE = re.compile(
    r"^(?:附?注|备注|说明|附件|附表|填[表报写]说明|备注说明|注意事项|温馨提示|数据来源|填[表报写]要求)"
    r"(?:[:\d一二三.、]|$)"
)
_PAGE = re.compile(
    r"^[(\-—]*(?:第\d+页(?:[,/、]?共\d+页)?|共\d+页(?:[,/、]?第\d+页)?|\d+/\d+页?)[)\-—]*$"
)
_EXAMPLE = re.compile(r"^(?:填写|填表)?(?:示例|样例|范例|举例|例|例如|例子)\d?:?$")
_NUMBERED = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)]|^[(]\d+[)]|^[①-⑩]")
_DATE_LINE = re.compile(
    r"^(?:(?:19|20)\d\d|[二〇○零一九八七六五四三]{4}|\d{0})年[\d一二三四五六七八九十]{0,3}月"
    r"[\d一二三四五六七八九十]{0,3}日?$"
)
_MAKER = re.compile(r"截至|截止|制表|填报|编制|报送|公章|盖章|:")


def squeeze(cell: Cell) -> str:
    """Return a cell's text in one plain form for comparing: half width, no white space."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = cell if isinstance(cell, str) else str(cell)
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


def header_text(cell: Cell) -> str:
    """Return a header's text without white space, line breaks, ``*`` and ``(必填)`` marks."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return squeeze(cell)
    return _MARKS.sub("", _INVISIBLE.sub("", cell))


def is_hint(text: str) -> bool:
    """Tell whether a squeezed text uses a word that headers use."""
    return len(text) <= 40 and _HINT.search(text.lower()) is not None


def is_exact_head(text: str) -> bool:
    """Tell whether a squeezed text is one of the most frequent headers as it stands."""
    return _EXACT.match(text) is not None


def is_value(cell: Cell) -> bool:
    """Tell whether a cell is evidently a value (number, date, identity number), not a header."""
    if cell is None:
        return False
    if isinstance(cell, bool | dt.date | dt.time | dt.timedelta):
        return True
    text = squeeze(cell)
    if _SOFT_YEAR.match(text):
        return False
    return not isinstance(cell, str) or _HARD_VALUE.search(text) is not None


def is_identity(cell: Cell) -> bool:
    """Tell whether a cell holds an identity number, a credit code or what Excel left of one."""
    if isinstance(cell, bool):
        return False
    if isinstance(cell, int | float):
        return abs(cell) >= 1e14
    if not isinstance(cell, str) or len(cell) < 15:
        return False
    text = squeeze(cell).strip("'\"’‘`“”").upper()
    return bool(_IDENTITY.match(text) or _CREDIT.match(text))


def is_maker(text: str) -> bool:
    """Tell whether a squeezed text reads like a maker's line (制表单位：, 数据截至)."""
    return _MAKER.search(text) is not None


def is_total(text: str) -> bool:
    """Tell whether a squeezed text names a total (合计, 本页小计, 共计898人)."""
    return _TOTAL.match(text) is not None


def is_signature(text: str) -> bool:
    """Tell whether a squeezed text opens a signature (填表人：, 村委会（盖章）)."""
    return _SIGNATURE.match(text) is not None or _STAMP.search(text) is not None


def is_bare_signer(text: str) -> bool:
    """Tell whether a squeezed text names a signer without a colon (填表人)."""
    return _BARE_SIGNER.match(text) is not None


def is_note(text: str) -> bool:
    """Tell whether a squeezed text opens a footnote (注：, 填表说明)."""
    return _NOTE.match(text) is not None


def is_page_mark(text: str) -> bool:
    """Tell whether a squeezed text is a page number (第2页 共5页) or a lone date."""
    return _PAGE.match(text) is not None or _DATE_LINE.match(text) is not None


def is_example(text: str) -> bool:
    """Tell whether a squeezed text marks a form's filled-in example (示例)."""
    return _EXAMPLE.match(text) is not None


def is_numbered(text: str) -> bool:
    """Tell whether a squeezed text begins like one point of a list of notes (2、…)."""
    return _NUMBERED.match(text) is not None
