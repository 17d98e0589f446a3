"""Looks at the residual stream of one token, and asks which tokens mattered (torch)."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention import lens as parts
from explorer.compute.attention.lens import Lens, Mattered, Params, Run, Station, Step
from explorer.compute.attention.lens_mattered import (
    gradient_times_input,
    layers_of,
    leave_one_out,
    plain,
    raw_attention,
    rollout,
    value_weighted,
)
from explorer.compute.attention.lens_residual import (
    attribute,
    divergence,
    look_through,
    residual_at,
    size_of,
    stations_of,
)
from explorer.compute.attention.reading import at_most, opening_steps, tokens_of
from explorer.compute.models.capture import Capture
from explorer.compute.models.library import LoadedModel
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message


def run(params: Params) -> Producer:
    """Look through the lens at every station, and measure what each token counts.

    Raises ParamError: a model that cannot be opened, a text without tokens for it, fewer than two.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    ids, notices = tokens_of(model, params.text, parts.MOST_TOKENS)
    if len(ids) < 2:
        raise ParamError(
            "text", params.text, "at least two tokens", "rule", "error.two", {"count": len(ids)}
        )
    token = params.token if params.token >= 0 else len(ids) - 1
    if token >= len(ids):
        notices.append(message("notice.token", token=token, last=len(ids) - 1))
        token = len(ids) - 1
    if token == 0:  # nothing would be left if it were taken away
        notices.append(message("notice.start"))
        token = 1
    layer = at_most("layer", params.layer, model.config.layers, notices) - 1
    yield Progress(0.1, message("progress.run"))
    capture = model.capture(ids[: token + 1])
    yield None
    found = yield from observe(model, capture, ids, token, params, layer)
    steps = steps_of(found)
    return Trace(
        params, steps, found, sections_of(steps), scales_of(found),
        {
            "token": Limit(-1, len(ids) - 1, tuple(
                (str(index), f"{index}  {found.pieces[index]}" if index >= 0
                 else f"→ {len(ids) - 1}  {found.pieces[-1]}")
                for index in (-1, *range(1, len(ids)))
            )),
            "layer": Limit(0, model.config.layers),
        },
        tuple(notices), device=model.device.type,
    )  # fmt: skip


def observe(
    model: LoadedModel, capture: Capture, ids: list[int], token: int, params: Params, layer: int
) -> Generator[Progress | None, None, Run]:
    """Everything that the steps share."""
    decoder, config, vocabulary = model.decoder, model.config, model.vocabulary
    stations = stations_of(decoder)
    final = capture.logits[token].float()
    with torch.no_grad():
        seen: dict[str, Tensor] = {}
        for name in parts.NORMALISATIONS:
            seen[name] = logits_at(model, capture, stations, token, name)
            yield None
        followed = followed_by(final, seen[params.normalisation], ids[token])
        lenses = []
        for name, logits in seen.items():
            lenses.append(lens_of(model, name, logits, final, followed))
            yield None
        size = [float(size_of(decoder, residual_at(capture, s)[token])) for s in stations]
        attribution = attribute(decoder, capture, stations, token, followed[0])
        yield None
        mattered = yield from what_mattered(
            model, capture, ids[: token + 1], followed[0], params.leave_out, layer
        )
    chances = plain(final.softmax(-1))
    return Run(
        model=model.title, dtype=str(final.dtype).removeprefix("torch."), norm=config.norm,
        tied=config.tied_embeddings, layers=config.layers, heads=config.heads,
        vocabulary=config.vocabulary_size, ids=tuple(ids), pieces=vocabulary.pieces(ids),
        token=token, stations=stations, followed=followed, final_chance=chances[list(followed)],
        followed_pieces=tuple(vocabulary.pieces([index])[0] for index in followed),
        own=followed.index(ids[token]), size=np.array(size), lenses=tuple(lenses),
        attribution=attribution, mattered=mattered,
    )  # fmt: skip


def logits_at(
    model: LoadedModel, capture: Capture, stations: tuple[Station, ...], token: int, name: str
) -> Tensor:
    """(stations, vocabulary) what the token's residual stream would say at each station."""
    size = size_of(model.decoder, capture.residuals[-1])
    rows = []
    for station in stations:
        residual = residual_at(capture, station)
        if station == stations[-1]:
            # all tokens at once, as in the model itself: the same operations, thus the same bits
            rows.append(look_through(model.decoder, residual, name, size)[token])
        else:
            rows.append(look_through(model.decoder, residual[token], name, size[token]))
    return torch.stack(rows).float()


