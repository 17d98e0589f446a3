"""What this machine lacks for the program, as one sentence each. Knows neither Qt nor torch."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

#: What NumPy's and Qt's builds for x86-64 take for granted (level "v2" of the psABI, 2008 on).
#: The names are those of /proc/cpuinfo.
NEEDED = ("ssse3", "sse4_1", "sse4_2", "popcnt")
#: What PyTorch computes fast with (2013 on); without it it takes other, slower kernels.
WANTED = ("avx2", "fma")
ENOUGH = 1 << 14  # bytes of /proc/cpuinfo that hold the first processor's flags
# IsProcessorFeaturePresent of Windows: SSE4.2 and AVX2
WINDOWS = {"sse4_2": 38, "avx2": 40}


def flags() -> frozenset[str] | None:
    """The instruction sets of an x86-64 processor, or None where that cannot be asked."""
    named = os.environ.get("PROCESSOR_ARCHITECTURE", "")
    name = os.uname().machine if hasattr(os, "uname") else named
    if name.lower() not in ("x86_64", "amd64"):
        return None
    if sys.platform == "win32":
        import ctypes

        asked = ctypes.windll.kernel32.IsProcessorFeaturePresent
        absent = {name for name, number in WINDOWS.items() if not asked(number)}
        return frozenset({*NEEDED, *WANTED} - absent)
    try:
        with open("/proc/cpuinfo", encoding="ascii", errors="replace") as file:
            found = re.search(r"^flags\s*:(.*)$", file.read(ENOUGH), re.MULTILINE)
    except OSError:
        return None
    return frozenset(found.group(1).split()) if found else None


def too_old(has: frozenset[str] | None) -> str:
    """Why the program cannot run on a processor with these flags; "" where it can."""
    missing = [name for name in NEEDED if has is not None and name not in has]
    if not missing:
        return ""
    names = ", ".join(missing)
    return f"this processor is too old: it lacks {names}, which NumPy and Qt need"


def slow(has: frozenset[str] | None) -> str:
    """A note about a processor on which computations take longer; "" for others."""
    missing = [name for name in WANTED if has is not None and name not in has]
    if not missing:
        return ""
    return f"this processor has no {', '.join(missing)}: computations take longer than they could"


def memory_free() -> int | None:
    """Bytes of memory that programs can still take without swapping; None where unknown.

    On Linux the smaller of what the kernel says ("MemAvailable") and what the control group of
    this process (a container, a service) has left.
    """
    try:
        if sys.platform == "win32":
            return _free_on_windows()
        if sys.platform == "darwin":
            return _free_on_mac()
        with open("/proc/meminfo", encoding="ascii") as file:
            found = re.search(r"^MemAvailable:\s+(\d+) kB", file.read(), re.MULTILINE)
        free = int(found.group(1)) * 1024 if found else None
        left = _left_in_group()
        return left if free is None else free if left is None else min(free, left)
    except (OSError, ValueError, AttributeError):
        return None


def _left_in_group(folder: str = "/sys/fs/cgroup") -> int | None:
    # Version 2 of control groups, then version 1; no limit is "max", or a number beyond any memory.
    for limit, used in (
        ("memory.max", "memory.current"),
        ("memory/memory.limit_in_bytes", "memory/memory.usage_in_bytes"),
    ):
        try:
            most = Path(folder, limit).read_text(encoding="ascii").strip()
            now = int(Path(folder, used).read_text(encoding="ascii"))
        except (OSError, ValueError):
            continue
        if most.isdigit() and int(most) < 1 << 60:
            return max(int(most) - now, 0)
    return None


def _free_on_windows() -> int | None:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong)] + [
            (name, ctypes.c_ulonglong)
            for name in ("total", "free", "page_total", "page_free", "virtual", "left", "extended")
        ]

    status = Status(length=ctypes.sizeof(Status))
    windll = getattr(ctypes, "windll")  # noqa: B009 (absent on other systems)
    known = windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
    return int(status.free) if known else None


def _free_on_mac() -> int | None:
    import subprocess

    asked = subprocess.run(["/usr/bin/vm_stat"], capture_output=True, text=True, check=False)
    said = asked.stdout
    size = re.search(r"page size of (\d+) bytes", said)
    kinds = r"^Pages (?:free|inactive|speculative|purgeable):\s+(\d+)"
    pages = re.findall(kinds, said, re.MULTILINE)
    return int(size.group(1)) * sum(map(int, pages)) if size and pages else None


def bytes_shown(size: float) -> str:
    """A number of bytes with its unit, three digits: 1.23 GB (1 kB = 1000 bytes)."""
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 999.5:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.3g} {unit}"
        size /= 1000
    return f"{size:.3g} TB"


#: Debian's packages of the libraries of the system that Qt asks for.
PACKAGES = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon.so.0": "libxkbcommon0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libX11.so.6": "libx11-6", "libxcb.so.1": "libxcb1",
    "libX11-xcb.so.1": "libx11-xcb1", "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0", "libzstd.so.1": "libzstd1",
    "libbrotlidec.so.1": "libbrotli1", "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6", "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}  # fmt: skip


def missing_library(error: str) -> str:
    """The sentence for a loader's error about a library of the system; "" for other errors."""
    found = re.search(r"(\S+?): cannot open shared object file", error)
    if found:
        library = Path(found.group(1)).name
        package = PACKAGES.get(library)
        hint = f" (on Debian and Ubuntu: apt install {package})" if package else ""
        return f"the system library {library} is missing{hint}"
    found = re.search(r"version `(\S+)' not found \(required by (\S+?)\)", error)
    if found:
        return f"the system is too old: {Path(found.group(2)).name} needs {found.group(1)}"
    found = re.search(r"DLL load failed while importing (\w+)", error)
    if found:
        return f"a system library that {found.group(1)} needs is missing or damaged"
    found = re.search(r"Library not loaded: (\S+)", error)
    return f"the system library {Path(found.group(1)).name} is missing" if found else ""


def cannot_load(library: Path) -> str:
    """Why a library cannot be loaded, as a sentence; "" where it can or is not there."""
    if not library.is_file():
        return ""
    import ctypes

    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return missing_library(str(error)) or f"{library.name} cannot be loaded: {error}"
    return ""
