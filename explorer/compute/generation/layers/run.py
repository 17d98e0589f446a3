"""Reads a text, asks every layer, leaves early, writes with fewer layers, and contrasts (torch)."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.generation.layers import contrast as contrasting
from explorer.compute.generation.layers import exits
from explorer.compute.generation.layers import params as parts
from explorer.compute.generation.layers.early import Sure, write
from explorer.compute.generation.layers.params import Contrast, Params, Run, Step, Sweep, Token
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import opening_steps, piece_of, tokens_of
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: A banned token has a log-probability of −∞, and 0 · −∞ is no number.
FLOOR = -700.0


def run(params: Params) -> Producer:
    """Ask every layer about every token of the text, and go on from there.

    Raises ParamError: a model that cannot be opened, a text without tokens for it.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    context = model.context
    if context < 2:
        raise ParamError(
            "folder" if params.folder else "model", params.folder or params.model,
            "a model that takes at least two tokens", "rule", "error.context", {},
        )  # fmt: skip
    new = min(params.new, context - 1)
    ids, notices = tokens_of(model, params.text, min(parts.MOST_TOKENS, context))
    token = params.token if params.token >= 0 else len(ids) - 1
    if token >= len(ids):
        notices.append(message("notice.token", token=token, last=len(ids) - 1))
        token = len(ids) - 1
    yield Progress(0.1, message("progress.run"))
    states = states_of(model, ids)
    yield None
    asked = yield from ask(model, states, ids, params)
    yield Progress(0.4, message("progress.write"))
    first = min(params.first, model.config.layers)
    prompt = ids[-(context - new) :] if len(ids) + new > context else ids
    full = yield from written(model, prompt, new, params.measure, np.inf)
    early = yield from written(model, prompt, new, params.measure, params.threshold, first)
    found = gathered(model, ids, states, asked, params, token, prompt, full, early)
    steps = steps_of(found)
    return Trace(
        params, steps, found, sections_of(steps), scales_of(found),
        {"token": Limit(-1, len(ids) - 1), "new": Limit(1, min(parts.MOST_NEW, context - 1)),
         "first": Limit(1, model.config.layers)},
        tuple(notices), device=model.device.type,
    )  # fmt: skip


def states_of(model: LoadedModel, ids: list[int]) -> np.ndarray:
    """(layers + 1, tokens, width) the residual stream before the first layer and after each."""
    # [grid]
    residuals = model.capture(ids, only_layers=frozenset()).residuals
    return torch.stack(residuals).float().cpu().numpy()


def answers_at(model: LoadedModel, stream: np.ndarray) -> np.ndarray:
    """(layers, vocabulary) float64 log-probabilities of the next token after each layer, from one
    token's stream (layers + 1, width).

    The logit lens (nostalgebraist 2020): the final norm and the unembedding, one layer earlier each
    time. After the last layer it is the model's own answer.
    """
    # [grid]
    after = torch.tensor(stream[1:], device=model.device)
    with torch.no_grad():
        logits = model.decoder.unembed(model.decoder.final_norm(after))
    logits[:, banned_of(model)] = -torch.inf
    return logits.double().log_softmax(-1).cpu().numpy()


@dataclass
class Asked:
    """What every layer answers to every token; (layers, tokens) each."""

    chance: np.ndarray  # of the likeliest token
    margin: np.ndarray  # its lead over the next one
    answer: np.ndarray  # int64, its id
    hits: tuple[int, int]  # see Run


def ask(
    model: LoadedModel, states: np.ndarray, ids: list[int], params: Params
) -> Generator[None, None, Asked]:
    """Every layer about every token, one token after another: all answers of a large vocabulary
    together would be gigabytes."""
    shape = (len(states) - 1, len(ids))
    found = Asked(np.zeros(shape), np.zeros(shape), np.zeros(shape, dtype=np.int64), (0, 0))
    final = contrast = 0
    for token in range(len(ids)):
        rows = answers_at(model, states[:, token])
        chances = np.exp(rows)
        found.chance[:, token] = exits.likeliest(chances)
        found.margin[:, token] = exits.margin(chances)
        found.answer[:, token] = rows.argmax(-1)
        if token + 1 < len(ids) and len(rows) > 1:
            after, _ = contrast_at(rows, params)
            final += int(rows[-1].argmax()) == ids[token + 1]
            contrast += int(after.argmax()) == ids[token + 1]
        yield None
    found.hits = (final, contrast)
    return found


def banned_of(model: LoadedModel) -> list[int]:
    """The token that begins a text is no answer: a text has one beginning."""
    bos = getattr(model.vocabulary, "bos", None)
    return [] if bos is None else [bos]


def sure_of(measure: str, states: np.ndarray, asked: Asked) -> np.ndarray:
    """(layers, tokens) how sure every early answer is, by one of the measures."""
    if measure == "settled":
        return exits.settled(states)
    return asked.chance if measure == "likeliest" else asked.margin


def sure_while_writing(measure: str, banned: list[int]) -> Sure:
    """The same measure for one token on its way through the layers."""

    def sure(logits: Tensor, before: Tensor, after: Tensor) -> float:
        if measure == "settled":
            return float(functional.cosine_similarity(before.double(), after.double(), dim=0))
        logits = logits.double().clone()
        logits[banned] = -torch.inf
        two = logits.softmax(-1).topk(2).values
        return float(two[0] if measure == "likeliest" else two[0] - two[1])

    return sure


