"""The languages as a person finds them: each in its own name, no flags."""

from __future__ import annotations

from kiosk.core.intent import Do, Intent
from kiosk.core.scene import Scene
from kiosk.core.text import text
from kiosk.ui.screens.state import ButtonState

NAMES = {
    "es": "Español",
    "es-easy": "Español fácil",
    "en": "English",
    "fr": "Français",
    "ro": "Română",
    "ar": "العربية",
}


def language_buttons(scene: Scene) -> tuple[ButtonState, ...]:
    """Return one choice for each language of this terminal."""
    return tuple(
        ButtonState(
            f"language-{code}",
            text("frame.language", name=NAMES[code]),
            Intent(Do.LANGUAGE, code),
            icon="check" if code == scene.language else "",
            chosen=code == scene.language,
        )
        for code in scene.languages
    )
