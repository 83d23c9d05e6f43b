"""The dock: a small window with which a person at a demonstration handles cards, printer and network."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kiosk.sandbox.printer.faults import Fault
from kiosk.sandbox.props import Props

_ODD_CARDS = {
    "forged": "Falsificada · forged",
    "foreign": "De otra ciudad · another city's",
    "dnie": "Un DNIe · an identity card",
    "mute": "Sucia o al revés · dirty or turned",
}
_FAULTS = {
    Fault.NONE: "Impresora bien · printer fine",
    Fault.PAPER_OUT: "Sin papel · no paper",
    Fault.COVER_OPEN: "Abierta · cover open",
    Fault.CABLE_OUT: "Sin cable · cable out",
}
_NETWORK = {
    "plug": "Red bien · network fine",
    "unplug": "Red cortada · network cut",
    "cut": "Perder la próxima respuesta · lose the next answer",
}
_COLUMNS = 2


class Dock(QWidget):
    """Buttons for everything a person's hands would do."""

    def __init__(self, props: Props) -> None:
        super().__init__(None, Qt.WindowType.WindowStaysOnTopHint)
        self._props = props
        self._papers = QLabel()
        self.setWindowTitle("Kiosk: cards, printer, network")
        self._column = QVBoxLayout(self)
        cards = {
            name: f"{card['label_es']} · {card['label_en']}  PIN {card['pin']}" for name, card in props.cards.items()
        }
        self._section("Meter una tarjeta · put a card in", cards | _ODD_CARDS, props.insert)
        self._section("", {"out": "Sacar la tarjeta · take the card out"}, lambda _name: props.remove())
        self._section("Impresora · printer", {k.value: v for k, v in _FAULTS.items()}, props.printer_fault)
        self._section("Red · network", _NETWORK, props.network)
        self._column.addWidget(self._papers)
        timer = QTimer(self)
        timer.timeout.connect(self._count)
        timer.start(1000)

    def _section(self, title: str, buttons: dict[str, str], do: Callable[[str], None]) -> None:
        if title:
            self._column.addWidget(QLabel(f"<b>{title}</b>"))
        grid = QGridLayout()
        for at, (name, words) in enumerate(buttons.items()):
            button = QPushButton(words)
            button.clicked.connect(partial(self._press, do, name))
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
        self._column.addLayout(grid)

    def _press(self, do: Callable[[str], None], name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt
        do(name)

    def _count(self) -> None:
        papers = self._props.papers()
        last = f": {papers[-1]['png']}" if papers else ""
        self._papers.setText(f"Papeles · papers: {len(papers)}{last}")


def show(props: Props) -> int:
    """Show the dock until it is closed; return the exit code."""
    app = QApplication(["kiosk-dock"])
    dock = Dock(props)
    dock.show()
    return app.exec()
