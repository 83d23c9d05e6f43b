"""Every way a screen can be asked to look: screen x language x palette x easy x reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

from kiosk.core.ease import Colours, Ease
from tests.ui.gallery import LANGUAGES
from tests.ui.pseudo import CODE as PSEUDO

ALL_LANGUAGES = (*LANGUAGES, PSEUDO)


@dataclass(frozen=True)
class Mode:
    """One way of looking."""

    screen: str
    language: str
    ease: Ease = field(default_factory=Ease)

    def __str__(self) -> str:
        ease = self.ease
        marks = [name for name, on in (("easy", ease.easy), ("reach", ease.reach)) if on]
        colours = [] if ease.colours is Colours.STANDARD else [ease.colours.value]
        return "_".join([self.screen, self.language, *marks, *colours])


def _modes(screen: str, languages: tuple[str, ...], palettes: tuple[Colours, ...] = (Colours.STANDARD,)) -> list[Mode]:
    flags = (False, True)
    return [
        Mode(screen, language, Ease(colours=colours, easy=easy, reach=reach))
        for colours, language, easy, reach in product(palettes, languages, flags, flags)
    ]


MODES = (
    *_modes("upright", ALL_LANGUAGES, tuple(Colours)),
    *_modes("wide", ("es", "ar")),
    *_modes("large", ("es", "ar")),
    *_modes("small", ("es",)),
    *_modes("low", ("es",)),
    *_modes("tiny", ("es", "ar")),
    Mode("tiny-wide", "es"),
)
"""The reference screen in every way there is; the others where their shape or size may break something."""
