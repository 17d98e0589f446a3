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
        "In the model “{model}” cosines between tokens and segments have mean {mean}; {outside} of "
        "all cosines between the three kinds lie beyond three times 1/√{width}, of random "
        "directions {expected} would. And in layer 1 {mixed} of the variation of the scores comes "
        "from products of two different kinds: they do meet.",
    ),
    "attention.crossing": QT_TRANSLATE_NOOP(
        "claims",
        "A crossing shows when two things change together: change the token, the position, and "
        "both. In the sum the two changes add up, with {sum} left over; in the score of layer 1 "
        "{score} is left over, where scores spread by {spread} (model “{model}”, norm’s size "
        "frozen). Products arise in q·k, not in the sum.",
    ),
}  # fmt: skip
FIRST, SECOND = "Now is the winter of our discontent", "Made glorious summer by this sun of York;"


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
    """Do token, segment and position lie at right angles? Cosines of all rows of the tables.

    "False" if more of them lie beyond three standard deviations of random directions than such
    directions would have there, and if products of two kinds move the scores.
    """
    import math

    import numpy as np
    import torch

    from explorer.compute.attention.embeddings import PAIRS, Params
    from explorer.compute.attention.embeddings_run import take_apart

    model, _, pair = _parts()
    encoder = model.encoder
    tables = [
        torch.nn.functional.normalize(table.weight, dim=-1)
        for table in (
            encoder.token_embedding, encoder.segment_embedding, encoder.position_embedding,
        )
    ]  # fmt: skip
    limit = 3 / math.sqrt(model.config.width)
    cosines = [(tables[a] @ tables[b].T).flatten() for a, b in PAIRS]
    outside = float((torch.cat(cosines).abs() > limit).float().mean())
    expected = math.erfc(3 / math.sqrt(2))
    split = take_apart(model, pair.ids, pair.segments, Params(), [])
    mixed = 1 - float(np.trace(split.pull.sum(0)) / split.pull.sum())
    numbers = {
        "mean_token_segment": float(cosines[0].mean()), "outside": outside, "expected": expected,
        "mixed_share": mixed,
    }  # fmt: skip
    sentence = message(
        "attention.orthogonal", model=model.card.title, mean=fixed(float(cosines[0].mean())),
        outside=fixed(100 * outside, 2) + "%", expected=fixed(100 * expected, 2) + "%",
        width=model.config.width,
        mixed=percent(mixed),
    )  # fmt: skip
    orthogonal = outside <= 2 * expected
    verdict = "true" if orthogonal and mixed < 0.05 else "depends" if orthogonal else "false"
    return Verdict(verdict, numbers, sentence)  # type: ignore[arg-type]  # one of the three


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
