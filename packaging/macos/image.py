"""The disk image for macOS: `LLM Explorer.app` and a link to /Applications.

Signed and notarised where the environment has the keys:
MACOS_IDENTITY ("Developer ID Application: …", in a keychain that is unlocked) signs;
MACOS_NOTARY (the name of a profile stored with `xcrun notarytool store-credentials`) notarises.
Without them the app is signed ad hoc, and its reader has to allow it once in System Settings.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

import facts

HERE = Path(__file__).resolve().parent


def application(bundle: Path) -> Path:
    """The .app that explorer.spec leaves beside the bundle."""
    return bundle.parent / f"{facts.TITLE}.app"


def sign(app: Path) -> None:
    """Sign the app and everything in it; ad hoc without an identity."""
    identity = os.environ.get("MACOS_IDENTITY")
    hardened = ["--options", "runtime", "--timestamp"] if identity else []
    subprocess.run(
        ["codesign", "--force", "--deep", *hardened, "--entitlements",
         str(HERE / "entitlements.plist"), "--sign", identity or "-", str(app)],
        check=True,
    )  # fmt: skip
    subprocess.run(["codesign", "--verify", "--deep", "--strict", str(app)], check=True)


def notarise(image: Path) -> None:
    """Have Apple look at the image, and staple its answer to it."""
    profile = os.environ.get("MACOS_NOTARY")
    if profile:
        submit = ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile]
        subprocess.run([*submit, "--wait"], check=True)
        subprocess.run(["xcrun", "stapler", "staple", str(image)], check=True)


def build(bundle: Path, output: Path, *, quick: bool = False) -> list[Path]:
    """Make it. Returns the file."""
    app = application(bundle)
    for extra in ("licences", "sbom.cdx.json"):
        source, target = bundle / extra, app / "Contents" / "Resources" / extra
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copyfile(source, target)
    sign(app)
    target = output / f"{facts.NAME}-{facts.VERSION}-macos-{platform.machine()}.dmg"
    target.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(app, Path(name) / app.name, symlinks=True)
        (Path(name) / "Applications").symlink_to("/Applications")
        # ULMO is LZMA, read by macOS 10.15 and newer
        subprocess.run(
            ["hdiutil", "create", "-volname", facts.TITLE, "-srcfolder", name, "-ov", "-format",
             "UDZO" if quick else "ULMO", str(target)],
            check=True,
        )  # fmt: skip
    if os.environ.get("MACOS_IDENTITY"):
        identity = os.environ["MACOS_IDENTITY"]
        subprocess.run(["codesign", "--sign", identity, "--timestamp", str(target)], check=True)
        notarise(target)
    return [target]
