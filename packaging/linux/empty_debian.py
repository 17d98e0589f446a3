"""The full test of the installers for Linux, in empty Debians. As root, with debootstrap and Xvfb.

    python packaging/linux/empty_debian.py [--release bookworm --release trixie] [--folder DIST]
        [--work FOLDER] [--mirror URL] [--keep]

For each release a Debian with nothing but its base is made (no Python, no compiler), in which
the .deb is installed, used, looked at and purged, then the self-extracting file, as an ordinary
user, from a folder with a space and Chinese characters in its name. The mirror is the one this
machine's apt is set up with, unless told. Pictures of the window lie in WORK/RELEASE-*.png
afterwards: look at them.
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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RELEASES = ("bookworm", "trixie")
USER = "reader"
ODD = "下载 folder"  # where the self-extracting file lies
DISPLAY = ":83"
WATCHED = ("etc", "usr", "opt", "var/lib/dpkg/info", "var/cache", "root", "home")


class FailedError(Exception):
    """A sentence about what did not work."""


def mirror_of_this_machine() -> str:
    """The address that apt takes Debian from here."""
    printed = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages"],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    found = [site for site in printed if site.rstrip("/").endswith("/debian")]
    if not found:
        raise SystemExit("apt is set up with no Debian mirror; give --mirror")
    return found[0]


class Debian:
    """An empty Debian in a folder, entered with chroot."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(
        self, *command: str, user: str = "root", check: bool = True, seconds: float = 1800,
        folder: str = "/", environment: dict[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:  # fmt: skip
        """Run a command inside, in a bare environment. Raises FailedError when it fails."""
        home = {"HOME": "/root" if user == "root" else f"/home/{user}"}
        wanted = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            **home,
            **(environment or {}),
        }
        wanted = {name: value for name, value in wanted.items() if value != "-"}
        switch = [] if user == "root" else ["setpriv", "--reuid", user, "--regid", user,
                                            "--clear-groups", "--"]  # fmt: skip
        done = subprocess.run(
            ["chroot", str(self.root), "env", "-i", "-C", folder,
             *(f"{name}={value}" for name, value in wanted.items()), *switch, *command],
            capture_output=True, text=True, check=False, timeout=seconds, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        if check and done.returncode != 0:
            said = (done.stdout[-1500:] + done.stderr[-1500:]).strip()
            raise FailedError(f"{' '.join(command)[:120]}: exit {done.returncode}: {said}")
        return done

    def listing(self) -> set[str]:
        """Every file and folder that the system or its users hold."""
        found = set()
        for top in WATCHED:
            for folder, folders, files in os.walk(self.root / top):
                for name in (*folders, *files):
                    found.add(str(Path(folder, name).relative_to(self.root)))
        return found


@contextmanager
def made(release: str, mirror: str, work: Path) -> Iterator[Debian]:
    """An empty Debian, taken down afterwards. The base is kept in `work` for the next time."""
    base = work / f"base-{release}"
    if not (base / "usr/bin/apt-get").exists():
        subprocess.run(
            ["debootstrap", "--variant=minbase", release, str(base), mirror],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    root = work / f"test-{release}"
    unmount(root)
    shutil.rmtree(root, ignore_errors=True)
    subprocess.run(["cp", "-a", str(base), str(root)], check=True)
    shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
    for kind, place in (("proc", "proc"), ("devpts", "dev/pts"), ("tmpfs", "dev/shm")):
        (root / place).mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "-t", kind, kind, str(root / place)], check=True)
    (root / "tmp/.X11-unix").mkdir(exist_ok=True)
    Path("/tmp/.X11-unix").mkdir(exist_ok=True)
    subprocess.run(["mount", "--bind", "/tmp/.X11-unix", str(root / "tmp/.X11-unix")], check=True)
    try:
        yield Debian(root)
    finally:
        unmount(root)


def unmount(root: Path) -> None:
    """Take away what was mounted below a folder, the deepest first."""
    lines = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    places = [line.split()[1].encode().decode("unicode_escape") for line in lines]
    for place in sorted((p for p in places if p.startswith(f"{root}/")), reverse=True):
        unmount_one(Path(place))


def unmount_one(place: Path) -> None:
    """Unmount; what ran inside may take a moment to end."""
    for _ in range(60):
        if subprocess.run(["umount", str(place)], capture_output=True, check=False).returncode == 0:
            return
        time.sleep(0.5)
    raise FailedError(f"{place} is still in use after half a minute")


