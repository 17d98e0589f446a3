"""Benchmarks: `python -m tests.perf [NAME ...] [--quick] [--json FILE]`.

Prints a table of ratios against floors and peers measured in the same run. Exit status 1 when an
aim is missed.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

NAMES = (
    "start_up", "drawing", "heartbeat", "capture", "exporting", "formats", "tokenizing", "unigram",
    "heads", "diffusion", "planning", "verifying", "pipeline", "concepts",
)  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Run benchmarks and print the table. Returns the exit status."""
    parser = argparse.ArgumentParser("tests.perf", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--quick", action="store_true", help="one round each: only a trial")
    parser.add_argument("--rounds", type=int, default=5, help="of each, 5 unless told")
    parser.add_argument("--json", metavar="FILE", help="the rows also as JSON")
    parser.add_argument("--chinese", metavar="FILE", help="a book for tokenizing, instead of "
                        "simulated Chinese")  # fmt: skip
    parser.add_argument("--lab", metavar="LAB", help="drawing: of this lab alone")
    options = parser.parse_args(arguments)
    unknown = set(options.names) - set(NAMES)
    if unknown:
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    from tests.perf.measuring import Row, table

    rows: list[Row] = []
    for name in options.names or NAMES:
        print(f"{name} …", file=sys.stderr, flush=True)
        benchmark = importlib.import_module(f"tests.perf.{name}")
        if name == "tokenizing" and options.chinese:
            vars(benchmark)["BOOK"] = Path(options.chinese)
        if name == "drawing" and options.lab:
            vars(benchmark)["LABS"] = (options.lab,)
        rows += benchmark.rows(1 if options.quick else options.rounds)
    print(table(rows))
    missed = [row.name for row in rows if row.met is False]
    print(f"\n{len(missed)} of {sum(row.aim is not None for row in rows)} aims missed")
    if options.json:
        found = [{**asdict(row), "ratio": row.ratio, "met": row.met} for row in rows]
        Path(options.json).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 1 if missed else 0


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    # graphics objects alive at interpreter exit can crash
    os._exit(status)
