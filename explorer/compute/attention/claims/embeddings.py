"""Sentences often said about adding embeddings, put to the encoder that ships with the program."""

from __future__ import annotations

from typing import Any

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import count, fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.sum_proved": QT_TRANSLATE_NOOP(
        "claims",
        "No such experiment is in that paper. And there is little to prove: in the model “{model}” "
        "adding the three and multiplying by W_Q gives what putting them side by side and "
        "multiplying by W_Q three times gives, to {difference} of numbers up to {largest}. A "
        "concatenation with three matrices of its own contains every sum, at {free} weights "
        "instead of {tied}.",
    ),
    "attention.orthogonal": QT_TRANSLATE_NOOP(
        "claims",
        "Cosines in the model “{model}” spread by {token_segment} between tokens and segments, "
        "{token_position} between tokens and positions, {segment_position} between segments and "
        "positions; random directions would by 1/√{width} = {random}. And in layer 1 {mixed} of "
        "the variation of the scores comes from products of two different kinds: they do meet.",
    ),
    "attention.crossing": QT_TRANSLATE_NOOP(
        "claims",
        "A crossing shows when two things change together: change the token, the position, and "
        "both. In the sum the two changes add up, with {sum} left over; in the score of layer 1 "
        "{score} is left over, where scores spread by {spread} (model “{model}”, norm’s size "
        "frozen). Products arise in q·k, not in the sum.",
    ),
}  # fmt: skip
FIRST, SECOND = "The people know the king.", "The king does not know the people."


def _parts() -> tuple[Any, Any, Any]:
    """The model, the embeddings (3, tokens, width) of two sentences, and their pair."""
    import torch

    from explorer.compute.attention.embeddings_run import embed
    from explorer.compute.models.encoder_library import load_encoder

    model = load_encoder()
    pair = model.pair(FIRST, SECOND)
    with torch.no_grad():
        parts = embed(model.encoder, torch.tensor(pair.ids), torch.tensor(pair.segments))
    return model, parts, pair


@claim("W035")
def bert_paper_proved_the_sum() -> Verdict:
    """Is adding better than putting side by side? It is the same, with the matrix repeated.

    Compared on all tokens of two sentences and all heads of layer 1, float32.
    """
    import torch

    model, parts, _ = _parts()
    weight = model.encoder.layers[0].attention.queries.weight
    with torch.no_grad():
        added = parts.sum(0) @ weight.T
        beside = torch.cat(tuple(parts), dim=-1) @ torch.cat((weight, weight, weight), dim=1).T
    difference, largest = float((added - beside).abs().max()), float(added.abs().max())
    tied = weight.numel()
    numbers = {"difference": difference, "largest": largest, "tied": tied, "free": 3 * tied}
    sentence = message(
        "attention.sum_proved", model=model.card.title, difference=number(difference, 2),
        largest=number(largest), tied=count(tied), free=count(3 * tied),
    )  # fmt: skip
    return Verdict("false" if difference < 1e-4 * largest else "depends", numbers, sentence)


@claim("W036")
def the_three_are_orthogonal() -> Verdict:
    """Do token, segment and position lie at right angles, and do they stay apart?

    Cosines of all rows of the tables, in pairs of kinds; and the share of the variation of all
    scores of layer 1 over the keys that products of two kinds have. "False" if some pair's cosines
    spread by more than one and a half times what random directions do, or that share is above 10 %.
    """
    import numpy as np

    from explorer.compute.attention.embeddings import Params
    from explorer.compute.attention.embeddings_run import table_cosines, take_apart

    model, _, pair = _parts()
    spreads = [float(spread) for spread in table_cosines(model.encoder)[1][:, 1]]
    random = float(model.config.width**-0.5)
    split = take_apart(model, pair.ids, pair.segments, Params(), [])
    mixed = 1 - float(np.trace(split.pull.sum(0)) / split.pull.sum())
    names = ("token_segment", "token_position", "segment_position")
    sentence = message(
        "attention.orthogonal", model=model.card.title, width=model.config.width,
        random=fixed(random), mixed=percent(mixed),
        **{name: fixed(spread) for name, spread in zip(names, spreads, strict=True)},
    )  # fmt: skip
    numbers = {**dict(zip(names, spreads, strict=True)), "random": random, "mixed_share": mixed}
    wrong = max(spreads) > 1.5 * random or mixed > 0.1
    return Verdict("false" if wrong else "true", numbers, sentence)


@claim("W037")
def the_sum_crosses_features() -> Verdict:
    """Is a sum of embeddings a feature crossing? f(b, b) − f(b, a) − f(a, b) + f(a, a) tells.

    a and b are two tokens and two positions; f is the sum of embeddings, or the score with itself
    in layer 1, all heads, with the norm's size frozen at that of the first.
    """
    import torch

    model, parts, pair = _parts()
    encoder = model.encoder
    attention = encoder.layers[0].attention
    first, second = 1, len(pair.ids) - 2  # a word of each sentence, at its place
    token, position = parts[0], parts[2]

    def added(t: int, p: int) -> torch.Tensor:
        return token[t] + parts[1, first] + position[p]

    with torch.no_grad():
        start = added(first, first)
        size = (start.var(unbiased=False) + encoder.embedding_norm.eps).sqrt()

        def score(t: int, p: int) -> torch.Tensor:
            vector = encoder.embedding_norm.weight * (added(t, p) - added(t, p).mean()) / size
            q, k = attention.queries(vector), attention.keys(vector)
            split = (q * k).unflatten(-1, (attention.heads, attention.head_width)).sum(-1)
            return split / attention.head_width**0.5

        def left_over(f: object) -> torch.Tensor:
            assert callable(f)
            both = f(second, second) - f(second, first) - f(first, second) + f(first, first)
            assert isinstance(both, torch.Tensor)
            return both.abs().max()

        in_sum, in_score = float(left_over(added)), float(left_over(score))
        spread = float(model.capture(pair.ids, pair.segments).layers[0].scaled.std())
    numbers = {"in_sum": in_sum, "in_score": in_score, "spread": spread}
    sentence = message(
        "attention.crossing", model=model.card.title, sum=number(in_sum, 2),
        score=number(in_score), spread=number(spread),
    )  # fmt: skip
    crossed = in_sum > 1e-4 * float(start.abs().max())
    return Verdict("true" if crossed else "false", numbers, sentence)
