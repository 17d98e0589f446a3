"""What the lab gives away by name: the numbers of a step, and of the whole run."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message

VALUE_NAMES = {
    "step": QT_TRANSLATE_NOOP("parallelism/data", "the name of the step"),
    "gradient": QT_TRANSLATE_NOOP(
        "parallelism/data", "each rank's gradient of the shown tensor (ranks, numbers)"
    ),
    "average": QT_TRANSLATE_NOOP("parallelism/data", "their average"),
    "whole": QT_TRANSLATE_NOOP("parallelism/data", "the gradient of the whole batch"),
    "loss": QT_TRANSLATE_NOOP("parallelism/data", "the loss of each rank"),
    "seconds": QT_TRANSLATE_NOOP("parallelism/data", "the time, in seconds from the start"),
    "bucket": QT_TRANSLATE_NOOP("parallelism/data", "the bucket, −1 where there is none"),
    "reads": QT_TRANSLATE_NOOP(
        "parallelism/data", "the samples of the epoch by rank and training step (ranks, steps)"
    ),
    "seen": QT_TRANSLATE_NOOP("parallelism/data", "different samples each rank has read so far"),
}
RESULT_NAMES = {
    "apart": QT_TRANSLATE_NOOP(
        "parallelism/data", "largest difference between the average and the whole batch's gradient"
    ),
    "parameters": QT_TRANSLATE_NOOP("parallelism/data", "numbers in the gradient"),
    "step_seconds": QT_TRANSLATE_NOOP("parallelism/data", "seconds of the step, by way"),
    "exposed_seconds": QT_TRANSLATE_NOOP(
        "parallelism/data", "seconds of communication that nothing hides, by way"
    ),
    "bytes_sent": QT_TRANSLATE_NOOP("parallelism/data", "bytes each rank sends"),
    "buckets": QT_TRANSLATE_NOOP("parallelism/data", "bytes of each bucket, in sending order"),
    "seen": QT_TRANSLATE_NOOP("parallelism/data", "different samples each rank has read"),
    "padded": QT_TRANSLATE_NOOP("parallelism/data", "samples read twice in an epoch"),
    "dropped": QT_TRANSLATE_NOOP("parallelism/data", "samples left out of an epoch"),
    "waited": QT_TRANSLATE_NOOP("parallelism/data", "seconds each rank waited, measured"),
    "told": QT_TRANSLATE_NOOP("parallelism/data", "what torch told each rank"),
    "gone": QT_TRANSLATE_NOOP("parallelism/data", "how a killed process ended"),
    "barrier": QT_TRANSLATE_NOOP("parallelism/data", "what monitored_barrier said"),
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared, step = trace.shared, trace[index]
    if (found := shared.gradients) is not None:
        part = slice(found.place, found.place + len(found.names))
        return {"step": step.name, "gradient": found.local[:, part],
                "average": found.average[part], "whole": found.whole[part],
                "loss": found.loss}  # fmt: skip
    if shared.shards is not None:
        return {"step": step.name, "reads": shared.shards.reads[index],
                "seen": shared.shards.seen[index]}  # fmt: skip
    return {"step": step.name, "seconds": step.seconds, "bucket": step.bucket}


def _plain(said: Message | None) -> str:
    """A sentence in English; "" for none."""
    return said.key.format(**said.args) if said else ""


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared = trace.shared
    if (found := shared.gradients) is not None:
        return {"apart": float(np.abs(found.average - found.whole).max()),
                "parameters": int(found.whole.size)}  # fmt: skip
    if (line := shared.timeline) is not None:
        return {"step_seconds": {way: one[2] for way, one in line.ways.items()},
                "exposed_seconds": {way: one[1] for way, one in line.ways.items()},
                "bytes_sent": line.sent, "buckets": list(line.buckets)}  # fmt: skip
    if (dealt := shared.shards) is not None:
        return {"seen": dealt.seen[-1], "padded": dealt.padded, "dropped": dealt.dropped}
    waiting = shared.waiting
    if waiting.ready is None:
        return {"waited": None, "told": [], "barrier": _plain(waiting.missing), "gone": ""}
    return {"waited": waiting.freed - waiting.ready, "told": list(waiting.told),
            "barrier": waiting.barrier, "gone": _plain(waiting.gone)}  # fmt: skip
