"""The screens without sight: all that is on them is heard, in the order of the focus, and errors with their way out."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.core.ease import VOLUME_USUAL, VOLUMES, Aside, Ease, VoiceAct
from kiosk.core.intent import Do
from kiosk.core.notices import ADVICE, Notice, Tone
from kiosk.core.personal import Personal
from kiosk.core.ports import Earcon, Route
from kiosk.core.scene import Page, Scene
from kiosk.core.text import Text, text
from kiosk.ui.i18n import plain
from kiosk.ui.kit.labels import Label
from kiosk.voice.spoken import spoken
from tests.a11y.conftest import Stand, StandMaker
from tests.fakes.voice import RecordingVoice
from tests.ui.conftest import Desk, DeskMaker, GlassMaker
from tests.ui.gallery import FULL_NAME, gallery, scenes_in
from tests.ui.glass import Glass

_LOOKS = Ease(voice=True, covered=False)


class Listener:
    """A window that shows any scene to somebody with headphones, and what that person hears."""

    def __init__(self, glass: Glass) -> None:
        self.glass, self.voice = glass, RecordingVoice(instant=True)
        glass.record()
        glass.window.shut()
