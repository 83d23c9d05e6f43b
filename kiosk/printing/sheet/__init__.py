"""Sheets of A4: a sealed document goes to a driverless IPP printer only when its seal covers all of it."""
