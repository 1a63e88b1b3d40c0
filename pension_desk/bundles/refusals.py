"""Why a bundle is refused: each case its own reason and its own sentence."""

from __future__ import annotations

from enum import StrEnum

from pension_desk.domain.errors import Refused


class Reason(StrEnum):
    """Stable names of the cases, as in ``--json``."""

    NOT_A_BUNDLE = "not_a_bundle"
    CUT = "cut"
    GROWN = "grown"
    CHANGED = "changed"
    STRANGER = "stranger"
    REVOKED = "revoked"
    FALSE_PROOF = "false_proof"
    WRONG_DIVISION = "wrong_division"
    OTHER_RECEIVER = "other_receiver"
    OTHER_DESK = "other_desk"
    WRONG_KEY = "wrong_key"
    NEWER_FORMAT = "newer_format"
    NEWER_SCHEMA = "newer_schema"
    BOMB = "bomb"
    COUNTS_LIE = "counts_lie"
    BAD_RECORD = "bad_record"
    INSIDE_DIFFERS = "inside_differs"
    IS_A_KIT = "is_a_kit"
    NOT_A_KIT = "not_a_kit"
    WRONG_PASSCODE = "wrong_passcode"
    PASSCODE_FORM = "passcode_form"
    PASSCODE_TYPO = "passcode_typo"


_COPY_AGAIN = "请让对方重新拷贝一份，原文件不要修改。"
_EXPORT_AGAIN = "请让对方重新导出一份。"
_CALL = "请打电话向对方核实，不要导入。"

_SENTENCES: dict[Reason, tuple[str, str]] = {
    Reason.NOT_A_BUNDLE: ("这不是本系统的数据包文件。", "请选择扩展名为 .pdb 的数据包。"),
    Reason.CUT: ("这个数据包不完整，后面缺了一截，可能是U盘提前拔出。", _COPY_AGAIN),
    Reason.GROWN: ("这个数据包的末尾多出了别的内容。", _COPY_AGAIN),
    Reason.CHANGED: ("这个数据包的内容被改动过，签名对不上。", _COPY_AGAIN),
    Reason.STRANGER: ("不认识发出这个数据包的电脑（{sender}）。", _CALL),
    Reason.REVOKED: ("发出这个数据包的电脑（{sender}）已被停用。", _CALL),
    Reason.FALSE_PROOF: (
        "这个数据包自称来自新开通的村（{sender}），但开通凭证不对。",
        "请核对该村使用的是不是最近一次发放的开村包。",
    ),
    Reason.WRONG_DIVISION: ("这台电脑登记的单位与数据包上写的单位（{sender}）不一致。", _CALL),
    Reason.OTHER_RECEIVER: (
        "这个数据包是发给别的单位的（{receiver}），不是发给本单位的。",
        "请换用发给本单位的数据包。",
    ),
    Reason.OTHER_DESK: (
        "这个数据包是发给本单位另一台电脑的，或者是在本机恢复、换机以前导出的。",
        "请让对方按现在这台电脑重新导出一份。",
    ),
    Reason.WRONG_KEY: (
        "这个数据包用的不是本机的密钥，打不开。",
        "本机重新开通过的，请让对方用新的密钥重新导出一份。",
    ),
    Reason.NEWER_FORMAT: (
        "这个数据包由更新的版本写成，本机的版本读不了。",
        "请先安装 {needs} 或更高版本，再导入。",
    ),
    Reason.NEWER_SCHEMA: (
        "这个数据包里的数据项比本机的版本新，导入会丢失内容。",
        "请先安装 {needs} 或更高版本，再导入。",
    ),
    Reason.BOMB: ("这个数据包展开后大得不合理，已停止读取。", _CALL),
    Reason.COUNTS_LIE: ("这个数据包里的记录数与清单上写的不一致。", _EXPORT_AGAIN),
    Reason.BAD_RECORD: ("这个数据包第 {line} 行的内容读不懂。", _EXPORT_AGAIN),
    Reason.INSIDE_DIFFERS: ("这个数据包外面写的与里面写的不一致。", _EXPORT_AGAIN),
    Reason.IS_A_KIT: ("这是开村包，不是上报或下发的数据包。", "请用“开村”打开它。"),
    Reason.NOT_A_KIT: ("这不是开村包，是{kind}数据包。", "请用“导入”打开它。"),
    Reason.WRONG_PASSCODE: (
        "口令不对，打不开这个开村包。",
        "请核对口令纸上的口令是不是这个开村包的。",
    ),
    Reason.PASSCODE_FORM: (
        "口令应为 24 位数字，分 6 组、每组 4 位；现在有 {digits} 位数字。",
        "请对照口令纸重新输入。",
    ),
    Reason.PASSCODE_TYPO: ("口令里有数字输错了，校验位对不上。", "请对照口令纸逐组检查。"),
}


def refusal(reason: Reason, **details: object) -> Refused:
    """Return the refusal of this case; ``details`` fill the sentence's blanks."""
    message, advice = _SENTENCES[reason]
    return Refused(reason.value, message.format(**details), advice.format(**details))
