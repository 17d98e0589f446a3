"""The installer for other distributions: one file that unpacks and installs itself.

makeself makes the file: a shell script with an archive behind it, which checks its own SHA-256 and
the space in the temporary folder, unpacks there and starts install.sh. In the archive is the same
compressed `data.tar.xz` as in the .deb, with an unpacker, so that the target needs no xz.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import facts
from linux import depends
from linux.payload import Entry

HERE = Path(__file__).resolve().parent
HEADER = Path("/usr/share/makeself/makeself-header.sh")
DAMAGED = "This file is damaged, download it again. 下载的文件已损坏，请重新下载。"
SPARE = 1.05  # of the space the files take: folders, and blocks that are not full


def unpacker(target: Path) -> None:
    """Compile unpack.c with liblzma inside. Raises CalledProcessError where that is not there."""
    subprocess.run(
        ["gcc", "-O2", "-s", "-Wl,--build-id=none", "-o", str(target), str(HERE / "unpack.c"),
         "-Wl,-Bstatic", "-llzma", "-Wl,-Bdynamic", "-lpthread"],
        check=True,
    )  # fmt: skip


def header(target: Path) -> list[str]:
    """makeself's own script with words for a reader instead of a checksum that differs.

    Returns makeself's option for it; none where the script is not where Debian has it.
    """
    if not HEADER.is_file():
        return []
    text = HEADER.read_text(encoding="utf-8")
    for kind in ("SHA256 ", "MD5 ", ""):
        text = text.replace(f"Error in {kind}checksums:", f"{DAMAGED} {kind}checksums:")
    target.write_text(text, encoding="utf-8")
    return ["--header", f"./{target.name}"]


def needs(bundle: Path, items: list[Entry]) -> str:
    """What the target has to have, as shell variables."""
    size = sum(len(entry.read()) // 1024 + 1 for entry in items if entry.read is not None)
    _, glibc = depends.needed(bundle)
    return (
        f"machine={platform.machine()}\nkibibytes={int(size * SPARE)}\nlibc={glibc[0]}.{glibc[1]}\n"
    )


def build(bundle: Path, items: list[Entry], data: Path, output: Path) -> Path:
    """Make the file. Needs makeself, gcc and liblzma's static library. Returns its path."""
    target = output / f"{facts.NAME}-{facts.VERSION}-linux-{platform.machine()}.run"
    moment = datetime.fromtimestamp(facts.epoch(), UTC)
    with tempfile.TemporaryDirectory(dir=output) as name:
        folder = Path(name) / facts.NAME
        folder.mkdir()
        unpacker(folder / "unpack")
        for script in ("install.sh", "uninstall.sh"):
            shutil.copyfile(HERE / script, folder / script)
            (folder / script).chmod(0o755)
        (folder / "needs").write_text(needs(bundle, items))
        (folder / "data.tar.xz").hardlink_to(data)
        words = header(Path(name) / "header.sh")
        # makeself writes its arguments into the file: names without the folders they are in
        subprocess.run(
            ["makeself", *words, "--nocomp", "--sha256", "--nox11", "--noprogress", "--tar-quietly",
             "--tar-format", "gnu", "--tar-extra",
             f"--sort=name --owner=0 --group=0 --numeric-owner --mtime=@{facts.epoch()}",
             "--packaging-date", moment.strftime("%Y-%m-%d %H:%M:%S UTC"),
             facts.NAME, target.name, f"{facts.TITLE} {facts.VERSION}", "sh", "./install.sh"],
            check=True, stdout=subprocess.DEVNULL, cwd=name,
        )  # fmt: skip
        shutil.move(Path(name) / target.name, target)
    return target
