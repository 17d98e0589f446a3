"""Coming back to what was judged wrongly: spaced repetition, after Leitner (1972).

A claim stands in one of six boxes. Judged rightly it moves on to the next, and comes back after
twice as many days; judged wrongly it goes back to the first and comes back tomorrow. Each day a
few are asked: those that are due, the longest first, then new ones.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from explorer.core import paths

#: Days until a claim in each box comes back.
DAYS = (1, 2, 4, 8, 16, 32)
A_DAY = 5
LARGEST = 2**20  # bytes of the file


@dataclass(frozen=True)
class Asked:
    """What is remembered of one claim: its box, the day it was last judged, the day it is due."""

    box: int
    judged: date
    due: date


Memory = dict[str, Asked]


def judged(memory: Memory, claim: str, right: bool, today: date) -> Memory:
    """The memory after a judgement; a second one on the same day changes nothing."""
    before = memory.get(claim)
    if before is not None and before.judged == today:
        return memory
    box = 0
    if right:
        box = min(before.box + 1, len(DAYS) - 1) if before is not None else 1
    return {**memory, claim: Asked(box, today, today + timedelta(days=DAYS[box]))}


def due(memory: Memory, claims: Iterable[str], today: date, most: int = A_DAY) -> list[str]:
    """What to ask today: at most `most` less those judged today already; due ones first."""
    known = list(claims)
    left = most - sum(memory[c].judged == today for c in known if c in memory)
    late = [c for c in known if c in memory and memory[c].due <= today]
    late.sort(key=lambda claim: memory[claim].due)
    new = [c for c in known if c not in memory]
    return [*late, *new][: max(left, 0)]


def file() -> Path:
    """Where the memory is kept; on this machine only."""
    return paths.settings_folder() / "judged.json"


def load() -> Memory:
    """What is remembered; whatever is missing or malformed is left out."""
    try:
        if file().stat().st_size > LARGEST:
            return {}
        raw = json.loads(file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    out: Memory = {}
    for claim, entry in raw.items() if isinstance(raw, dict) else ():
        with contextlib.suppress(KeyError, TypeError, ValueError):
            asked = Asked(int(entry["box"]), date.fromisoformat(entry["judged"]),
                          date.fromisoformat(entry["due"]))  # fmt: skip
            if 0 <= asked.box < len(DAYS):
                out[claim] = asked
    return out


def save(memory: Memory) -> None:
    """Keep it; a folder that cannot be written to is no reason to stop."""
    content = {
        claim: {"box": a.box, "judged": a.judged.isoformat(), "due": a.due.isoformat()}
        for claim, a in memory.items()
    }
    with contextlib.suppress(OSError):
        file().parent.mkdir(parents=True, exist_ok=True)
        paths.write_whole(file(), json.dumps(content, indent=1).encode())
