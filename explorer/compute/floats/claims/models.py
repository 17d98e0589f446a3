"""Sentences about models in few bits, put to the models that ship and to a random network."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "models.cache_size": QT_TRANSLATE_NOOP(
        "claims",
        "Keys and values: 2 × {tokens} tokens × {width} numbers × {layers} layers × 2 bytes = "
        "{bytes} bytes, that is {mebibytes} MiB. The claim is {times} times too large.",
    ),
    "models.cache_heads": QT_TRANSLATE_NOOP(
        "claims",
        "Every key–value head keeps keys and values of its own. Counted in a shipped model: "
        "{counted} numbers for a token, {heads} times those of one head. With 16 heads of width "
        "128 in 32 layers, 2048 tokens take {mebibytes} MiB.",
    ),
    "models.activations": QT_TRANSLATE_NOOP(
        "claims",
        "Counted while training a shipped model: twice the tokens keep {factor} times the bytes, "
        "not 4. Only the attention maps grow with the square, {share} % of all at {tokens} tokens; "
        "the rest grows by {rest}. Fused attention does not store the maps.",
    ),
    "models.propagation": QT_TRANSLATE_NOOP(
        "claims",
        "In 32 random residual layers the relative error grows from {first} % to {last} % with 8 "
        "bits and from {first_four} % to {last_four} % with 4. LayerNorm leaves 5.0 % at {norm} %, "
        "ReLU at {relu} %. With only the first layer of a shipped model in 4 bits, {carried} % are "
        "left at the end. One channel × 100 puts {outlier} % error on the others under one INT8 "
        "scale, {own} % with a scale per channel.",
    ),
    "models.after_training": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on bits and scales. Measured here, the loss changes by {eight} % with 8 bits "
        "and a scale per row, by {four} % with 4 bits in groups of 32, by {matrix} % with 4 bits "
        "and one scale per matrix, and by {two} % with 2 bits and a scale per row.",
    ),
    "models.cache_half": QT_TRANSLATE_NOOP(
        "claims",
        "With an FP16 scale for every {group} numbers {share} % of the bytes remain, not 50. What "
        "it costs has to be measured: on the text of the lab the loss changes by {loss} %.",
    ),
    "models.aware_types": QT_TRANSLATE_NOOP(
        "claims",
        "In training here weights, rounded weights, activations and gradients are all {kind}. A "
        "rounded weight has only {levels} different values per scale, but they are computed with "
        "as floating-point numbers; integers are stored afterwards.",
    ),
    "models.aware_name": QT_TRANSLATE_NOOP(
        "claims",
        "It is the other way round: training that is aware of quantisation. The rounding rule is "
        "the same before and after; what changed are the weights. Rounded to 2 bits, the loss is "
        "{before} without such training and {after} with {steps} steps of it.",
    ),
}  # fmt: skip


def signed(value: float, places: int) -> str:
    """A number with its sign, a true minus."""
    return f"{value:+.{places}f}".replace("-", "−")


def bytes_of_cache(tokens: int, heads: int, width: int, layers: int, size: int = 2) -> int:
    """Keys and values of all tokens, heads and layers."""
    return 2 * tokens * heads * width * layers * size


@claim("W085")
def cache_of_one_head() -> Verdict:
    """Is 2048 × 128 × 2 × 2 × 32 = 335 MB? Also as an array of that shape says it."""
    import numpy as np

    found = bytes_of_cache(2048, 1, 128, 32)
    assert np.empty((32, 2, 2048, 128), dtype=np.float16).nbytes == found
    claimed = 335e6
    grouped = f"{found:,}".replace(",", " ")
    sentence = message(
        "models.cache_size", tokens=2048, width=128, layers=32, bytes=grouped,
        mebibytes=f"{found / 2**20:.0f}", times=f"{claimed / found:.1f}",
    )  # fmt: skip
    near = abs(claimed - found) < 0.05 * found
    return Verdict("true" if near else "false", {"bytes": found, "claimed": claimed}, sentence)


@claim("W086")
def cache_without_heads() -> Verdict:
    """How many numbers a token leaves in one layer's cache of the bilingual model, counted."""
    from explorer.compute.models import library

    model = library.load("bilingual", "cpu")
    layer = model.capture([0], only_layers={0}).layers[0]
    counted = layer.keys.numel() + layer.values.numel()
    one = 2 * model.config.head_width
    whole = bytes_of_cache(2048, 16, 128, 32)
    sentence = message(
        "models.cache_heads", counted=counted, heads=counted // one,
        mebibytes=f"{whole / 2**20:.0f}",
    )  # fmt: skip
    numbers = {"numbers_per_token": counted, "of_one_head": one, "bytes_with_16_heads": whole}
    return Verdict("true" if counted == one else "false", numbers, sentence)


