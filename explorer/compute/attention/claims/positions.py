"""Sentences about positions: what RoPE turns, how far models reach, what a cache keeps."""

from __future__ import annotations

import numpy as np

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, number
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.what_turns": QT_TRANSLATE_NOOP(
        "claims",
        "It is queries and keys that are turned, in every layer. In the shipped RoPE model the "
        "same character at places 2 and 60: what enters the first layer differs by {embedding}, "
        "its value by {value}, its turned query by {query}, its turned key by {key}.",
    ),
    "attention.many_angles": QT_TRANSLATE_NOOP(
        "claims",
        "There is no single θ: a head has {count}, from {fast} to {slow} per place. What is turned "
        "is not the word’s vector, which differs by {embedding} between places, but its query and "
        "key; and at place 0 nothing is turned (difference {first}).",
    ),
    "attention.same_difference": QT_TRANSLATE_NOOP(
        "claims",
        "Each is turned by its own place; only the difference of the angles agrees. A pair at 5 "
        "and 2 and the same at 105 and 102: the scores differ by {score}, the turned queries by "
        "{query} (their length is {length}).",
    ),
    "attention.beyond_training": QT_TRANSLATE_NOOP(
        "claims",
        "The model with RoPE, trained on {trained} characters: {inside} nats per character on the "
        "last 32 of these places, {beyond} on the last 64 of {longest}. Distances are the same "
        "everywhere, but those beyond the trained length were never seen. (This model; no law.)",
    ),
    "attention.who_reaches": QT_TRANSLATE_NOOP(
        "claims",
        "As they are, no: trained on {trained}, on the last 64 of {longest} characters ALiBi has "
        "{alibi} nats, RoPE {rotary}. Without training, RoPE with YaRN has {yarn}, and with dual "
        "chunk attention {chunks}. (These models; no law.)",
    ),
    "attention.cache_stays": QT_TRANSLATE_NOOP(
        "claims",
        "Appending a token changes the keys of the earlier ones by {rotary} with RoPE, {alibi} "
        "with ALiBi, {t5} with T5’s bias, all in float64: rounding. They move in a bidirectional "
        "encoder, by {encoder} in its second layer, whatever its positions are.",
    ),
    "attention.added_is_tied": QT_TRANSLATE_NOOP(
        "claims",
        "That paper compared sinusoids with a learned table. Adding is concatenating with one "
        "matrix used twice: (x + p) W and [x p] [W; W] differ by {difference} here. Asked for "
        "x − p of {targets} pairs, one matrix on the sum leaves {tied} of it, two free ones "
        "{free}: concatenating can do all that adding can, with {ratio} times the weights.",
    ),
    "attention.three_or_nine": QT_TRANSLATE_NOOP(
        "claims",
        "If only the first projection becomes wider, it has {first} times the weights, and a model "
        "of {layers} layers {model} times; {every} times only if every layer is made three times "
        "as wide.",
    ),
}
LONGEST, WINDOWS = 512, 2


