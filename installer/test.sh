#!/usr/bin/env bash
# All gates: style, types, the house's rooms, tests with branch coverage. Arguments go to pytest.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

# What the tests' judges need: they look at papers, PDFs and pages from outside
JUDGES=(qpdf zbar-tools libnss3-tools openssl chromium)
# … at screens: a reader over AT-SPI in another process, and OCR
JUDGES+=(at-spi2-core gir1.2-atspi-2.0 python3-gi)
JUDGES+=(tesseract-ocr tesseract-ocr-{spa,eng,fra,ron,ara})
# … at sheets: a printer
JUDGES+=(cups-ipp-utils)
# … at cards: OpenSC's own tools, and a compiler for the demonstration root they are shown
JUDGES+=(opensc libc6-dev)
# … at the e-office: a city's database, and systemd's opinion of its units
JUDGES+=(postgresql systemd)
install_packages "${PACKAGES[@]}" "${JUDGES[@]}"
install_python requirements-dev.lock
compile_catalogues

unset WAYLAND_DISPLAY
export QT_QPA_PLATFORM=xcb
.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy
.venv/bin/lint-imports --no-cache

# on_screen ARGUMENT...: pytest with an X server of its own
on_screen() {
    xvfb-run -a -s "-screen 0 1920x1920x24" .venv/bin/python -m pytest "$@"
}

if [ $# -gt 0 ]; then
    on_screen "$@"
    exit
fi

# The screens need one core and nothing else of this machine; the other tests share its one pcscd, one after the other.
screens="$(mktemp)"
trap 'rm -f "$screens"' EXIT
COVERAGE_FILE=.coverage.screens on_screen --cov --cov-report= tests/ui tests/a11y >"$screens" 2>&1 &
painting=$!
failed=0
COVERAGE_FILE=.coverage.rest on_screen --cov --cov-report= --ignore=tests/ui --ignore=tests/a11y || failed=$?
wait "$painting" || failed=$?
cat "$screens"
.venv/bin/coverage combine -q
.venv/bin/coverage report --skip-covered
[ "$failed" = 0 ] || exit "$failed"
# every requirement that a test can prove was proved today
.venv/bin/python -m tests.a11y.matrix --strict
