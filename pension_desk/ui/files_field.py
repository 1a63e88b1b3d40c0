"""A line of a form with the files that are to be attached: added one by one, taken off again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from pension_desk.ui.theme import dress


class FilesField(QWidget):
    """Nothing is read here: the service says what may be attached."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.files: tuple[Path, ...] = ()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.add_button = QPushButton(self.tr("附上文件…"))
        self.clear_button = QPushButton(self.tr("不附了"))
        name = QLabel(label)
        dress(name, "muted")
        dress(self.said, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name)
        row.addWidget(self.said, 1)
        row.addWidget(self.clear_button)
        row.addWidget(self.add_button)
        self.add_button.clicked.connect(self._ask)
        self.clear_button.clicked.connect(self._clear)
        self._say()

    def add(self, file: Path) -> None:
        """Add a file, once."""
        self.files = tuple(dict.fromkeys((*self.files, file)))
        self._say()

    def _ask(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(
            self, self.tr("选照片或扫描件"), "", self.tr("照片和PDF (*.jpg *.jpeg *.png *.pdf)")
        )
        for name in names:
            self.add(Path(name))

    def _clear(self) -> None:
        self.files = ()
        self._say()

    def _say(self) -> None:
        names = "、".join(file.name for file in self.files)
        self.said.setText(names or self.tr("照片、扫描件，每个不超过 4 MB"))
        self.clear_button.setVisible(bool(self.files))
