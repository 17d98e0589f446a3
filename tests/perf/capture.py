"""What it costs to write down everything a model computes, over computing it alone."""

from __future__ import annotations

from collections.abc import Iterator

from tests.perf.measuring import Row, cpu, in_turns

TEXT = "the queen said to the king that the queen would see the king at noon. " * 2
REPEATS = 50  # passes in one measurement


def rows(rounds: int) -> Iterator[Row]:
    """A row per bundled model; the least of several turns."""
    import torch

    from explorer.compute.models.library import bundled, load

    torch.set_num_threads(1)  # as in the compute process
    for card in bundled():
        model = load(card.name, "cpu")
        ids = model.encode(TEXT)[: model.config.context]

        def bare(model: object = model, ids: list[int] = ids) -> float:
            return cpu(lambda: [model.logits(ids) for _ in range(REPEATS)])  # type: ignore[attr-defined]

        def captured(model: object = model, ids: list[int] = ids) -> float:
            return cpu(lambda: [model.capture(ids) for _ in range(REPEATS)])  # type: ignore[attr-defined]

        bare(), captured()
        ours, floor = in_turns(3 * rounds, captured, bare)
        per_pass = 1000 / REPEATS
        yield Row(
            f"everything captured, {card.name}, {len(ids)} tokens", min(ours) * per_pass,
            min(floor) * per_pass, "ms", "the forward pass alone", 1.5,
        )  # fmt: skip
