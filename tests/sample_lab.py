"""A tiny lab for tests: running sums of whole numbers, with an array and a non-finite value.

Importing this file registers it as explorer.compute.sample.counting and
explorer.panels.sample.counting, so that names "module:function" resolve as those of real labs do.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

LAB_ID = "sample/counting"


def _load(name: str, file: str) -> ModuleType:
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, Path(__file__).parent / "sample" / file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


COMPUTE = _load("explorer.compute.sample.counting", "compute.py")
PANEL = _load("explorer.panels.sample.counting", "panel.py")
LAB = PANEL.LAB
