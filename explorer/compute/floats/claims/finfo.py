"""Sentences about the constants that `torch.finfo` prints, put to the codes and to torch."""

from __future__ import annotations

from fractions import Fraction

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "floats.tiny": QT_TRANSLATE_NOOP(
        "claims",
        "torch's tiny is {tiny}, and so is smallest_normal. In FP16 {below} positive numbers are "
        "smaller, the subnormals, down to {least}.",
    ),
    "floats.tiny_true": QT_TRANSLATE_NOOP("claims", "No positive number is smaller than {tiny}."),
    "floats.resolution": QT_TRANSLATE_NOOP(
        "claims",
        "resolution is 10 to minus the number of decimal digits that surely survive: {resolution} "
        "in FP16, where eps is {eps}. Neither is the smallest step, which is {step}.",
    ),
    "floats.resolution_true": QT_TRANSLATE_NOOP(
        "claims", "In FP16 both are {eps}, and that is the smallest step."
    ),
    "floats.smallest_normal": QT_TRANSLATE_NOOP(
        "claims",
        "Below it lie {below} more positive numbers. They are valid, with fewer and fewer digits: "
        "10⁻⁶ becomes {first}, 10⁻⁷ becomes {second}.",
    ),
    "floats.smallest_normal_true": QT_TRANSLATE_NOOP("claims", "There is none below it."),
    "floats.range": QT_TRANSLATE_NOOP(
        "claims",
        "Not all: 10⁻⁷ becomes {first} and 3·10⁻⁸ becomes {second}. Digits are lost below "
        "{normal}; only what is at most {half} becomes 0, as 2·10⁻⁸ does.",
    ),
    "floats.range_true": QT_TRANSLATE_NOOP("claims", "10⁻⁷ and 3·10⁻⁸ both become 0."),
}  # fmt: skip


def _fp16(value: Fraction) -> Fraction:
    """A number after going through FP16."""
    from explorer.compute.floats.codec import decode, encode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.numbers import finite

    info = FORMATS["fp16"]
    return decode(info, encode(info, finite(value)).code).number.fraction


@claim("W066")
def tiny_is_the_smallest() -> Verdict:
    """Is torch's tiny the smallest positive number of FP16? By the codes, and by nextafter."""
    import torch

    from explorer.compute.floats.codec import decode, encode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.notation import decimal
    from explorer.compute.floats.numbers import finite

    info = FORMATS["fp16"]
    tiny = Fraction(torch.finfo(torch.float16).tiny)
    below = encode(info, finite(tiny)).code - 1
    least = decode(info, info.smallest_code).number.fraction
    # a second opinion that is not our codec
    zero, one = torch.zeros(1, dtype=torch.float16), torch.ones(1, dtype=torch.float16)
    assert Fraction(float(torch.nextafter(zero, one)[0])) == least
    numbers = {"tiny": float(tiny), "smallest_positive": float(least), "smaller_ones": below}
    if below == 0:
        return Verdict("true", numbers, message("floats.tiny_true", tiny=decimal(tiny, 5)))
    sentence = message("floats.tiny", tiny=decimal(tiny, 5, 16), below=below,
                       least=decimal(least, 4, 9))  # fmt: skip
    return Verdict("false", numbers, sentence)


@claim("W067")
def resolution_is_eps() -> Verdict:
    """Is finfo.resolution the same as eps, and the smallest step? By torch and by the codes."""
    import torch

    from explorer.compute.floats.codec import decode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.notation import decimal

    numbers: dict[str, float] = {}
    for name, dtype in (("fp32", torch.float32), ("fp16", torch.float16), ("bf16", torch.bfloat16)):
        found = torch.finfo(dtype)
        least = decode(FORMATS[name], 1).number.fraction
        numbers |= {f"resolution_{name}": found.resolution, f"eps_{name}": found.eps,
                    f"smallest_step_{name}": float(least)}  # fmt: skip
    equal = all(
        numbers[f"resolution_{name}"] == numbers[f"eps_{name}"] == numbers[f"smallest_step_{name}"]
        for name in ("fp32", "fp16", "bf16")
    )
    eps, step = (Fraction(numbers[f"{field}_fp16"]) for field in ("eps", "smallest_step"))
    if equal:
        return Verdict("true", numbers, message("floats.resolution_true", eps=decimal(eps)))
    sentence = message("floats.resolution", resolution=numbers["resolution_fp16"],
                       eps=decimal(eps, 5, 14), step=decimal(step, 4, 9))  # fmt: skip
    return Verdict("false", numbers, sentence)


@claim("W068")
def nothing_below_the_smallest_normal() -> Verdict:
    """Is FP16's smallest normal number the smallest it can represent? Counted over all codes."""
    from explorer.compute.floats.codec import decode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.notation import decimal

    info = FORMATS["fp16"]
    normal = Fraction(2) ** info.least_exponent
    below = sum(
        0 < decode(info, code).number.fraction < normal for code in range(info.largest_code + 1)
    )
    first, second = _fp16(Fraction(1, 10**6)), _fp16(Fraction(1, 10**7))
    numbers = {"smallest_normal": float(normal), "below": below, "1e-6": float(first),
               "1e-7": float(second)}  # fmt: skip
    if below == 0:
        return Verdict("true", numbers, message("floats.smallest_normal_true"))
    sentence = message("floats.smallest_normal", below=below, first=decimal(first, 4, 9),
                       second=decimal(second, 4, 9))  # fmt: skip
    return Verdict("false", numbers, sentence)


@claim("W078")
def gradients_below_the_normals_vanish() -> Verdict:
    """Do numbers below 6·10⁻⁵ become zero in FP16? Three of them, and the last that does."""
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.line.bands import thresholds
    from explorer.compute.floats.notation import decimal

    info = FORMATS["fp16"]
    half = thresholds(info)[0].value
    kept = {text: _fp16(Fraction(text)) for text in ("1e-7", "3e-8", "2e-8")}
    numbers = {text: float(value) for text, value in kept.items()}
    numbers |= {"smallest_normal": 2.0**info.least_exponent, "last_that_vanishes": float(half)}
    if not kept["1e-7"] and not kept["3e-8"]:
        return Verdict("true", numbers, message("floats.range_true"))
    sentence = message(
        "floats.range", first=decimal(kept["1e-7"], 4, 9), second=decimal(kept["3e-8"], 4, 9),
        normal=decimal(Fraction(2) ** info.least_exponent, 4, 9), half=decimal(half, 4, 9),
    )  # fmt: skip
    return Verdict("false", numbers, sentence)