@claim("W087")
def activations_grow_with_the_square() -> Verdict:
    """Bytes that autograd keeps for the backward pass; neither length is a width of the model."""
    few, many = kept_for_backward(48), kept_for_backward(96)
    factor = sum(many) / sum(few)
    numbers = {
        "bytes_48": sum(few), "bytes_96": sum(many), "square_48": few[0], "square_96": many[0],
        "factor": factor, "factor_of_the_rest": many[1] / few[1],
    }  # fmt: skip
    sentence = message(
        "models.activations", factor=f"{factor:.2f}", share=f"{100 * many[0] / sum(many):.0f}",
        tokens=96, rest=f"{many[1] / few[1]:.2f}",
    )  # fmt: skip
    return Verdict("true" if abs(factor - 4) < 0.1 else "false", numbers, sentence)


def kept_for_backward(tokens: int) -> tuple[int, int]:
    """Bytes of the tensors (tokens × tokens), and of all others, weights not counted."""
    import copy

    import torch

    from explorer.compute.models import library

    decoder = copy.deepcopy(library.load("bilingual", "cpu").decoder).requires_grad_(True)
    weights = {weight.untyped_storage().data_ptr() for weight in decoder.parameters()}
    kept: dict[int, tuple[bool, int]] = {}

    def pack(tensor: torch.Tensor) -> torch.Tensor:
        place = tensor.untyped_storage().data_ptr()
        if place not in weights and tensor.numel() > 1:
            square = tensor.dim() >= 2 and tensor.shape[-2:] == (tokens, tokens)
            kept[place] = (square, tensor.untyped_storage().nbytes())
        held.append(tensor)  # so that no address is used twice
        return tensor

    held: list[torch.Tensor] = []
    ids = torch.arange(1, tokens + 1)
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        torch.nn.functional.cross_entropy(decoder(ids), ids)
    square = sum(size for is_square, size in kept.values() if is_square)
    return square, sum(size for is_square, size in kept.values() if not is_square)


