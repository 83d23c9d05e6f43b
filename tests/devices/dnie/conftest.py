from __future__ import annotations

import pytest

from kiosk.sandbox.cards.dnie.chip import DnieChip
from kiosk.sandbox.cards.dnie.generation import DNIE_3, Generation
from kiosk.sandbox.cards.dnie.personalisation import Holder, Personalisation
from kiosk.sandbox.cards.dnie.pki import DniePki
from kiosk.sandbox.cards.dnie.switches import GOOD, Switches
from tests.devices.dnie.terminal import Credentials, Terminal, numbers

PIN = b"Canario-2026"
HOLDER = Holder("99999999R", "Ana Belén", "Carrasco", "Molina")


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> DniePki:
    return DniePki(tmp_path_factory.mktemp("dnie-pki"))


@pytest.fixture(scope="session")
def credentials() -> Credentials:
    return Credentials.made()


class Bench:
    """Cards that know our own terminal, and the terminal."""

    def __init__(self, pki: DniePki, credentials: Credentials) -> None:
        self._pki, self._credentials = pki, credentials

    def card(self, generation: Generation = DNIE_3, switches: Switches = GOOD) -> Personalisation:
        root = numbers(self._credentials.root)
        return self._pki.card(HOLDER, PIN, generation=generation, switches=switches, terminals=root)

    def terminal(self, generation: Generation = DNIE_3, switches: Switches = GOOD) -> Terminal:
        return Terminal(DnieChip(self.card(generation, switches), switches), self._credentials)


@pytest.fixture
def bench(pki: DniePki, credentials: Credentials) -> Bench:
    return Bench(pki, credentials)
