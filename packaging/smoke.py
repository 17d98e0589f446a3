"""The smoke test of a bundle, from a bare environment: its commands, its selftest, its window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bundle as bundles

LONGEST_TEST = 1200  # seconds


def environment(home: Path) -> dict[str, str]:
    """A bare environment: nothing of this Python, a home of its own, no screen."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG", "LD_LIBRARY_PATH", "DISPLAY")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "HOME": str(home),
        "APPDATA": str(home),
        "LOCALAPPDATA": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }


def test(bundle: Path) -> list[str]:
    """What is wrong with a bundle; it is run from a folder that has nothing to do with ours."""
    problems = []
    program = bundles.program_in(bundle)
    with tempfile.TemporaryDirectory(prefix="llm-explorer-bundle-") as name:
        home = Path(name)

        def run(*arguments: str, seconds: float = 300) -> subprocess.CompletedProcess[str]:
            return subprocess.run(
                [str(program), *arguments], cwd=home, env=environment(home), capture_output=True,
                text=True, encoding="utf-8", timeout=seconds, stdin=subprocess.DEVNULL, check=False,
            )  # fmt: skip

        listed = run("labs", "--json")
        if listed.returncode != 0:
            return [f"labs: exit {listed.returncode}: {listed.stderr[-2000:]}"]
        print(f"labs: {len(json.loads(listed.stdout))}")
        tested = run("selftest", seconds=LONGEST_TEST)
        if tested.returncode != 0:
            print(tested.stdout[-3000:])
            problems.append(f"selftest: exit {tested.returncode}: {tested.stderr[-3000:]}")
        else:
            report = json.loads(tested.stdout)
            print(f"selftest: {len(report['labs'])} labs, {report['seconds']:.0f} s, all right")
        problems += window_problems(program, home)
    return problems


def window_problems(program: Path, home: Path) -> list[str]:
    """Start the window, see it live with its compute process, end it; nothing may stay."""
    import psutil

    process = subprocess.Popen(
        [str(program)], cwd=home, env=environment(home), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    children: list[psutil.Process] = []
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None and not children:
        time.sleep(0.2)
        children = psutil.Process(process.pid).children(recursive=True)
    if process.poll() is not None:
        assert process.stdout is not None
        return [f"window: ended with {process.returncode}: {process.stdout.read()[-2000:]!r}"]
    problems = [] if children else ["window: no compute process after a minute"]
    time.sleep(3)
    if process.poll() is not None:
        problems.append(f"window: ended by itself with {process.returncode}")
    process.kill()
    process.wait()
    _, left = psutil.wait_procs(children, timeout=5)
    problems += [f"window: {child.name()} outlived it" for child in left]
    for child in left:
        child.kill()
    return problems


if __name__ == "__main__":
    found = test(Path(sys.argv[1]).resolve())
    print("\n".join(found) or "the bundle works")
    sys.exit(1 if found else 0)
