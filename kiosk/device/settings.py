"""Settings of one terminal: ``kiosk.toml`` over embedded defaults. ``installer/kiosk.toml`` explains each key."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Annotated, Any, get_type_hints
from urllib.parse import urlsplit

from kiosk.core.errors import SettingsError
from kiosk.core.idle import LEAST_ANSWER_S
from kiosk.device.values import Rule, choices, file, number, some_of, text, value_of, whole

LANGUAGES = ("es", "es-easy", "en", "fr", "ro", "ar")
PRESETS = tuple(
    f"{inches}-{way}"
    for inches in ("15.6", "18.5", "19", "21.5", "23.8", "27", "32")
    for way in ("portrait", "landscape")
)
"""Panels that kiosks are built with, and how they hang."""


def _is_url(value: str, scheme: str) -> bool:
    parts = urlsplit(value)
    try:
        port = parts.port
    except ValueError:
        return False
    good_port = port is None or port > 0
    return parts.scheme == scheme and bool(parts.hostname) and good_port and not parts.path.strip("/")


def _scale(given: object) -> object:
    """Return pixels in one mm; 0 says that nobody has measured them."""
    measured = number(0.5, 50, "pixels")
    unknown = given in (0, "0") and not isinstance(given, bool)
    return 0.0 if unknown else measured.read(given)


def _is_device(value: str) -> bool:
    """Return whether ``value`` names a printer at this computer; the printer's link looks closer."""
    return bool(re.fullmatch(r"usb:///[\w/.:+-]+|serial:///[\w/.:+-]+(\?baud=\d+)?", value, re.ASCII))


def _switch(given: object) -> object:
    """Return true or false; text of a command line is read as one."""
    if not isinstance(given, (bool, str)) or given not in (True, False, "true", "false"):
        raise ValueError
    return given in (True, "true")


def _engines(given: object) -> object:
    """Return voices, each one line; a command line can name one."""
    lines = (given,) if isinstance(given, str) else tuple(given if isinstance(given, (list, tuple)) else (None,))
    if not all(isinstance(line, str) and re.fullmatch(_ENGINE, line) and _splits(line) for line in lines):
        raise ValueError
    return lines


def _splits(line: str) -> bool:
    try:
        return bool(shlex.split(line))
    except ValueError:
        return False


_ENGINE = r"(?:es|en|fr|ro|ar) [1-9][0-9]{1,2} \S[^\n]*"
_ON = Rule("true, false", _switch)
_ENGINES = Rule("a list of lines 'LANGUAGE WORDS_A_MINUTE PROGRAM ARGUMENTS'", _engines)
_SOUND = text("name of an ALSA device", lambda value: bool(re.fullmatch(r"[\w:=,.'-]+", value, re.ASCII)))
_JACK = text(
    "input, input:/PATH, file:/PATH, always, none",
    lambda value: bool(re.fullmatch(r"input|(?:input|file):/.+|always|none", value)),
)
_HTTPS = text("https://HOST:PORT", lambda value: _is_url(value, "https"))
_PRINTER = text(
    "tcp://HOST:PORT, usb:///dev/usb/lp0 or serial:///dev/ttyS0?baud=115200",
    lambda value: _is_url(value, "tcp") or _is_device(value),
)
_SHEET = text(
    'ipp://HOST:PORT/PATH, or "" for none',
    lambda value: not value or bool(re.fullmatch(r"ipp://[\w.\[\]:-]+(?<!:)/[\w./-]+", value, re.ASCII)),
)
_NAME = text("small letters, digits and -", lambda value: bool(re.fullmatch(r"[a-z0-9-]{1,64}", value)))
_NAME_OR_NONE = text("small letters, digits and -", lambda value: bool(re.fullmatch(r"[a-z0-9-]{0,64}", value)))
_SCALE = Rule("0, or pixels in one mm from 0.5 to 50", _scale)
_KEY = text("the name of a key, such as F9", lambda value: bool(re.fullmatch(r"[A-Za-z0-9]{1,20}", value)))
_LINE = text("text of one line, not empty")
_LINE_OR_NONE = text("text of one line", lambda _value: True)


