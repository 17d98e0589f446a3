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
        "through rank 0, what that rank sends goes from {root_few} to {root_many} times the array.",
    ),
}  # fmt: skip
FEW, MANY = 2, 64


@claim("X002")
def bytes_per_rank() -> Verdict:
    """Do the bytes a rank sends in an all-reduce grow with the ranks? Counted per message."""
    from explorer.compute.parallelism.collective_schedules import bytes_sent, chunk_bounds

    elements, item = 4096, 4

    def arrays_sent(algorithm: str, ranks: int) -> float:
        sent = bytes_sent(algorithm, ranks, chunk_bounds(elements, ranks), item)
        return float(sent.max()) / (elements * item)

    found = {
        f"{algorithm}_{ranks}_ranks": arrays_sent(algorithm, ranks)
        for algorithm in ("ring", "root")
        for ranks in (FEW, 8, MANY)
    }
    ring_grows = found[f"ring_{MANY}_ranks"] / found[f"ring_{FEW}_ranks"] > MANY / FEW / 2
    root_grows = found[f"root_{MANY}_ranks"] / found[f"root_{FEW}_ranks"] > MANY / FEW / 2
    shown = {
        f"{algorithm}_{word}": fixed(found[f"{algorithm}_{ranks}_ranks"], places)
        for algorithm, places in (("ring", 2), ("root", 0))
        for word, ranks in (("few", FEW), ("many", MANY))
    }
    sentence = message("parallelism.bytes_per_rank", few=FEW, many=MANY, **shown)
    if ring_grows == root_grows:
        return Verdict("true" if ring_grows else "false", found, sentence)
    return Verdict("depends", found, sentence)