def followed_by(final: Tensor, seen: Tensor, own: int) -> tuple[int, ...]:
    """The answer, the runners-up, the chosen token itself, and others that lead at a station."""
    wanted = [*final.topk(min(parts.CANDIDATES, len(final))).indices.tolist(), own]
    wanted += seen.argmax(-1).tolist()
    return tuple(dict.fromkeys(wanted))[: parts.FOLLOWED]


def lens_of(
    model: LoadedModel, name: str, logits: Tensor, final: Tensor, followed: tuple[int, ...]
) -> Lens:
    """Ranks, probabilities and the distance from the output, from logits (stations, vocabulary)."""
    chances, top = logits.softmax(-1), logits.topk(min(parts.LIKELIEST, logits.shape[-1]))
    of_followed = logits[:, list(followed)]
    ahead = (logits[:, None, :] > of_followed[:, :, None]).sum(-1)
    logarithms = logits.log_softmax(-1)
    return Lens(
        name, (ahead + 1).cpu().numpy(), plain(chances[:, list(followed)]),
        top.indices.cpu().numpy(), plain(chances.gather(1, top.indices)),
        tuple(tuple(model.vocabulary.pieces([one])[0] for one in row)
              for row in top.indices.tolist()),
        plain(divergence(final, logits)), plain(-(chances * logarithms).sum(-1)),
        plain(logits[:, followed[0]]),
    )  # fmt: skip


def what_mattered(
    model: LoadedModel, capture: Capture, ids: list[int], answer: int, way: str, layer: int
) -> Generator[Progress | None, None, Mattered]:
    """The five measures of what each token counts for the answer."""
    decoder, token = model.decoder, len(ids) - 1
    text = torch.tensor(ids, device=model.device)
    chosen, everything = layers_of(capture, layer), layers_of(capture, -1)
    through = rollout(everything)
    scores = [raw_attention(chosen, token), through[token], value_weighted(chosen, token)]
    yield None
    scores.append(gradient_times_input(decoder, text, answer))
    yield None
    whole = float(capture.logits[token].float().log_softmax(-1)[answer])
    without = yield from leave_one_out(decoder, text, answer, way)
    truth = whole - plain(without)
    rows = np.stack([plain(score) for score in scores])
    return Mattered(
        rows, truth, whole,
        np.array([parts.spearman(np.abs(row), np.abs(truth)) for row in rows]),
        plain(through.sum(-1)), layer,
    )  # fmt: skip


def steps_of(shared: Run) -> tuple[Step, ...]:
    """Station by station, then one row of bars after another."""
    last = len(shared.stations) - 1
    through = [Step(station.kind, index) for index, station in enumerate(shared.stations)]
    rows = [Step(name, last, place + 1) for place, name in enumerate((*parts.METHODS, "truth"))]
    return (*through, *rows)


def sections_of(steps: tuple[Step, ...]) -> tuple[Section, ...]:
    """The embedding, the layers, and each row."""
    found: dict[str, int] = {}
    for index, step in enumerate(steps):
        layered = step.stage in ("attention", "feed_forward")
        found.setdefault("layers" if layered else step.stage, index)
    titles: dict[str, Message] = {name: message("section." + name) for name in found}
    return tuple(Section(name, start, titles[name]) for name, start in found.items())


def scales_of(shared: Run) -> dict[str, tuple[float, float]]:
    """One range per quantity."""
    scales = {
        "rank": (1.0, float(shared.vocabulary)),
        "divergence": (0.0, max(float(lens.divergence.max()) for lens in shared.lenses) or 1.0),
        "added": (
            min(float(shared.attribution.part.min()), 0.0),
            max(float(shared.attribution.part.max()), 0.0),
        ),
    }
    rows = (*shared.mattered.score, shared.mattered.truth)
    for name, row in zip((*parts.METHODS, "truth"), rows, strict=True):
        scales[name] = (min(float(row.min()), 0.0), max(float(row.max()), 0.0))
    return scales