@contextmanager
def screen() -> Iterator[None]:
    """A screen of 1440x900 that nobody sees."""
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-ac"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        time.sleep(2)
        yield
    finally:
        server.terminate()
        server.wait()


def x(*command: str) -> str:
    """A command for the screen."""
    return subprocess.run(
        command, env={**os.environ, "DISPLAY": DISPLAY}, capture_output=True, text=True, check=False
    ).stdout


def wait_for_window(seconds: float = 60) -> str:
    """The window's number. Raises FailedError when none appears."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = x("xdotool", "search", "--onlyvisible", "--name", "LLM Explorer").split()
        if found:
            return found[-1]
        time.sleep(0.2)
    raise FailedError("no window appeared")


def click_through(debian: Debian, program: str, user: str, picture: Path, home: str) -> None:
    """Open the window, walk through it by keyboard and mouse, photograph it, hand it a file."""
    settings = debian.root / home.lstrip("/") / ".config/llm-explorer"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "settings.json").write_text('{"purpose": "building"}')
    session = debian.root / home.lstrip("/") / "会话 1.llmx"
    session.write_text(json.dumps({
        "format": "llm-explorer-session", "version": 1, "stops": [{"lab": "floats/bits"}],
    }))  # fmt: skip
    if user != "root":
        debian.run("chown", "-R", f"{user}:{user}", home)
    environment = [f"HOME={home}", f"DISPLAY={DISPLAY}", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"]
    switch = [] if user == "root" else ["setpriv", "--reuid", user, "--regid", user,
                                        "--clear-groups", "--"]  # fmt: skip
    with screen(), tempfile.TemporaryFile() as said:
        window = subprocess.Popen(
            ["chroot", str(debian.root), "env", "-i", "-C", home, *environment, *switch, program],
            stdout=said, stderr=said, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            number = wait_for_window()
            time.sleep(12)  # until the first computation is on the stage
            x("xdotool", "windowsize", number, "1440", "900", "windowmove", number, "0", "0")
            x("xdotool", "windowfocus", number)
            time.sleep(2)
            x("import", "-window", "root", str(picture.with_suffix(".1.png")))
            for keys in (("Right", "Right", "space"), ("ctrl+k",), ("Escape",)):
                for key in keys:
                    x("xdotool", "key", key)
                    time.sleep(1)
            for place in ((120, 260), (720, 450), (1260, 400)):
                x("xdotool", "mousemove", *map(str, place), "click", "1")
                time.sleep(1.5)
            x("import", "-window", "root", str(picture.with_suffix(".2.png")))
            # a later start hands over its file, and ends
            debian.run(program, f"{home}/会话 1.llmx", user=user,
                       environment={"HOME": home, "DISPLAY": DISPLAY})  # fmt: skip
            time.sleep(6)
            x("import", "-window", "root", str(picture.with_suffix(".3.png")))
            if window.poll() is not None:
                raise FailedError(f"the window ended by itself with {window.returncode}")
            autosave = settings / "autosave.llmx"
            if "floats/bits" not in autosave.read_text(encoding="utf-8"):
                raise FailedError("the file of the second start was not opened in the first window")
        finally:
            window.terminate()
            window.wait(20)
            said.seek(0)
            text = said.read().decode(errors="replace").strip()
            if text:
                print(f"    the window said: {text[-600:]}")


def use(debian: Debian, program: str, user: str, home: str) -> None:
    """The commands of an installed program, in the ways a reader may run them."""

    def run(*arguments: str, **environment: str) -> str:
        wanted = {"HOME": home, **environment}
        return debian.run(program, *arguments, user=user, environment=wanted).stdout

    print("   ", run("--version").strip())
    count = len(json.loads(run("labs", "--json")))
    print(f"    labs: {count}")
    for ending in ("png", "pdf", "svg", "gif", "webp", "html", "csv", "json"):
        target = f"{home}/picture.{ending}"
        run("render", "attention/one-head", "--lang", "zh", "-o", target)
        if (debian.root / target.lstrip("/")).stat().st_size < 200:
            raise FailedError(f"render made an empty .{ending}")
        (debian.root / target.lstrip("/")).unlink()
    print("    render: every kind of file")
    began = time.monotonic()
    report = json.loads(run("selftest"))
    print(f"    selftest: {len(report['labs'])} labs in {time.monotonic() - began:.0f} s")
    few = json.loads(run("selftest", "floats/bits", "parallelism/collectives", HOME="-"))
    print(f"    without HOME: {'all right' if few['ok'] else 'FAILED'}")


def deb(debian: Debian, package: Path, picture: Path) -> None:
    """Install, use, look, purge the .deb."""
    shutil.copyfile(package, debian.root / "tmp" / package.name)
    debian.run("apt-get", "update", "-q")
    lacking = debian.run("sh", "-c", "command -v python3 gcc", check=False).stdout.strip()
    print(f"    before: {lacking or 'no Python, no compiler'}")
    # what its dependencies bring and change is no trace of the package: they come first, alone
    names = debian.run("dpkg-deb", "-f", f"/tmp/{package.name}", "Depends").stdout.strip()
    began = time.monotonic()
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    debian.run("apt-get", "install", "-y", "-q", f"/tmp/{package.name}", environment=quiet)
    print(f"    apt install: {time.monotonic() - began:.0f} s; depends on {names}")
    debian.run("useradd", "-m", USER, check=False)
    font = debian.run("sh", "-c", "ls /usr/share/fonts/opentype/noto | grep -c CJK", check=False)
    print(f"    files of the Chinese font that came along: {font.stdout.strip()}")
    installed = debian.root / "usr/lib/llm-explorer"
    subprocess.run(["mount", "--bind", str(installed), str(installed)], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", str(installed)], check=True)
    try:
        use(debian, "llm-explorer", USER, f"/home/{USER}")
        click_through(debian, "/usr/bin/llm-explorer", USER, picture, f"/home/{USER}")
    finally:
        unmount_one(installed)
    print("    a read-only installation: all of this")
    homes = {name for name in debian.listing() if name.startswith(("home/", "root/"))}
    listed = debian.run("dpkg", "-L", "llm-explorer").stdout.split("\n")
    ours = {name.lstrip("/") for name in listed if "llm-explorer" in name}
    debian.run("apt-get", "purge", "-y", "-q", "llm-explorer", environment=quiet)
    after = debian.listing()
    left = (ours & after) | {
        name for name in after
        if "llm-explorer" in name and not name.startswith(("home/", "root/", "var/cache/apt"))
    }  # fmt: skip
    if left:
        raise FailedError(f"purge left {sorted(left)[:10]}")
    if homes - after:
        raise FailedError(f"purge touched {sorted(homes - after)[:10]}")
    print(f"    apt purge: {len(ours)} files and folders gone, {len(homes)} in homes as they were")


def selfextracting(debian: Debian, file: Path, picture: Path) -> None:
    """Install, use, look, remove the self-extracting file as an ordinary user."""
    debian.run("userdel", "-r", USER, check=False)
    debian.run("useradd", "-m", USER)
    home = f"/home/{USER}"
    folder = debian.root / home.lstrip("/") / ODD
    folder.mkdir()
    shutil.copyfile(file, folder / file.name)
    (folder / file.name).chmod(0o755)
    debian.run("chown", "-R", f"{USER}:{USER}", home)
    before = debian.listing()
    place = f"{home}/{ODD}"
    began = time.monotonic()
    done = debian.run(f"./{file.name}", user=USER, folder=place)
    print(f"    installed in {time.monotonic() - began:.0f} s")
    print("    " + done.stdout.strip().replace("\n", "\n    "))
    program = f"{home}/.local/bin/llm-explorer"
    use(debian, program, USER, home)
    click_through(debian, program, USER, picture, home)
    # again over itself, then away
    debian.run(f"./{file.name}", user=USER, folder=place, environment={"LANG": "zh_CN.UTF-8"})
    removed = debian.run(
        f"{home}/.local/opt/llm-explorer/uninstall", "--remove-settings", user=USER
    )
    print("    " + removed.stdout.strip().replace("\n", "\n    "))
    left = {
        name for name in debian.listing() - before
        if not name.endswith(("会话 1.llmx", "/.config", "/.cache", "/.local", "/state"))
        and not name.startswith(("var/cache/fontconfig", f"home/{USER}/.cache/fontconfig",
                                 f"home/{USER}/.cache/mesa", f"home/{USER}/.cache/qt"))
    }  # fmt: skip
    if left:
        raise FailedError(f"the uninstaller left {sorted(left)[:10]}")
    print("    removed without a trace")


def for_everybody(debian: Debian, file: Path) -> None:
    """Root installs the self-extracting file below /opt; another user runs it; root removes it."""
    shutil.copyfile(file, debian.root / "tmp/good.run")
    before = debian.listing()
    debian.run("sh", "/tmp/good.run")
    print("    " + debian.run("/usr/local/bin/llm-explorer", "--version", user=USER).stdout.strip())
    found = {"PATH": "/usr/local/bin:/usr/bin:/bin"}
    said = debian.run("llm-explorer", "selftest", "floats/bits", user=USER, environment=found)
    if not json.loads(said.stdout)["ok"]:
        raise FailedError("the selftest failed in an installation for everybody")
    debian.run("/opt/llm-explorer/uninstall")
    allowed = (f"home/{USER}/", "var/cache/fontconfig")
    left = {name for name in debian.listing() - before if not name.startswith(allowed)}
    if left:
        raise FailedError(f"the uninstaller left {sorted(left)[:10]}")
    print("    removed without a trace")


def damaged(debian: Debian, file: Path) -> None:
    """A damaged download and a full disk end in a sentence, and leave nothing."""
    bad = debian.root / "tmp/bad.run"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    bad.write_bytes(data)
    bad.chmod(0o755)
    done = debian.run("/tmp/bad.run", user=USER, check=False)
    if done.returncode == 0:
        raise FailedError("a damaged file was installed")
    print("    damaged: " + (done.stderr.strip() or done.stdout.strip()).splitlines()[-1])
    bad.unlink()
    small = debian.root / "small"
    small.mkdir(exist_ok=True)
    options = ["-t", "tmpfs", "-o", "size=300m,mode=1777"]
    subprocess.run(["mount", *options, "tmpfs", str(small)], check=True)
    try:
        shutil.copyfile(file, debian.root / "tmp/good.run")
        done = debian.run(
            "sh", "/tmp/good.run", "--", "--prefix", "/small/place", user=USER, check=False
        )
        if done.returncode == 0:
            raise FailedError("a full disk was not noticed")
        print("    full disk: " + (done.stderr.strip() or done.stdout.strip()).splitlines()[-1])
        if any((small / "place" / "opt").rglob("*")):
            raise FailedError("something was left on the full disk")
    finally:
        unmount_one(small)


def without_libraries(debian: Debian, file: Path) -> None:
    """On a system without the desktop's libraries, their names are said, by both."""
    place = f"/home/{USER}"
    debian.run("useradd", "-m", USER, check=False)
    shutil.copyfile(file, debian.root / "tmp/good.run")
    done = debian.run("sh", "/tmp/good.run", user=USER)
    said = [line for line in done.stdout.splitlines() if "libraries are missing" in line]
    if not said:
        raise FailedError("the installer named no missing library")
    print("    " + said[0])
    program = f"{place}/.local/bin/llm-explorer"
    started = debian.run(program, user=USER, check=False, environment={"DISPLAY": DISPLAY})
    if started.returncode == 0 or started.stderr.count("\n") != 1:
        raise FailedError(f"a missing library is no sentence: {started.stderr[-600:]}")
    print("    " + started.stderr.strip())
    debian.run(f"{place}/.local/opt/llm-explorer/uninstall", "--remove-settings", user=USER)


