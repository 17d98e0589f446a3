"""How much main memory this machine has. Knows neither Qt nor torch."""

from __future__ import annotations

import ctypes
import os
import sys


def memory_of_machine() -> int | None:
    """Bytes of main memory; None where the system does not tell."""
    try:
        if sys.platform == "win32":
            return _windows()
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return None


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of Windows (sysinfoapi.h)."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        ("physical", ctypes.c_uint64),
        ("physical_free", ctypes.c_uint64),
        ("paging", ctypes.c_uint64),
        ("paging_free", ctypes.c_uint64),
        ("virtual", ctypes.c_uint64),
        ("virtual_free", ctypes.c_uint64),
        ("extended_free", ctypes.c_uint64),
    )


def _windows() -> int | None:
    """What GlobalMemoryStatusEx says, which wants to know how long its answer may be."""
    status = _MemoryStatus()
    status.length = ctypes.sizeof(status)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (the name exists on Windows alone)
    return int(status.physical) if kernel.GlobalMemoryStatusEx(ctypes.byref(status)) else None
