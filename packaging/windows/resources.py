"""What Windows wants inside a program: version resource, icon, manifest. Used by explorer.spec."""

from __future__ import annotations

import io
from pathlib import Path

import facts

HERE = Path(__file__).resolve().parent
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """A version as the resource takes it: 0.1.0 is (0, 1, 0, 0)."""
    numbers = [int(part) for part in version.split(".")[:4] if part.isdigit()]
    numbers += [0] * (4 - len(numbers))
    return (numbers[0], numbers[1], numbers[2], numbers[3])


def version_resource(original: str) -> str:
    """The text that PyInstaller reads; `original` is the file name of the program."""
    numbers = four_numbers(facts.VERSION)
    strings = {
        "CompanyName": "The LLM Explorer authors",
        "FileDescription": facts.TITLE,
        "FileVersion": facts.VERSION,
        "InternalName": facts.NAME,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": original,
        "ProductName": facts.TITLE,
        "ProductVersion": facts.VERSION,
    }
    table = ",\n        ".join(f"StringStruct({k!r}, {v!r})" for k, v in strings.items())
    # 0x0409 is English (United States), 1200 is Unicode
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,
    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
        {table}])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])])
  ]
)
"""


def icon(drawing: Path) -> bytes:
    """An .ico with every size, each rendered from the SVG drawing."""
    from PIL import Image

    from linux.menu import icon_png

    pictures = [Image.open(io.BytesIO(icon_png(drawing, size))) for size in ICON_SIZES]
    data = io.BytesIO()
    sizes = [(size, size) for size in ICON_SIZES]
    pictures[-1].save(data, "ICO", sizes=sizes, append_images=pictures[:-1])
    return data.getvalue()


def write(folder: Path) -> dict[str, Path]:
    """Write version resources, icons and manifest into a folder; where each is."""
    folder.mkdir(parents=True, exist_ok=True)
    files: dict[str, bytes] = {
        "command.txt": version_resource(f"{facts.NAME}.exe").encode(),
        "window.txt": version_resource(f"{facts.TITLE}.exe").encode(),
        "app.ico": icon(facts.ROOT / "resources" / "icons" / "app.svg"),
        "session.ico": icon(HERE.parent / "linux" / "session.svg"),
        "manifest.xml": (HERE / "manifest.xml").read_bytes(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return {name: folder / name for name in files}
