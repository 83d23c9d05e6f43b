"""The dock: a small window with which a person at a demonstration handles cards, headphones, printer and network."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kiosk.sandbox.printer.faults import Fault
from kiosk.sandbox.props import Props

_ODD_CARDS = {"forged": "Falsa", "foreign": "Otra ciudad", "dnie": "DNIe", "mute": "Del revés"}
_FAULTS = {
    Fault.NONE.value: "Bien",
    Fault.PAPER_OUT.value: "Sin papel",
    Fault.COVER_OPEN.value: "Abierta",
    Fault.CABLE_OUT.value: "Sin cable",
}
_NETWORK = {"plug": "Bien", "unplug": "Cortada", "cut": "Perder la respuesta"}
_HEADPHONES = {"in": "Conectar · Plug in", "out": "Quitar · Pull out"}
_KEYS = (
    ("↓ ↑", "Recorrer", "Walk"),
    ("Intro · Enter", "Elegir", "Choose"),
    ("→ ←", "Seguir y volver", "On and back"),
    ("0-9", "Clave", "PIN"),
    ("F2", "Voz", "Voice"),
    ("R P M", "Repetir, pausa, menú de voz", "Repeat, pause, voice menu"),
    ("+ -", "Volumen", "Volume"),
    (". ,", "Velocidad", "Speed"),
    ("F1", "Ayuda", "Help"),
    ("F9 F10", "Dos conmutadores", "Two switches"),
)
"""The keys of :mod:`kiosk.ui.keys`, for who has no tactile pad at hand."""
_COLUMNS = 3
_MARGIN_PX = 12
_STYLE = "QWidget { font-size: 12px; } QPushButton { padding: 5px 8px; text-align: left; }"


class Dock(QWidget):
    """Buttons for everything a person's hands would do. Stays over the kiosk; its title folds it away.

    It never takes the keyboard: that is the kiosk's.
    """

    def __init__(self, props: Props) -> None:
        flags = Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.Tool | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(None, flags)
        self._props = props
        self._papers = QLabel()
        self._papers.setWordWrap(True)
        self.setWindowTitle("Kiosk: cards, headphones, printer, network")
        self.setStyleSheet(_STYLE)
        outer = QVBoxLayout(self)
        fold = QPushButton("Demostración: tarjetas, auriculares, impresora, red  ▾")
        fold.setCheckable(True)
        outer.addWidget(fold)
        self._body = QWidget()
        outer.addWidget(self._body)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        fold.toggled.connect(self._fold)
        self._section("Meter una tarjeta · Put a card in", self._cast(), props.insert)
        self._section("", {"out": "Sacar · Take out"}, lambda _name: props.remove())
        self._section("Auriculares · Headphones", _HEADPHONES, props.headphones)
        self._section("Impresora · Printer", _FAULTS, props.printer_fault)
        self._section("Red · Network", _NETWORK, props.network)
        self._column.addWidget(QLabel(_keys()))
        self._column.addWidget(self._papers)
        timer = QTimer(self)
        timer.timeout.connect(self._live)
        timer.start(1000)

    def _cast(self) -> dict[str, str]:
        """Return the cards with what to type, and the odd ones."""
        cast = {
            name: f"{name.capitalize()} {card['pin']}\n{card['situation']}" for name, card in self._props.cards.items()
        }
        return cast | _ODD_CARDS

    def _fold(self, folded: bool) -> None:  # noqa: FBT001 - Qt passes it
        self._body.setVisible(not folded)
        self.adjustSize()

    def _section(self, title: str, buttons: dict[str, str], do: Callable[[str], None]) -> None:
        if title:
            self._column.addWidget(QLabel(f"<b>{title}</b>"))
        grid = QGridLayout()
        grid.setSpacing(3)
        for at, (name, words) in enumerate(buttons.items()):
            button = QPushButton(words)
            button.clicked.connect(partial(self._press, do, name))
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
        self._column.addLayout(grid)

    def _press(self, do: Callable[[str], None], name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt
        do(name)

    def _live(self) -> None:
        """Stay over the kiosk where no window manager does it, and tell about the papers."""
        self.raise_()
        papers = self._props.papers()
        last = f"\n{papers[-1]['png']}" if papers else ""
        self._papers.setText(f"Papeles · Papers: {len(papers)}{last}")


def _keys() -> str:
    """Return what each key of the keyboard does at the kiosk."""
    rows = "".join(f"<tr><td><b>{key}</b>&nbsp;</td><td>{es} · {en}</td></tr>" for key, es, en in _KEYS)
    return f"<b>Teclas · Keys</b><table>{rows}</table>"


def show(props: Props) -> int:
    """Show the dock until it is closed; return the exit code."""
    app = QApplication(["kiosk-dock"])
    dock = Dock(props)
    dock.adjustSize()
    corner = app.primaryScreen().geometry().bottomRight()
    dock.move(corner.x() - dock.width() - _MARGIN_PX, corner.y() - dock.height() - _MARGIN_PX)
    dock.show()
    return app.exec()
