"""What an exported file says about itself: title, description, and the link that reopens it."""

from __future__ import annotations

import html
import re
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from explorer.core.link import LONGEST, SCHEME

SOFTWARE = "LLM Explorer"
_LINK = re.compile(rf"{SCHEME}://[!-~]{{1,{LONGEST}}}")
_LARGEST_FILE = 64 * 2**20  # bytes searched for a link
_LARGEST_CHUNK = 2 * LONGEST


@dataclass(frozen=True)
class Metadata:
    """Title and description in the reader's language; `link` may be empty."""

    title: str = ""
    description: str = ""
    link: str = ""

    def xmp(self) -> bytes:
        """An XMP packet, for PDF and WebP."""

        def safe(text: str) -> str:
            return html.escape(valid_xml(text))

        return (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
            f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{safe(self.title)}</rdf:li></rdf:Alt>'
            "</dc:title><dc:description><rdf:Alt>"
            f'<rdf:li xml:lang="x-default">{safe(self.description)}</rdf:li></rdf:Alt>'
            f"</dc:description><dc:source>{safe(self.link)}</dc:source>"
            f"<xmp:CreatorTool>{SOFTWARE}</xmp:CreatorTool>"
            "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
            '<?xpacket end="w"?>'
        ).encode("utf-8", errors="replace")


def valid_xml(text: str) -> str:
    """The text with what XML 1.0 forbids (control characters, surrogates) replaced by U+FFFD."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def link_in_picture(path: Path) -> str | None:
    """The link inside a PNG, SVG, PDF, GIF, WebP, MP4 or HTML file that we wrote; None without one.

    Raises OSError when the file cannot be read.
    """
    with open(path, "rb") as file:
        data = file.read(_LARGEST_FILE)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _first(_png_texts(data))
    if data.startswith(b"GIF8"):
        return _first(_gif_comments(data))
    # the others hold it as plain text, escaped for XML or HTML
    found = re.search(SCHEME.encode() + rb"://[!-~]{1,%d}" % (2 * LONGEST), data)
    if found is None:
        return None
    # the escaped link ends where the surrounding markup or string goes on
    raw = re.split(rb"[<>\"'\\]", found.group(), maxsplit=1)[0]
    return _first([html.unescape(raw.decode("ascii"))])


def _first(texts: list[str]) -> str | None:
    for text in texts:
        found = _LINK.search(text)
        if found:
            return found.group()
    return None


def _png_texts(data: bytes) -> list[str]:
    """The values of all text chunks of a PNG; damaged ones are skipped."""
    out, place = [], 8
    while place + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        body = data[place + 8 : place + 8 + length]
        place += 12 + length
        try:
            if kind == b"tEXt":
                out.append(body.partition(b"\0")[2].decode("latin-1"))
            elif kind == b"zTXt":
                packed = body.partition(b"\0")[2][1:]
                out.append(_unpacked(packed).decode("latin-1"))
            elif kind == b"iTXt":
                flags = body.partition(b"\0")[2]
                text = flags[2:].split(b"\0", 2)[2]
                out.append((_unpacked(text) if flags[0] else text).decode("utf-8"))
        except (ValueError, IndexError, zlib.error):
            continue
    return out


def _unpacked(packed: bytes) -> bytes:
    return zlib.decompressobj().decompress(packed, _LARGEST_CHUNK)


def _gif_comments(data: bytes) -> list[str]:
    """The comment blocks of a GIF; they stand before the first frame in the files we write."""
    out, place = [], 0
    for _ in range(16):
        place = data.find(b"\x21\xfe", place)
        if place < 0:
            break
        place += 2
        text = b""
        while place < len(data) and data[place]:
            size = data[place]
            text += data[place + 1 : place + 1 + size]
            place += 1 + size
        out.append(text.decode("ascii", errors="replace"))
    return out