@claim("W088")
def errors_stay_in_their_layer() -> Verdict:
    """A random residual network, LayerNorm and ReLU alone, a shipped model, and an outlier."""
    import torch

    from explorer.compute.floats.quantise_model.activations import relative, rounded
    from explorer.compute.floats.quantise_model.depth import errors_along, random_errors
    from explorer.compute.floats.quantise_model.reading import open_reader
    from explorer.compute.floats.quantise_model.settings import ENGLISH, grouping_of
    from explorer.compute.floats.quantise_model.weights import quantised_copy

    eight, four = returned(random_errors((8, 4)))
    random = torch.Generator().manual_seed(0)
    exact = torch.randn(4096, 256, generator=random)
    other = exact + 0.05 * torch.randn(4096, 256, generator=random)

    def normed(x: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.layer_norm(x, (256,))

    before = relative(other, exact)
    norm = relative(normed(other), normed(exact)) / before
    relu = relative(other.relu(), exact.relu()) / before
    values = torch.randn(256, 128, generator=random)
    values[:, 0] *= 100
    one_scale = relative(rounded(values, "tensor")[:, 1:], values[:, 1:])
    own_scale = relative(rounded(values, "channel")[:, 1:], values[:, 1:])
    reader = open_reader("bilingual", "The", ENGLISH)
    decoder = reader.model.decoder
    copy = returned(quantised_copy(decoder, 4, grouping_of("channel", 0), False, {0}))
    along = errors_along(decoder, copy, reader)[0]
    numbers = {
        "int8_layer_1": float(eight[0]), "int8_layer_32": float(eight[-1]),
        "int4_layer_1": float(four[0]), "int4_layer_32": float(four[-1]),
        "layer_norm_keeps": norm, "relu_keeps": relu,
        "only_first_layer_at_the_end": float(along[-1]),
        "outlier_per_tensor": one_scale, "outlier_per_channel": own_scale,
    }  # fmt: skip
    sentence = message(
        "models.propagation", first=f"{100 * eight[0]:.2f}", last=f"{100 * eight[-1]:.2f}",
        first_four=f"{100 * four[0]:.0f}", last_four=f"{100 * four[-1]:.0f}",
        norm=f"{5 * norm:.2f}", relu=f"{5 * relu:.2f}", carried=f"{100 * along[-1]:.0f}",
        outlier=f"{100 * one_scale:.0f}", own=f"{100 * own_scale:.1f}",
    )  # fmt: skip
    stays = eight[-1] <= eight[0] and along[-1] < 0.01
    return Verdict("true" if stays else "false", numbers, sentence)


@claim("W090")
def rounding_costs_little() -> Verdict:
    """The loss of the bilingual model in four forms, on the lab's text."""
    from explorer.compute.floats.quantise_model.reading import chances, open_reader, quality
    from explorer.compute.floats.quantise_model.settings import CHINESE, ENGLISH, grouping_of
    from explorer.compute.floats.quantise_model.weights import half, kept_copy

    reader = open_reader("bilingual", "The", ENGLISH + "\n" + CHINESE)
    decoder = half(reader.model.decoder)
    reference = chances(decoder, reader)
    start = quality(reference, reference, reader).loss
    forms = {
        "eight": (8, "channel"), "four": (4, "group"), "matrix": (4, "tensor"),
        "two": (2, "channel"),
    }  # fmt: skip
    rise = {}
    for name, (bits, granularity) in forms.items():
        model = returned(kept_copy(decoder, bits, grouping_of(granularity, 32), True))
        rise[name] = quality(chances(model, reader), reference, reader).loss / start - 1
    sentence = message(
        "models.after_training", **{name: signed(100 * value, 1) for name, value in rise.items()}
    )
    small = [value < 0.01 for value in rise.values()]
    verdict: Judgement = "true" if all(small) else "depends" if any(small) else "false"
    return Verdict(verdict, {"loss_16_bits": start, **rise}, sentence)


@claim("W091")
def half_a_cache() -> Verdict:
    """Bytes of an 8-bit cache with 64 numbers a scale, and the loss it costs the model."""
    from explorer.compute.floats.quantise_model import cache
    from explorer.compute.floats.quantise_model.reading import chances, open_reader, quality
    from explorer.compute.floats.quantise_model.settings import CHINESE, ENGLISH
    from explorer.compute.floats.quantise_model.weights import half

    reader = open_reader("bilingual", "The", ENGLISH + "\n" + CHINESE)
    decoder = half(reader.model.decoder)
    reference = chances(decoder, reader)
    start = quality(reference, reference, reader).loss
    with cache.cache_rounded(decoder, 8, "token", 64):
        loss = quality(chances(decoder, reader), reference, reader).loss
    count, scales = cache.counted(decoder, reader, "token", 64)
    share = cache.cache_bytes(count, scales, 8) / (2 * count)
    numbers = {"share_of_bytes": share, "loss_16_bits": start, "loss": loss}
    sentence = message(
        "models.cache_half", group=64, share=f"{100 * share:.1f}",
        loss=signed(100 * (loss / start - 1), 2),
    )  # fmt: skip
    return Verdict("true" if share == 0.5 else "false", numbers, sentence)


STEPS = 20


@lru_cache(maxsize=1)
def short_training() -> dict[str, Any]:
    """The loss of the small model rounded to 2 bits, before and after a few steps; and types."""
    import torch

    from explorer.compute.floats.quantise_model.activations import layers_of
    from explorer.compute.floats.quantise_model.reading import chances, open_reader, quality
    from explorer.compute.floats.quantise_model.settings import ENGLISH
    from explorer.compute.floats.quantise_model.training import learn, passages, student_of
    from explorer.compute.floats.quantise_model.weights import half

    reader = open_reader("clear", "The", ENGLISH)
    teacher = half(reader.model.decoder)
    reference = chances(teacher, reader)
    made = returned(passages(teacher, 12, 64, reader.prompt[0], 0))
    student = student_of(teacher, 2, "channel", 0)
    before = quality(chances(student, reader), reference, reader).loss
    seen: set[torch.dtype] = set()
    hook = student.final_norm.register_forward_hook(lambda _m, _given, out: seen.add(out.dtype))
    returned(learn(student, teacher, made, STEPS, 0))
    hook.remove()
    for weight in student.parameters():
        assert weight.grad is not None
        seen |= {weight.dtype, weight.grad.dtype}
    rounded = layers_of(student)[0].attention.queries.weight.detach()
    seen.add(rounded.dtype)
    return {
        "before": before, "after": quality(chances(student, reader), reference, reader).loss,
        "types": tuple(sorted(str(kind).removeprefix("torch.") for kind in seen)),
        "levels": max(len(row.unique()) for row in rounded),
    }  # fmt: skip


@claim("W092")
def training_in_integers() -> Verdict:
    """The types of everything in a short quantisation-aware training."""
    found = short_training()
    whole = any("int" in kind for kind in found["types"])
    sentence = message(
        "models.aware_types", kind=", ".join(found["types"]), levels=found["levels"]
    )  # fmt: skip
    numbers = {"types": list(found["types"]), "values_per_scale": found["levels"]}
    return Verdict("true" if whole else "false", numbers, sentence)


@claim("W095")
def aware_of_what() -> Verdict:
    """What changes in quantisation-aware training: the rule of rounding, or the weights?"""
    found = short_training()
    better = found["after"] < found["before"]
    sentence = message(
        "models.aware_name", before=f"{found['before']:.2f}", after=f"{found['after']:.2f}",
        steps=STEPS,
    )  # fmt: skip
    numbers = {"loss_before": found["before"], "loss_after": found["after"]}
    return Verdict("false" if better else "depends", numbers, sentence)
