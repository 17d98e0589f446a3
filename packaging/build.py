"""One command from the source to the installers of the system it runs on.

    python packaging/build.py [--output FOLDER] [--work FOLDER] [--quick] [--bundle-only]

Translations, bundle (PyInstaller, then made smaller), licence texts and bill of materials, smoke
test, installers, checksums. Everything lies in FOLDER (dist) afterwards. Needs the extra
"packaging": pip install -e ".[packaging]"; what the installers need besides is in
packaging/README.md. Exit status 1 when the bundle fails its test.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import bundle as bundles
import facts
import licences
import parts
import sbom
import smoke

BILL = "sbom.cdx.json"


def translate() -> None:
    """Build the translations that the source asks for."""
    subprocess.run(
        [sys.executable, str(facts.ROOT / "packaging" / "translations.py"), "build"],
        check=True, cwd=facts.ROOT,
    )  # fmt: skip


def describe(bundle: Path) -> None:
    """Put the licence texts and the bill of materials into the bundle."""
    found = parts.parts(bundle)
    (bundle / BILL).unlink(missing_ok=True)
    licences.write(found, bundle / "licences")
    sbom.write(found, bundle, bundle / BILL)
    print(f"parts: {len(found)}, each with its licence text")


def installers(bundle: Path, output: Path, *, quick: bool) -> list[Path]:
    """The installers of this system."""
    if sys.platform == "linux":
        from linux import installers as linux

        return linux.build(bundle, output, quick=quick)
    if sys.platform == "win32":
        from windows import installer as windows

        return windows.build(bundle, output, quick=quick)
    if sys.platform == "darwin":
        from macos import image

        return image.build(bundle, output, quick=quick)
    raise SystemExit(f"no installer is known for {sys.platform}")


def checksums(files: list[Path], target: Path) -> None:
    """SHA-256 of each, in the form that `sha256sum --check` reads."""
    lines = [f"{bundles.sha256(file)}  {file.name}\n" for file in sorted(files)]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")


def report(bundle: Path, files: list[Path]) -> None:
    """Sizes per component, and of each installer."""
    for name, size in bundles.sizes(bundle):
        print(f"{size / 1e6:9.1f} MB  {name}")
    print(f"{bundles.size(bundle) / 1e6:9.1f} MB  the bundle")
    for file in files:
        print(f"{file.stat().st_size / 1e6:9.1f} MB  {file.name}")


def main() -> int:
    """Build everything, in order."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--output", type=Path, default=facts.ROOT / "dist")
    parser.add_argument("--work", type=Path, default=facts.ROOT / "build")
    parser.add_argument("--quick", action="store_true", help="compress little, to try things out")
    parser.add_argument("--bundle-only", action="store_true", help="no installers")
    parser.add_argument("--bundle", type=Path, metavar="FOLDER", help="this bundle, no new one")
    parser.add_argument("--untested", action="store_true", help="without the smoke test")
    options = parser.parse_args()
    output = options.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(facts.epoch()))
    bundle = options.bundle
    if bundle is None:
        translate()
        began = time.monotonic()
        bundle = bundles.build(output, options.work.resolve())
        shutil.rmtree(options.work, ignore_errors=True)
        describe(bundle)
        print(f"built in {time.monotonic() - began:.0f} s: {bundle}")
    bundle = bundle.resolve()
    problems = [] if options.untested else smoke.test(bundle)
    if problems:
        print("\n".join(problems))
        return 1
    made = [] if options.bundle_only else installers(bundle, output, quick=options.quick)
    if made:
        bill = output / f"{facts.NAME}-{facts.VERSION}-{sys.platform}.cdx.json"
        shutil.copyfile(bundle / BILL, bill)
        checksums([*made, bill], output / "SHA256SUMS")
    report(bundle, made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
