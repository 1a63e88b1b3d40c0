"""Money in capitals (人民币大写), read back from what offices write."""

from __future__ import annotations

import re

_OTHER_FORMS = str.maketrans("圆圓正萬億貳弍參叄陸", "元元整万亿贰贰叁叁陆")
_DIGITS = {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")}
_DIGIT = "[壹贰叁肆伍陆柒捌玖]"
_GROUP = re.compile(
    rf"零*(?:({_DIGIT})仟零*)?(?:({_DIGIT})佰零*)?(?:({_DIGIT}?)(拾)零*)?({_DIGIT})?"
)
_SUM = re.compile(
    r"(?:人民币)?(?P<below>负)?"
    r"(?:(?:(?P<yi>[^元亿]+)亿)?(?:(?P<wan>[^元万亿]+)万)?(?P<rest>[^元万亿]*)元)?"
    rf"零?(?:(?P<jiao>{_DIGIT}|零)角)?零?(?:(?P<fen>{_DIGIT}|零)分)?整?"
)
_UNITS = re.compile("[元角分]")
_IN_A_TEXT = re.compile(
    "(?:人民币)?[负零壹贰貳弍叁參叄肆伍陆陸柒捌玖拾佰仟万萬亿億]+[元圆圓]?[零壹贰貳弍叁參叄肆伍陆陸柒捌玖角分整正]*"
)
_LABEL = re.compile("大写|小写|金额|合计|[:()，,;¥￥]")


def split_capitals(text: str) -> tuple[str, str]:
    """Return the sum in capitals that a text holds (or nothing), and what stands beside it.

    "壹仟元整(1000)" holds one and "1000" beside it; "300元" holds none and is all beside.
    """
    found = [part for part in _IN_A_TEXT.findall(text) if not part.startswith("万")]
    if len(found) != 1:
        return "", text
    return found[0], _LABEL.sub("", text.replace(found[0], ""))


def read_capitals(text: str) -> int:
    """Return a sum in capitals as integer fen: 人民币壹仟肆佰零玖元伍角整 is 140950.

    Takes 圆 for 元, 正 for 整, the older forms of digits (貳 參 陸) and 拾元 without its 壹;
    whatever `money_text.capitals` writes. Source: 支付结算办法附一.

    Raises:
        ValueError: no such sum, or places out of order.
    """
    told = text.translate(_OTHER_FORMS)
    found = _SUM.fullmatch(told if _UNITS.search(told) else told.rstrip("整") + "元")
    if found is None or not any(found[name] for name in ("yi", "wan", "rest", "jiao", "fen")):
        raise ValueError(text)
    myriads, _wan, ones = (found["yi"] or "").rpartition("万")
    yuan = 0
    for four in (myriads, ones, found["wan"], found["rest"]):
        yuan = yuan * 10**4 + _four(four or "", text)
    odd = 10 * _DIGITS[found["jiao"] or "零"] + _DIGITS[found["fen"] or "零"]
    return (-1 if found["below"] else 1) * (100 * yuan + odd)


def _four(told: str, text: str) -> int:
    """Return up to four digits; 零 alone and at the beginning is nothing."""
    found = _GROUP.fullmatch(told)
    if found is None:
        raise ValueError(text)
    thousands, hundreds, tens, ten, ones = found.groups()
    digits = (thousands, hundreds, tens or ("壹" if ten else None), ones)
    number = 0
    for digit in digits:
        number = 10 * number + _DIGITS[digit or "零"]
    return number
