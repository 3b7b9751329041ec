#!/bin/sh
# Installs what Python packages cannot bring: the libraries Qt opens at run time, venv support,
# and a virtual screen. On another system, or without the right to install, says what to run.
set -eu

ask() { ldconfig -p 2>/dev/null | grep -q "$1"; }

missing=""
need() { # library package
  ask "$1" || missing="$missing $2"
}
glib=libglib2.0-0
if command -v apt-cache >/dev/null 2>&1 && apt-cache show libglib2.0-0t64 >/dev/null 2>&1; then glib=libglib2.0-0t64; fi
if [ "$(uname -s)" = Linux ]; then
  need libglib-2.0.so.0 "$glib"
  need libGL.so.1 libgl1
  need libEGL.so.1 libegl1
  need libxkbcommon.so.0 libxkbcommon0
  need libfontconfig.so.1 libfontconfig1
  need libdbus-1.so.3 libdbus-1-3
  need libxcb-cursor.so.0 libxcb-cursor0
  need libxcb-icccm.so.4 libxcb-icccm4
  need libxcb-keysyms.so.1 libxcb-keysyms1
  need libxcb-shape.so.0 libxcb-shape0
  need libxkbcommon-x11.so.0 libxkbcommon-x11-0
  command -v Xvfb >/dev/null 2>&1 || missing="$missing xvfb"
fi
python3 -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"
[ -n "$missing" ] || exit 0

command="apt-get update && apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Journey Editor needs these Debian packages or their like on your system:$missing" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then run="sh -c"; else
  if ! command -v sudo >/dev/null 2>&1 || ! sudo -n true 2>/dev/null; then
    echo "Journey Editor needs system packages that only an administrator can install. Please run:" >&2
    echo "  sudo sh -c '$command'" >&2
    exit 1
  fi
  run="sudo -n sh -c"
fi
echo "Installing system packages:$missing"
DEBIAN_FRONTEND=noninteractive $run "$command" >/dev/null
