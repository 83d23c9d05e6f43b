"""The operator measures a screen: a card on the glass, a tape, and a few touches."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk import app as kiosk_app
from kiosk.cli import main
from kiosk.device.settings import load_settings
from kiosk.device.settings_file import section_text
from kiosk.ui.calibration.measure import CARD_HEIGHT_MM, CARD_WIDTH_MM, Measured
from kiosk.ui.calibration.pages import CardPage, Page, ResultPage
from kiosk.ui.calibration.window import CalibrationWindow
from kiosk.ui.i18n import Language
from kiosk.ui.kit.labels import Label
from kiosk.ui.theme.profile import profile_for
from kiosk.ui.theme.tokens import GAP_MIN_MM, TARGET_MIN_MM
from tests.ui.glass import touch_device


def _section(measured: Measured) -> str:
    return section_text("screen", measured.values)


class Operator:
    """One calibration window and a finger."""

    def __init__(self, catalogues: Path, inches: float, size: tuple[int, int]) -> None:
        self.ends: list[Measured | None] = []
        self.window = CalibrationWindow(profile_for(*size, inches), Language(catalogues), _section, self.ends.append)
        self.window.setGeometry(0, 0, *size)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def page(self) -> Page:
        return self.window._page

    @property
    def measured(self) -> Measured:
        return self.window.measured

    def place(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def controls(self) -> list[QAbstractButton]:
        return [button for button in self.window.findChildren(QAbstractButton) if button.isVisible()]

    def tap(self, *names: str) -> None:
        for name in names:
            (control,) = [button for button in self.controls() if button.objectName() == name]
            place = self.place(control).center()
            QTest.touchEvent(self.window, touch_device()).press(0, place, self.window).commit()
            QTest.touchEvent(self.window, touch_device()).release(0, place, self.window).commit()
            self.settle()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.settle()


OperatorMaker = Callable[..., Operator]


@pytest.fixture
def operator(qapp: QApplication, catalogues: Path) -> Iterator[OperatorMaker]:
    made: list[Operator] = []

    def make(inches: float = 21.5, size: tuple[int, int] = (1080, 1920)) -> Operator:
        made.append(Operator(catalogues, inches, size))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_touches_change_the_card_by_their_pixels(operator: OperatorMaker) -> None:
    one = operator()
    start = one.measured.card_px
    assert start == round(CARD_WIDTH_MM * one.measured.guess.px_per_mm)
    one.tap("card+10", "card+10", "card+1", "card-1", "card+1")
    assert one.measured.card_px == start + 21
    assert one.measured.px_per_mm == pytest.approx((start + 21) / 85.60, abs=0.00005)
    one.tap("card-10", "card-10", "card-10")
    assert one.measured.card_px == start - 9


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_the_outline_on_the_glass_is_the_card(operator: OperatorMaker, size: tuple[int, int]) -> None:
    """Count the pixels between the outline's edges: they are what the scale is taken from."""
    one = operator(23.8, size)
    one.tap("card+10", "card+1", "card+1", "card+1")
    assert isinstance(one.page, CardPage)
    outline, card = one.page.outline, one.page.outline.card()
    picture = outline.grab().toImage()
    ground = QColor(outline.palette().window().color()).name()
    y = round(card.bottom() - card.height() / 8)
    across = [x for x in range(picture.width()) if picture.pixelColor(x, y).name() != ground]
    x = round(card.right() - card.width() / 8)
    down = [y for y in range(picture.height()) if picture.pixelColor(x, y).name() != ground]
    assert across[-1] - across[0] + 1 == one.measured.card_px
    assert down[-1] - down[0] + 1 == pytest.approx(one.measured.px_per_mm * CARD_HEIGHT_MM, abs=1.01)


def test_the_corner_of_the_card_stands_still(operator: OperatorMaker) -> None:
    one = operator()
    assert isinstance(one.page, CardPage)
    before = one.page.outline.card().topLeft()
    one.tap("card+10", "card-10", "card-10", "card+1")
    assert one.page.outline.card().topLeft() == before


def test_the_card_stays_on_the_glass(operator: OperatorMaker) -> None:
    one = operator(15.6, (1920, 1080))
    assert isinstance(one.page, CardPage)
    for step in ("card+10", "card-10"):
        for _ in range(60):
            one.tap(step)
        assert one.page.outline.rect().toRectF().contains(one.page.outline.card())
    assert one.measured.card_px >= 85.6 * one.measured.guess.px_per_mm / 3 - 1


