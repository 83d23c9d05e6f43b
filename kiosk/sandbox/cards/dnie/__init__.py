"""A virtual DNIe: files, keys, PIN and the CWA-14890 secure channel, as reference/smartcard.md §2 and §4.3 have it.

It checks terminals with the police's two public moduli, so that OpenSC's own terminal certificates are good for it.
Its own certificates come from the demo's authorities, which OpenSC takes only with the shim of :mod:`.trust`.
"""
