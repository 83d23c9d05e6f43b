"""Reads an HTML page into plain lists, so that tests can ask what a browser would see."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_VOID: Final = frozenset({"meta", "input", "br", "path", "circle", "img", "link"})
_UNSEEN: Final = frozenset({"style", "title", "script"})


@dataclass
class Page:
    """Elements in document order, the text people see, and tags that were not closed in order."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""
    unbalanced: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, source: str) -> Page:
        reader = _Reader()
        reader.feed(source)
        reader.close()
        reader.page.unbalanced += reader.open
        reader.page.text = " ".join(reader.page.text.split())
        return reader.page

    @property
    def headings(self) -> list[int]:
        return [int(name[1]) for name, _ in self.elements if name in {"h1", "h2", "h3", "h4", "h5", "h6"}]

    def all(self, name: str) -> list[dict[str, str]]:
        return [values for found, values in self.elements if found == name]

    def first(self, name: str) -> dict[str, str]:
        return self.all(name)[0]

    def count(self, name: str) -> int:
        return len(self.all(name))

    def values(self, attribute: str) -> list[str]:
        return [values[attribute] for _, values in self.elements if attribute in values]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.page.unbalanced.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in _UNSEEN:
            self.page.text += data
