"""Words for verdicts and kinds of bundle, in the language of the window."""

from __future__ import annotations

from pension_desk.domain.bundles import BundleKind, Verdict
from pension_desk.ui.translation import translate


def verdict_word(verdict: Verdict) -> str:
    """Return what became of a change, in a word."""
    match verdict:
        case Verdict.ACCEPTED:
            return translate("bundle_words", "已接收")
        case Verdict.UNCHANGED:
            return translate("bundle_words", "无变化")
        case Verdict.CONTESTED:
            return translate("bundle_words", "有冲突")
        case Verdict.REFUSED:
            return translate("bundle_words", "未接收")


def kind_word(kind: BundleKind) -> str:
    """Return which way a bundle goes, in a word."""
    match kind:
        case BundleKind.KIT:
            return translate("bundle_words", "开村包")
        case BundleKind.REPORT:
            return translate("bundle_words", "上报")
        case BundleKind.ASSIGNMENT:
            return translate("bundle_words", "下发")