def test_lengths_are_typed_on_the_keypad(operator: OperatorMaker) -> None:
    one = operator()
    one.tap("next", "pin-8", "pin-2", "pin-2", "pin-erase", "pin-0")
    assert one.measured.edge.value == 820
    one.tap("next", "pin-5", "pin-5")
    assert not one.page.onward.isEnabled()
    one.tap("next")
    assert not isinstance(one.page, ResultPage)
    QTest.keyClick(one.window, Qt.Key.Key_0)
    assert one.measured.distance.value == 550
    one.tap("back")
    assert one.measured.edge.value == 820
    one.tap("pin-1", "pin-2", "pin-3", "pin-4", "pin-5")
    assert one.measured.edge.value == 1234


def test_the_result_is_toml_that_gives_the_same_screen(operator: OperatorMaker, tmp_path: Path) -> None:
    one = operator()
    one.tap("card+10", "card+1", "next", "pin-8", "pin-1", "pin-5", "next", "next")
    lines = [label.text() for label in one.window.findChildren(Label) if label.text().startswith("[screen]")]
    assert len(lines) == 1
    assert set(tomllib.loads(lines[0])) == {"screen"}
    path = tmp_path / "kiosk.toml"
    path.write_text(lines[0] + "width_px = 1080\nheight_px = 1920\n", "utf-8")
    one.tap("next")
    assert one.ends == [one.measured]
    assert kiosk_app.screen_profile(load_settings(path)) == one.measured.profile
    assert one.measured.profile.bottom_edge_mm == 815.0


def test_leaving_gives_nothing(operator: OperatorMaker) -> None:
    one = operator()
    one.tap("card+10", "next", "back", "back")
    assert one.ends == [None]


@pytest.mark.parametrize("inches", [15.6, 21.5, 32.0])
@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_every_page_has_targets_and_whole_words(operator: OperatorMaker, inches: float, size: tuple[int, int]) -> None:
    one = operator(inches, size)
    for _ in range(4):
        scale = one.measured.guess.px_per_mm
        places = {button.objectName(): one.place(button) for button in one.controls()}
        labels = [label for label in one.window.findChildren(Label) if label.isVisible()]
        for name, place in places.items():
            assert min(place.width(), place.height()) / scale >= TARGET_MIN_MM - 0.2, name
            assert one.window.rect().contains(place), name
        for (first, a), (second, b) in combinations(places.items(), 2):
            apart = max(a.left() - b.right(), b.left() - a.right(), a.top() - b.bottom(), b.top() - a.bottom()) - 1
            assert apart / scale >= GAP_MIN_MM, (first, second)
        for label in labels:
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert one.window.rect().contains(one.place(label))
            assert not any(one.place(label).intersects(place) for place in places.values()), label.text()
        if isinstance(one.page, CardPage):
            assert one.page.outline.rect().toRectF().contains(one.page.outline.card())
        one.tap("next")


@pytest.mark.proves("C11")
def test_the_reach_band_is_drawn_where_a_hand_reaches(operator: OperatorMaker) -> None:
    one = operator()
    one.tap("next", "next", "next")
    assert isinstance(one.page, ResultPage)
    top, bottom = one.measured.profile.reach_px()
    palette, picture = one.page.kit.theme.palette, one.window.grab().toImage()
    edge = picture.width() - 2
    tinted = [y for y in range(picture.height()) if picture.pixelColor(edge, y) == QColor(palette.tint)]
    assert (tinted[-1] + 1, bottom) == (1920, 1920)
    assert 0 <= tinted[0] - top <= 4


@pytest.fixture
def _as_the_kiosk_quits(qapp: QApplication) -> Iterator[None]:
    """A window that closes asks for nothing, as in the kiosk's own application; a late quit would end later loops."""
    qapp.setQuitOnLastWindowClosed(False)
    yield
    qapp.setQuitOnLastWindowClosed(True)


@pytest.mark.usefixtures("_as_the_kiosk_quits", "operator")
def test_command_measures_and_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole command: guesses from the settings, window, touches, printed section, written file."""
    path = tmp_path / "kiosk.toml"
    path.write_text('[kiosk]\nname = "Q-07"\n[screen]\npreset = "21.5-portrait"\n', "utf-8")

    def go_on() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, CalibrationWindow) and window.isVisible():
                window._page.onward.click()

    monkeypatch.setattr("os.umask", lambda _mask: 0)
    timer = QTimer()
    timer.timeout.connect(go_on)
    timer.start(50)
    monkeypatch.setattr(kiosk_app, "screen_profile", lambda _settings: profile_for(1080, 1920, 21.5))
    assert main(["calibrate", "--config", str(path), "--write", str(path)]) == 0
    timer.stop()
    printed = tomllib.loads(capsys.readouterr().out)["screen"]
    settings = load_settings(path)
    assert settings.kiosk.name == "Q-07"
    assert settings.screen.preset == "21.5-portrait"
    assert settings.screen.px_per_mm == printed["px_per_mm"] == pytest.approx(4.03, abs=0.006)
