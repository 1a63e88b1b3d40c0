"""The words about employers: states of existence, key trades, what came of a contact, units.

Stored are codes; what an office wrote is kept beside them.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from pension_desk.domain.vocabulary import Vocabulary


class Existence(StrEnum):
    """Whether an employer exists by the market register (登记状态)."""

    EXISTING = "existing"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    REVOKED = "revoked"
    MOVED_OUT = "moved_out"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The word for it."""
        return EXISTENCE.label(self.value)

    @property
    def gone(self) -> bool:
        """Whether nobody has to be insured there any more."""
        return self in {Existence.CANCELLED, Existence.REVOKED, Existence.MOVED_OUT}


EXISTENCE = Vocabulary(
    {
        Existence.EXISTING: ("存续",),
        Existence.SUSPENDED: ("停业",),
        Existence.CANCELLED: ("注销",),
        Existence.REVOKED: ("吊销",),
        Existence.MOVED_OUT: ("迁出",),
        Existence.UNKNOWN: ("状态不明",),
    }
)

_NOT = re.compile(r"(?:未|没有|没|非|不)(?:被|曾|予)?(?=注销|吊销|迁出|停业|歇业|撤销)\S{2}")
_STATES = (
    (re.compile(r"吊销|撤销|责令关闭|取缔"), Existence.REVOKED),
    (re.compile(r"注销|销户|解散|终止|关闭|倒闭|破产|清算完|除名"), Existence.CANCELLED),
    (re.compile(r"迁出|迁走|迁往|外迁"), Existence.MOVED_OUT),
    (re.compile(r"停业|歇业|停产|休业|暂停"), Existence.SUSPENDED),
    (
        re.compile(
            r"存续|在营|在业|开业|营业|正常|经营|登记|成立|在册|有效|确立|非正常|存活|是|清算"
        ),
        Existence.EXISTING,
    ),
    (re.compile(r"否"), Existence.CANCELLED),
)


def existence_of(words: str) -> Existence:
    """Return what an office's word says; `UNKNOWN` for one that is not understood, or none.

    吊销未注销 is revoked: nobody may be employed there. Suspended (停业) still exists.
    """
    plain = _NOT.sub("", re.sub(r"\s", "", unicodedata.normalize("NFKC", words)))
    for pattern, state in _STATES:
        if pattern.search(plain):
            return state
    return Existence.EXISTING if _NOT.search(words) else Existence.UNKNOWN


class KeyTrade(StrEnum):
    """A trade that the plan puts first (重点行业)."""

    PARK = "park"
    WOOD = "wood"
    CATERING = "catering"
    BUILDING = "building"
    TRANSPORT = "transport"
    SCHOOL = "school"
    MEDICAL = "medical"
    NONE = "none"

    @property
    def label(self) -> str:
        """The word for it."""
        return KEY_TRADES.label(self.value)


KEY_TRADES = Vocabulary(
    {
        KeyTrade.PARK: ("园区企业",),
        KeyTrade.WOOD: ("木材加工",),
        KeyTrade.CATERING: ("餐饮",),
        KeyTrade.BUILDING: ("建筑施工",),
        KeyTrade.TRANSPORT: ("交通运输",),
        KeyTrade.SCHOOL: ("民营学校",),
        KeyTrade.MEDICAL: ("民营医疗",),
        KeyTrade.NONE: ("非重点行业",),
    }
)

_TRADES = (
    (re.compile(r"园区|工业园|产业园|开发区"), KeyTrade.PARK),
    (
        re.compile(r"木材|木业|胶合板|板材|人造板|旋切|锯材|家具制造|单板|木片|木制品"),
        KeyTrade.WOOD,
    ),
    (
        re.compile(r"餐饮|酒楼|饭店|餐厅|餐馆|食府|小吃|快餐|酒家|饮食|大排档|火锅|烧烤|米粉"),
        KeyTrade.CATERING,
    ),
    (re.compile(r"建筑|施工|建设工程|土木|装饰装修|建安|路桥|劳务分包"), KeyTrade.BUILDING),
    (re.compile(r"运输|物流|货运|客运|快递|驾驶员培训|汽运|港口|船务"), KeyTrade.TRANSPORT),
    (re.compile(r"学校|幼儿园|教育|培训学校|中学|小学|学院|托儿"), KeyTrade.SCHOOL),
    (re.compile(r"医院|医疗|诊所|卫生所|门诊|口腔|卫生服务|药房连锁医"), KeyTrade.MEDICAL),
)
_PUBLIC = re.compile(r"中心小学|公办|镇卫生院|村卫生室")


def key_trade_of(trade: str, name: str) -> KeyTrade:
    """Return the key trade that a trade's words name, the employer's name where they name none."""
    for words in (trade, name):
        if words and not _PUBLIC.search(words):
            for pattern, found in _TRADES:
                if pattern.search(words):
                    return found
    return KeyTrade.NONE


class ContactResult(StrEnum):
    """What came of a contact with an employer."""

    AGREED = "agreed"
    CONSIDERING = "considering"
    REFUSED = "refused"
    ALREADY = "already"
    NO_STAFF = "no_staff"
    NOT_FOUND = "not_found"


RESULTS = Vocabulary(
    {
        ContactResult.AGREED: ("答应参保",),
        ContactResult.CONSIDERING: ("再考虑",),
        ContactResult.REFUSED: ("不愿参保",),
        ContactResult.ALREADY: ("说已经参保",),
        ContactResult.NO_STAFF: ("说没有雇人",),
        ContactResult.NOT_FOUND: ("没找到人",),
    }
)

CONTACT_MODES = Vocabulary(
    {
        "visit": ("上门",),
        "phone": ("电话",),
        "wechat": ("微信",),
        "sms": ("短信",),
        "mail": ("邮件",),
        "meeting": ("开会宣讲",),
    }
)

UNITS = Vocabulary(
    {
        "service_center": ("镇社会事务和便民服务中心",),
        "enforcement": ("镇执法大队",),
        "construction": ("镇乡建中心",),
        "market": ("市场监督管理所",),
        "tax": ("税务分局",),
        "social_security": ("县社会保险经办机构",),
        "labour": ("县劳动保障监察大队",),
        "trade": ("行业主管部门",),
    },
    several=True,
)
"""Who may come along (联合走访): the plan's own units first."""

_UNCOVERED = re.compile(r"未|没|无|否|不|停|断|终止|退|×|✗|^(?:N|NO|0)$", re.IGNORECASE)
_COVERED = re.compile(r"是|已|有|参|缴|在保|正常|√|✓|^(?:Y|YES|1)$", re.IGNORECASE)


def cover_told(text: str) -> int | None:
    """Return 1 where a staff list says that somebody is insured, 0 where not, None where silent."""
    bare = "".join(unicodedata.normalize("NFKC", text).split())
    if _UNCOVERED.search(bare):
        return 0
    return 1 if _COVERED.search(bare) else None
