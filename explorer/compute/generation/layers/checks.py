"""Compares early answers, writing and contrast with independent implementations (torch)."""

from __future__ import annotations

from typing import Any, cast

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.generation.layers.params import Params, Run
from explorer.compute.generation.layers.run import banned_of, candidates_of
from explorer.compute.models.cache import ContiguousCache, embed
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import load_model
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: float32 sums in another order, through all layers: of a probability, which is at most 1.
CHANCE_TOLERANCE = 3e-5
NAMES = (
    QT_TRANSLATE_NOOP("generation", "transformers hidden_states: probability of every answer"),
    QT_TRANSLATE_NOOP("generation", "transformers hidden_states: contrast (DoLa)"),
)


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    model = load_model(params.model, params.folder)
    return [*against_transformers(model, run, params), against_one_pass(model, run)]


def against_transformers(model: LoadedModel, run: Run, params: Params) -> list[Check]:
    """`hidden_states` after every layer through their norm and unembedding; and DoLa from these,
    as torch's own functions compute it."""
    try:
        from explorer.compute.models.twin import transformers_twin

        other: Any = transformers_twin(model)
    except (ImportError, LookupError):  # not installed, or it has no such model
        return [missing(name) for name in NAMES]
    with torch.no_grad():
        seen = other(torch.tensor(run.ids)[None], output_hidden_states=True)
        base = other.base_model
        norm = base.ln_f if hasattr(base, "ln_f") else base.norm
        earlier = seen.hidden_states[1:-1]  # the last is normed already
        logits = torch.stack([*(other.lm_head(norm(s[0])) for s in earlier), seen.logits[0]])
    logits[..., banned_of(model)] = -torch.inf
    chances = logits.double().softmax(-1).numpy()
    rows = np.take_along_axis(chances, run.answer[..., None], axis=-1)[..., 0]
    apart = float(np.abs(rows - run.chance).max())
    found = [compared(NAMES[0], apart, CHANCE_TOLERANCE, "float32")]
    if run.contrast is not None:
        token = logits[:, run.contrast.token].double().log_softmax(-1).clamp(min=-700)
        allowed = [int(k) for k in candidates_of(run.layers, params.part)]
        theirs = dola(token[-1], token[allowed], params.plausible)
        ours = torch.tensor(run.contrast.contrasted)
        difference = float((theirs[list(run.contrast.ids)] - ours).abs().max())
        # a ratio carries the relative error of both sides, and softmax that of the largest
        found.append(compared(NAMES[1], difference, 30 * CHANCE_TOLERANCE, "float32"))
    return found


def dola(final: Tensor, early: Tensor, share: float) -> Tensor:
    """(vocabulary,) by torch's `kl_div`, from log-probabilities of the last layer and of others."""
    middle = ((final.exp() + early.exp()) / 2).log().clamp(min=-700)
    apart = [
        functional.kl_div(m, final, log_target=True, reduction="sum")
        + functional.kl_div(m, e, log_target=True, reduction="sum")
        for m, e in zip(middle, early, strict=True)
    ]
    chosen = early[int(torch.stack(apart).argmax())]
    gains = torch.where(final.exp() >= share * final.exp().max(), final - chosen, -torch.inf)
    return gains.softmax(-1)


def against_one_pass(model: LoadedModel, run: Run) -> Check:
    """The written text in one pass without a cache: a token that left keeps its state in all
    later layers, where the others go on reading it."""
    decoder = model.decoder
    ids = torch.tensor([*run.prompt_ids, *(one.id for one in run.early[:-1])], device=model.device)
    prompt = len(run.prompt_ids)
    used = torch.full((len(ids),), run.layers, device=model.device)
    used[prompt:] = torch.tensor([one.layers for one in run.early[1:]], device=model.device)
    with torch.no_grad():
        logits = leaving(decoder, ids, used)[prompt - 1 :]
    logits[:, banned_of(model)] = -torch.inf
    chances = logits.double().softmax(-1)
    chosen = torch.tensor([one.id for one in run.early], device=model.device)
    seen = chances.gather(1, chosen[:, None])[:, 0].cpu().numpy()
    ours = np.array([one.chance for one in run.early])
    return compared("one pass without a cache: every early answer", float(
        np.abs(seen - ours).max()), CHANCE_TOLERANCE, "float32")  # fmt: skip


def leaving(decoder: Decoder, ids: Tensor, used: Tensor) -> Tensor:
    """(tokens, vocabulary) logits when token i goes through `used[i]` layers only."""
    residual, places = embed(decoder, ids, ContiguousCache(decoder, len(ids)))
    for index, layer in enumerate(decoder.layers):
        after = cast(Tensor, layer(residual, places.turns, frozenset(), None, places.bias))
        residual = torch.where((used > index)[:, None], after, residual)
    return decoder.unembed(decoder.final_norm(residual))
