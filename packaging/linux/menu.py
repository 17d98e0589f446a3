"""What a desktop is told about the program: menu entry, session files, links, icons, man page.

Written once for the .deb and for the installer of other distributions; they differ only in the
command that starts it. Freedesktop specifications: Desktop Entry 1.5, Shared MIME-info, Icon
Theme, AppStream 1.0.
"""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from xml.sax.saxutils import escape

import facts

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
HERE = Path(__file__).resolve().parent


def desktop_entry(command: str = facts.NAME) -> str:
    """`llm-explorer.desktop`; `command` is what starts the program, quoted where it has to be."""
    return f"""[Desktop Entry]
Type=Application
Version=1.0
Name={facts.TITLE}
GenericName=Explorer of language and diffusion models
GenericName[zh_CN]=语言模型与扩散模型的探索工具
Comment={facts.SUMMARY}
Comment[zh_CN]={facts.SUMMARY_ZH}
Exec={command} %u
Icon={facts.NAME}
Terminal=false
StartupNotify=true
StartupWMClass={facts.NAME}
Categories=Education;ArtificialIntelligence;
Keywords=transformer;attention;diffusion;tokenizer;float;
Keywords[zh_CN]=大模型;注意力;扩散;分词;浮点数;
MimeType={facts.MIME_TYPE};x-scheme-handler/{facts.SCHEME};
"""


def quoted(path: str) -> str:
    """A path as the Exec key takes it: quoted, its special characters escaped twice.

    Once for the quoted argument (" ` $ and \\), once for the value of a key (\\), and a percent
    sign doubled, as it begins a field code.
    """
    inner = "".join("\\" + c if c in '"`$\\' else c for c in path)
    return '"' + inner.replace("\\", "\\\\").replace("%", "%%") + '"'


def mime_type() -> str:
    """The type of session files, known by their ending."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{facts.MIME_TYPE}">
    <comment>{facts.TITLE} session</comment>
    <comment xml:lang="zh_CN">{facts.TITLE} 会话</comment>
    <sub-class-of type="application/json"/>
    <icon name="{facts.MIME_TYPE.replace("/", "-")}"/>
    <glob pattern="*{facts.ENDING}"/>
  </mime-type>
</mime-info>
"""


def metainfo() -> str:
    """AppStream metadata, for software centres."""

    def paragraphs(texts: tuple[str, ...], language: str = "") -> str:
        attribute = f' xml:lang="{language}"' if language else ""
        return "\n".join(f"    <p{attribute}>{escape(text)}</p>" for text in texts)

    return f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{facts.APPSTREAM_ID}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>{facts.LICENCE}</project_license>
  <name>{facts.TITLE}</name>
  <summary>{escape(facts.SUMMARY)}</summary>
  <summary xml:lang="zh_CN">{escape(facts.SUMMARY_ZH)}</summary>
  <description>
{paragraphs(facts.DESCRIPTION)}
{paragraphs(facts.DESCRIPTION_ZH, "zh_CN")}
  </description>
  <launchable type="desktop-id">{facts.NAME}.desktop</launchable>
  <icon type="stock">{facts.NAME}</icon>
  <categories>
    <category>Education</category>
    <category>Science</category>
  </categories>
  <provides>
    <binary>{facts.NAME}</binary>
    <mediatype>{facts.MIME_TYPE}</mediatype>
    <mediatype>x-scheme-handler/{facts.SCHEME}</mediatype>
  </provides>
  <developer id="{facts.NAME}">
    <name>The LLM Explorer authors</name>
  </developer>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="{facts.VERSION}" date="{facts.date()}"/>
  </releases>
</component>
"""


def man_page() -> bytes:
    """The man page, compressed the same way every time."""
    text = (HERE / "llm-explorer.1").read_text(encoding="utf-8")
    text = text.replace("@VERSION@", facts.VERSION).replace("@DATE@", facts.date())
    return gzip.compress(text.encode(), 9, mtime=0)


def icon_png(drawing: Path, size: int) -> bytes:
    """An SVG drawing as PNG, `size` pixels wide and high."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([facts.NAME])
    assert application is not None
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub forgets str
    return bytes(data.data())


def icons() -> dict[str, bytes]:
    """Every icon, by its place below `share/icons/hicolor`."""
    program = facts.ROOT / "resources" / "icons" / "app.svg"
    session = HERE / "session.svg"
    kinds = (
        ("apps", facts.NAME, program),
        ("mimetypes", facts.MIME_TYPE.replace("/", "-"), session),
    )
    found = {}
    for folder, name, drawing in kinds:
        found[f"scalable/{folder}/{name}.svg"] = drawing.read_bytes()
        for size in SIZES:
            found[f"{size}x{size}/{folder}/{name}.png"] = icon_png(drawing, size)
    return found


def share(command: str = facts.NAME) -> dict[str, bytes]:
    """Everything that goes below a `share` folder, by its place there."""
    found = {
        f"applications/{facts.NAME}.desktop": desktop_entry(command).encode(),
        f"mime/packages/{facts.NAME}.xml": mime_type().encode(),
        f"metainfo/{facts.NAME}.metainfo.xml": metainfo().encode(),
        f"man/man1/{facts.NAME}.1.gz": man_page(),
    }
    found.update({f"icons/hicolor/{place}": data for place, data in icons().items()})
    return found
