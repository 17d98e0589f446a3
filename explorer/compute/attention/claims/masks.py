"""Sentences often said about masks, encoders and decoders."""

from __future__ import annotations

from typing import Literal

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.low_rank": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on the scale of the scores. Effective rank of {keys} × {keys} weights, random "
        "queries and keys of width {width}, mean of {seeds} draws: {none} without a mask against "
        "{causal} with the causal one; with the scores times {scale} it is {none_small} against "
        "{causal_small}.",
    ),
    "attention.encoder_output": QT_TRANSLATE_NOOP(
        "claims",
        "Two sources were put into the shipped encoder–decoder, with the same target. What "
        "self-attention of the first decoder layer adds differs by {own}, what its cross-attention "
        "adds by {cross}, relative to its size; in torch’s own decoder layer with random weights "
        "by {torch_own} and {torch_cross}. The encoder’s output enters a sub-layer of its own.",
    ),
    "attention.prediction_order": QT_TRANSLATE_NOOP(
        "claims",
        "The model “{model}” continued “{text}” by {count} tokens. Distributions computed "
        "before the first of them existed: {before}. Hidden state, linear layer, softmax, "
        "choice, append: in this order, token by token. In training all places of the target "
        "are predicted in one pass; the distributions are the same, to {difference}.",
    ),
    "attention.masks_of_decoders": QT_TRANSLATE_NOOP(
        "claims",
        "Without a padding mask {padding} tokens of padding change what a bidirectional layer "
        "makes of the real ones by {open}, relative to its size; with it by {closed}. Reading "
        "another text it is {cross_open} and {cross_closed}. And a row in which everything is "
        "masked gives {nan} NaN of {keys} weights.",
    ),
}  # fmt: skip
TEXT, OTHER, MODEL = "to be or not", "que sera", "clear"
KEYS, WIDTH, SEEDS, SMALL = 128, 16, 5, 0.1


@claim("W016")
def bidirectional_is_low_rank() -> Verdict:
    """Is attention without a causal mask of lower rank? Effective rank of both, at two scales."""
    import numpy as np

    from explorer.compute.attention.masks_rank import random_scores, ranks

    found = np.mean(
        [ranks(random_scores(KEYS, WIDTH, seed), (1.0, SMALL))[0] for seed in range(SEEDS)], axis=0
    )
    none, none_small, causal, causal_small = (float(rank) for rank in found.ravel())
    lower = (none < causal, none_small < causal_small)
    numbers = {
        "rank_none": none, "rank_causal": causal,
        "rank_none_small": none_small, "rank_causal_small": causal_small,
    }  # fmt: skip
    sentence = message(
        "attention.low_rank", keys=KEYS, width=WIDTH, seeds=SEEDS, scale=SMALL,
        none=fixed(none, 1), causal=fixed(causal, 1), none_small=fixed(none_small, 1),
        causal_small=fixed(causal_small, 1),
    )  # fmt: skip
    verdict: Literal["true", "false", "depends"] = "depends"
    if all(lower) or not any(lower):
        verdict = "true" if all(lower) else "false"
    return Verdict(verdict, numbers, sentence)


@claim("W018")
def encoder_output_in_self_attention() -> Verdict:
    """Does the encoder's output enter the decoder's self-attention? It is replaced, and what each
    of the two sub-layers adds is compared: in the shipped encoder–decoder, and in torch's
    `TransformerDecoderLayer` (random weights, seed 0)."""
    torch_own, torch_cross = _torch_sublayers()
    own, cross = _our_sublayers()
    numbers = {
        "self_attention_moved": own, "cross_attention_moved": cross,
        "torch_self_attention_moved": torch_own, "torch_cross_attention_moved": torch_cross,
    }  # fmt: skip
    enters = max(own, torch_own) > 1e-6
    sentence = message(
        "attention.encoder_output", own=number(own), cross=number(cross),
        torch_own=number(torch_own), torch_cross=number(torch_cross),
    )  # fmt: skip
    return Verdict("true" if enters else "false", numbers, sentence)


def _torch_sublayers() -> tuple[float, float]:
    """Relative change of what both sub-layers of torch's decoder layer add."""
    import torch

    with torch.random.fork_rng():
        torch.manual_seed(0)
        layer = torch.nn.TransformerDecoderLayer(32, 4, 64, batch_first=True).eval()
        target, memory, changed = torch.randn(3, 1, 6, 32).unbind(0)
    mask = torch.nn.Transformer.generate_square_subsequent_mask(6)
    seen: list[list[torch.Tensor]] = []

    def keep(_module: object, _given: object, made: tuple[torch.Tensor, object]) -> None:
        seen[-1].append(made[0])

    layer.self_attn.register_forward_hook(keep)
    layer.multihead_attn.register_forward_hook(keep)
    with torch.no_grad():
        for read in (memory, changed):
            seen.append([])
            layer(target, read, tgt_mask=mask)
    own, cross = (float((b - a).norm() / a.norm()) for a, b in zip(*seen, strict=True))
    return own, cross


