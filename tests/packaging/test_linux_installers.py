"""The .deb and the self-extracting file, made from a small bundle and used for real."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import facts
from linux import deb, depends, installers, payload, selfextract
from tests.packaging import fakes

linux = pytest.mark.skipif(sys.platform != "linux", reason="installers for Linux")
TOOLS = ("xz", "makeself", "gcc", "dpkg-deb", "readelf")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Both installers of a small bundle."""
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    if lacking or sys.platform != "linux":
        pytest.skip(f"not installed: {', '.join(lacking)}")
    folder = tmp_path_factory.mktemp("installers")
    try:
        selfextract.unpacker(folder / "unpack")
    except subprocess.CalledProcessError:
        pytest.skip("liblzma's static library is not installed")
    return installers.build(fakes.bundle(folder), folder, quick=True)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with a space and Chinese characters, and something of its owner's in it."""
    place = tmp_path / "主 目录"
    (place / ".config").mkdir(parents=True)
    (place / ".local" / "share" / "applications").mkdir(parents=True)
    (place / "notes.txt").write_text("mine")
    (place / ".local" / "share" / "applications" / "other.desktop").write_text("[Desktop Entry]\n")
    return place


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def run(home: Path, *command: str, answer: str = "", **more: str) -> str:
    """Run something as the owner of a home folder would; what it printed."""
    done = subprocess.run(
        command, cwd=home, input=answer, capture_output=True, text=True, check=False,
        env={"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", **more},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def install(home: Path, file: Path, **more: str) -> Path:
    """Install for one user, from a folder with an odd name; the program's folder."""
    odd = home.parent / "下载 folder"
    odd.mkdir(exist_ok=True)
    shutil.copyfile(file, odd / file.name)
    prefix = str(home / ".local")
    run(home, "sh", str(odd / file.name), "--", "--prefix", prefix, **more)
    return home / ".local" / "opt" / "llm-explorer"


@linux
def test_that_dpkg_reads_the_package_and_its_sums(made: list[Path], tmp_path: Path) -> None:
    package = made[0]
    assert package.name == f"llm-explorer_{facts.VERSION}_{deb.architecture()}.deb"
    subprocess.run(["dpkg-deb", "-R", str(package), str(tmp_path / "x")], check=True)
    inside = tmp_path / "x"
    listed = (inside / "DEBIAN" / "md5sums").read_text().splitlines()
    for line in listed:
        digest, name = line.split("  ", 1)
        assert hashlib.md5((inside / name).read_bytes()).hexdigest() == digest
    found = {str(p.relative_to(inside)) for p in inside.rglob("*") if p.is_file()}
    found = {name for name in found if not name.startswith("DEBIAN/") and "bin/" not in name}
    found = {name for name in found if not (inside / name).is_symlink()}
    assert {line.split("  ", 1)[1] for line in listed} == found
    assert (inside / "usr/bin/llm-explorer").readlink() == Path("../lib/llm-explorer/llm-explorer")
    assert os.access(inside / "usr/lib/llm-explorer/llm-explorer", os.X_OK)


@linux
def test_that_the_control_file_is_complete(made: list[Path]) -> None:
    shown = subprocess.run(
        ["dpkg-deb", "-f", str(made[0])], capture_output=True, text=True, check=True
    ).stdout
    for field in ("Package: llm-explorer", "Section: education", "Recommends: fonts-noto-cjk"):
        assert field in shown
    # nothing runs as root when it is installed or removed: dpkg's own triggers do the rest
    listed = subprocess.run(
        ["dpkg-deb", "--info", str(made[0])], capture_output=True, text=True, check=True
    ).stdout
    assert not re.search(r"(pre|post)(inst|rm)", listed)


@linux
def test_that_the_same_files_give_the_same_installers(made: list[Path], tmp_path: Path) -> None:
    again = installers.build(fakes.bundle(tmp_path), tmp_path, quick=True)
    for first, second in zip(made, again, strict=True):
        assert first.name == second.name
        assert first.read_bytes() == second.read_bytes()


@linux
def test_that_what_is_needed_is_what_the_loader_says(tmp_path: Path) -> None:
    """For a real program, "Depends" has the packages of what `ldd` lists, and no more."""
    if shutil.which("readelf") is None:
        pytest.skip("binutils are not installed")
    shutil.copyfile(sys.executable, tmp_path / "program")
    libraries, glibc = depends.needed(tmp_path)
    listed = subprocess.run(["ldd", sys.executable], capture_output=True, text=True, check=True)
    loaded = set(re.findall(r"^\s*(\S+\.so\S*) =>", listed.stdout, re.MULTILINE))
    assert {name for name in libraries if not name.startswith("ld-")} <= loaded
    assert libraries
    packages = depends.packages_for({"libm.so.6", "libEGL.so.1", "libc.so.6"}, glibc)
    assert packages == [f"libc6 (>= {glibc[0]}.{glibc[1]})", "libegl1"]
    with pytest.raises(KeyError, match=r"libunheard\.so\.3"):
        depends.packages_for({"libunheard.so.3"}, glibc)


@linux
def test_that_one_user_installs_runs_and_removes_it_without_a_trace(
    made: list[Path], home: Path
) -> None:
    before = files(home)
    program = install(home, made[1])
    assert run(home, str(home / ".local/bin/llm-explorer"), "labs") == "llm-explorer 0.1.0: labs\n"
    assert (program / "_internal/liblink.so").readlink() == Path("libreal.so.1")
    entry = (home / ".local/share/applications/llm-explorer.desktop").read_text(encoding="utf-8")
    assert f'Exec="{program}/llm-explorer" %u' in entry
    if shutil.which("desktop-file-validate"):
        place = home / ".local/share/applications/llm-explorer.desktop"
        assert run(home, "desktop-file-validate", str(place)) == ""
    icons = home / ".local/share/icons/hicolor"
    assert (icons / "256x256/apps/llm-explorer.png").exists()
    run(home, str(program / "uninstall"), "--keep-settings")
    generated = {".local/share/applications/mimeinfo.cache"}  # the folder was there before
    assert files(home) - generated == before


@linux
def test_that_the_menu_finds_a_program_in_a_folder_of_any_name(
    made: list[Path], tmp_path: Path
) -> None:
    """GLib, which desktops start programs with, reads back the very path."""
    home = tmp_path / 'a "b" $c `d` 50% \\e 主'
    home.mkdir()
    program = install(home, made[1])
    entry = home / ".local/share/applications/llm-explorer.desktop"
    (line,) = re.findall(r"^Exec=(.*) %u$", entry.read_text(encoding="utf-8"), re.MULTILINE)
    # what the specification says a reader does: the value's escapes, then the argument's, then %%
    value = line.replace("\\\\", "\\")
    assert value[0] == value[-1] == '"'
    assert re.sub(r"\\(.)", r"\1", value[1:-1]).replace("%%", "%") == f"{program}/llm-explorer"
    run(home, str(program / "uninstall"), "--keep-settings")
    assert files(home) == set()


@linux
@pytest.mark.parametrize(
    ("option", "stay"), [("--keep-settings", True), ("--remove-settings", False)]
)
def test_that_settings_go_only_when_asked_for(
    made: list[Path], home: Path, option: str, stay: bool
) -> None:
    program = install(home, made[1])
    mine = [home / ".config/llm-explorer", home / ".cache/llm-explorer",
            home / ".local/state/llm-explorer"]  # fmt: skip
    for folder in mine:
        folder.mkdir(parents=True)
        (folder / "settings.json").write_text("{}")
    run(home, str(program / "uninstall"), option)
    assert [folder.exists() for folder in mine] == [stay] * 3
    assert not program.exists()
    assert (home / "notes.txt").read_text() == "mine"


@linux
def test_that_the_uninstaller_asks_and_takes_enter_for_no(made: list[Path], home: Path) -> None:
    import pty

    program = install(home, made[1])
    (home / ".config/llm-explorer").mkdir()
    ours, theirs = pty.openpty()
    os.write(ours, b"\n")
    done = subprocess.run(
        [str(program / "uninstall")], stdin=theirs, capture_output=True, text=True, check=True,
        env={"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8"},
    )  # fmt: skip
    os.close(ours)
    os.close(theirs)
    assert "设置、上次的会话和保存的计算结果也删除吗" in done.stdout
    assert (home / ".config/llm-explorer").exists()
    assert not program.exists()


@linux
def test_that_a_newer_version_takes_the_place_of_an_older_one(made: list[Path], home: Path) -> None:
    before = files(home)
    program = install(home, made[1])
    (program / "_internal/of-the-old-version").write_text("x")
    stale = home / ".local/share/icons/hicolor/16x16/apps/of-the-old-version.png"
    stale.write_text("x")
    with open(program / "installed", "a", encoding="utf-8") as file:
        file.write(f"file {stale}\n")
    (home / ".config/llm-explorer").mkdir()
    (home / ".config/llm-explorer/settings.json").write_text('{"theme": "dark"}')
    install(home, made[1])
    assert not (program / "_internal/of-the-old-version").exists()
    assert not stale.exists()
    assert "dark" in (home / ".config/llm-explorer/settings.json").read_text()
    run(home, str(program / "uninstall"), "--remove-settings")
    generated = {".local/share/applications/mimeinfo.cache"}
    assert files(home) - generated == before


@linux
def test_that_a_damaged_download_is_refused(made: list[Path], home: Path) -> None:
    data = bytearray(made[1].read_bytes())
    data[-2000] ^= 0xFF
    bad = home.parent / "bad.run"
    bad.write_bytes(data)
    done = subprocess.run(
        ["sh", str(bad), "--", "--prefix", str(home / ".local")], capture_output=True, text=True,
        check=False, cwd=home, env={"HOME": str(home), "PATH": os.environ["PATH"]},
    )  # fmt: skip
    assert done.returncode != 0
    assert "This file is damaged, download it again." in done.stdout + done.stderr
    assert not (home / ".local/opt").exists()


@linux
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("kibibytes=99999999999", "Too little disk space"),
        ("libc=9.99", "this program needs 9.99"),
        ("machine=riscv64", "This program is for Linux on riscv64"),
    ],
)
def test_that_what_is_lacking_is_said_and_nothing_left(
    made: list[Path], home: Path, tmp_path: Path, change: str, said: str
) -> None:
    place = tmp_path / "taken apart"
    run(home, "sh", str(made[1]), "--noexec", "--target", str(place))
    with open(place / "needs", "a") as file:
        file.write(change + "\n")
    before = files(home)
    done = subprocess.run(
        ["sh", "./install.sh", "--prefix", str(home / ".local")], cwd=place, check=False,
        capture_output=True, text=True, env={"HOME": str(home), "PATH": os.environ["PATH"]},
    )  # fmt: skip
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert files(home) - before <= {".local/opt"}


def test_that_the_archive_has_each_folder_before_what_is_in_it(tmp_path: Path) -> None:
    entries = payload.entries(fakes.bundle(tmp_path))
    seen: set[str] = set()
    for entry in entries:
        parent = str(Path(entry.name).parent) if entry.name else None
        assert parent is None or ("" if parent == "." else parent) in seen
        assert entry.name not in seen
        seen.add(entry.name)
