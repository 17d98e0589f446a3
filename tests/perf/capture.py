"""What it costs to write down everything a model computes: over computing it alone, and beside
transformers, which writes down the attention weights."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.perf.measuring import Row, cpu, in_turns

if TYPE_CHECKING:
    from explorer.compute.models.library import LoadedModel

TEXT = "the queen said to the king that the queen would see the king at noon. " * 2
LONG = "The people of this country have a right to know what the Congress has done. " * 20
REPEATS = 50  # passes in one measurement of a small model


def rows(rounds: int) -> Iterator[Row]:
    """Two rows per bundled model and one beside transformers; the least of several turns."""
    import torch

    from explorer.compute.models.library import bundled, load

    torch.set_num_threads(1)  # as in the compute process
    for card in bundled():
        model = load(card.name, "cpu")
        ids = model.encode(TEXT)[: model.config.context]
        repeats = max(1, REPEATS // card.layers**2)

        def bare(model: object = model, ids: list[int] = ids, repeats: int = repeats) -> float:
            return cpu(lambda: [model.logits(ids) for _ in range(repeats)])  # type: ignore[attr-defined]

        def captured(model: object = model, ids: list[int] = ids, repeats: int = repeats) -> float:
            return cpu(lambda: [model.capture(ids) for _ in range(repeats)])  # type: ignore[attr-defined]

        bare(), captured()
        ours, floor = in_turns(3 * rounds, captured, bare)
        per_pass = 1000 / repeats
        yield Row(
            f"everything captured, {card.name}, {len(ids)} tokens", min(ours) * per_pass,
            min(floor) * per_pass, "ms", "the forward pass alone", 1.5,
        )  # fmt: skip
    yield _beside_transformers(rounds)
    if torch.cuda.is_available():
        yield on_device("cuda", rounds)


def on_device(device: str, rounds: int) -> Row:
    """Everything captured on another device, in seconds by the clock, beside the CPU."""
    import torch

    from explorer.compute.models.library import load

    there, here = load("bilingual", device), load("bilingual", "cpu")
    ids = here.encode(LONG)[:256]

    def clocked(model: LoadedModel) -> float:
        began = time.perf_counter()
        model.capture(ids)
        if model.device.type == "cuda":  # a call returns before its kernels have run
            torch.cuda.synchronize()
        return time.perf_counter() - began

    clocked(there), clocked(here)
    ours, floor = in_turns(5 * rounds, lambda: clocked(there), lambda: clocked(here))
    return Row(
        f"everything captured, bilingual, {len(ids)} tokens, {device}", min(ours) * 1000,
        min(floor) * 1000, "ms", "the same on one thread of the CPU",
    )  # fmt: skip


def _beside_transformers(rounds: int) -> Row:
    import torch

    from explorer.compute.models.library import load
    from tests.compute.models.conftest import huggingface_twin

    model = load("bilingual", "cpu")
    twin = huggingface_twin(model.decoder)
    ids = model.encode(LONG)[:256]
    batch = torch.tensor([ids])

    def captured() -> float:
        return cpu(lambda: [model.capture(ids) for _ in range(3)])

    def theirs() -> float:
        with torch.no_grad():
            return cpu(
                lambda: [twin(batch, output_attentions=True, use_cache=False) for _ in range(3)]
            )

    captured(), theirs()
    ours, peer = in_turns(5 * rounds, captured, theirs)
    return Row(
        f"everything captured, bilingual, {len(ids)} tokens", min(ours) * 1000 / 3,
        min(peer) * 1000 / 3, "ms", "transformers, eager, output_attentions", 1.3,
    )  # fmt: skip
