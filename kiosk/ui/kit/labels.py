"""Words on the screen: title, paragraph, banner, code. Each wraps; none is ever cut."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.core.text import is_personal
from kiosk.ui.kit.context import Kit
from kiosk.ui.screens.state import Words


class Role(StrEnum):
    """What a piece of text is for: decides size, weight and colour."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    CODE = "code"


class Label(QLabel):
    """Text of one role. Hidden while it has nothing to say.

    Attributes:
        personal: whether the words tell about the person: then they are spoken into headphones only.
    """

    def __init__(self, kit: Kit, role: Role = Role.BODY, *, centred: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self.role = role
        self.personal = False
        sizes, palette = kit.theme.sizes, kit.theme.palette
        caps = {
            Role.TITLE: sizes.cap_title,
            Role.LEAD: sizes.cap_lead,
            Role.BODY: sizes.cap_body,
            Role.CAPTION: sizes.cap_caption,
            Role.CODE: sizes.cap_code,
        }
        self.setFont(kit.font(caps[role], bold=role in {Role.TITLE, Role.CODE}))
        self.set_colour(palette.ink_soft if role is Role.CAPTION else palette.ink)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._centred = centred
        self._align()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _align(self) -> None:
        """Stand where reading begins. Qt would go by the words: a Latin name would leave its Arabic page's edge."""
        side = Qt.AlignmentFlag.AlignHCenter
        if not self._centred:
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            side = (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def set_colour(self, colour: str) -> None:
        """Set the colour of the words, ``#rrggbb``."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)

    def apply(self, words: Words | None) -> None:
        """Set the words; None hides the label."""
        said = self._kit.say(words)
        self.personal = is_personal(words)
        self.setText(said)
        self._align()
        self.setAccessibleName(said)
        self.setVisible(bool(said))


class Banner(Label):
    """One sentence on a tinted ground with a bar at its leading edge: something to know before going on."""

    def __init__(self, kit: Kit, ground: str, ink: str) -> None:
        super().__init__(kit, Role.BODY)
        self._ground, self._ink = ground, ink
        self.set_colour(ink)
        pad = kit.px(4)
        self.setContentsMargins(pad + kit.px(2), pad, pad, pad)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the bar under the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground))
        radius = self._kit.px(2.0)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setBrush(QColor(self._ink))
        bar = self._kit.px(1.6)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.drawRect(QRectF(self.width() - bar if rtl else 0, radius, bar, self.height() - 2 * radius))
        painter.end()
        super().paintEvent(event)


class Panel(QWidget):
    """A quiet surface that holds things together."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        palette, painter = self._kit.theme.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(palette.tint_pressed))
        painter.setBrush(QColor(palette.surface))
        radius = self._kit.px(self._kit.theme.sizes.radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()
