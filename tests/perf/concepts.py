"""How soon a keystroke has found its concepts, and how long it takes to settle every claim."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np

from tests.perf.measuring import ROOT, Row, driven, environment, in_turns, scratch

SEARCH_AIM = 30.0  # milliseconds, from a keystroke to what is found
CLAIMS_AIM = 180.0  # seconds, for all claims
#: What is typed, letter by letter: names, a formula, Chinese, pinyin, words nobody uses.
TYPED = (
    "scaled dot-product", "softmax(QK^T/sqrt(d_k))", "反向过程", "zyl", "gradient all-reduce ring",
    "\\frac{1}{\\sqrt{d", "qqqq zzzz 123", "((((((((", "a e i o u",
)  # fmt: skip


def rows(rounds: int) -> Iterator[Row]:
    """The search alone and in the window; every claim; the longest check, which bounds a cancel."""
    yield search_alone(rounds)
    with scratch() as name:
        yield in_window(max(1, rounds // 2), Path(name))
        yield from every_claim(Path(name))


def keystrokes() -> list[str]:
    """Every text that stands in the field while TYPED is typed."""
    return [text[:end] for text in TYPED for end in range(1, len(text) + 1)]


def search_alone(rounds: int) -> Row:
    """The slowest keystroke of all, each by its fastest try, beside a pass over all texts."""
    from explorer.compute.concepts.index import Params, entries, run
    from explorer.core.trace import drive

    everything = [" ".join((*e.names, e.letters, e.formula, e.text)) for e in entries()]
    drive(run(Params()))  # cards are read and placed on the map once

    def took(text: str) -> float:
        began = time.perf_counter()
        drive(run(Params(find=text)))
        return 1e3 * (time.perf_counter() - began)

    def plainly(text: str) -> float:
        began = time.perf_counter()
        sum(text in one for one in everything)
        return 1e3 * (time.perf_counter() - began)

    found = [in_turns(rounds, partial(took, t), partial(plainly, t)) for t in keystrokes()]
    worst = max(found, key=lambda pair: min(pair[0]))
    return Row(
        f"concepts found after a keystroke, {len(everything)} cards", min(worst[0]), min(worst[1]),
        "ms", "the letters looked for in all texts", SEARCH_AIM, "ours",
    )  # fmt: skip


def in_window(rounds: int, folder: Path) -> Row:
    """Half of all keystrokes have their picture in this time; from the field to the stage."""
    found = [driven("keystrokes", folder, *TYPED) for _ in range(rounds)]
    ours = min(float(np.median(one["shown"])) for one in found)
    floor = min(float(np.median(one["painted"])) for one in found)
    return Row(
        "concepts on the stage after a keystroke in the window", ours, floor, "ms",
        "painting the stage once more", SEARCH_AIM, "ours",
    )  # fmt: skip


def every_claim(folder: Path) -> Iterator[Row]:
    """Settles all claims as the command does, on at most two threads."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "main.py", "claims", "--json"], cwd=ROOT, capture_output=True, text=True,
        env={**environment(folder), "OMP_NUM_THREADS": "2"}, timeout=900, check=True,
    )  # fmt: skip
    ours = time.perf_counter() - began
    seconds = [claim["seconds"] for claim in json.loads(done.stdout)]
    yield Row(
        f"every claim is settled, {len(seconds)} checks", ours, sum(seconds), "s",
        "the checks alone", CLAIMS_AIM, "ours",
    )  # fmt: skip
    yield Row(
        "the longest check of a claim", max(seconds), float(np.median(seconds)), "s",
        "the median of all checks",
    )  # fmt: skip
