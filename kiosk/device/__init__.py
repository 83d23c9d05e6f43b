"""The machine itself: settings, secrets, log, hardening."""
