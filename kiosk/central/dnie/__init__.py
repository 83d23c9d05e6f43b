"""Who logs in with a DNIe: trust, certificate, revocation. No database, no session."""
