"""Icons from the Tabler icon font (MIT), drawn in the palette's colour when they are painted.

So an icon follows light, dark and disabled without being made anew.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)

from pension_desk.paths import resource

_FONT_FILE = "tabler-icons.ttf"
_FAMILY = "tabler-icons"


class Icon(Enum):
    """The icons in use, by what they mean here; the value is the glyph in the font."""

    HOME = "\uecde"
    PEOPLE = "\uebf2"
    PERSON = "\ueb4d"
    PERSON_SEARCH = "\uef89"
    PERSON_ADD = "\ueb4b"
    PERSON_CHECK = "\ueb49"
    PERSON_OFF = "\uecf9"
    CASH = "\uea55"
    WALLET = "\ueb75"
    LAND = "\uef82"
    EMPLOYER = "\uee1c"
    REPORT = "\ueecb"
    CHART = "\uea59"
    IMPORT = "\uedea"
    EXPORT = "\uede9"
    RECEIVE = "\uf07b"
    SEND = "\uf07a"
    PRINT = "\ueb0e"
    BACKUP = "\ueb62"
    DATABASE = "\uea88"
    SEARCH = "\ueb1c"
    CLOSE = "\ueb55"
    LOCK = "\ueae2"
    UNLOCK = "\ueae1"
    SETTINGS = "\ueb20"
    HELP = "\ueabf"
    INFO = "\ueac5"
    WARNING = "\uea06"
    ALERT = "\uea05"
    DONE = "\uea67"
    FAILED = "\uea6a"
    PENDING = "\ued27"
    NOW = "\uefb1"
    CLOCK = "\uea70"
    NEXT = "\uea61"
    DOWN = "\uea5f"
    LEFT = "\uea19"
    RIGHT = "\uea1f"
    CHECK = "\uea5e"
    ADD = "\ueb0b"
    MINUS = "\ueaf2"
    SHOW = "\uea9a"
    HIDE = "\uecf0"
    UNDO = "\ueb77"
    FILTER = "\ueaa5"
    COLUMNS = "\uf6d6"
    COPY = "\uea7a"
    INBOX = "\ueac4"
    MAIL = "\ueae5"
    FOLDER = "\ufaf7"
    KEY = "\ueac7"
    VILLAGE = "\uebf6"
    TOWN = "\uf5a5"
    SCHOOL = "\uecf7"
    MOON = "\ueaf8"
    SUN = "\ueb30"
    CONTRAST = "\uec4e"
    REFRESH = "\ueb13"
    STOP = "\ued4a"
    CALENDAR = "\uea53"
    PHONE = "\ueb09"
    EDIT = "\uea98"
    DELETE = "\ueb41"
    LIST = "\ueb6a"
    ID_CARD = "\ueac3"
    HOUSEHOLD = "\ueac0"
    FLAG = "\ueaa6"
    MORE = "\uea95"
    STAR = "\ueb2e"
    HISTORY = "\uebea"
    QR = "\ueb11"
    USB = "\ufc59"
    SHIELD = "\ued58"
    KEYBOARD = "\uebd6"
    NOTE = "\ueb6d"
    BELL = "\uea35"
    DOWNLOAD = "\uea96"
    UPLOAD = "\ueb47"
    WAIT = "\uef93"
    SORT = "\ueb5a"
    TEXT_SIZE = "\uf2b1"
    ENTER = "\uea7c"
    BULB = "\uea51"
    VISIT = "\uec87"
    DOCUMENT = "\ueaa2"
    CHECKLIST = "\uf074"
    ABOUT = "\uebc0"
    ARCHIVE = "\uea0b"
    PLAY = "\ued46"


def load_icon_font() -> None:
    """Make the icon font known to the application; harmless when done twice."""
    if _FAMILY not in QFontDatabase.families():
        QFontDatabase.addApplicationFont(str(resource("icons", _FONT_FILE)))


def icon_font(pixels: int) -> QFont:
    """Return the icon font at a size in device-independent pixels."""
    font = QFont(_FAMILY)
    font.setPixelSize(max(pixels, 1))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def icon(
    name: Icon, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText, colour: str = ""
) -> QIcon:
    """Return an icon that takes its colour from a palette role, or the one given (``#rrggbb``)."""
    return QIcon(_GlyphEngine(name.value, role, colour))


def pixmap(name: Icon, pixels: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Return a transparent picture of an icon, ``pixels`` wide before the screen's ratio."""
    picture = QPixmap(QSize(pixels, pixels) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, QRectF(0, 0, pixels, pixels), name, colour)
    painter.end()
    return picture


def paint_icon(painter: QPainter, box: QRectF, name: Icon, colour: QColor) -> None:
    """Draw an icon centred in a box, for delegates and charts."""
    _paint_glyph(painter, box, name.value, colour)


def _paint_glyph(painter: QPainter, box: QRectF, glyph: str, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(icon_font(round(min(box.width(), box.height()))))
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, glyph)
    painter.restore()


class _GlyphEngine(QIconEngine):
    """Paints one glyph of the icon font at whatever size is asked."""

    def __init__(self, glyph: str, role: QPalette.ColorRole, colour: str) -> None:
        super().__init__()
        self._glyph = glyph
        self._role = role
        self._colour = colour

    def _colour_in(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        return QColor(self._colour) if self._colour else palette.color(self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the glyph in the rectangle."""
        _paint_glyph(painter, QRectF(rect), self._glyph, self._colour_in(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the glyph on a transparent ground."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Return an engine like this one."""
        return _GlyphEngine(self._glyph, self._role, self._colour)
