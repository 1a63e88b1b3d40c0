"""How the window looks: Fusion, a quiet palette in light and dark, three text sizes.

Colours live in ``resources/style/light.toml`` and ``dark.toml``, shapes in ``base.qss``; this
module joins the two. Widgets ask for a look by dynamic properties (`dress`), painters by
`tokens_for` their palette, so neither needs to hold the theme.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from pension_desk.paths import resource
from pension_desk.ui.icons import load_icon_font

FAMILY = "Noto Sans SC"
_FALLBACKS = ("Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "HanaMinA")
_BASE_PIXELS = 15
"""The text size for which the lengths in ``base.qss`` are written."""


class Mode(StrEnum):
    """Light, dark, or as the system says (明亮、深色、跟随系统)."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


class TextSize(StrEnum):
    """The three text sizes (标准、大、特大)."""

    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"


PIXELS = {TextSize.NORMAL: 15, TextSize.LARGE: 18, TextSize.HUGE: 21}
"""Height of body text in device-independent pixels; the screen's scaling comes on top."""


class Tone(StrEnum):
    """What a colour says; a word and a shape always say it too."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True)
class Tokens:
    """The named colours of one theme, each ``#rrggbb``; the files say what stands on what."""

    window: str
    surface: str
    raised: str
    sunken: str
    line: str
    line_strong: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    hover: str
    selection: str
    focus: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    neutral: str
    neutral_soft: str

    def tone(self, tone: Tone) -> QColor:
        """Return the strong colour of a tone: text, strokes, bars."""
        return QColor(getattr(self, tone.value))

    def soft(self, tone: Tone) -> QColor:
        """Return the ground on which that tone's text stands."""
        return QColor(getattr(self, f"{tone.value}_soft"))


@cache
def tokens(*, dark: bool) -> Tokens:
    """Return the colours of the dark or the light theme."""
    text = resource("style", "dark.toml" if dark else "light.toml").read_text("utf-8")
    values = tomllib.loads(text)
    return Tokens(**{field.name: str(values[field.name]) for field in fields(Tokens)})


def tokens_for(palette: QPalette) -> Tokens:
    """Return the colours that belong to a widget's palette.

    Told by the link colour: grounds and text of the palette are changed by style sheets.
    """
    return tokens(dark=palette.color(QPalette.ColorRole.Link).name() == tokens(dark=True).accent)


@dataclass(frozen=True)
class Look:
    """What the person chose."""

    mode: Mode = Mode.AUTO
    size: TextSize = TextSize.NORMAL


class Theme(QObject):
    """Dresses the application; `changed` tells painters with caches to paint anew."""

    changed = Signal()

    def __init__(self, app: QApplication, look: Look | None = None) -> None:
        """Set style and fonts once, then the look (default: system's theme, standard size)."""
        super().__init__(app)
        self._app = app
        self.look = look or Look()
        app.setStyle("Fusion")
        load_icon_font()
        _load_text_fonts()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether the dark theme is shown now."""
        if self.look.mode is Mode.AUTO:
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.look.mode is Mode.DARK

    @property
    def tokens(self) -> Tokens:
        """The colours shown now."""
        return tokens(dark=self.dark)

    def wear(self, look: Look) -> None:
        """Change the look at once, in every window."""
        if look != self.look:
            self.look = look
            self._apply()
            self.changed.emit()

    def _on_system_changed(self) -> None:
        if self.look.mode is Mode.AUTO:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        pixels = PIXELS[self.look.size]
        self._app.setFont(text_font(pixels))
        self._app.setPalette(palette_of(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens, pixels, dark=self.dark))


def text_font(pixels: int) -> QFont:
    """Return the text font at a height in pixels."""
    font = QFont([FAMILY, *_FALLBACKS])
    font.setPixelSize(pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def _load_text_fonts() -> None:
    """Make the bundled Chinese fonts known; the system's serve where they are missing."""
    if FAMILY not in QFontDatabase.families():
        for path in sorted(resource("fonts").glob("NotoSansSC*.ttf")):
            QFontDatabase.addApplicationFont(str(path))


def palette_of(colours: Tokens) -> QPalette:
    """Return the Qt palette of a theme; disabled text is faint."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(colours.surface), QColor(colours.window))
    for where, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.window,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.PlaceholderText: colours.faint,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Link: colours.accent,
        role.Accent: colours.accent,
        role.BrightText: colours.on_accent,
        role.Light: colours.raised,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.line_strong,
        role.Shadow: colours.line_strong,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.faint))
    return palette


class _Lengths(dict[str, str]):
    """Colours by name, and ``px_<n>`` for any n, scaled to the text size."""

    def __init__(self, colours: Mapping[str, str], pixels: int) -> None:
        super().__init__(colours)
        self._scale = pixels / _BASE_PIXELS

    def __missing__(self, name: str) -> str:
        return f"{max(1, round(int(name.removeprefix('px_')) * self._scale))}px"


def style_sheet(colours: Tokens, pixels: int, *, dark: bool) -> str:
    """Return the style sheet for a theme and a text height in pixels."""
    names = _Lengths(
        {field.name: getattr(colours, field.name) for field in fields(colours)}, pixels
    )
    for name, ratio in {"small": 0.87, "heading": 1.13, "title": 1.5, "number": 1.5}.items():
        names[f"px_{name}"] = f"{round(pixels * ratio)}px"
    for picture in ("arrow_down", "arrow_left", "arrow_right", "check"):
        file = resource("style", f"{picture}_{'dark' if dark else 'light'}.png")
        names[picture] = file.as_posix()
    return Template(resource("style", "base.qss").read_text("utf-8")).substitute(names)


def dress(widget: QWidget, kind: str = "", tone: Tone | None = None) -> None:
    """Give a widget a look of ``base.qss``: its ``kind`` and ``tone`` properties.

    Kinds: labels title, heading, muted, small, number, error, good, status; frames card, band,
    rule, notice; buttons primary, danger, link, chip; any widget page.
    """
    if kind:
        widget.setProperty("kind", kind)
    widget.setProperty("tone", tone.value if tone else "")
    widget.style().unpolish(widget)
    widget.style().polish(widget)
