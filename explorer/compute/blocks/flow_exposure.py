"""What one's own mistakes cost: the same model after the right beginning and after its own (torch).

In training a model is shown the right beginning at every position (teacher forcing; Williams &
Zipser 1989). In use it reads what it wrote itself, which may be a beginning that it was never
trained on (Ranzato et al. 2016: exposure bias).
"""

from __future__ import annotations

import copy
from collections.abc import Generator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.blocks.flow import Exposure, Params
from explorer.compute.models.encoder_decoder import EncoderDecoder
from explorer.compute.models.encoder_library import load_encoder_decoder
from explorer.compute.models.encoder_vocabulary import SymbolVocabulary

ROWS = 96


def drawn(
    vocabulary: SymbolVocabulary, task: str, length: int, rows: int, seed: int
) -> tuple[Tensor, Tensor]:
    """Sources (rows, length + 2) and right targets (rows, length + 2) of random strings, int64."""
    random = np.random.Generator(np.random.PCG64(seed))
    body = vocabulary.first + random.integers(0, len(vocabulary.characters), (rows, length))
    done = body[:, ::-1] if task == "reverse" else np.sort(body, axis=1)

    def column(index: int) -> np.ndarray:
        return np.full((rows, 1), index)

    source = np.concatenate([column(vocabulary.task(task)), body, column(vocabulary.end)], axis=1)
    target = np.concatenate([column(vocabulary.begin), done, column(vocabulary.end)], axis=1)
    return torch.from_numpy(source), torch.from_numpy(target)


def disturbed(model: EncoderDecoder, noise: float, seed: int) -> EncoderDecoder:
    """A copy whose matrices carry normal noise of `noise` times their own standard deviation."""
    other = copy.deepcopy(model)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for matrix in other.parameters():
            if matrix.dim() > 1:
                drawn_noise = torch.randn(matrix.shape, generator=generator)
                matrix.add_(drawn_noise, alpha=noise * float(matrix.std()))
    return other


def teacher_forced(model: EncoderDecoder, target: Tensor, memory: Tensor) -> Tensor:
    """(rows, positions) the likeliest token after the right beginning: one pass for all."""
    # [exposure]
    return model.decode(target[:, :-1], memory).argmax(-1)


def free_running(
    model: EncoderDecoder, begin: int, positions: int, memory: Tensor
) -> Generator[None, None, Tensor]:
    """(rows, positions) the likeliest token after what was written before: a pass per token."""
    # [exposure]
    written = torch.full((len(memory), 1), begin)
    for _ in range(positions):
        following = model.decode(written, memory)[:, -1:].argmax(-1)
        written = torch.cat([written, following], dim=1)
        yield None
    return written[:, 1:]


def measure(params: Params) -> Generator[None, None, Exposure]:
    """The shares of wrong tokens at each position of `ROWS` strings."""
    shipped = load_encoder_decoder()
    vocabulary = shipped.vocabulary
    source, target = drawn(vocabulary, params.task, params.length, ROWS, params.seed)
    yield None
    model = disturbed(shipped.model, params.noise, params.seed)
    with torch.no_grad():
        memory = model.encode(source)
        yield None
        forced = teacher_forced(model, target, memory)
        yield None
        own = yield from free_running(model, vocabulary.begin, params.length + 1, memory)
    return tally((forced != target[:, 1:]).numpy(), (own != target[:, 1:]).numpy())


def tally(forced: np.ndarray, own: np.ndarray) -> Exposure:
    """The shares, from wrong or not (rows, positions), bool."""
    before = np.cumsum(own, axis=1)[:, :-1] > 0  # a mistake somewhere before
    later, last = own[:, 1:], own[:, :-1]

    def share(where: np.ndarray) -> float:
        return float(later[where].mean()) if where.any() else float("nan")

    return Exposure(
        len(own), forced.mean(0), own.mean(0), float((~forced.any(1)).mean()),
        float((~own.any(1)).mean()), share(last), share(~before),
    )  # fmt: skip
