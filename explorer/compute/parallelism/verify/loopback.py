"""The interface over which processes of one machine talk: its name, and what has crossed it."""

from __future__ import annotations

import contextlib
import os
import socket
from pathlib import Path


def use_loopback() -> None:
    """gloo listens at the machine's own name unless told, which may not resolve offline."""
    with contextlib.suppress(OSError, AttributeError):
        names = {name for _, name in socket.if_nameindex()}
        for name in ("lo", "lo0"):
            if name in names:
                os.environ.setdefault("GLOO_SOCKET_IFNAME", name)


def loopback_bytes() -> int | None:
    """Bytes the loopback interface has sent since the machine started; Linux only."""
    try:
        lines = Path("/proc/net/dev").read_text(encoding="ascii").splitlines()
    except (OSError, ValueError):
        return None
    for line in lines:
        name, _, numbers = line.partition(":")
        if name.strip() == "lo":
            return int(numbers.split()[8])
    return None
