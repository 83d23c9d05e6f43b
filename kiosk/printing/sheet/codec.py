"""IPP messages as bytes and back: RFC 8010 §3, attributes as data.

Our own because the one kept library (pyipp) is asynchronous, brings aiohttp and reads printers only; a terminal prints.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

_VERSION: Final = (2, 0)
_DEEPEST: Final = 8
"""Collections inside collections: media-col-database, the deepest in use, has two."""


class IppFormatError(ValueError):
    """Bytes that are no IPP message."""


class GroupTag(IntEnum):
    """Groups of attributes (RFC 8010 §3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05


class Tag(IntEnum):
    """Kinds of values read here (RFC 8010 §3.5.2); values of any other kind stay bytes."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    COLLECTION = 0x34
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    URI_SCHEME = 0x46
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49
    MEMBER = 0x4A


_WHOLE: Final = frozenset({Tag.INTEGER, Tag.ENUM})
_WORDS: Final = frozenset(range(Tag.TEXT, Tag.MIME + 1))
_FIRST_VALUE: Final = 0x10
_EXTENSION: Final = 0x7F


@dataclass(frozen=True)
class Value:
    """One value: an int, bool, str, bytes, or a collection (its members)."""

    tag: int
    data: int | bool | str | bytes | tuple[Attribute, ...] = field(repr=False)


@dataclass(frozen=True)
class Attribute:
    """A name and its values, one or more (``1setOf``), each of its own kind."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Group:
    """Attributes of one thing: the operation, a job, the printer."""

    tag: int
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True)
class Message:
    """A request or a response.

    Attributes:
        code: operation of a request, status of a response.
        number: the same in a request and its response.
        groups: in their order.
        version: of IPP.
    """

    code: int
    number: int
    groups: tuple[Group, ...] = ()
    version: tuple[int, int] = _VERSION

    def values(self, group: GroupTag, name: str) -> tuple[int | bool | str | bytes | tuple[Attribute, ...], ...]:
        """Return the values of an attribute in the first group that has it, or none."""
        for candidate in self.groups:
            for attribute in candidate.attributes:
                if candidate.tag == group and attribute.name == name:
                    return tuple(value.data for value in attribute.values)
        return ()

    def words(self, group: GroupTag, name: str) -> tuple[str, ...]:
        """Return those values of an attribute that are words."""
        return tuple(value for value in self.values(group, name) if isinstance(value, str))

    def number_of(self, group: GroupTag, name: str) -> int | None:
        """Return an attribute's first value if it is a whole number."""
        found = next(iter(self.values(group, name)), None)
        return found if isinstance(found, int) and not isinstance(found, bool) else None


def encode(message: Message) -> bytes:
    """Return a message as bytes; a document may follow them.

    Raises:
        IppFormatError: a value does not fit its kind, or is longer than 32,767 bytes.
    """
    try:
        out = [struct.pack(">BBHI", *message.version, message.code, message.number)]
        for group in message.groups:
            out.append(bytes([group.tag]))
            out += [part for attribute in group.attributes for part in _attribute(attribute)]
    except (struct.error, ValueError) as error:
        raise IppFormatError(str(error)) from None
    return b"".join([*out, bytes([GroupTag.END])])


def _attribute(attribute: Attribute) -> Iterator[bytes]:
    name = attribute.name.encode()
    for value in attribute.values:
        yield from _tagged(value, name)
        name = b""


def _tagged(value: Value, name: bytes) -> Iterator[bytes]:
    """Yield one value; a collection is a value for each member's name and each of its values (RFC 8010 §3.1.6)."""
    if not isinstance(value.data, tuple):
        yield _field(value.tag, name, _content(value))
        return
    yield _field(Tag.COLLECTION, name, b"")
    for member in value.data:
        yield _field(Tag.MEMBER, b"", member.name.encode())
        for inner in member.values:
            yield from _tagged(inner, b"")
    yield _field(Tag.END_COLLECTION, b"", b"")


