"""Compares the lens and the measures of what mattered with independent implementations (torch)."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.lens import METHODS, Params, Run
from explorer.compute.attention.lens_mattered import embeddings_of, log_chances
from explorer.compute.attention.one_head_checks import transformers_model
from explorer.compute.attention.reading import load_model
from explorer.compute.models.library import LoadedModel
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: Relative to the largest number compared: float32 sums in another order, through all layers.
RELATIVE_TOLERANCE = 3e-5
#: A central difference in float64 is off by its step squared, about 10⁻⁸.
DIFFERENCE_STEP, DIFFERENCE_TOLERANCE = 1e-4, 1e-6
#: Tokens that are left out again, one separate run each: the ones that count most.
LEFT_OUT_AGAIN = 6


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    model = load_model(params.model, params.folder)
    with torch.no_grad():
        return [
            against_output(run),
            *against_transformers(model, run),
            against_logit(run),
            compared("rollout: rows sum to 1", float(np.abs(run.mattered.rollout_rows - 1).max()),
                     1e-5, "float32"),
            against_finite_difference(model, run),
            against_separate_runs(model, run, params.leave_out),
        ]  # fmt: skip


def read_ids(run: Run) -> list[int]:
    """The tokens up to the chosen one."""
    return list(run.ids[: run.token + 1])


def against_output(run: Run) -> Check:
    """After the last layer, with the norm as trained, the lens is the model: bit for bit."""
    lens = run.lens("recomputed")
    difference = max(abs(float(lens.answer_logit[-1]) - run.attribution.logit),
                     float(np.abs(lens.chance[-1] - run.final_chance).max()))  # fmt: skip
    return compared("our decoder: output and last station", difference, 0.0, run.dtype)


def against_transformers(model: LoadedModel, run: Run) -> list[Check]:
    """`hidden_states` and `attentions` of `transformers`; its last hidden state is normed already.

    The lens after every layer, with their norm and unembedding, and the raw attention.
    """
    names = (
        QT_TRANSLATE_NOOP("attention", "transformers hidden_states: answer's logit"),
        QT_TRANSLATE_NOOP("attention", "transformers attentions: raw attention"),
    )
    try:
        other = transformers_model(model)
    except (ImportError, LookupError):  # not installed, or it has no such model
        return [Check(name, "missing") for name in names]
    seen: Any = other(
        torch.tensor(read_ids(run))[None], output_hidden_states=True, output_attentions=True
    )
    base = other.base_model
    norm = base.ln_f if hasattr(base, "ln_f") else base.norm
    *earlier, last = [state[0, -1] for state in seen.hidden_states]
    normed = torch.stack([*(norm(state) for state in earlier), last])
    theirs = other.lm_head(normed)[:, run.followed[0]].double().numpy()
    ours = run.lens("recomputed").answer_logit[after_layers(run)]
    difference = float(np.abs(theirs - ours).max())
    logits = compared(names[0], difference, tolerance_for(theirs), run.dtype)

    layers = seen.attentions
    chosen = (
        layers if run.mattered.layer < 0 else layers[run.mattered.layer : run.mattered.layer + 1]
    )
    raw = torch.stack([layer[0, :, -1].mean(0) for layer in chosen]).mean(0)
    apart = float(np.abs(raw.double().numpy() - run.mattered.score[METHODS.index("raw")]).max())
    return [logits, compared(names[1], apart, RELATIVE_TOLERANCE, run.dtype)]


def after_layers(run: Run) -> list[int]:
    """The stations that `hidden_states` knows: the embedding, and the end of each layer."""
    return [
        index for index, station in enumerate(run.stations)
        if index + 1 == len(run.stations) or run.stations[index + 1].layer != station.layer
    ]  # fmt: skip


def tolerance_for(numbers: np.ndarray) -> float:
    """Relative to the largest number compared, and to 1."""
    return RELATIVE_TOLERANCE * max(1.0, float(np.abs(numbers).max()))


def against_logit(run: Run) -> Check:
    """The parts that were read one by one, and the model's own logit."""
    parts = run.attribution
    total = float(parts.part.sum()) + parts.bias
    largest = tolerance_for(parts.part)
    return compared(
        "sum of the parts: answer's logit", abs(total - parts.logit), largest, run.dtype
    )


def against_finite_difference(model: LoadedModel, run: Run) -> Check:
    """The gradient of the number that counts most in gradient × input, by two runs in float64."""
    decoder = copy.deepcopy(model.decoder).cpu().double()
    ids, answer = torch.tensor(read_ids(run)), run.followed[0]
    with torch.enable_grad():
        embeddings = embeddings_of(decoder, ids).requires_grad_()
        wanted = log_chances(decoder, ids, embeddings)[answer]
        (gradient,) = torch.autograd.grad(wanted, embeddings)
    embeddings = embeddings.detach()
    place = divmod(int((gradient * embeddings).abs().argmax()), embeddings.shape[1])
    ends = []
    for step in (DIFFERENCE_STEP, -DIFFERENCE_STEP):
        moved = embeddings.clone()
        moved[place] += step
        ends.append(float(log_chances(decoder, ids, moved)[answer]))
    slope = (ends[0] - ends[1]) / (2 * DIFFERENCE_STEP)
    difference = abs(slope - float(gradient[place]))
    tolerance = DIFFERENCE_TOLERANCE * max(1.0, abs(slope))
    return compared("finite difference: gradient", difference, tolerance, "float64")


def against_separate_runs(model: LoadedModel, run: Run, way: str) -> Check:
    """The tokens that count most, left out one at a time, each in a run of its own."""
    ids, answer, truth = read_ids(run), run.followed[0], run.mattered.truth
    furthest = np.argsort(-np.abs(truth))[:LEFT_OUT_AGAIN]
    apart = []
    for token in furthest.tolist():
        if way == "delete":
            logits = model.logits([*ids[:token], *ids[token + 1 :]])[-1]
        else:
            logits = blanked(model, ids, token)
        without = float(logits.double().log_softmax(-1)[answer])
        apart.append(abs(run.mattered.log_chance - without - float(truth[token])))
    tolerance = tolerance_for(truth)
    return compared("separate runs: leave one out", max(apart), tolerance, run.dtype)


def blanked(model: LoadedModel, ids: list[int], token: int) -> Tensor:
    """(vocabulary,) logits of the last token, a token's row of the embedding zeroed on its way."""

    def zero(module: object, given: object, found: Tensor) -> Tensor:
        found = found.clone()
        found[token] = 0.0
        return found

    hook = model.decoder.token_embedding.register_forward_hook(zero)
    try:
        return model.logits(ids)[-1]
    finally:
        hook.remove()
