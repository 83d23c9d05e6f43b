#!/bin/sh
# All benchmarks, one table. Options: --quick, --rounds N, --only start,memory,errand, --json FILE.
# Needs root (pcscd, memory of a process that lets nobody look), Xvfb, chromium, pcscd with vpcd, gnome-keyring.
cd "$(dirname "$0")/../.." || exit 2
exec "${PYTHON:-.venv/bin/python}" -m tests.benchmarks "$@"
