"""What a desktop is told: menu entry, session files, metadata, icons, man page."""

from __future__ import annotations

import configparser
import gzip
import io
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import facts
from explorer.ui.session_files import SessionFiles
from linux import menu

pytest.importorskip("PySide6.QtSvg")


@pytest.fixture(scope="module")
def share(qapp_module: object) -> dict[str, bytes]:
    return menu.share()


@pytest.fixture(scope="module")
def qapp_module() -> object:
    """An application for the icons, made before pytest-qt would make one."""
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication(["tests"])


def checked(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a validator, or skip where it is not installed."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


def test_that_the_menu_entry_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "llm-explorer.desktop"
    file.write_text(menu.desktop_entry(), encoding="utf-8")
    done = checked("desktop-file-validate", str(file))
    assert (done.returncode, done.stdout) == (0, "")


def test_that_the_metadata_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "llm-explorer.metainfo.xml"
    file.write_text(menu.metainfo(), encoding="utf-8")
    done = checked("appstreamcli", "validate", "--no-net", str(file))
    assert done.returncode == 0, done.stdout


def test_that_the_man_page_has_no_mistakes_and_names_every_command() -> None:
    text = gzip.decompress(menu.man_page()).decode()
    assert facts.VERSION in text
    for word in ("labs", "render", "selftest", "llmx", "XDG_CONFIG_HOME"):
        assert word in text
    if shutil.which("groff"):
        done = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", "-z"], input=text, capture_output=True, text=True,
            check=True,
        )  # fmt: skip
        assert done.stderr == ""


def test_that_entry_type_and_metadata_name_the_same_things() -> None:
    entry = configparser.RawConfigParser()
    entry.read_string(menu.desktop_entry())
    kinds = entry["Desktop Entry"]["MimeType"].split(";")
    assert kinds == [facts.MIME_TYPE, "x-scheme-handler/llm-explorer", ""]
    described = ElementTree.fromstring(menu.mime_type())
    kind = described[0]
    assert kind.get("type") == facts.MIME_TYPE
    globs = [child.get("pattern") for child in kind if child.tag.endswith("glob")]
    assert globs == ["*.llmx"]
    provided = ElementTree.fromstring(menu.metainfo()).findall("provides/mediatype")
    assert [each.text for each in provided] == kinds[:2]
    # the ending the program itself gives its files
    assert ".llmx" in (SessionFiles.save_to.__code__.co_consts)


def test_that_the_desktop_finds_the_session_type(share: dict[str, bytes], tmp_path: Path) -> None:
    if shutil.which("update-mime-database") is None:
        pytest.skip("shared-mime-info is not installed")
    place = tmp_path / "mime" / "packages" / "llm-explorer.xml"
    place.parent.mkdir(parents=True)
    place.write_bytes(share["mime/packages/llm-explorer.xml"])
    subprocess.run(
        ["update-mime-database", str(tmp_path / "mime")], check=True, capture_output=True
    )
    assert f"{facts.MIME_TYPE}:*.llmx" in (tmp_path / "mime" / "globs").read_text()


def test_that_icons_of_every_size_are_pictures_of_that_size(share: dict[str, bytes]) -> None:
    image = pytest.importorskip("PIL.Image")
    name = facts.MIME_TYPE.replace("/", "-")
    for size in menu.SIZES:
        for place in (f"apps/{facts.NAME}", f"mimetypes/{name}"):
            data = share[f"icons/hicolor/{size}x{size}/{place}.png"]
            picture = image.open(io.BytesIO(data))
            assert picture.size == (size, size)
            # a drawing on a transparent ground, not an empty or a full square
            levels = picture.convert("RGBA").getchannel("A").getextrema()
            assert levels == (0, 255)
    assert b"<svg" in share[f"icons/hicolor/scalable/apps/{facts.NAME}.svg"]


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("/opt/x/llm-explorer", '"/opt/x/llm-explorer"'),
        ("/a b/下载/x", '"/a b/下载/x"'),
        ("/50%/x", '"/50%%/x"'),
        ("/$a/`b`", '"/\\\\$a/\\\\`b\\\\`"'),
        ('/"q"/x', '"/\\\\"q\\\\"/x"'),
    ],
)
def test_that_a_path_is_quoted_as_the_specification_says(path: str, written: str) -> None:
    assert menu.quoted(path) == written


def test_that_a_quoted_path_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "llm-explorer.desktop"
    file.write_text(menu.desktop_entry(menu.quoted('/a b/"$`%/下载/llm-explorer')), "utf-8")
    done = checked("desktop-file-validate", str(file))
    assert (done.returncode, done.stdout) == (0, "")
