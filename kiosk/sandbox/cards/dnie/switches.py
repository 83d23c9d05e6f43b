"""What may be wrong with a DNIe, or with how it is held."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.sandbox.cards.dnie.pin import TRIES


class Validity(StrEnum):
    """When the certificates inside are good."""

    CURRENT = "current"
    EXPIRED = "expired"
    NOT_YET_VALID = "not-yet-valid"


@dataclass(frozen=True)
class OddAnswer:
    """One command the card answers with a status word of its own choice, without doing it.

    Attributes:
        at: number of the command since the card was put in, the first is 1. Commands a card handles are counted;
            GET RESPONSE, which only fetches, is not skipped: every APDU has a number.
        status: the status word, not protected by the channel.
    """

    at: int
    status: int


@dataclass(frozen=True, kw_only=True)
class Switches:
    """Every fault of a virtual DNIe. The default is a good card, quick and patient.

    Attributes:
        tries: wrong PINs left when it is put in; 0 is a blocked PIN.
        last_try_says_blocked: the try that blocks is answered ``6983`` instead of ``63C0``.
        validity: of the citizen's certificates.
        authentication: False for a card without the authentication certificate and its key.
        damaged: its life has ended: the ATR ends in ``0F 65 81``, and it answers nothing but ``6581``.
        mute: no answer to reset, as with a dirty card or one the wrong way round.
        contactless: held over the antenna: another ATR, and no application without PACE.
        refused_channels: EXTERNAL AUTHENTICATE fails so many times, as OpenSC's own fault makes it in 2 % of logins.
        strict: refuse also what OpenSC sends by that fault, as real cards do.
        odd_answers: commands answered with another status word.
        torn_at: the APDU before whose answer the card is torn out; the first is 1.
        delay_s: seconds the card thinks over every APDU.
    """

    tries: int = TRIES
    last_try_says_blocked: bool = False
    validity: Validity = Validity.CURRENT
    authentication: bool = True
    damaged: bool = False
    mute: bool = False
    contactless: bool = False
    refused_channels: int = 0
    strict: bool = False
    odd_answers: tuple[OddAnswer, ...] = ()
    torn_at: int | None = None
    delay_s: float = 0.0


GOOD = Switches()
"""A card without fault."""
