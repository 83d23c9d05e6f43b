#!/usr/bin/env bash
# The kiosk with stand-ins for everything around it. With a display: full screen, and a small window in which cards,
# printer and network are handled. Without one, or with --tour: a scripted citizen does the whole errand on a screen of
# its own and leaves demo-output/.
#   --tour                    the scripted citizen, also where there is a display
#   --printer tcp://HOST:PORT a real ticket printer      --office URL a central e-office that runs elsewhere
#   --no-virtual-cards        real readers, real cards   (installer/kiosk.toml has the same keys, and all others)
set -euo pipefail
. "$(dirname "$0")/lib.sh"

tour=
options=()
for option in "$@"; do
    if [ "$option" = --tour ]; then tour=1; else options+=("$option"); fi
done

install_packages "${PACKAGES[@]}"
install_python requirements.lock
compile_catalogues
own_pcscd

if [ -n "$tour" ] || [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    unset WAYLAND_DISPLAY
    export QT_QPA_PLATFORM=xcb
    exec xvfb-run -a -s "-screen 0 1080x1920x24" .venv/bin/python -m kiosk tour "${options[@]}"
fi
exec .venv/bin/python -m kiosk demo "${options[@]}"
