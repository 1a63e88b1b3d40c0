"""The data dictionary's part on employers (用人单位): what lists say, and the work with each.

The town owns what the lists say, the course and the hand-overs; villages own contacts and
visits. An employer belongs to the village of its address; one without stays at the town.
"""

from __future__ import annotations

from dataclasses import replace

from pension_desk.domain.employers_course import STAGES
from pension_desk.domain.employers_words import CONTACT_MODES, EXISTENCE, KEY_TRADES, RESULTS, UNITS
from pension_desk.domain.field_rules import VILLAGE, FieldKind, TableRule, coded, town, village

_INTEGER, _FEN, _DATE, _ROW = FieldKind.INTEGER, FieldKind.FEN, FieldKind.DATE, FieldKind.ROW
_MONTH = FieldKind.MONTH
_HOST = "employers"
_OF = "employer_id"

EMPLOYERS = TableRule(
    _HOST,
    "用人单位",
    VILLAGE,
    (
        town("village", "村（社区）"),
        town("name", "单位名称"),
        town("credit_code", "统一社会信用代码", grave=True),
        town("registration_no", "旧注册号"),
        town("code_sent", "来文中的代码"),
        town("kind", "主体类型"),
        town("trade", "行业"),
        coded("key_trade", "重点行业", KEY_TRADES),
        coded("existence", "登记状态", EXISTENCE),
        town("state_sent", "来文中的登记状态"),
        town("founded_on", "成立日期", _DATE),
        town("address", "地址"),
        town("legal_name", "法定代表人、经营者"),
        town("phone", "登记电话"),
        town("registered", "在登记名单上", _INTEGER),
        town("staff", "申报用工人数", _INTEGER),
        town("staff_month", "申报所属月份", _MONTH),
        town("wages_fen", "工资薪金申报额", _FEN),
        town("insured", "参保人数", _INTEGER),
        town("insured_month", "参保所属月份", _MONTH),
        town("insured_since", "参保日期"),
        town("insured_before", "开始时的参保人数", _INTEGER),
        town("register_left_on", "不在登记名单起", _DATE),
        town("declared_left_on", "不在申报名单起", _DATE),
        town("insured_left_on", "不在参保名单起", _DATE),
        replace(town("stage", "进度", grave=True), words=STAGES),
        town("stage_on", "进度日期", _DATE),
        town("limit_on", "期限", _DATE),
        town("arrears_fen", "欠缴金额", _FEN, grave=True),
        town("arrears_since", "欠缴起始日", _DATE),
        village("contact_name", "联系人"),
        village("contact_phone", "联系电话"),
        village("note", "备注"),
    ),
    since=2,
)

EMPLOYER_STAFF = TableRule(
    "employer_staff",
    "单位用工人员",
    _OF,
    (
        town("employer_id", "用人单位", _ROW),
        town("resident_id", "居民", _ROW),
        town("name", "姓名"),
        town("id_number", "公民身份号码", grave=True),
        town("id_sent", "来文中的证件号码"),
        town("phone", "联系电话"),
        town("insured", "名单上的参保情况", _INTEGER),
        town("left_on", "不在名单起", _DATE),
        town("note", "备注"),
    ),
    host=_HOST,
    since=2,
)

EMPLOYER_CONTACTS = TableRule(
    "employer_contacts",
    "单位联系记录",
    _OF,
    (
        village("employer_id", "用人单位", _ROW),
        village("contacted_on", "日期", _DATE),
        coded("mode", "方式", CONTACT_MODES),
        coded("result", "结果", RESULTS),
        village("by_name", "经办人"),
        village("met", "见到谁"),
        coded("units", "联合走访单位", UNITS),
        village("promised_on", "答应办理的日期", _DATE),
        village("note", "内容"),
    ),
    host=_HOST,
    since=2,
)

EMPLOYER_STEPS = TableRule(
    "employer_steps",
    "单位扩面步骤",
    _OF,
    (
        village("employer_id", "用人单位", _ROW),
        coded("start", "原进度", STAGES),
        coded("end", "新进度", STAGES),
        village("taken_on", "日期", _DATE),
        village("limit_on", "期限", _DATE),
        village("by_name", "经办人"),
        village("reason", "原因"),
    ),
    host=_HOST,
    since=2,
)

EMPLOYER_PAPERS = TableRule(
    "employer_papers",
    "单位文书",
    _OF,
    (
        village("employer_id", "用人单位", _ROW),
        village("kind", "文书"),
        village("printed_on", "印制日期", _DATE),
        village("by_name", "经办人"),
    ),
    host=_HOST,
    since=2,
)

EMPLOYER_EVIDENCE = TableRule(
    "employer_evidence",
    "单位证据附件",
    _OF,
    (
        village("employer_id", "用人单位", _ROW),
        village("title", "名称"),
        village("media_type", "文件类型"),
        village("size", "大小", _INTEGER),
        village("sha256", "校验值"),
        village("added_on", "登记日期", _DATE),
    ),
    host=_HOST,
    since=2,
)

OF_EMPLOYERS: tuple[TableRule, ...] = (
    EMPLOYERS,
    EMPLOYER_STAFF,
    EMPLOYER_CONTACTS,
    EMPLOYER_STEPS,
    EMPLOYER_PAPERS,
    EMPLOYER_EVIDENCE,
)
"""All synced tables of this topic."""
