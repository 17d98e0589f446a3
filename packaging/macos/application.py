"""What macOS is told about the app: identity, session files, links. Used by explorer.spec."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import facts

VERSION = facts.VERSION
IDENTIFIER = "org.llm-explorer.app"  # a name among apps, no address
SESSION = f"{IDENTIFIER}.session"


def properties() -> dict[str, Any]:
    """Entries of Info.plist beyond those PyInstaller writes."""
    return {
        "CFBundleDisplayName": facts.TITLE,
        "CFBundleShortVersionString": facts.VERSION,
        "CFBundleLocalizations": ["en", "zh-Hans"],
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": f"{facts.TITLE} session",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [SESSION],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": SESSION,
                "UTTypeDescription": f"{facts.TITLE} session",
                "UTTypeConformsTo": ["public.json"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [facts.ENDING.lstrip(".")],
                    "public.mime-type": [facts.MIME_TYPE],
                },
            }
        ],
        "CFBundleURLTypes": [
            {"CFBundleURLName": facts.TITLE, "CFBundleURLSchemes": [facts.SCHEME]}
        ],
    }


def icon(folder: Path) -> Path:
    """Write `app.icns`, rendered from the SVG drawing."""
    from PIL import Image

    from linux.menu import icon_png

    drawing = facts.ROOT / "resources" / "icons" / "app.svg"
    sizes = (1024, 512, 256, 128, 64, 32, 16)
    pictures = [Image.open(io.BytesIO(icon_png(drawing, size))) for size in sizes]
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "app.icns"
    pictures[0].save(target, "ICNS", append_images=pictures[1:])
    return target
