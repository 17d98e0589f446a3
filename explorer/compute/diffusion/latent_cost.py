"""What a picture of Stable Diffusion 1 costs, part by part: sums, no network (no torch)."""

from __future__ import annotations

from explorer.compute.diffusion.latent import SIDES, Params
from explorer.compute.diffusion.latent_steps import CostStep, CostStory
from explorer.compute.diffusion.stable_diffusion import bill
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import message


def cost(params: Params) -> Producer:
    """The text, every noise level, the decoding; the sum of products after each."""
    bills = []
    for side in SIDES:
        bills.append(bill(int(side)))
        yield None
    chosen = bills[SIDES.index(params.side)]
    # [cost] w = 1 and w = 0 need one answer at a noise level, any other w needs two
    calls = 1 if params.guidance in (0.0, 1.0) else 2
    text = calls * chosen.text.products
    steps = [CostStep("text", 0, text, text, 2.0)]
    for done in range(1, params.steps + 1):
        steps.append(CostStep(
            "loop", done, text + done * calls * chosen.unet.products,
            text + done * calls * chosen.pixels.products,
        ))  # fmt: skip
    steps.append(CostStep(
        "decode", params.steps, chosen.products(params.steps, calls),
        chosen.products(params.steps, calls, "pixels"), 3.0,
    ))  # fmt: skip
    return Trace(
        params, tuple(steps), shared=CostStory(chosen, tuple(bills), calls),
        sections=(
            Section("text", 0, message("section.text")),
            Section("loop", 1, message("section.loop")),
            Section("decode", params.steps + 1, message("section.decode")),
        ),
        scales={"products": (0.0, float(steps[-1].pixels))},
    )  # fmt: skip
