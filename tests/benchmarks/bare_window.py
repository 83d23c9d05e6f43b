"""The least a PySide6 window can be: what every Qt program in Python pays before its first line."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

GROUND = "#f6f3ee"


def main() -> int:
    """Fill the screen with one colour until killed."""
    app = QApplication(["bare"])
    window = QWidget(None, Qt.WindowType.FramelessWindowHint)
    palette = window.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(GROUND))
    window.setPalette(palette)
    window.setGeometry(app.primaryScreen().geometry())
    window.showFullScreen()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
