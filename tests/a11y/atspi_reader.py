"""What a screen reader can know of the kiosk over AT-SPI. Run by the system's Python; speaks in lines of JSON.

Orders: ``find`` the application · ``tree`` of what is shown · ``press`` a button by name · ``wait`` for an event.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be said before

_EVENTS = (
    "object:state-changed:focused",
    "object:announcement",
    "object:property-change:accessible-name",
    "object:state-changed:showing",
)
_STEP_S = 0.02


class Reader:
    """Holds the application and what it has told."""

    def __init__(self) -> None:
        self._app: Any = None
        self._heard: list[dict[str, str]] = []
        Atspi.init()
        Atspi.set_timeout(2000, 5000)
        self._listener = Atspi.EventListener.new(self._told)
        for event in _EVENTS:
            self._listener.register(event)

    def _told(self, event: Any) -> None:  # noqa: ANN401 - GObject types have no stubs
        words = event.any_data if isinstance(event.any_data, str) else ""
        on = str(event.detail1)
        self._heard.append({"event": event.type, "name": event.source.get_name() or "", "words": words, "on": on})

    def find(self, name: str, seconds: float) -> dict[str, Any]:
        """Wait for the application on the bus."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            _run(_STEP_S)
            desktop = Atspi.get_desktop(0)
            apps = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
            self._app = next((app for app in apps if app is not None and app.get_name() == name), None)
            if self._app is not None:
                return {"found": True, "toolkit": self._app.get_toolkit_name()}
        return {"found": False}

    def tree(self) -> list[dict[str, Any]]:
        """Return what is shown."""
        self._app.clear_cache()
        return [_told(thing) for thing in _walk(self._app) if "showing" in _states(thing)]

    def press(self, name: str) -> dict[str, Any]:
        """Press a control that is shown, as assistive technology does, by the last part of its id."""
        self._app.clear_cache()
        for thing in _walk(self._app):
            if thing.get_accessible_id().endswith(f".{name}") and "showing" in _states(thing):
                actions = [Atspi.Action.get_action_name(thing, at) for at in range(thing.get_n_actions())]
                action = "Toggle" if "Toggle" in actions else "Press"
                return {"pressed": bool(thing.do_action(actions.index(action)))}
        return {"pressed": False}

    def wait(self, event: str, name: str, words: str, seconds: float) -> dict[str, Any]:
        """Wait for an event that begins so, of a thing with this name, saying these words (empty: any)."""
        end = time.monotonic() + seconds
        while True:
            for at, heard in enumerate(self._heard):
                if heard["event"].startswith(event) and name in heard["name"] and words in heard["words"]:
                    del self._heard[: at + 1]
                    return {"heard": heard}
            if time.monotonic() > end:
                return {"heard": None, "instead": self._heard}
            _run(_STEP_S)


def _run(seconds: float) -> None:
    """Let events arrive."""
    context, end = GLib.MainContext.default(), time.monotonic() + seconds
    while time.monotonic() < end:
        if not context.iteration(may_block=False):
            time.sleep(0.001)


def _walk(thing: Any) -> Iterator[Any]:  # noqa: ANN401 - GObject types have no stubs
    yield thing
    for at in range(thing.get_child_count()):
        child = thing.get_child_at_index(at)
        if child is not None:
            yield from _walk(child)


def _states(thing: Any) -> set[str]:  # noqa: ANN401 - GObject types have no stubs
    return {state.value_nick for state in thing.get_state_set().get_states()}


def _told(thing: Any) -> dict[str, Any]:  # noqa: ANN401 - GObject types have no stubs
    extents = thing.get_extents(Atspi.CoordType.SCREEN)
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "states": sorted(_states(thing)),
        "rect": [extents.x, extents.y, extents.width, extents.height],
        "actions": [Atspi.Action.get_action_name(thing, at) for at in range(thing.get_n_actions())],
        "locale": thing.get_object_locale(),
        "id": thing.get_accessible_id(),
    }


def main() -> None:
    """Answer orders until there are no more."""
    reader = Reader()
    for line in sys.stdin:
        order = json.loads(line)
        answer = getattr(reader, order.pop("do"))(**order)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
