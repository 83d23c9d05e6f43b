"""The SAM against every published vector of reference/smartcard.md §6.2."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.cmac import CMAC

from kiosk.central.sam import ev2
from kiosk.central.sam.an10922 import diversified_key


def _hex(text: str) -> bytes:
    return bytes.fromhex(text)


def test_an10922_diversification() -> None:
    key = diversified_key(
        _hex("00112233445566778899AABBCCDDEEFF"), _hex("04782E21801D80"), _hex("3042F5"), _hex("4E585020416275")
    )
    assert key == _hex("A8DD63A3B89D54B37CA802473FDA9175")


@pytest.mark.parametrize("length", [6, 10, 20, 21])
def test_an10922_is_the_plain_cmac_of_inputs_of_two_blocks(length: int) -> None:
    """Up to 32 bytes the plain CMAC is the same; below 17 AN10922 pads to two blocks all the same and differs."""
    master, uid, aid, system = bytes(range(16)), bytes(range(7)), b"abc", bytes(length)
    plain = CMAC(algorithms.AES128(master))
    plain.update(b"\x01" + uid + aid + system)
    assert diversified_key(master, uid, aid, system) == plain.finalize()


def test_an10922_pads_short_inputs_to_two_blocks() -> None:
    master = bytes(range(16))
    plain = CMAC(algorithms.AES128(master))
    plain.update(b"\x01" + bytes(7))
    assert diversified_key(master, bytes(7), b"", b"") != plain.finalize()


def test_an10922_refuses_longer_inputs() -> None:
    with pytest.raises(ValueError, match="31 bytes"):
        diversified_key(bytes(16), bytes(7), bytes(3), bytes(22))


class TestAn12196Authentication:
    """AN12196 §6.6: AuthenticateEV2First with key 0."""

    key = bytes(16)
    rnd_a = _hex("13C5DB8A5930439FC3DEF9A4C675360F")
    challenge = _hex("A04C124213C186F22399D33AC2A30215")
    answer = _hex("3FA64DB5446D1F34CD6EA311167F5E4985B89690C04A05F17FA7AB2F08120663")

    def test_part_2_of_the_command(self) -> None:
        rnd_b = ev2.open_challenge(self.key, self.challenge)
        expected = "35C3E05A752E0144BAC0DE51C1F22C56B34408A23D8AEA266CAB947EA8E0118D"
        assert ev2.part2_data(self.key, self.rnd_a, rnd_b) == _hex(expected)

    def test_transaction_identifier_and_session_keys(self) -> None:
        ti = ev2.open_part2(self.key, self.rnd_a, self.answer)
        channel = ev2.open_channel(self.key, self.rnd_a, ev2.open_challenge(self.key, self.challenge), ti)
        assert channel.ti == _hex("9D00C4DF")
        assert channel.enc == _hex("1309C877509E5A215007FF0ED19CA564")
        assert channel.mac == _hex("4C6626F5E72EA694202139295C7A7FC7")

    @pytest.mark.parametrize("bit", range(0, 256, 17))
    def test_a_changed_bit_proves_nothing(self, bit: int) -> None:
        """Also in the first bytes, which are TI: through CBC they change RndA too."""
        forged = bytearray(self.answer)
        forged[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ev2.ChannelError):
            ev2.open_part2(self.key, self.rnd_a, bytes(forged))

    @pytest.mark.parametrize("length", [0, 16, 31, 48])
    def test_another_length_proves_nothing(self, length: int) -> None:
        with pytest.raises(ev2.ChannelError):
            ev2.open_part2(self.key, self.rnd_a, bytes(length))
        if length != ev2.BLOCK:
            with pytest.raises(ev2.ChannelError):
                ev2.open_challenge(self.key, bytes(length))


def test_an12196_mac_of_get_file_settings() -> None:
    """AN12196 §5.3."""
    channel = ev2.Channel(bytes(16), _hex("8248134A386E86EB7FAF54A52E536CB6"), _hex("7A21085E"))
    assert ev2.command_mac(channel, 0, 0xF5, b"\x02") == _hex("6597A457C8CD442C")


def test_an12196_full_mode_write() -> None:
    """AN12196 §6.12: WriteData of 0102…0A, enciphered and MACed."""
    channel = ev2.Channel(
        _hex("7A93D6571E4B180FCA6AC90C9A7488D4"), _hex("FC4AF159B62E549B5812394CAB1918CC"), _hex("7614281A")
    )
    header = _hex("030000000A0000")
    cipher = ev2.encrypt_command(channel, 0, _hex("0102030405060708090A"))
    mact = ev2.command_mac(channel, 0, 0x8D, header + cipher)
    assert header + cipher + mact == _hex("030000000A00006B5E6804909962FC4E3FF5522CF0F8436C0C53315B9C73AA")