def _field(tag: int, name: bytes, content: bytes) -> bytes:
    return struct.pack(">Bh", tag, len(name)) + name + struct.pack(">h", len(content)) + content


def _content(value: Value) -> bytes:
    data = value.data
    if isinstance(data, bool):
        return bytes([data])
    if isinstance(data, int):
        return struct.pack(">i", data)
    return data.encode() if isinstance(data, str) else bytes(data)  # type: ignore[arg-type] # members were dealt with


def decode(data: bytes) -> Message:
    """Return the message at the beginning of ``data``.

    Raises:
        IppFormatError: it is none, or stops in the middle.
    """
    reader = _Reader(data)
    major, minor, code, number = reader.unpack(">BBHI")
    groups: list[Group] = []
    attributes: list[Attribute] = []
    while (tag := reader.byte()) != GroupTag.END:
        if tag < _FIRST_VALUE:
            attributes = []
            groups.append(Group(tag))
        elif not groups:
            raise IppFormatError("a value before any group")
        else:
            reader.attribute(tag, attributes)
            groups[-1] = Group(groups[-1].tag, tuple(attributes)) if reader.at_group else groups[-1]
    return Message(code, number, tuple(groups), (major, minor))


class _Reader:
    """Takes bytes off the front; every length is checked."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def at_group(self) -> bool:
        """Whether no further value follows here."""
        return self._at < len(self._data) and self._data[self._at] < _FIRST_VALUE

    def unpack(self, form: str) -> tuple[int, ...]:
        return struct.unpack(form, self.take(struct.calcsize(form)))

    def byte(self) -> int:
        return self.take(1)[0]

    def take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if count < 0 or len(taken) != count:
            raise IppFormatError("stops in the middle")
        self._at += count
        return taken

    def attribute(self, tag: int, attributes: list[Attribute]) -> None:
        """Read one value into a new attribute, or into the last one when it has no name."""
        name = self._text()
        value = self._value(tag, 0)
        if name:
            attributes.append(Attribute(name, (value,)))
        elif attributes:
            attributes[-1] = Attribute(attributes[-1].name, (*attributes[-1].values, value))
        else:
            raise IppFormatError("a further value of nothing")

    def _text(self) -> str:
        return _utf8(self._octets())

    def _octets(self) -> bytes:
        (length,) = self.unpack(">h")
        return self.take(length)

    def _value(self, tag: int, depth: int) -> Value:
        content = self._octets()
        if tag == Tag.COLLECTION:
            return Value(tag, self._members(depth + 1))
        if tag in {Tag.MEMBER, Tag.END_COLLECTION, _EXTENSION} or tag < _FIRST_VALUE:
            raise IppFormatError("a tag in the wrong place")
        return Value(tag, _read(tag, content))

    def _members(self, depth: int) -> tuple[Attribute, ...]:
        if depth > _DEEPEST:
            raise IppFormatError("collections too deep")
        members: list[Attribute] = []
        while (tag := self.byte()) != Tag.END_COLLECTION:
            if self._octets():
                raise IppFormatError("a name inside a collection")
            if tag == Tag.MEMBER:
                members.append(Attribute(self._text(), ()))
            elif members:
                members[-1] = Attribute(members[-1].name, (*members[-1].values, self._value(tag, depth)))
            else:
                raise IppFormatError("a member without a name")
        if self._octets() or self._octets():
            raise IppFormatError("a collection's end with content")
        return tuple(members)


def _read(tag: int, content: bytes) -> int | bool | str | bytes:
    if tag in _WHOLE or tag == Tag.BOOLEAN:
        wanted = 1 if tag == Tag.BOOLEAN else 4
        if len(content) != wanted:
            raise IppFormatError("a number of another length")
        return bool(content[0]) if tag == Tag.BOOLEAN else int.from_bytes(content, "big", signed=True)
    return _utf8(content) if tag in _WORDS else content


def _utf8(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise IppFormatError("words that are not UTF-8") from None
