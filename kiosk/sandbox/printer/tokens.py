"""ESC/POS bytes to commands, whatever way the bytes were cut. Lengths from the Epson TM-T20 *Quick Reference*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ESC, GS, FS, DLE = 0x1B, 0x1D, 0x1C, 0x10
_FIRST_TEXT: Final = 0x20
_DELETE: Final = 0x7F
_CONTROLS: Final = {0x00: "NUL", 0x09: "HT", 0x0A: "LF", 0x0C: "FF", 0x0D: "CR", 0x18: "CAN"}
_ESC: Final = dict.fromkeys(b"!EG-aMtR3JdVST{= %", 1) | dict.fromkeys(b"@2", 0) | dict.fromkeys(b"$\\c", 2) | {0x70: 3}
_GS: Final = dict.fromkeys(b"!BbarIhwHf", 1) | dict.fromkeys(b"LWP", 2)
_FS: Final = dict.fromkeys(b".&", 0) | dict.fromkeys(b"!-C", 1) | dict.fromkeys(b"S", 2)
_DC4: Final = {1: 5, 2: 5, 3: 8, 8: 10}
_CUT_WITH_FEED: Final = frozenset(b"ABab")
_COUNTED_BARCODE: Final = 65


@dataclass(frozen=True)
class Command:
    """One command: its name as the manual writes it (``ESC a``, ``GS ( k``, ``TEXT``, ``?``) and all its bytes."""

    name: str
    raw: bytes

    @property
    def data(self) -> bytes:
        """What comes after the name."""
        return self.raw[len(self.name.split()) :] if self.name not in {"TEXT", "?"} else self.raw


def next_command(buffer: bytes | bytearray) -> Command | None:
    """Return the first command in ``buffer``, None when it is empty or the command is not complete yet."""
    if not buffer:
        return None
    first = buffer[0]
    if first >= _FIRST_TEXT:
        return _text(buffer)
    if first in _CONTROLS:
        return Command(_CONTROLS[first], bytes(buffer[:1]))
    prefixed = {ESC: _esc, GS: _gs, FS: _fs, DLE: _dle}.get(first)
    if prefixed is None:
        return Command("?", bytes(buffer[:1]))
    return prefixed(buffer) if len(buffer) > 1 else None


def _text(buffer: bytes | bytearray) -> Command:
    if buffer[0] == _DELETE:
        return Command("?", bytes(buffer[:1]))
    end = next((at for at, byte in enumerate(buffer) if byte < _FIRST_TEXT or byte == _DELETE), len(buffer))
    return Command("TEXT", bytes(buffer[:end]))


def _sized(name: str, buffer: bytes | bytearray, length: int) -> Command | None:
    return Command(name, bytes(buffer[:length])) if len(buffer) >= length else None


def _word(buffer: bytes | bytearray, at: int) -> int:
    """Return the little-endian word at ``at``; a size beyond any buffer while it has not arrived."""
    return buffer[at] + 256 * buffer[at + 1] if len(buffer) > at + 1 else 1 << 24


def _esc(buffer: bytes | bytearray) -> Command | None:
    second = buffer[1]
    if second == ord("D"):
        end = buffer.find(0, 2)
        return _sized("ESC D", buffer, end + 1) if end >= 0 else None
    if second not in _ESC:
        return Command("?", bytes(buffer[:2]))
    return _sized("ESC SP" if second == _FIRST_TEXT else f"ESC {chr(second)}", buffer, 2 + _ESC[second])


def _gs(buffer: bytes | bytearray) -> Command | None:
    second = chr(buffer[1])
    if second in "(v8kV":
        return _gs_long(second, buffer) if len(buffer) > 2 else None  # noqa: PLR2004 - the third byte says the length
    if buffer[1] not in _GS:
        return Command("?", bytes(buffer[:2]))
    return _sized(f"GS {second}", buffer, 2 + _GS[buffer[1]])


def _gs_long(second: str, buffer: bytes | bytearray) -> Command | None:
    third = buffer[2]
    match second:
        case "(":
            return _sized(f"GS ( {chr(third)}", buffer, 5 + _word(buffer, 3))
        case "v":
            return _sized(f"GS v {chr(third)}", buffer, 8 + _word(buffer, 4) * _word(buffer, 6))
        case "8":
            return _sized(f"GS 8 {chr(third)}", buffer, 7 + _word(buffer, 3) + 65536 * _word(buffer, 5))
        case "V":
            return _sized("GS V", buffer, 4 if third in _CUT_WITH_FEED else 3)
    return _barcode(buffer)


def _barcode(buffer: bytes | bytearray) -> Command | None:
    if buffer[2] >= _COUNTED_BARCODE:
        return _sized("GS k", buffer, 4 + buffer[3]) if len(buffer) > 3 else None  # noqa: PLR2004 - its count
    end = buffer.find(0, 3)
    return _sized("GS k", buffer, end + 1) if end >= 0 else None


def _fs(buffer: bytes | bytearray) -> Command | None:
    if buffer[1] == ord("("):
        return _sized(f"FS ( {chr(buffer[2])}", buffer, 5 + _word(buffer, 3)) if len(buffer) > 2 else None  # noqa: PLR2004 - its letter
    if buffer[1] not in _FS:
        return Command("?", bytes(buffer[:2]))
    return _sized(f"FS {chr(buffer[1])}", buffer, 2 + _FS[buffer[1]])


def _dle(buffer: bytes | bytearray) -> Command | None:
    if buffer[1] in {0x04, 0x05}:
        return _sized("DLE EOT" if buffer[1] == 0x04 else "DLE ENQ", buffer, 3)  # noqa: PLR2004 - EOT
    if buffer[1] == 0x14:  # noqa: PLR2004 - DC4
        if len(buffer) < 3:  # noqa: PLR2004 - its function number
            return None
        return _sized("DLE DC4", buffer, _DC4.get(buffer[2], 3))
    return Command("?", bytes(buffer[:2]))
