"""A view holds no state: the same scene is the same picture, whatever was shown before."""

from __future__ import annotations

import hashlib

import pytest

from kiosk.core.scene import Scene
from tests.ui.conftest import GlassMaker
from tests.ui.gallery import scenes_in
from tests.ui.glass import Glass


def _look(glass: Glass, scene: Scene) -> str:
    glass.show(scene)
    picture = glass.picture()
    return hashlib.blake2b(picture.constBits(), digest_size=16).hexdigest()


@pytest.mark.parametrize("screen", ["upright", "wide"])
def test_a_scene_looks_the_same_every_time(glass: GlassMaker, screen: str) -> None:
    one, spanish, english = glass(screen), scenes_in("es"), scenes_in("en")
    one.warm_up(spanish)
    first = {name: _look(one, scene) for name, scene in spanish.items()}
    again = {}
    for name, scene in spanish.items():
        one.show(scene)
        again[name] = _look(one, scene)
    assert again == first
    backwards = {}
    for name, scene in reversed(spanish.items()):
        one.show(english[name])
        backwards[name] = _look(one, scene)
    assert backwards == first


@pytest.mark.parametrize("screen", ["upright", "wide"])
def test_first_time_is_like_every_time(glass: GlassMaker, screen: str) -> None:
    """Everything stands where it will stand later, also before the other pages were ever made."""
    one, spanish = glass(screen), scenes_in("es")
    first = {name: _layout(one, scene) for name, scene in spanish.items()}
    again = {name: _layout(one, scene) for name, scene in reversed(spanish.items())}
    assert again == first


def _layout(glass: Glass, scene: Scene) -> list[tuple[str, object]]:
    glass.show(scene)
    return [(widget.accessibleName(), glass.place(widget).getRect()) for widget in glass.labels() + glass.controls()]


def test_different_scenes_look_different(glass: GlassMaker) -> None:
    """Without this, a window that shows nothing would pass the test above."""
    one = glass("upright")
    seen: dict[str, list[str]] = {}
    for name, scene in scenes_in("es").items():
        seen.setdefault(_look(one, scene), []).append(name)
    twins = [names for names in seen.values() if len(names) > 1]
    hidden = [["idle-review", "idle-notice"], ["covered", "covered-pin"]]
    assert twins == hidden, "only what covers a page may hide what is below"
