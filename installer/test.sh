#!/usr/bin/env bash
# All gates: style, types, the house's rooms, tests with branch coverage. Arguments go to pytest.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

# What the tests' judges need: they look at papers, PDFs and pages from outside
JUDGES=(poppler-utils qpdf zbar-tools libnss3-tools openssl chromium)
# … at screens: a reader over AT-SPI in another process, and OCR
JUDGES+=(at-spi2-core gir1.2-atspi-2.0 python3-gi)
JUDGES+=(tesseract-ocr tesseract-ocr-{spa,eng,fra,ron,ara})
install_packages "${PACKAGES[@]}" "${JUDGES[@]}"
install_python requirements-dev.lock
compile_catalogues

unset WAYLAND_DISPLAY
export QT_QPA_PLATFORM=xcb
.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy
.venv/bin/lint-imports --no-cache
exec xvfb-run -a -s "-screen 0 1920x1920x24" \
    .venv/bin/python -m pytest --cov --cov-report=term:skip-covered "$@"