def _our_sublayers() -> tuple[float, float]:
    """The same for the first decoder layer of the shipped encoder–decoder, from two sources."""
    from explorer.compute.models.encoder_library import load_encoder_decoder

    model = load_encoder_decoder()
    target = [model.vocabulary.begin, *model.vocabulary.source("reverse", TEXT)[1:-1]]
    outputs = []
    for source in (OTHER, OTHER[::-1]):
        layer = model.capture(model.encode(source), target).decoder_layers[0]
        outputs.append(
            (layer.self_attention.attention_output, layer.cross_attention.attention_output)
        )
    own, cross = (float((b - a).norm() / a.norm()) for a, b in zip(*outputs, strict=True))
    return own, cross


@claim("W019")
def tokens_before_distributions() -> Verdict:
    """Are target tokens generated before the linear layer and softmax give a distribution? Greedy
    decoding by the shipped model, writing down what happens when; then one pass over the result."""
    import torch

    from explorer.compute.models.library import load

    model = load(MODEL, "cpu")
    ids, events, rows = model.encode(TEXT), list[str](), list[torch.Tensor]()
    start, count = len(ids), 8
    for _ in range(count):
        row = model.logits(ids)[-1].softmax(-1)  # hidden state → linear → softmax
        events.append("distribution")
        rows.append(row)
        ids.append(int(row.argmax()))  # choose → append
        events.append("token")
    at_once = model.logits(ids[:-1]).softmax(-1)[start - 1 :]  # teacher forcing: all places at once
    difference = float((torch.stack(rows) - at_once).abs().max())
    before = events[: events.index("token")].count("distribution")
    numbers = {"distributions_before_first_token": before, "steps_against_one_pass": difference}
    sentence = message(
        "attention.prediction_order",
        model=model.card.title,
        text=TEXT,
        count=count,
        before=before,
        difference=number(difference, 2),
    )
    return Verdict("true" if before == 0 else "false", numbers, sentence)


@claim("W020")
def masks_belong_to_decoders() -> Verdict:
    """Does only a decoder need masks? A bidirectional layer and cross-attention, the real tokens'
    outputs with and without a padding mask; and the weights of a row with every key masked."""
    import torch

    from explorer.compute.attention.masks import visible
    from explorer.compute.attention.masks_padding import padded
    from explorer.compute.attention.masks_stack import DecoderStack, Input, Reads, masked_softmax
    from explorer.compute.models.library import load

    model, padding = load(MODEL, "cpu"), 4
    stack = DecoderStack(model.decoder, model.device)

    def everything(queries: int, keys: int) -> torch.Tensor:
        return torch.ones(queries, keys, dtype=torch.bool)

    def moved(after: torch.Tensor, before: torch.Tensor) -> float:
        return float((after - before).norm() / before.norm())

    ids = model.encode(TEXT)
    plain, text = padded(ids, 0, "right", 0), padded(ids, padding, "right", 0)
    size, whole = len(ids), len(text.ids)
    expected = stack.run(stack.embed(plain.ids, plain.places), Reads(everything(size, size)))[-1]
    entering = stack.embed(text.ids, text.places)
    masked = torch.from_numpy(visible("none", whole, whole, 0, text.flags))
    opened, closed = (
        moved(stack.run(entering, Reads(reads))[-1][:size], expected)
        for reads in (everything(whole, whole), masked)
    )
    # the other text, padded as well, read by cross-attention
    other = padded(model.encode(OTHER), padding, "right", 0)
    read = stack.encode_other(
        other.ids, other.places,
        Reads(torch.from_numpy(visible("none", len(other.ids), len(other.ids), 0, other.flags))),
    )  # fmt: skip
    real = sum(other.real)
    short = Input(read.stream[:real], read.places[:real])
    start = stack.embed(plain.ids, plain.places)
    own = torch.ones(size, size, dtype=torch.bool).tril()
    base = stack.run(start, Reads(own, everything(size, real)), other=short)[-1]
    flags = torch.from_numpy(visible("cross", size, len(other.ids), 0, other.flags))
    cross_opened, cross_closed = (
        moved(stack.run(start, Reads(own, reads), other=read)[-1], base)
        for reads in (everything(size, len(other.ids)), flags)
    )
    weights = masked_softmax(torch.zeros(1, size), torch.zeros(1, size, dtype=torch.bool), "none")
    nan = int(weights.isnan().sum())
    numbers = {
        "encoder_without_padding_mask": opened, "encoder_with_padding_mask": closed,
        "cross_without_padding_mask": cross_opened, "cross_with_padding_mask": cross_closed,
        "nan_in_empty_row": nan,
    }  # fmt: skip
    needed = opened > 1e-6 and closed < 1e-9 and cross_opened > 1e-6 and cross_closed < 1e-9
    sentence = message(
        "attention.masks_of_decoders", padding=padding, open=number(opened), nan=nan,
        closed=number(closed), cross_open=number(cross_opened),
        cross_closed=number(cross_closed), keys=size,
    )  # fmt: skip
    return Verdict("false" if needed else "true", numbers, sentence)