def written(
    model: LoadedModel,
    prompt: list[int],
    new: int,
    measure: str,
    threshold: float,
    first: int = 1,
) -> Generator[None, None, tuple[Token, ...]]:
    """What greedy search writes when every token leaves at this threshold; ∞: none does."""
    banned = banned_of(model)
    sure = sure_while_writing(measure, banned)
    steps = write(model.decoder, prompt, new, banned, sure, threshold, first)
    with torch.no_grad():
        found = yield from steps
    return tuple(Token(i, piece_of(model, i), layers, chance) for i, layers, chance in found)


def costs_of(decoder: Decoder) -> exits.Costs:
    """Multiply-adds for one token: numbers in the matrices of a layer, and in the unembedding."""
    layer = sum(part.numel() for part in decoder.layers[0].parameters() if part.dim() == 2)
    config = decoder.config
    return exits.Costs(layer, config.vocabulary_size * config.width, config.layers)


def swept(
    sure: np.ndarray, answers: np.ndarray, costs: exits.Costs, looks: bool, first: int
) -> Sweep:
    """Every threshold of the curve."""
    # [sweep]
    found = [exits.outcome_of(sure, answers, t, costs, looks, first) for t in exits.THRESHOLDS]
    return Sweep(
        exits.THRESHOLDS.copy(), np.array([one.saved for one in found]),
        np.array([one.work_saved for one in found]), np.array([one.agreement for one in found]),
    )  # fmt: skip


def candidates_of(layers: int, part: str) -> np.ndarray:
    """Indices of the layers that may stand for the early answer; never the last."""
    earlier = np.arange(layers - 1)
    half = max(len(earlier) // 2, 1)
    return {"low": earlier[:half], "high": earlier[half:] if half < len(earlier) else earlier,
            "all": earlier}[part]  # fmt: skip


def contrast_at(rows: np.ndarray, params: Params) -> tuple[np.ndarray, int]:
    """DoLa after one token, from its rows (layers, vocabulary): probabilities, and the index of the
    early layer."""
    finite = np.maximum(rows, FLOOR)
    early = contrasting.furthest(finite[-1], finite, candidates_of(len(rows), params.part))
    return contrasting.contrasted(finite[-1], finite[early], params.plausible), early


def contrast_of(
    model: LoadedModel, ids: list[int], states: np.ndarray, token: int, params: Params
) -> Contrast | None:
    """What the contrast after one token shows; None for a model of one layer."""
    rows = answers_at(model, states[:, token])
    if len(rows) < 2:
        return None
    finite = np.maximum(rows, FLOOR)
    after, early = contrast_at(rows, params)
    kept = np.where(after > 0, after, np.exp(finite[-1]) * 1e-3)  # plausible ones come first
    shown = list(np.argsort(-kept, kind="stable")[: parts.CANDIDATES - 2])
    for other in (*np.argsort(-rows[early], kind="stable")[:2], *np.argsort(-rows[-1])[:3]):
        if other not in shown and len(shown) < parts.CANDIDATES:
            shown.append(other)
    listed = np.array(shown, dtype=np.int64)
    following = ids[token + 1] if token + 1 < len(ids) else -1
    return Contrast(
        token, contrasting.divergence(finite[-1][None], finite),
        tuple(int(k) + 1 for k in candidates_of(len(rows), params.part)), early + 1,
        tuple(int(i) for i in listed), tuple(piece_of(model, int(i)) for i in listed),
        np.exp(rows[early])[listed], np.exp(rows[-1])[listed], after[listed],
        int(contrasting.plausible(finite[-1], params.plausible).sum()),
        shown.index(following) if following in shown else -1,
    )  # fmt: skip


def gathered(
    model: LoadedModel, ids: list[int], states: np.ndarray, asked: Asked, params: Params,
    token: int, prompt: list[int], full: tuple[Token, ...], early: tuple[Token, ...],
) -> Run:  # fmt: skip
    """What all steps share."""
    costs, looks = costs_of(model.decoder), params.measure != "settled"
    sure, answers = sure_of(params.measure, states, asked), asked.answer
    first = min(params.first, model.config.layers)
    now = exits.outcome_of(sure, answers, params.threshold, costs, looks, first)
    return Run(
        model.title, len(states) - 1, model.config.vocabulary_size, tuple(ids),
        tuple(piece_of(model, index) for index in ids), tuple(prompt), sure, asked.chance, answers,
        tuple(tuple(piece_of(model, int(i)) for i in row) for row in answers),
        first, exits.leaves_after(sure, params.threshold, first), now.saved, now.work_saved,
        now.agreement, costs.layer, costs.look, swept(sure, answers, costs, looks, first),
        full, early, contrast_of(model, ids, states, token, params), asked.hits,
    )  # fmt: skip


def steps_of(found: Run) -> tuple[Step, ...]:
    """Layer by layer, once for all tokens and once for those that stay; then the rest."""
    layers = range(1, found.layers + 1)
    steps = [Step("grid", layer) for layer in layers]
    steps += [Step("exit", layer) for layer in layers]
    steps.append(Step("sweep", found.layers))
    steps += [Step("write", found.layers, count + 1) for count in range(len(found.early))]
    if found.contrast is not None:
        steps += [Step(name, found.layers) for name in ("distance", "contrast")]
    return tuple(steps)


def sections_of(steps: tuple[Step, ...]) -> tuple[Section, ...]:
    """A section for each stage."""
    starts: dict[str, int] = {}
    for index, step in enumerate(steps):
        starts.setdefault(step.stage, index)
    titles: dict[str, Message] = {name: message(f"section.{name}") for name in starts}
    return tuple(Section(name, at, titles[name]) for name, at in starts.items())


def scales_of(found: Run) -> dict[str, tuple[float, float]]:
    """One range per quantity."""
    apart = 0.0 if found.contrast is None else float(found.contrast.apart.max())
    return {"chance": (0.0, 1.0), "apart": (0.0, apart or 1.0)}
