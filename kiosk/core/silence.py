"""A terminal without sound: the voice that says nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.core.ports import Earcon, Utterance, VoiceManner


class Silence:
    """Implements :class:`~kiosk.core.ports.Voice` where there is no sound device or no speech engine."""

    speaking = False

    def speaks(self, _language: str) -> bool:
        """Return False: there is no voice for any language."""
        return False

    def listen(self, _caption: Callable[[Utterance | None], None]) -> None:
        """Nothing will ever be said."""

    def say(self, _utterances: Sequence[Utterance], _manner: VoiceManner) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Be silent, as ever."""

    def pause(self, *, paused: bool) -> None:
        """Hold nothing."""

    def sound(self, _earcon: Earcon, _manner: VoiceManner) -> None:
        """Play nothing."""

    def close(self) -> None:
        """There is nothing to let go."""
