"""kiosk.toml: every key documented, every mistake named."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, fields
from pathlib import Path

import pytest

from kiosk.core.errors import SettingsError
from kiosk.device.settings import Settings, load_settings

EXAMPLE = Path(__file__).parents[3] / "installer" / "kiosk.toml"
KEYS = [f"{section}.{key}" for section, values in asdict(Settings()).items() for key in values]


def written(folder: Path, text: str) -> Path:
    path = folder / "kiosk.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_example_is_the_defaults() -> None:
    assert load_settings(EXAMPLE) == Settings() == load_settings(None, {}) == load_settings()


@pytest.mark.parametrize("key", KEYS)
def test_the_example_documents_each_key(key: str) -> None:
    section, name = key.split(".")
    assert name in tomllib.loads(EXAMPLE.read_text("utf-8"))[section]
    lines = EXAMPLE.read_text("utf-8").split(f"[{section}]\n", 1)[1].splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith(f"{name} = "))
    above = lines[place - 1] if name != "height_px" else lines[place - 2]
    assert above.startswith("# ")
    assert name != "height_px" or lines[place - 1].startswith("width_px")


def test_a_file_changes_what_it_says(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '[office]\nurl = "https://sede.example:444"\nca = "ca.pem"\nkey_secret = ""\n'
        '[screen]\nwidth_px = 1080\ndiagonal_inch = 27\npreset = "21.5-portrait"\npx_per_mm = 4.03\n'
        '[kiosk]\nname = "Q-02"\nlanguages = ["en"]\n[log]\n',
    )
    settings = load_settings(
        path, {"office.key": "own.key", "printer.address": "tcp://10.0.0.9", "times.notice_s": "4"}
    )
    assert settings.office.url == "https://sede.example:444"
    assert settings.office.ca == tmp_path / "ca.pem"
    assert settings.office.key == Path("own.key")
    assert settings.office.certificate == Settings().office.certificate
    assert settings.office.key_secret == ""
    assert (settings.screen.width_px, settings.screen.diagonal_inch) == (1080, 27.0)
    assert (settings.screen.preset, settings.screen.px_per_mm) == ("21.5-portrait", 4.03)
    assert settings.kiosk.languages == ("en",)
    assert settings.printer.address == "tcp://10.0.0.9"
    assert settings.times.notice_s == 4.0
    assert settings.log == Settings().log


def test_an_override_wins_over_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, '[kiosk]\nname = "Q-02"\n')
    assert load_settings(path, {"kiosk.name": "Q-03", "kiosk.languages": "en,es"}).kiosk.name == "Q-03"


@pytest.mark.parametrize(
    ("key", "value", "accepted"),
    [
        ("office.url", "http://sede.example", "https://"),
        ("office.url", "https://sede.example:99999", "https://"),
        ("office.url", 8443, "https://"),
        ("office.ca", "", "path"),
        ("office.ca", 1, "path"),
        ("office.key_secret", "A secret", "letters"),
        ("printer.address", "10.0.0.9:9100", "tcp://"),
        ("printer.address", "tcp://", "tcp://"),
        ("printer.profile", "../../etc/passwd", "letters"),
        ("printer.profile", "", "letters"),
        ("cards.reader_filter", 1, "text"),
        ("screen.diagonal_inch", 0, "inches"),
        ("screen.diagonal_inch", True, "inches"),
        ("screen.diagonal_inch", float("nan"), "inches"),
        ("screen.width_px", -1, "pixels"),
        ("screen.width_px", 1.5, "pixels"),
        ("screen.bottom_edge_mm", "low", "mm"),
        ("screen.viewing_distance_mm", 1, "mm"),
        ("screen.preset", "21.5", "21.5-portrait"),
        ("screen.px_per_mm", 0.1, "from 0.5 to 50"),
        ("screen.px_per_mm", True, "from 0.5 to 50"),
        ("screen.px_per_mm", [], "from 0.5 to 50"),
        ("screen.px_per_mm", "wide", "from 0.5 to 50"),
        ("times.warn_after_s", 0, "seconds"),
        ("times.answer_within_s", 19.9, "from 20 "),
        ("times.notice_s", [], "seconds"),
        ("kiosk.name", "", "text"),
        ("kiosk.name", "two\nlines", "text"),
        ("kiosk.languages", [], "es, es-easy, en"),
        ("kiosk.languages", ["es", "es"], "es, es-easy, en"),
        ("kiosk.languages", ["es", "xx"], "es, es-easy, en"),
        ("kiosk.languages", 5, "es, es-easy, en"),
        ("voice.enabled", 1, "true"),
        ("voice.enabled", "perhaps", "true"),
        ("voice.enabled", [], "true"),
        ("voice.speaker", "", "ALSA"),
        ("voice.speaker", "default gain -60", "ALSA"),
        ("voice.headphones", 3, "ALSA"),
        ("voice.speaker_trim_db", 1, "from -40 to 0"),
        ("voice.headphones_trim_db", "loud", "from -40 to 0"),
        ("voice.jack", "file:relative", "always"),
        ("voice.jack", True, "always"),
        ("voice.engines", ["espeak-ng"], "WORDS_A_MINUTE"),
        ("voice.engines", ["es 155"], "WORDS_A_MINUTE"),
        ("voice.engines", ["es 155 piper 'open"], "WORDS_A_MINUTE"),
        ("voice.engines", [["es", 155, "piper"]], "WORDS_A_MINUTE"),
        ("voice.engines", 5, "WORDS_A_MINUTE"),
        ("log.level", "LOUD", "DEBUG"),
        ("log.colour", "red", "level"),
        ("logs.level", "INFO", "log"),
        ("level", "INFO", "log"),
        ("log", "INFO", "level"),
    ],
)
def test_a_mistake_names_its_key_and_what_is_accepted(key: str, value: object, accepted: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(None, {key: value})
    assert caught.value.key == key
    assert accepted in str(caught.value)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[logs]\n", "logs"),
        ("level = 1\n", "level"),
        ("log = 1\n", "log"),
        ("[log]\nlevle = 1\n", "log.levle"),
        ("[log.level]\ndeep = 1\n", "log.level"),
        ("[[log]]\nlevel = 'INFO'\n", "log"),
    ],
)
def test_a_mistake_in_a_file_names_its_key(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(written(tmp_path, text))
    assert caught.value.key == key


def test_a_voice_of_ones_own(tmp_path: Path) -> None:
    path = written(
        tmp_path, '[voice]\nengines = ["es 155 piper -l {stretch}", "fr 180 voix"]\nspeaker = "plughw:1,0"\n'
    )
    settings = load_settings(path, {"voice.enabled": "false", "voice.jack": "file:/run/jack"}).voice
    assert settings.engines == ("es 155 piper -l {stretch}", "fr 180 voix")
    assert (settings.speaker, settings.headphones) == ("plughw:1,0", "default")
    assert settings.enabled is False
    assert settings.jack == "file:/run/jack"
    assert load_settings(None, {"voice.engines": "en 150 flite"}).voice.engines == ("en 150 flite",)


def test_a_file_that_is_none(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.toml", written(tmp_path, "not toml")):
        with pytest.raises(SettingsError) as caught:
            load_settings(path)
        assert caught.value.key == str(path)
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError):
        load_settings(tmp_path / "bytes.toml")


def test_settings_cannot_be_changed_later() -> None:
    settings = Settings()
    for section in fields(settings):
        assert type(getattr(settings, section.name)).__dataclass_params__.frozen
