# Shared by demo.sh and test.sh: installs what is missing, and nothing when nothing is.
# shellcheck shell=bash
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$ROOT"
export LANG="${LANG:-C.UTF-8}" PYTHONDONTWRITEBYTECODE=

# Python and what builds pyscard · Qt (offscreen and X11) · PC/SC with a virtual reader · keyring · documents · fonts · speech
PACKAGES=(
    python3 python3-venv python3-dev gcc swig libpcsclite-dev
    libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
    pcscd libpcsclite1 vsmartcard-vpcd opensc-pkcs11
    dbus gnome-keyring libsecret-1-0 util-linux
    libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfribidi0
    fonts-noto-core fonts-dejavu-core poppler-utils
    espeak-ng sox libsox-fmt-alsa
    xvfb xauth ca-certificates
)

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_packages NAME...: apt-get install those that are not there
install_packages() {
    local missing=() name
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} = 0 ] && return
    echo "installing ${#missing[@]} Debian packages …"
    as_root apt-get update -qq
    # apt-get starts pcscd on machines with systemd; the demo brings its own, with a virtual reader
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# install_python LOCK: make .venv hold exactly this lock file, hashes checked
install_python() {
    local lock="installer/$1" stamp=".venv/installed" wanted
    wanted="$(sha256sum "$lock" | cut -d' ' -f1)"
    # the development lock holds all of the other one, so it serves both
    grep -qsx "$wanted" "$stamp" && return
    echo "installing Python packages from $lock …"
    [ -x .venv/bin/python ] || /usr/bin/python3 -m venv .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$lock"
    sha256sum installer/requirements.lock "$lock" | cut -d' ' -f1 >"$stamp"
    [ "$1" = requirements-dev.lock ] || echo "$wanted" >"$stamp"
}

# compile_catalogues: the .qm files Qt reads, from the .ts files people write
compile_catalogues() {
    local ts
    for ts in resources/i18n/*.ts; do
        [ "${ts%.ts}.qm" -nt "$ts" ] || .venv/bin/pyside6-lrelease -silent "$ts"
    done
}

# own_pcscd: somebody who is not root may run the demo's pcscd in a folder that is theirs
own_pcscd() {
    [ "$(id -u)" = 0 ] || [ -w /run/pcscd ] || as_root install -d -o "$(id -un)" -m 0755 /run/pcscd
}
