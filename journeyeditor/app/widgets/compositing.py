"""Whether windows may be seen through: on X11 only while a compositor runs, else their shadows would be black."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QGuiApplication


@cache
def see_through() -> bool:
    """Asked once: Wayland, Windows and macOS always compose; on X11 somebody owns the selection of compositors."""
    return QGuiApplication.platformName() != "xcb" or _x11_composes()


def _x11_composes() -> bool:
    from ctypes import CDLL, c_char_p, c_int, c_ulong, c_void_p  # only X11 needs it

    try:
        x11 = CDLL("libX11.so.6")
    except OSError:
        return False
    x11.XOpenDisplay.argtypes, x11.XOpenDisplay.restype = [c_char_p], c_void_p
    x11.XDefaultScreen.argtypes, x11.XDefaultScreen.restype = [c_void_p], c_int
    x11.XInternAtom.argtypes, x11.XInternAtom.restype = [c_void_p, c_char_p, c_int], c_ulong
    x11.XGetSelectionOwner.argtypes, x11.XGetSelectionOwner.restype = [c_void_p, c_ulong], c_ulong
    x11.XCloseDisplay.argtypes = [c_void_p]
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    try:
        name = f"_NET_WM_CM_S{x11.XDefaultScreen(display)}".encode()
        return bool(x11.XGetSelectionOwner(display, x11.XInternAtom(display, name, 0)))
    finally:
        x11.XCloseDisplay(display)
