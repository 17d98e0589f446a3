"""What can be known here about the installers of Windows and macOS."""

from __future__ import annotations

import io
import plistlib
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import facts
from macos import application
from windows import installer, resources


def test_that_the_manifest_asks_for_the_resolution_of_each_screen(root: Path) -> None:
    tree = ElementTree.parse(root / "packaging/windows/manifest.xml")
    said = {element.tag.split("}")[-1]: (element.text or "") for element in tree.iter()}
    assert said["dpiAwareness"] == "PerMonitorV2"
    assert said["longPathAware"] == "true"
    levels = [e.get("level") for e in tree.iter() if e.tag.endswith("requestedExecutionLevel")]
    assert levels == ["asInvoker"]


def test_that_the_version_resource_is_one(tmp_path: Path) -> None:
    pytest.importorskip("PyInstaller")
    text = resources.version_resource("llm-explorer.exe")
    compile(text, "version", "eval")
    assert facts.VERSION in text
    assert resources.four_numbers("1.2.3") == (1, 2, 3, 0)
    assert resources.four_numbers("0.1.0rc1") == (0, 1, 0, 0)


def test_that_icons_have_every_size(qapp: object, tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image")
    made = resources.write(tmp_path)
    for name in ("app.ico", "session.ico"):
        sizes = image.open(io.BytesIO(made[name].read_bytes())).info["sizes"]
        assert sizes == {(size, size) for size in resources.ICON_SIZES}
    assert image.open(application.icon(tmp_path)).format == "ICNS"


def test_that_the_script_finds_what_the_bundle_has(root: Path) -> None:
    script = (root / "packaging/windows/installer.iss").read_text(encoding="utf-8")
    spec = (root / "packaging/explorer.spec").read_text(encoding="utf-8")
    window = re.search(r'#define Window "(.+)\.exe"', script)
    assert window is not None
    assert f'"{window.group(1)}"' in spec
    assert "Software\\Classes\\.llmx" in script
    assert f"Software\\Classes\\{facts.SCHEME}" in script
    # the folders the program uses on Windows (explorer/core/paths.py)
    assert r"{userappdata}\llm-explorer" in script
    assert r"{localappdata}\llm-explorer" in script
    defined = set(re.findall(r"\{#(\w+)\}", script))
    given = {"Version", "Bundle", "Resources"} | set(re.findall(r"#define (\w+)", script))
    assert defined <= given


def test_that_the_call_of_the_compiler_gives_what_the_script_uses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(installer, "compiler", lambda: "ISCC")
    called = installer.command(Path("b"), Path("r"), Path("o"), quick=True)
    for part in (f"/DVersion={facts.VERSION}", "/DBundle=b", "/DResources=r", "/Oo", "/DQuick"):
        assert part in called


def test_that_the_apps_properties_are_a_property_list(root: Path) -> None:
    read = plistlib.loads(plistlib.dumps(application.properties()))
    assert read["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [facts.SCHEME]
    kind = read["UTExportedTypeDeclarations"][0]["UTTypeTagSpecification"]
    assert kind["public.filename-extension"] == ["llmx"]
    with open(root / "packaging/macos/entitlements.plist", "rb") as file:
        assert plistlib.load(file)


def test_that_the_workflow_builds_on_all_three(root: Path) -> None:
    text = (root / ".github/workflows/release.yml").read_text(encoding="utf-8")
    for system in ("ubuntu-", "windows-", "macos-"):
        assert f"runner: {system}" in text
    assert "python packaging/build.py" in text
    assert "packaging/linux/empty_debian.py" in text
    assert "\t" not in text
    # an address of a package registry belongs into the repository's variables
    assert "://" not in re.sub(r"#.*", "", text)
