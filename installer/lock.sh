#!/usr/bin/env bash
# Write the lock files anew from pyproject.toml: exact versions with hashes, for Debian 12 on x86-64 (Python 3.11).
set -euo pipefail
cd "$(dirname "$0")/.."
lock() {
    .venv/bin/uv pip compile -q pyproject.toml "${@:2}" --generate-hashes --no-emit-index-url --no-header \
        --python-version 3.11 --python-platform x86_64-manylinux_2_36 -o "installer/$1"
}
lock requirements.lock --extra central --extra sandbox
lock requirements-dev.lock --extra central --extra sandbox --extra dev
