"""What the sections and texts of a form are called."""

from __future__ import annotations

from pension_desk.services.form_wordings import Key, Shape, WordingItem
from pension_desk.ui.translation import translate


def section_words(block: str) -> str:
    """Return what a kind of section is called."""
    return {
        "head": translate("forms", "抬头"),
        "sizes": translate("forms", "字号（磅，给老人看的正文不小于 12）"),
        "paragraphs": translate("forms", "段落"),
        "table": translate("forms", "名单"),
        "tiers": translate("forms", "缴费档次"),
        "steps": translate("forms", "怎样办"),
        "grid": translate("forms", "表格"),
        "checks": translate("forms", "打勾的项目"),
        "chart": translate("forms", "图"),
        "notes": translate("forms", "小字说明"),
        "closing": translate("forms", "联系人和落款"),
        "signatures": translate("forms", "签名"),
        "slip": translate("forms", "回执"),
    }.get(block, block)


def item_words(item: WordingItem) -> str:
    """Return what a text is called, and how several are told apart."""
    if len(item.key) == 4:
        return translate("forms", "第 {n} 列").format(n=int(item.key[2]) + 1)
    name = _name(item.key, item.block)
    if item.shape is Shape.LINES:
        return translate("forms", "{name}（一行一条）").format(name=name)
    if item.shape is Shape.ROWS:
        return translate("forms", "{name}（格子之间用 | 隔开）").format(name=name)
    return name


def _name(key: Key, block: str) -> str:
    name = str(key[-1])
    if block == "sizes":
        return _sizes().get(name, name)
    if block == "closing":
        return _closing().get(name, name)
    return _fields().get(name, name)


def _sizes() -> dict[str, str]:
    return {
        "title": translate("forms", "大标题"),
        "heading": translate("forms", "小标题"),
        "text": translate("forms", "正文"),
        "table": translate("forms", "表格里"),
        "small": translate("forms", "小字"),
    }


def _closing() -> dict[str, str]:
    return {
        "contact": translate("forms", "左边"),
        "signed": translate("forms", "右边"),
    }


def _fields() -> dict[str, str]:
    return {
        "office": translate("forms", "发文单位"),
        "title": translate("forms", "标题"),
        "place": translate("forms", "哪一户"),
        "address": translate("forms", "地址"),
        "greeting": translate("forms", "称呼"),
        "paragraphs": translate("forms", "段落"),
        "unknown": translate("forms", "不知道时写"),
        "never": translate("forms", "从来没有时写"),
        "continued": translate("forms", "没有完时写"),
        "empty": translate("forms", "没有人时写"),
        "row": translate("forms", "行高（磅）"),
        "height": translate("forms", "图的高度（毫米）"),
        "amount": translate("forms", "上一行"),
        "subsidy": translate("forms", "下一行"),
        "note": translate("forms", "说明"),
        "steps": translate("forms", "步骤"),
        "qr": translate("forms", "手机扫的网址，空着不印"),
        "qr_words": translate("forms", "二维码下面的字"),
        "rows": translate("forms", "各行"),
        "choices": translate("forms", "选项"),
        "lines": translate("forms", "各行"),
        "cut": translate("forms", "剪开线上的字"),
        "household": translate("forms", "哪一户"),
        "signatures": translate("forms", "签名行"),
    }
