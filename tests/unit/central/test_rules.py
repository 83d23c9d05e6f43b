"""Small rules: age, official time, problems, rate limit, PIN hash, secrets."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.central.clock import age_on, official, official_date
from kiosk.central.problems import problem
from kiosk.central.procedures.pins import PinHasher
from kiosk.central.rate_limit import RateLimiter
from kiosk.central.secret import ServerSecret, make_secret, read_secret, write_private
from kiosk.contract.problems import Effect, ProblemCode


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2010, 11, 22), date(2026, 11, 21), 15),
        (date(2010, 11, 22), date(2026, 11, 22), 16),
        (date(2008, 2, 29), date(2024, 2, 28), 15),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
    ],
)
def test_sixteen_begins_on_the_birthday(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


def test_the_day_in_puertollano_begins_before_the_one_in_greenwich() -> None:
    late = datetime(2026, 7, 1, 22, 30, 15, 999, tzinfo=UTC)
    assert official_date(late) == date(2026, 7, 2)
    assert official(late).isoformat() == "2026-07-02T00:30:15+02:00"


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_has_status_title_and_effect(code: ProblemCode) -> None:
    made = problem(code)
    assert 400 <= made.status < 600
    assert made.title
    assert made.effect in set(Effect)
    assert made.type.endswith(code.value)


class TestRateLimiter:
    def test_a_minutes_requests_at_once_and_then_evenly(self) -> None:
        now = [0.0]
        limiter = RateLimiter(60, lambda: now[0])
        assert [limiter.wait("a") for _ in range(60)] == [0] * 60
        assert limiter.wait("a") >= 1
        assert limiter.wait("b") == 0
        now[0] += 1.01
        assert limiter.wait("a") == 0
        assert limiter.wait("a") >= 1

    def test_waiting_as_long_as_told_is_enough(self) -> None:
        now = [0.0]
        limiter = RateLimiter(3, lambda: now[0])
        while not (seconds := limiter.wait("a")):
            pass
        now[0] += seconds
        assert limiter.wait("a") == 0

    def test_it_does_not_grow_for_ever(self) -> None:
        limiter = RateLimiter(1, lambda: 0.0)
        for number in range(10_050):
            limiter.wait(str(number))
        assert len(limiter._buckets) == 10_000


class TestPinHasher:
    hasher = PinHasher(ServerSecret(b"s" * 32))

    def test_the_right_pin_of_the_right_card_only(self) -> None:
        kept = self.hasher.hash(1, "402817")
        assert kept.startswith("$argon2id$")
        assert self.hasher.matches(1, kept, "402817")
        assert not self.hasher.matches(1, kept, "402818")
        assert not self.hasher.matches(2, kept, "402817")
        assert not PinHasher(ServerSecret(b"t" * 32)).matches(1, kept, "402817")

    def test_a_broken_hash_matches_nothing(self) -> None:
        assert not self.hasher.matches(1, "nonsense", "402817")


@given(st.lists(st.binary(max_size=8), max_size=4), st.lists(st.binary(max_size=8), max_size=4))
def test_a_mac_tells_where_one_part_ends(left: list[bytes], right: list[bytes]) -> None:
    secret = ServerSecret(b"s" * 32)
    assert (secret.mac("use", *left) == secret.mac("use", *right)) == (left == right)
    assert secret.mac("use", *left) != secret.mac("other", *left)


def test_a_secret_is_made_once_and_for_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "new" / "secret"
    make_secret(path, 32)
    first = read_secret(path, 32)
    make_secret(path, 32)
    assert read_secret(path, 32) == first
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret"]
    with pytest.raises(ValueError, match="16 bytes"):
        read_secret(path, 16)


def test_a_private_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old")
    path.chmod(0o644)
    write_private(path, "new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", 0o600)