def _pairs() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Largest |difference| between places 2 and 60 of one character: of what enters the first
    layer, of its value, and of its turned query, turned key; at place 0 against not turned."""
    import torch

    from explorer.compute.attention.positions_pairs import in_double
    from explorer.compute.models.capture import Capture

    decoder, capture = in_double("positions-rotary"), Capture()
    with torch.no_grad():
        decoder(torch.full((64,), 5), capture)
    layer = capture.layers[0]

    def apart(tensor: torch.Tensor) -> float:
        return float((tensor[..., 2, :] - tensor[..., 60, :]).abs().max())

    first = float((layer.rotated_queries - layer.queries)[:, 0].abs().max())
    moved = np.array([apart(layer.rotated_queries), apart(layer.rotated_keys)])
    return np.array([apart(layer.residual), apart(layer.values)]), moved, np.array([first])


@claim("W028")
def what_turns() -> Verdict:
    """Does RoPE turn encodings of positions? One character at two places of the shipped model."""
    still, moved, _ = _pairs()
    numbers = {"embedding": float(still[0]), "value": float(still[1]),
               "query": float(moved[0]), "key": float(moved[1])}  # fmt: skip
    sentence = message("attention.what_turns", **{k: number(v, 2) for k, v in numbers.items()})
    wrong = bool(still.max() < 1e-12 < moved.min())
    return Verdict("false" if wrong else "true", numbers, sentence)


@claim("W029")
def many_angles() -> Verdict:
    """Is it one θ, and the word's vector? The frequencies of the shipped model, and place 0."""
    from explorer.compute.attention.positions_pairs import in_double
    from explorer.compute.models.rotary import inverse_frequencies

    angles = inverse_frequencies(in_double("positions-rotary").config).numpy()
    still, _, first = _pairs()
    numbers = {"count": len(np.unique(angles)), "fast": float(angles[0]),
               "slow": float(angles[-1]), "embedding": float(still[0]),
               "first": float(first[0])}  # fmt: skip
    sentence = message(
        "attention.many_angles", count=numbers["count"],
        **{k: number(float(v), 2) for k, v in numbers.items() if k != "count"},
    )  # fmt: skip
    wrong = numbers["count"] > 1 and still[0] < 1e-12 and first[0] < 1e-12
    return Verdict("false" if wrong else "true", numbers, sentence)


@claim("W030")
def same_difference() -> Verdict:
    """Are two pairs at one distance turned alike? A pair of the shipped model at two places."""
    from explorer.compute.attention.positions_pairs import in_double, pair_of

    pair = pair_of(in_double("positions-rotary"), 10, 20, 0)
    scores = [float(pair.parts(at + 3, at).sum()) for at in (2, 102)]
    hands = [pair.hands(at + 3, at)[0] for at in (2, 102)]
    ends = [hand[0] * np.exp(1j * hand[1]) for hand in hands]
    query = float(np.linalg.norm(ends[0] - ends[1]))
    length = float(np.linalg.norm(pair.query))
    numbers = {"score": abs(scores[0] - scores[1]), "query": query, "length": length}
    sentence = message(
        "attention.same_difference", score=number(numbers["score"], 1), query=number(query),
        length=number(length),
    )  # fmt: skip
    wrong = numbers["score"] < 1e-12 < query
    return Verdict("false" if wrong else "true", numbers, sentence)


def _losses(kind: str, stretch: str = "none") -> np.ndarray:
    from explorer.compute.attention.positions_length import losses

    return returned(losses(kind, stretch, 8.0, 48, LONGEST, WINDOWS))


@claim("W031")
def beyond_training() -> Verdict:
    """Is RoPE unaffected by length? The loss within the trained length and eight times beyond."""
    found = _losses("rotary")
    inside, beyond = float(found[32:64].mean()), float(found[-64:].mean())
    sentence = message(
        "attention.beyond_training", trained=64, longest=LONGEST, inside=fixed(inside, 2),
        beyond=fixed(beyond, 2),
    )  # fmt: skip
    numbers = {"inside": inside, "beyond": beyond}
    return Verdict("false" if beyond > inside + 0.3 else "true", numbers, sentence)


@claim("W032")
def who_reaches() -> Verdict:
    """ALiBi or RoPE? The losses at the end, RoPE as it is, stretched, and with dual chunks."""
    asked = {"alibi": ("alibi", "none"), "rotary": ("rotary", "none"), "yarn": ("rotary", "yarn"),
             "chunks": ("rotary", "chunks")}  # fmt: skip
    numbers = {name: float(_losses(*which)[-64:].mean()) for name, which in asked.items()}
    sentence = message(
        "attention.who_reaches", trained=64, longest=LONGEST,
        **{name: fixed(value, 2) for name, value in numbers.items()},
    )  # fmt: skip
    plain = numbers["rotary"] < numbers["alibi"]
    helped = min(numbers["yarn"], numbers["chunks"]) < numbers["alibi"]
    return Verdict("true" if plain else "depends" if helped else "false", numbers, sentence)


