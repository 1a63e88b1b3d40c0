"""The two kinds of failure that a person is told about; everything else is a bug."""

from __future__ import annotations


class DeskError(Exception):
    """A failure with a sentence for the person at the desk.

    Args:
        reason: a stable snake_case name of the case (for tests, ``--json`` and translation).
        message: the sentence in Simplified Chinese: what is wrong.
        advice: what to do about it, in Simplified Chinese; may be empty.
    """

    exit_code = 1

    def __init__(self, reason: str, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        self.advice = advice

    def sentence(self) -> str:
        """Return message and advice as one text for a dialog or a terminal."""
        return f"{self.message}{self.advice}" if self.advice else self.message


class Refused(DeskError):
    """The input cannot be taken as it is (用户输入有误): nothing was changed."""

    exit_code = 1


class Unavailable(DeskError):
    """The environment failed (磁盘、U盘、打印机): nothing was changed."""

    exit_code = 3


class Cancelled(DeskError):
    """The person stopped a long act; everything is as it was before."""

    exit_code = 1

    def __init__(self) -> None:
        super().__init__("cancelled", "已取消，数据没有任何改动。")