@dataclass(frozen=True, kw_only=True)
class OfficeSettings:
    """Where the central e-office is and how this terminal proves who it is.

    Attributes:
        url: its address.
        ca: PEM of the only CA trusted.
        certificate: PEM of the terminal's certificate.
        key: PEM of its private key.
        key_secret: name of the secret in the keyring that opens ``key``; empty for a key without passphrase.
    """

    url: Annotated[str, _HTTPS] = "https://localhost:8443"
    ca: Annotated[Path, file()] = Path("/etc/kiosk/office-ca.pem")
    certificate: Annotated[Path, file()] = Path("/etc/kiosk/terminal.pem")
    key: Annotated[Path, file()] = Path("/etc/kiosk/terminal.key")
    key_secret: Annotated[str, _NAME_OR_NONE] = "office-key"  # noqa: S105 - the name of a secret, not one


@dataclass(frozen=True, kw_only=True)
class PrinterSettings:
    """The ticket printer: its address, and the model as a file of ``resources/papers/printers``."""

    address: Annotated[str, _PRINTER] = "tcp://127.0.0.1:9100"
    profile: Annotated[str, _NAME] = "tm-t20"


@dataclass(frozen=True, kw_only=True)
class SheetSettings:
    """The A4 printer.

    Attributes:
        address: of a driverless IPP printer or a CUPS queue; empty when there is none.
        seals: PEM of whose seals are trusted: authorities, and the seals themselves if only these.
    """

    address: Annotated[str, _SHEET] = ""
    seals: Annotated[Path, file()] = Path("/etc/kiosk/seals.pem")


@dataclass(frozen=True, kw_only=True)
class CardsSettings:
    """Readers: only those whose PC/SC name contains ``reader_filter``; empty for any."""

    reader_filter: Annotated[str, _LINE_OR_NONE] = ""


@dataclass(frozen=True, kw_only=True)
class ScreenSettings:
    """The screen as installed.

    Attributes:
        preset: panel and how it hangs, such as ``21.5-portrait``; empty for any other panel.
        px_per_mm: pixels in one mm, as ``kiosk calibrate`` measures them; 0 takes them from the panel.
        diagonal_inch: diagonal of a panel without preset, inches.
        width_px: pixels across; 0 asks the screen.
        height_px: pixels down; 0 asks the screen.
        bottom_edge_mm: height of the lower edge of the picture over the floor, mm.
        viewing_distance_mm: from the eye to the glass, mm; 600 is what EN 301 549 5.1.4 is computed for.
    """

    preset: Annotated[str, choices("", *PRESETS)] = ""
    px_per_mm: Annotated[float, _SCALE] = 0.0
    diagonal_inch: Annotated[float, number(7, 100, "inches")] = 32.0
    width_px: Annotated[int, whole(16384, "pixels")] = 0
    height_px: Annotated[int, whole(16384, "pixels")] = 0
    bottom_edge_mm: Annotated[float, number(0, 2000, "mm")] = 850.0
    viewing_distance_mm: Annotated[float, number(200, 3000, "mm")] = 600.0


@dataclass(frozen=True, kw_only=True)
class KeysSettings:
    """Two switches that arrive as keys: one walks, one presses. Names as Qt writes them. Pads need no settings."""

    move: Annotated[str, _KEY] = "F9"
    choose: Annotated[str, _KEY] = "F10"


@dataclass(frozen=True, kw_only=True)
class TimesSettings:
    """Times of an unattended session, seconds.

    Attributes:
        warn_after_s: from the last touch to the warning.
        answer_within_s: from the warning to the end of the session; never under 20 s (EN 301 549 11.2.2.1).
        notice_s: how long a closing notice stays on the screen.
    """

    warn_after_s: Annotated[float, number(10, 3600, "seconds")] = 120.0
    answer_within_s: Annotated[float, number(LEAST_ANSWER_S, 600, "seconds")] = 45.0
    notice_s: Annotated[float, number(3, 600, "seconds")] = 10.0


@dataclass(frozen=True, kw_only=True)
class KioskSettings:
    """The terminal's name, where it stands, and its languages; the first is the one it rests in."""

    name: Annotated[str, _LINE] = "Q-01"
    place: Annotated[str, _LINE_OR_NONE] = ""
    languages: Annotated[tuple[str, ...], some_of(*LANGUAGES)] = LANGUAGES


