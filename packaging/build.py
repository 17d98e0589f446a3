"""Build the bundle and test it: PyInstaller, then the bundle's own selftest, then the window.

    python packaging/build.py [--output FOLDER] [--work FOLDER] [--only-test FOLDER]

Leaves FOLDER/llm-explorer (default dist/llm-explorer), a folder to copy or to zip. Needs the extra
"packaging": pip install -e ".[packaging]". Exit status 1 when the bundle fails its test.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LONGEST_TEST = 1200  # seconds


def build(output: Path, work: Path) -> Path:
    """Run PyInstaller. Returns the folder of the bundle."""
    subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
            "--distpath", str(output), "--workpath", str(work),
            str(ROOT / "packaging" / "explorer.spec"),
        ],
        check=True,
        cwd=ROOT,
    )  # fmt: skip
    return output / "llm-explorer"


def program_in(bundle: Path) -> Path:
    """The program to start."""
    return bundle / ("llm-explorer.exe" if sys.platform == "win32" else "llm-explorer")


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


def megabytes(folder: Path) -> int:
    """What the bundle takes on disk."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_size for file in files) // 1_000_000


def test(bundle: Path) -> list[str]:
    """What is wrong with a bundle; it is run from a folder that has nothing to do with ours."""
    problems = []
    program = program_in(bundle)
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
        print(tested.stdout[-3000:])
        if tested.returncode != 0:
            problems.append(f"selftest: exit {tested.returncode}: {tested.stderr[-3000:]}")
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


def main() -> int:
    """Build, then test."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    parser.add_argument("--work", type=Path, default=ROOT / "build")
    parser.add_argument("--only-test", type=Path, metavar="BUNDLE")
    options = parser.parse_args()
    bundle = options.only_test
    if bundle is None:
        began = time.monotonic()
        bundle = build(options.output.resolve(), options.work.resolve())
        shutil.rmtree(options.work, ignore_errors=True)
        print(f"built in {time.monotonic() - began:.0f} s: {bundle}, {megabytes(bundle)} MB")
    problems = test(bundle.resolve())
    print("\n".join(problems) or "the bundle works")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
