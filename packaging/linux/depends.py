"""The system libraries a bundle needs, and the Debian packages that bring them.

What the libraries of a bundle ask for (`DT_NEEDED`) and the bundle does not hold, the system has
to bring. The table gives the package of each, so that the control file names packages rather than
what happens to be installed where it is built; a library it does not know is an error.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import slim

#: Library -> Debian package; alternatives for the 64-bit time_t transition of Debian 13.
PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6", "libc.so.6": "libc6", "libm.so.6": "libc6",
    "libdl.so.2": "libc6", "libpthread.so.0": "libc6", "librt.so.1": "libc6",
    "libresolv.so.2": "libc6", "libutil.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6", "libgcc_s.so.1": "libgcc-s1",
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6", "libX11-xcb.so.1": "libx11-xcb1", "libxcb.so.1": "libxcb1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libz.so.1": "zlib1g", "libzstd.so.1": "libzstd1",
    "libbrotlidec.so.1": "libbrotli1", "libbrotlicommon.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libuuid.so.1": "libuuid1",
}  # fmt: skip
#: Fonts with Chinese characters, one of which the program wants.
FONTS = "fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei"


def read_dynamic(path: Path) -> str:
    """What readelf says of a library: what it needs, and the versions of symbols."""
    return subprocess.run(
        ["readelf", "-W", "-d", "-V", str(path)], capture_output=True, text=True, check=True
    ).stdout


def needed(bundle: Path) -> tuple[set[str], tuple[int, int]]:
    """The libraries a bundle takes from the system, and the newest version of glibc it needs."""
    inside = {path.name for path in bundle.rglob("*") if ".so" in path.name}
    asked: set[str] = set()
    newest = (2, 17)
    for path in slim.elf_files(bundle):
        text = read_dynamic(path)
        asked |= set(re.findall(r"\(NEEDED\).*\[(.+?)\]", text))
        for major, minor in re.findall(r"\bGLIBC_(\d+)\.(\d+)", text):
            newest = max(newest, (int(major), int(minor)))
    return asked - inside, newest


def packages_for(libraries: set[str], glibc: tuple[int, int]) -> list[str]:
    """The entries of "Depends". Raises KeyError for a library without a known package."""
    unknown = libraries - PACKAGES.keys()
    if unknown:
        raise KeyError(f"no Debian package known for {', '.join(sorted(unknown))}")
    found = {PACKAGES[library] for library in libraries}
    version = f"libc6 (>= {glibc[0]}.{glibc[1]})"
    return sorted(version if package == "libc6" else package for package in found)
