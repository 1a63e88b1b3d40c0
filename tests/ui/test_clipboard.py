"""What the program leaves on the clipboard when it ends."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pension_desk.ui.clipboard import let_go, rows_mime

_SCRIPT = """
from PySide6.QtWidgets import QApplication
from pension_desk.ui.clipboard import let_go, rows_mime
app = QApplication([])
app.clipboard().setMimeData(rows_mime(["a"], [["b"]]))
let_go()
"""


def test_a_program_that_copied_rows_ends_in_peace() -> None:
    ended = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_the_text_stays_and_what_others_copied_is_left_alone(qapp: QApplication) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(rows_mime(["姓名"], [["覃玉兰"]]))
    let_go()
    assert clipboard.text() == "姓名\n覃玉兰"
    assert not clipboard.mimeData().hasHtml()
    clipboard.setText("别人的")
    let_go()
    assert clipboard.text() == "别人的"
    clipboard.clear()
    let_go()
