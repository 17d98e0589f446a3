"""What the process that is copied imports: torch, and the computation of every lab.

Importing this module is all that it is for; what cannot be imported here is imported later.
"""

from __future__ import annotations

import importlib

import torch

from explorer.core import cache, trace, worker
from explorer.core.lab import open_lab
from explorer.panels import lab_ids

__all__ = ["cache", "trace", "worker"]

torch.set_num_threads(1)
for _lab_id in lab_ids():
    importlib.import_module(open_lab(_lab_id).run.partition(":")[0])