@claim("W033")
def cache_stays() -> Verdict:
    """Do kept keys change with relative positions? A text with and without its last token."""
    from explorer.compute.attention.positions_order import growing_decoder, growing_encoder
    from explorer.compute.attention.positions_pairs import model_of

    text, numbers = "To be, or not to be", {}
    for kind in ("rotary", "alibi", "t5"):
        vocabulary = model_of(kind).vocabulary
        ids = vocabulary.encode(text)
        numbers[kind] = growing_decoder(f"positions-{kind}", ids, vocabulary.pieces(ids)).largest
    numbers["encoder"] = float(growing_encoder(text).keys[-1].max())
    sentence = message("attention.cache_stays", **{k: number(v, 2) for k, v in numbers.items()})
    still = max(numbers[kind] for kind in ("rotary", "alibi", "t5")) < 1e-12
    return Verdict("false" if still and numbers["encoder"] > 1e-3 else "true", numbers, sentence)


@claim("W034")
def added_is_tied() -> Verdict:
    """Can adding be better than concatenating? The identity, and least squares with both.

    The vectors are those of the shipped model with a learned table: every pair of 60 characters
    and 64 places. What is fitted are the characters' embeddings minus the places' rows, which one
    matrix cannot give back and two can.
    """
    from explorer.compute.attention.positions_pairs import added_and_concatenated, in_double

    decoder = in_double("positions-learned")
    difference = added_and_concatenated(decoder, 20, 7, 0).difference
    tokens = decoder.token_embedding.weight.detach().numpy()[1:61]
    rows = decoder.position_embedding.weight.detach().numpy()
    x, p = np.repeat(tokens, len(rows), 0), np.tile(rows, (len(tokens), 1))
    wanted = x - p
    left = []
    for given in (np.concatenate([x, p], 1), x + p):
        fitted, *_ = np.linalg.lstsq(given, wanted, rcond=None)
        left.append(float(((given @ fitted - wanted) ** 2).sum() / (wanted**2).sum()))
    numbers = {"difference": difference, "free": left[0], "tied": left[1]}
    sentence = message(
        "attention.added_is_tied", difference=number(difference, 1), targets=len(x),
        free=number(left[0], 2), tied=number(left[1], 2), ratio=2,
    )  # fmt: skip
    return Verdict("false" if left[0] <= left[1] and difference < 1e-12 else "true", numbers,
                   sentence)  # fmt: skip


@claim("W038")
def three_or_nine() -> Verdict:
    """Three times as wide, nine times the work? Weights of real decoders of both shapes, counted.

    Layers alone: an embedding table is looked up, not multiplied.
    """
    import dataclasses

    import torch

    from explorer.compute.attention.positions_pairs import in_double
    from explorer.compute.models.decoder import Decoder

    config = in_double("positions-learned").config

    def weights(factor: int) -> int:
        wide = dataclasses.replace(
            config, width=config.width * factor, head_width=config.head_width * factor,
            feed_forward_width=config.feed_forward_width * factor,
        )  # fmt: skip
        with torch.device("meta"):
            layers = Decoder(wide).layers
        return sum(each.numel() for each in layers.parameters() if each.dim() == 2)

    one, wide = weights(1), weights(3)
    # the first layer's three projections read three times as many numbers, all else stays
    extra = 3 * 2 * config.width * config.heads * config.head_width
    numbers = {"first": 3.0, "model": (one + extra) / one, "every": wide / one,
               "layers": config.layers}  # fmt: skip
    sentence = message(
        "attention.three_or_nine", first=3, layers=config.layers,
        model=fixed(numbers["model"], 2), every=fixed(numbers["every"], 0),
    )  # fmt: skip
    return Verdict("depends" if numbers["model"] < numbers["every"] else "true", numbers, sentence)
