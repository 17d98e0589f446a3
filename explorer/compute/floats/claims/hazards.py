"""Sentences often said about softmax in few bits, put to the lab's own arithmetic."""

from __future__ import annotations

import math

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "floats.softmax_inside": QT_TRANSLATE_NOOP(
        "claims",
        "exp(12) in FP16 is ∞, and no scale can change that: a loss scale is multiplied in later. "
        "torch's softmax of the FP16 logits 0 and 12 gives {second}, as it computes in FP32 "
        "inside: our softmax with FP32 inside differs from it by {difference}.",
    ),
    "floats.softmax_overflow": QT_TRANSLATE_NOOP(
        "claims",
        "It makes overflow come sooner: exp is too large from {half} in FP16, from {single} in "
        "FP32. Subtracting the largest logit is what helps.",
    ),
    "floats.softmax_example": QT_TRANSLATE_NOOP(
        "claims",
        "Computed exactly it is [{first}, {second}, {third}]. In BF16 the three logits are stored "
        "as {held}, and each share becomes {share}.",
    ),
    "floats.softmax_underflow": QT_TRANSLATE_NOOP(
        "claims",
        "With the maximum subtracted, yes: of {count} logits it then costs at most {lost}. As the "
        "formula is written, −1000, −1001 and −1002 all underflow in FP32, and {nan} of 3 results "
        "are NaN.",
    ),
}  # fmt: skip


@claim("W041")
def exponentials_in_half_with_a_scale() -> Verdict:
    """What does torch's softmax do with FP16 logits whose exponential FP16 does not have?"""
    import torch

    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.softmax import Arithmetic, fused

    arithmetic = Arithmetic(FORMATS["fp16"])
    ours = returned(fused(arithmetic, [0.0, 12.0])).probabilities
    logits = torch.tensor([0.0, 12.0], dtype=torch.float16)
    theirs = torch.softmax(logits, 0).double().numpy()
    largest = float(torch.exp(logits)[1])
    numbers = {
        "exp_in_fp16": arithmetic.exp(12.0), "torch_exp_in_fp16": largest,
        "torch_softmax": theirs.tolist(), "difference": float(abs(ours - theirs).max()),
    }  # fmt: skip
    stable = math.isfinite(largest)
    sentence = message("floats.softmax_inside", second=f"{theirs[1]:.4f}",
                       difference=f"{numbers['difference']:.1e}")  # fmt: skip
    return Verdict("true" if stable else "false", numbers, sentence)


@claim("W075")
def half_precision_against_overflow() -> Verdict:
    """From which logit on does exp overflow in FP16 and in FP32?"""
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.softmax import window

    half, single = window(FORMATS["fp16"]).high, window(FORMATS["fp32"]).high
    sentence = message("floats.softmax_overflow", half=f"{half:.4f}", single=f"{single:.4f}")
    return Verdict("true" if half > single else "false", {"fp16": half, "fp32": single}, sentence)


@claim("W076")
def the_softmax_of_three_numbers() -> Verdict:
    """Is softmax(1000, 1001, 1002) = [0.090, 0.244, 0.666] to three places?"""
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.hazards import read_logits
    from explorer.compute.floats.softmax import Arithmetic, exact_softmax, safe

    logits = read_logits("1000, 1001, 1002")
    exact = exact_softmax(logits)
    arithmetic = Arithmetic(FORMATS["bf16"])
    held = [arithmetic.rounded(x) for x in logits]
    share = float(returned(safe(arithmetic, held)).probabilities[0])
    right = [round(float(p), 3) for p in exact] == [0.090, 0.244, 0.666]
    numbers = {"exact": exact.tolist(), "bf16_logits": held, "bf16_share": share}
    shown = [f"{p:.4f}" for p in exact]
    sentence = message("floats.softmax_example", first=shown[0], second=shown[1], third=shown[2],
                       held=", ".join(f"{z:g}" for z in held), share=f"{share:.3f}")  # fmt: skip
    return Verdict("true" if right else "false", numbers, sentence)


@claim("W077")
def underflow_is_harmless() -> Verdict:
    """What is lost where exponentials underflow, with and without subtracting the maximum?"""
    import numpy as np

    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.softmax import Arithmetic, naive, safe

    arithmetic = Arithmetic(FORMATS["fp32"])
    written = returned(naive(arithmetic, [-1000.0, -1001.0, -1002.0])).probabilities
    spread = [0.0, -50.0, -120.0, -200.0]
    kept = returned(safe(arithmetic, spread)).probabilities
    true = np.exp(np.array(spread)) / np.exp(np.array(spread)).sum()
    lost = float(np.abs(kept - true)[kept == 0].max(initial=0.0))
    nan = int(np.isnan(written).sum())
    numbers = {"nan": nan, "underflowed": int((kept == 0).sum()), "lost": lost}
    sentence = message("floats.softmax_underflow", nan=nan, count=len(spread), lost=f"{lost:.0e}")
    verdict: Judgement = "depends" if nan and lost < 1e-30 else "false" if nan else "true"
    return Verdict(verdict, numbers, sentence)
