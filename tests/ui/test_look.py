"""Theme, style sheet, icons, and that Qt's own reference counting holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette, QRawFont
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTabBar,
    QToolButton,
)

from pension_desk.paths import resource
from pension_desk.ui.icons import Icon, icon, icon_font, load_icon_font
from pension_desk.ui.theme import (
    Look,
    Mode,
    TextSize,
    Theme,
    Tone,
    dress,
    style_sheet,
    tokens,
    tokens_for,
)
from pension_desk.ui.widgets.text_question import TextQuestion


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, Look(Mode.LIGHT))
    yield theme
    theme.wear(Look(Mode.LIGHT))


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, relative luminance)."""

    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    def luminance(name: str) -> float:
        colour = QColor(name)
        red, green, blue = (channel(part) for part in colour.getRgbF()[:3])
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_colour_can_be_read_on_its_grounds(*, dark: bool) -> None:
    colours = tokens(dark=dark)
    for ground in (colours.window, colours.surface, colours.selection, colours.hover):
        assert _contrast(colours.text, ground) >= 7
    for ground in (colours.window, colours.surface):
        for ink in (colours.muted, colours.accent, colours.danger, colours.good, colours.warning):
            assert _contrast(ink, ground) >= 4.5
        assert _contrast(colours.line_strong, ground) >= 3
        assert _contrast(colours.focus, ground) >= 3
    assert _contrast(colours.on_accent, colours.accent) >= 4.5
    for tone in Tone:
        assert _contrast(colours.tone(tone).name(), colours.soft(tone).name()) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("pixels", [15, 21])
def test_the_style_sheet_has_no_name_left_open(pixels: int, *, dark: bool) -> None:
    sheet = style_sheet(tokens(dark=dark), pixels, dark=dark)
    assert "$" not in sheet
    assert set(re.findall(r"url\(\"(.+?)\"\)", sheet))


def test_changing_the_look_reaches_palette_font_and_painters(
    qapp: QApplication, theme: Theme
) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(True))
    theme.wear(Look(Mode.DARK, TextSize.HUGE))
    assert qapp.font().pixelSize() == 21
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == tokens(dark=True).window
    assert tokens_for(qapp.palette()) == tokens(dark=True)
    theme.wear(Look(Mode.LIGHT, TextSize.NORMAL))
    assert tokens_for(qapp.palette()) == tokens(dark=False)
    assert told == [True, True]


def test_wearing_the_same_look_again_does_nothing(theme: Theme) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(True))
    theme.wear(theme.look)
    assert told == []


@pytest.mark.parametrize("name", list(Icon))
def test_every_icon_has_a_glyph(qapp: QApplication, name: Icon) -> None:
    load_icon_font()
    assert QRawFont.fromFont(icon_font(32)).supportsCharacter(name.value)
    picture = icon(name).pixmap(32, 32).toImage()
    assert any(picture.pixelColor(x, y).alpha() for x in range(32) for y in range(32))


def test_icons_follow_the_theme(theme: Theme) -> None:
    mark = icon(Icon.HOME)
    light = mark.pixmap(32, 32).toImage()
    theme.wear(Look(Mode.DARK))
    assert mark.pixmap(32, 32).toImage() != light


def test_the_icon_font_lies_beside_its_licence() -> None:
    assert "MIT License" in resource("icons", "LICENSE").read_text("utf-8")


def test_twenty_thousand_void_calls(qapp: QApplication) -> None:
    """PySide6 6.12 on Python 3.11 loses a reference to None at each and aborts."""
    label = QLabel()
    for number in range(20_000):
        label.setText(str(number % 2))


def test_dressing_twice_shows_the_last_tone(theme: Theme) -> None:
    label = QLabel()
    dress(label, "status", Tone.GOOD)
    dress(label, tone=Tone.DANGER)
    assert label.property("kind") == "status"
    assert label.property("tone") == "danger"


def _inks(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_an_empty_tick_box_of_a_list_can_be_seen(theme: Theme, mode: Mode) -> None:
    theme.wear(Look(mode))
    choice = QListWidget()
    item = QListWidgetItem("")
    item.setCheckState(Qt.CheckState.Unchecked)
    choice.addItem(item)
    picture = choice.viewport().grab(choice.visualItemRect(item)).toImage()
    assert tokens(dark=mode is Mode.DARK).line_strong in _inks(picture)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_tabs_that_do_not_fit_are_reached_by_arrows_that_can_be_seen(
    theme: Theme, mode: Mode
) -> None:
    theme.wear(Look(mode, TextSize.HUGE))
    bar = QTabBar()
    for number in range(12):
        bar.addTab(f"{number} 缴费")
    bar.resize(200, bar.sizeHint().height())
    bar.show()
    onward = next(
        button
        for button in bar.findChildren(QToolButton)
        if button.arrowType() is Qt.ArrowType.RightArrow
    )
    colours = tokens(dark=mode is Mode.DARK)
    inks = _inks(onward.grab().toImage())
    assert any(_contrast(ink, colours.window) >= 3 for ink in inks)
    bar.close()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_button_of_a_grave_question_can_be_read(theme: Theme, mode: Mode) -> None:
    theme.wear(Look(mode))
    question = TextQuestion(
        None, title="删除", question="删除？", label="原因", agree="删除", grave=True
    )
    question.show()
    for stands in (False, True):
        if stands:
            question.agree_button.setFocus()
        picture = question.agree_button.grab().toImage()
        ground = picture.pixelColor(12, picture.height() // 2).name()
        within = picture.copy(14, 6, picture.width() - 28, picture.height() - 12)
        assert max(_contrast(ink, ground) for ink in _inks(within)) >= 4.5
    question.close()
