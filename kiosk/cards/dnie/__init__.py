"""The DNIe: a helper process over a PKCS#11 module, and the terminal's end of it."""
