"""The machine's one pcscd with vpcd as its reader, for every test of a session that needs it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.sandbox.pcscd import Pcscd


@pytest.fixture(scope="session")
def pcscd_of_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pcscd]:
    with Pcscd(tmp_path_factory.mktemp("pcscd")) as daemon:
        yield daemon


@pytest.fixture
def pcscd(pcscd_of_session: Pcscd) -> Iterator[Pcscd]:
    """A running pcscd; a test may kill or stop it, the next one finds it running."""
    pcscd_of_session.start()
    yield pcscd_of_session
    pcscd_of_session.start()