def tested(debian: Debian, pictures: Path, package: Path, file: Path) -> bool:
    """Run every test in one Debian; did all pass?"""
    passed = True
    name = pictures.name
    for title, test in (
        ("without the libraries", lambda: without_libraries(debian, file)),
        (package.name, lambda: deb(debian, package, pictures.with_name(f"{name}-deb.png"))),
        (file.name, lambda: selfextracting(debian, file, pictures.with_name(f"{name}-run.png"))),
        (f"{file.name}, for everybody", lambda: for_everybody(debian, file)),
        ("bad input", lambda: damaged(debian, file)),
    ):
        print(f"{name}: {title}", flush=True)
        try:
            test()
        except (FailedError, subprocess.TimeoutExpired) as error:
            passed = False
            print(f"    FAILED: {error}")
    return passed


def main() -> int:
    """Test each release; 1 when something failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    here = Path(__file__).resolve().parents[2]
    parser.add_argument("--release", action="append", choices=RELEASES)
    parser.add_argument("--folder", type=Path, default=here / "dist", help="of the installers")
    parser.add_argument("--work", type=Path, default=here / "build" / "debian")
    parser.add_argument("--mirror", help="else the one of this machine's apt")
    parser.add_argument("--keep", action="store_true", help="the Debians stay, to look around")
    options = parser.parse_args()
    if os.geteuid() != 0:
        raise SystemExit("only root can make and enter an empty Debian")
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    package = next(options.folder.glob("*.deb"))
    file = next(options.folder.glob("*.run"))
    mirror = options.mirror or mirror_of_this_machine()
    failed = False
    for release in options.release or RELEASES:
        with made(release, mirror, work) as debian:
            failed |= not tested(debian, work / release, package, file)
        if not options.keep:
            shutil.rmtree(work / f"test-{release}", ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
