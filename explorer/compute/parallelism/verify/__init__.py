"""Layouts that really run: a tiny model on 2 to 8 processes through torch.distributed on gloo.

`run(Case("ddp", ranks=4))` gives a `Verified`: loss and gradients beside those of one process,
bytes held and collectives called beside the formulas, bytes on the wire. A job is a module of this
package, named like it (`ddp.py`), with a function `job(here, setting)` that every rank runs.
Importing this package and asking for a run load nothing of torch: only the workers do.
"""

from explorer.compute.parallelism.verify.case import (
    Case,
    Found,
    LostWorkerError,
    RunError,
    Verified,
    shown,
)
from explorer.compute.parallelism.verify.pool import answering, answers, close, run, running

__all__ = [
    "Case",
    "Found",
    "LostWorkerError",
    "RunError",
    "Verified",
    "answering",
    "answers",
    "close",
    "run",
    "running",
    "shown",
]
