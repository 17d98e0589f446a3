"""What is said beside each step, with its numbers."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from explorer.compute.diffusion.captions import GLYPHS
from explorer.compute.diffusion.latent_steps import (
    CostStep,
    CostStory,
    SpaceStep,
    SpaceStory,
    TrainStep,
    TrainStory,
    WordStep,
    WordStory,
)
from explorer.core.formatting import fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import message
from explorer.panels.diffusion.latent.layout import amount
from explorer.panels.diffusion.latent.words_stage import at_home

READ = (
    r"\begin{aligned} A &= \mathrm{softmax}\!\left( \frac{Q K^\top}{\sqrt{d}} \right) \\ "
    r"Q &= z\, W_Q,\quad K = c\, W_K,\quad V = c\, W_V \end{aligned}"
)
GUIDED = r"\hat\varepsilon = \varepsilon_\varnothing + w\,(\varepsilon_c - \varepsilon_\varnothing)"
DECODE = r"x = D(z_0 / s)"
ENCODE = r"z_0 = s\,\mu(x),\quad s = 1 / \mathrm{std}(z)"
FORWARD = r"z_t = \sqrt{\bar\alpha_t}\, z_0 + \sqrt{1 - \bar\alpha_t}\, \varepsilon"
VAE = (
    r"\begin{aligned} L &= \frac{1}{n} \left\| x - D(z) \right\|^2 + \lambda\, \mathrm{KL} \\ "
    r"z &= \mu(x) + \sigma(x)\, \varepsilon \end{aligned}"
)
DENOISER = r"L = \mathrm{E} \left\| v_\theta(z_t, t, c) - v \right\|^2"
COST = r"C = n_\mathrm{calls}\, C_\mathrm{U} + C_\mathrm{D} + C_\mathrm{T}"


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    told: dict[str, Callable[[Trace, int], Explanation]] = {
        "words": of_words, "spaces": of_spaces, "train": of_training, "cost": of_cost,
    }  # fmt: skip
    return told[trace.params.show](trace, index)


def of_words(trace: Trace, index: int) -> Explanation:
    """A noise level of a caption."""
    story: WordStory = trace.shared
    step: WordStep = trace[index]
    words = story.caption.words
    if step.stage == "text":
        return Explanation(
            message("heading.text"),
            message("text.text", words=len(words), length=len(story.told),
                    width=story.vectors.shape[1]),
            r"c = \mathrm{T}(w_1, \ldots, w_n)",
            rf"c \in \mathrm{{R}}^{{{len(story.told)} \times {story.vectors.shape[1]}}}",
            (message("notice.frozen"),
             message("notice.padding", rest=len(story.told) - len(words) - 1)),
        )  # fmt: skip
    if step.stage == "decode":
        found = [GLYPHS[cell] if cell >= 0 else "–" for cell in story.found]
        return Explanation(
            message("heading.decode"),
            message("text.decode", found=" ".join(found), weights=amount(story.weights["decoder"]),
                    products=amount(story.products["decoder"])),
            DECODE, rf"s = {tex(story.scale)}",
            (message("notice.scale") if trace.params.scale else message("notice.scale.off"),),
        )  # fmt: skip
    guidance = trace.params.guidance
    home = at_home(story, step, 0) if words else math.nan
    paragraph = (
        message("text.loop", word=words[0], share=percent(home), level=number(step.alpha_bar, 3),
                calls=step.calls)
        if words
        else message("text.loop.empty", level=number(step.alpha_bar, 3))
    )  # fmt: skip
    return Explanation(
        message("heading.loop", done=index, steps=len(trace) - 2), paragraph, READ,
        GUIDED.replace("w", tex(guidance), 1) if guidance not in (0.0, 1.0) else "",
        (message("notice.where"), message("notice.pixels",
         times=number(story.products["pixels"] / story.products["denoiser"], 3))),
    )  # fmt: skip


def of_spaces(trace: Trace, index: int) -> Explanation:
    """A noise level in both spaces."""
    story: SpaceStory = trace.shared
    step: SpaceStep = trace[index]
    level = tex(step.alpha_bar)
    if step.stage == "encode":
        return Explanation(
            message("heading.encode"),
            message("text.encode", error=fixed(story.error, 4), share=percent(story.share),
                    deviation=fixed(story.deviation, 2), kl=number(float(trace.params.kl), 1)),
            ENCODE,
            rf"s = 1 / {tex(1 / story.scale)} = {tex(story.scale)}",
            (message("notice.kl"),) if trace.params.scale else (message("notice.scale.off"),),
        )  # fmt: skip
    if step.stage == "forward":
        return Explanation(
            message("heading.forward"), message("text.forward"), FORWARD,
            rf"z_t = {tex(step.alpha_bar**0.5)}\, z_0 + {tex((1 - step.alpha_bar) ** 0.5)}\, "
            r"\varepsilon",
        )  # fmt: skip
    times = number(story.products["pixels"] / story.products["latent"], 3)
    notices = [
        message("notice.seconds", latent=fixed(story.seconds_latent, 2),
                pixels=fixed(story.seconds_pixels, 2)),
    ]  # fmt: skip
    if not trace.params.scale:
        notices.append(message("notice.scale.off"))
    return Explanation(
        message("heading.reverse"),
        message("text.reverse", times=times, latent=amount(story.products["latent"]),
                pixels=amount(story.products["pixels"]), right=percent(story.right["latent"]),
                other=percent(story.right["pixels"])),
        FORWARD, rf"\bar\alpha_t = {level}", tuple(notices),
    )  # fmt: skip


def of_training(trace: Trace, index: int) -> Explanation:
    """A moment of the training."""
    step: TrainStep = trace[index]
    notices = [message("notice.trained", seconds=number(step.seconds, 3))]
    if step.stage == "vae":
        notices.append(message("notice.prior"))
        return Explanation(
            message("heading.vae", updates=step.updates),
            message("text.vae", error=fixed(step.error, 4), divergence=number(step.divergence, 3),
                    deviation=fixed(step.deviation, 2)),
            VAE, rf"\lambda = {tex(float(trace.params.kl), 1)}", tuple(notices),
        )  # fmt: skip
    if not trace.params.scale:
        notices.append(message("notice.unscaled", deviation=fixed(step.deviation, 2)))
    return Explanation(
        message("heading.denoiser", updates=step.updates),
        message("text.denoiser", right=percent(step.right), loss=_shown(step.loss)),
        DENOISER, rf"L = {tex(step.loss)}" if math.isfinite(step.loss) else "", tuple(notices),
    )  # fmt: skip


def of_cost(trace: Trace, index: int) -> Explanation:
    """A part of the bill."""
    story: CostStory = trace.shared
    step: CostStep = trace[index]
    bill = story.bill
    calls = trace.params.steps * story.calls
    numbers = bill.numbers
    keys = {"text": "text.cost.text", "loop": "text.cost.loop", "decode": "text.cost.decode"}
    facts = {
        "text": amount(bill.text.products), "unet": amount(bill.unet.products),
        "decoder": amount(bill.decoder.products), "pixels": amount(bill.pixels.products),
        "calls": calls, "steps": trace.params.steps, "each": story.calls,
        "picture": numbers[0], "latent": numbers[1], "times": number(numbers[0] / numbers[1], 2),
        "more": number(bill.pixels.products / bill.unet.products, 3),
        "ratio": number(bill.decoder.products / bill.unet.products, 2),
        "whole": amount(step.latent), "other": amount(step.pixels),
    }  # fmt: skip
    tera = bill.unet.products / 1e12
    filled = (
        rf"C = {calls} \cdot {tex(tera)} + {tex(bill.decoder.products / 1e12)} + "
        rf"{tex(story.calls * bill.text.products / 1e12)} = "
        rf"{tex(bill.products(trace.params.steps, story.calls) / 1e12)}\ \mathrm{{T}}"
    )
    return Explanation(
        message(f"heading.cost.{step.stage}"), message(keys[step.stage], **facts), COST, filled,
        (message("notice.counted"),), ("W056",),
    )  # fmt: skip


def _shown(value: float) -> str:
    return fixed(value, 3) if math.isfinite(value) else "—"


# numbers ----------------------------------------------------------------------------------


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step = trace[index]
    if isinstance(step, WordStep):
        return {
            "stage": step.stage, "alpha_bar": step.alpha_bar, "timestep": step.timestep,
            "latent": step.latent, "guess": step.guess, "picture": step.picture,
            "picture_of_guess": step.picture_guess, "read": step.read, "calls": step.calls,
        }  # fmt: skip
    if isinstance(step, SpaceStep):
        return {
            "stage": step.stage, "alpha_bar": step.alpha_bar, "timestep": step.timestep,
            "latent": step.latent, "guess": step.guess, "picture": step.decoded,
            "picture_of_guess": step.decoded_guess, "pixels": step.pixels,
            "pixels_guess": step.pixels_guess, "calls": step.calls,
        }  # fmt: skip
    if isinstance(step, TrainStep):
        return {
            "stage": step.stage, "updates": step.updates, "pictures": step.pictures,
            "prior": step.prior, "error": step.error, "divergence": step.divergence,
            "deviation": step.deviation, "loss": step.loss, "right": step.right,
        }  # fmt: skip
    assert isinstance(step, CostStep)
    return {
        "stage": step.stage, "done": step.done, "products_latent": step.latent,
        "products_pixels": step.pixels,
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    story, last = trace.shared, trace[len(trace) - 1]
    if isinstance(story, WordStory):
        return {
            "canvas": last.picture, "wanted": list(story.caption.cells), "found": list(story.found),
            "sure": list(story.sure), "products": dict(story.products),
            "weights": dict(story.weights), "calls": last.calls,
        }  # fmt: skip
    if isinstance(story, SpaceStory):
        return {
            "products": dict(story.products), "weights": dict(story.weights), "calls": last.calls,
            "right": dict(story.right), "error": story.error, "share": story.share,
            "deviation": story.deviation, "scale": story.scale,
        }  # fmt: skip
    if isinstance(story, TrainStory):
        return {
            "error": last.error, "divergence": last.divergence, "deviation": last.deviation,
            "loss": last.loss, "right": {"latent": last.right},
        }  # fmt: skip
    assert isinstance(story, CostStory)
    bill, steps = story.bill, trace.params.steps
    return {
        "products": {
            "text": bill.text.products, "denoiser": bill.unet.products,
            "decoder": bill.decoder.products, "pixels": bill.pixels.products,
        },
        "weights": {
            "text": bill.text.weights, "denoiser": bill.unet.weights,
            "decoder": bill.decoder.weights,
        },
        "calls": steps * story.calls,
        "numbers": {"picture": bill.numbers[0], "latent": bill.numbers[1]},
        "whole": {
            "latent": bill.products(steps, story.calls),
            "pixels": bill.products(steps, story.calls, "pixels"),
        },
    }  # fmt: skip
