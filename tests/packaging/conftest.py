"""The scripts of packaging/ can be imported, as they are when build.py runs."""

from __future__ import annotations

import sys
from pathlib import Path

PLACE = str(Path(__file__).resolve().parents[2] / "packaging")
if PLACE not in sys.path:
    sys.path.insert(0, PLACE)
