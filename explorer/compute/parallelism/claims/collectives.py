"""Sentences often said about communication, put to schedules whose messages are counted."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "parallelism.bytes_per_rank": QT_TRANSLATE_NOOP(
        "claims",
        "Around a ring it does not: from {few} to {many} ranks, what each rank sends goes from "
        "{ring_few} to {ring_many} times the array and never reaches 2. If everything passes "
        "through rank 0, what that rank sends goes from {naive_few} to {naive_many} times the "
        "array.",
    ),
}  # fmt: skip
FEW, MANY = 2, 64


@claim("X002")
def bytes_per_rank() -> Verdict:
    """Do the bytes a rank sends in an all-reduce grow with the ranks? Counted per message."""
    from explorer.compute.parallelism.collective_schedules import (
        bytes_sent,
        chunk_bounds,
        schedule,
    )

    elements, item = 4096, 4

    def arrays_sent(algorithm: str, ranks: int) -> float:
        phases = schedule("all-reduce", algorithm, ranks)
        sent = bytes_sent(phases, ranks, chunk_bounds(elements, ranks), item)
        return float(sent.max()) / (elements * item)

    found = {
        f"{algorithm}_{ranks}_ranks": arrays_sent(algorithm, ranks)
        for algorithm in ("ring", "naive")
        for ranks in (FEW, 8, MANY)
    }
    ring_grows = found[f"ring_{MANY}_ranks"] / found[f"ring_{FEW}_ranks"] > MANY / FEW / 2
    naive_grows = found[f"naive_{MANY}_ranks"] / found[f"naive_{FEW}_ranks"] > MANY / FEW / 2
    shown = {
        f"{algorithm}_{word}": fixed(found[f"{algorithm}_{ranks}_ranks"], places)
        for algorithm, places in (("ring", 2), ("naive", 0))
        for word, ranks in (("few", FEW), ("many", MANY))
    }
    sentence = message("parallelism.bytes_per_rank", few=FEW, many=MANY, **shown)
    if ring_grows == naive_grows:
        return Verdict("true" if ring_grows else "false", found, sentence)
    return Verdict("depends", found, sentence)