@dataclass(frozen=True, kw_only=True)
class VoiceSettings:
    """Speech and sounds.

    Attributes:
        enabled: whether there are any.
        speaker: ALSA device of the loudspeaker.
        headphones: ALSA device of the jack; may be the same, when the sound card itself moves from one to the other.
        speaker_trim_db: gain on top of the volume's, dB, so that volume 5 is 60 to 65 dB SPL where people stand.
        headphones_trim_db: the same, for the headphones.
        jack: how the terminal learns that headphones are plugged in.
        engines: better voices than espeak-ng.
    """

    enabled: Annotated[bool, _ON] = True
    speaker: Annotated[str, _SOUND] = "default"
    headphones: Annotated[str, _SOUND] = "default"
    speaker_trim_db: Annotated[float, number(-40, 0, "dB")] = 0.0
    headphones_trim_db: Annotated[float, number(-40, 0, "dB")] = 0.0
    jack: Annotated[str, _JACK] = "input"
    engines: Annotated[tuple[str, ...], _ENGINES] = ()


@dataclass(frozen=True, kw_only=True)
class LogSettings:
    """What is written to the journal. There is no level that writes citizens' data."""

    level: Annotated[str, choices("DEBUG", "INFO", "WARNING", "ERROR")] = "INFO"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Everything that differs from terminal to terminal. Each field is a section of ``kiosk.toml``."""

    office: OfficeSettings = field(default_factory=OfficeSettings)
    printer: PrinterSettings = field(default_factory=PrinterSettings)
    sheet: SheetSettings = field(default_factory=SheetSettings)
    cards: CardsSettings = field(default_factory=CardsSettings)
    screen: ScreenSettings = field(default_factory=ScreenSettings)
    keys: KeysSettings = field(default_factory=KeysSettings)
    times: TimesSettings = field(default_factory=TimesSettings)
    kiosk: KioskSettings = field(default_factory=KioskSettings)
    voice: VoiceSettings = field(default_factory=VoiceSettings)
    log: LogSettings = field(default_factory=LogSettings)


def load_settings(path: Path | None = None, overrides: Mapping[str, object] | None = None) -> Settings:
    """Return the settings of a file, each override in the place of its key.

    Args:
        path: a TOML file; None for the defaults. Relative paths in it start at its folder.
        overrides: ``{"office.url": "https://…"}``: names as in the file, with a dot; text is read as the key's type.

    Raises:
        SettingsError: the file cannot be read, or a key is unknown, or a value is senseless. Names the key.
    """
    settings = Settings()
    if path is not None:
        for key, given in _keys(path):
            settings = _with(settings, key, given, path.parent)
    for key, given in (overrides or {}).items():
        settings = _with(settings, key, given, Path())
    return settings


def _keys(path: Path) -> list[tuple[str, object]]:
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(str(path), f"cannot be read ({type(error).__name__})") from None
    except ValueError as error:  # TOMLDecodeError and UnicodeDecodeError
        raise SettingsError(str(path), f"is no TOML: {error}") from None
    for name, table in tables.items():
        _section(Settings(), name, name)
        if not isinstance(table, dict):
            raise SettingsError(name, "is a section: [" + name + "]")
    return [(f"{name}.{key}", given) for name, table in tables.items() for key, given in table.items()]


def _with(settings: Settings, key: str, given: object, folder: Path) -> Settings:
    """Return the settings with one value changed; a relative path starts at ``folder``."""
    section_name, _, name = key.partition(".")
    section = _section(settings, section_name, key)
    rules = get_type_hints(type(section), include_extras=True)
    if name not in rules:
        raise SettingsError(key, f"unknown key; accepted in [{section_name}]: {', '.join(rules)}")
    (rule,) = rules[name].__metadata__
    value = value_of(key, rule, given)
    if isinstance(value, Path):
        value = folder / value
    return replace(settings, **{section_name: replace(section, **{name: value})})


def _section(settings: Settings, name: str, key: str) -> Any:  # noqa: ANN401 - one of the sections above
    names = [item.name for item in fields(settings)]
    if name not in names:
        raise SettingsError(key, f"unknown section; accepted: {', '.join(names)}")
    return getattr(settings, name)
