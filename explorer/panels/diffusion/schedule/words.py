"""The sentences of the lab, in English, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "doing.forward": QT_TRANSLATE_NOOP("diffusion/schedule", "adding noise"),
    "doing.reverse": QT_TRANSLATE_NOOP("diffusion/schedule", "taking noise away"),
    "doing.half": QT_TRANSLATE_NOOP("diffusion/schedule", "again, with half the steps"),
    "section.forward": QT_TRANSLATE_NOOP("diffusion/schedule", "data to noise"),
    "section.reverse": QT_TRANSLATE_NOOP("diffusion/schedule", "noise to samples"),
    "section.half": QT_TRANSLATE_NOOP("diffusion/schedule", "half-way is not half the steps"),
    "notice.never": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "This schedule never reaches noise: ᾱ = {level} is left at its end, but samplers start "
        "from pure noise.",
    ),
    "notice.late": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "The first kept timestep is {t}, where ᾱ = {level} is left, but samplers start from "
        "pure noise.",
    ),
    "error.count": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "{count} sampling steps cannot be kept of a chain of {chain}; set at most {chain}.",
    ),
    "error.beta": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Scaled to a chain of {chain} steps, the largest β would be {beta}; β stays below 1. "
        "Take a longer chain.",
    ),
    "error.curve.count": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "The curve takes 2 to {most} points."
    ),
    "error.curve.pair": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "Point {place} of the curve is not a pair of numbers: place and ᾱ."
    ),
    "error.curve.range": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "At point {place} of the curve ᾱ is {value}; it lies between 0 and 1, both excluded.",
    ),
    "error.curve.ends": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "The first point of the curve stands at place 0, the last at place 1."
    ),
    "error.curve.order": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Point {place} of the curve does not stand to the right of the one before.",
    ),
    "error.curve.rising": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "At point {place} of the curve ᾱ does not fall; noise only ever comes in.",
    ),
    "error.curve.flat": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "At timestep {place} the curve is too flat to tell ᾱ from the one before.",
    ),
    "stage.never": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "It never reaches noise: {signal} of the data’s mean is left at the end",
    ),
    "stage.late": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "The first kept timestep still holds {signal} of the data’s mean"
    ),
    "stage.noise": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "The schedule reaches noise: ᾱ = {level} at the end"
    ),
    "stage.nothing": QT_TRANSLATE_NOOP("diffusion/schedule", "Nothing is left at the end: ᾱ = 0"),
    "stage.done": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "{share} of the samples on the data, {reached} of {sources} sources reached",
    ),
    "stage.half": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "After {half} of {count} steps {share} of the variance is still noise"
    ),
    "head.t": QT_TRANSLATE_NOOP("diffusion/schedule", "t = {t} of {chain}"),
    "legend.data": QT_TRANSLATE_NOOP("diffusion/schedule", "the data"),
    "legend.cross": QT_TRANSLATE_NOOP("diffusion/schedule", "mean in theory"),
    "legend.dot": QT_TRANSLATE_NOOP("diffusion/schedule", "mean of the cloud"),
    "legend.ghost": QT_TRANSLATE_NOOP("diffusion/schedule", "other schedules"),
    "lane.alpha_bar": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "ᾱ: the share of the data’s variance that is left (drag the points)"
    ),
    "lane.alpha_bar.short": QT_TRANSLATE_NOOP("diffusion/schedule", "ᾱ: what is left of the data"),
    "lane.log_snr": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "log SNR = ln(ᾱ / (1 − ᾱ)): shows the ends (drag here too)"
    ),
    "lane.log_snr.short": QT_TRANSLATE_NOOP("diffusion/schedule", "log SNR"),
    "lane.beta": QT_TRANSLATE_NOOP("diffusion/schedule", "β: the noise that one step adds"),
    "lane.beta.short": QT_TRANSLATE_NOOP("diffusion/schedule", "β of one step"),
    "spacing.trailing": QT_TRANSLATE_NOOP("diffusion/schedule", "trailing"),
    "spacing.leading": QT_TRANSLATE_NOOP("diffusion/schedule", "leading"),
    "spacing.linspace": QT_TRANSLATE_NOOP("diffusion/schedule", "linspace"),
    "row.forward": QT_TRANSLATE_NOOP("diffusion/schedule", "The data, noised"),
    "row.forward.short": QT_TRANSLATE_NOOP("diffusion/schedule", "Noised"),
    "row.reverse": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Back from pure noise (from right to left): {sampler}, {count} steps, exact score",
    ),
    "row.reverse.short": QT_TRANSLATE_NOOP("diffusion/schedule", "Back, from right to left"),
    "sampler.ddim": QT_TRANSLATE_NOOP("diffusion/schedule", "DDIM"),
    "sampler.ddpm": QT_TRANSLATE_NOOP("diffusion/schedule", "DDPM"),
    "sampler.euler-ancestral": QT_TRANSLATE_NOOP("diffusion/schedule", "Euler ancestral"),
    "sampler.heun": QT_TRANSLATE_NOOP("diffusion/schedule", "Heun"),
    "sampler.dpm++2m": QT_TRANSLATE_NOOP("diffusion/schedule", "DPM-Solver++ 2M"),
    "sampler.unipc": QT_TRANSLATE_NOOP("diffusion/schedule", "UniPC"),
    "name.linear": QT_TRANSLATE_NOOP("diffusion/schedule", "linear"),
    "name.scaled_linear": QT_TRANSLATE_NOOP("diffusion/schedule", "scaled linear"),
    "name.cosine": QT_TRANSLATE_NOOP("diffusion/schedule", "cosine"),
    "name.sigmoid": QT_TRANSLATE_NOOP("diffusion/schedule", "sigmoid in ᾱ"),
    "name.sigmoid_beta": QT_TRANSLATE_NOOP("diffusion/schedule", "sigmoid in β"),
    "name.karras": QT_TRANSLATE_NOOP("diffusion/schedule", "Karras"),
    "half.x": QT_TRANSLATE_NOOP("diffusion/schedule", "xₜ after {half} of {count} steps"),
    "half.guess": QT_TRANSLATE_NOOP("diffusion/schedule", "its guess x̂₀"),
    "half.short": QT_TRANSLATE_NOOP("diffusion/schedule", "samples of {half} steps"),
    "half.on": QT_TRANSLATE_NOOP("diffusion/schedule", "{share} on the data"),
    "half.run": QT_TRANSLATE_NOOP("diffusion/schedule", "A run of {count} steps"),
    "half.level": QT_TRANSLATE_NOOP("diffusion/schedule", "after {done} steps ᾱ = {level}"),
    "half.spread": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "spread around the centres {spread} (data: {data})"
    ),
    "read.t": QT_TRANSLATE_NOOP("diffusion/schedule", "Timestep {t}"),
    "read.clean": QT_TRANSLATE_NOOP("diffusion/schedule", "No noise"),
    "read.drag": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "drag: draw the schedule; double-click: take the point away"
    ),
    "read.take": QT_TRANSLATE_NOOP("diffusion/schedule", "click: take the schedule “{name}”"),
    "read.first": QT_TRANSLATE_NOOP("diffusion/schedule", "starts at t = {t}, where ᾱ = {level}"),
    "read.last": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "its last step goes from t = {t} (ᾱ = {level}) to the clean sample"
    ),
    "read.theory": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "theory: mean √ᾱ · E[x₀] = {signal} · {mean} = {product}"
    ),
    "read.mean": QT_TRANSLATE_NOOP("diffusion/schedule", "mean of the cloud {mean}"),
    "read.std": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "standard deviation {std}, in theory {theory}"
    ),
    "heading.data": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "The schedule decides how fast the data disappears"
    ),
    "say.data": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Each of the {chain} steps keeps 1 − βₜ of the variance of what is there. Multiplied "
        "up, ᾱₜ is what is left of the data at t. The cloud below each timestep is the same "
        "data with that much noise. At the end ᾱ = {level}.",
    ),
    "notice.drag": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Drag a point of ᾱ or of log SNR: all clouds and samples are computed anew. Near a "
        "named schedule a point jumps onto it; a click on a faint curve takes that schedule.",
    ),
    "notice.snr": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "In ᾱ the last third of most schedules looks like zero. Log SNR shows that it is not: "
        "there the samplers do their coarse work.",
    ),
    "notice.beta": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "One step with β = {beta} (t = {t}) wipes out nearly everything at once: no sampler "
        "can take that step back in detail.",
    ),
    "heading.forward": QT_TRANSLATE_NOOP("diffusion/schedule", "Noise comes in: t = {t}"),
    "say.forward": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "{level} of the variance is data, the rest noise. The cloud’s mean is the data’s mean "
        "times √ᾱ, {signal} of the way from 0 to there. That is why the data here does not lie "
        "around 0: an error in √ᾱ becomes visible.",
    ),
    "notice.half": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Half of the variance is noise from t = {t} on, of {chain}. The schedules differ in "
        "little else: how long they stay at which noise level.",
    ),
    "heading.end": QT_TRANSLATE_NOOP("diffusion/schedule", "The end of the chain"),
    "say.end": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "ᾱ = {level}: {signal} of the data’s mean is left, so a cloud of pure noise is a good "
        "place to start back from.",
    ),
    "say.end.never": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "The forward chain does not end in pure noise: ᾱ = {level}, so {signal} of the data’s "
        "mean is still there. A sampler starts from pure noise, a cloud around 0: from a place "
        "the data never gets to.",
    ),
    "say.zero": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Bent to zero terminal SNR: √ᾱ is moved and stretched so that its first value stays "
        "and its last becomes 0. Now pure noise is exactly where the chain ends.",
    ),
    "notice.v": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "At ᾱ = 0 the expected noise says nothing about x₀ (a division by 0), so such models "
        "predict v or x₀, and the first kept timestep has to be the last of the chain: "
        "trailing or linspace.",
    ),
    "notice.mean": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Never exactly nothing: whether what is left matters depends on how far the data’s "
        "mean is from 0.",
    ),
    "notice.ways": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Three ways out: a longer chain, β scaled by 1000/T, or zero terminal SNR. With data "
        "around 0 the fault would hardly show.",
    ),
    "heading.reverse": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "From t = {t} straight to t = {following}"
    ),
    "heading.last": QT_TRANSLATE_NOOP("diffusion/schedule", "From t = {t} to the finished sample"),
    "say.reverse": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "{done} of {count} steps are done. Along the chain this one is {gap} long: ᾱ goes from "
        "{now} to {then}.",
    ),
    "notice.start": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "The cloud here is pure noise around 0, but the schedule still holds {signal} of the "
        "data’s mean at this timestep: dot and cross do not meet.",
    ),
    "notice.unvisited": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "The first kept timestep is {t}; the noisiest, {last}, is never visited.",
    ),
    "notice.previous": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "The next timestep has to be looked up in the list. Computed as t − T // N it would be "
        "{even} instead of {following}, and the step would go to a wrong noise level.",
    ),
    "notice.last": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "The last step goes from ᾱ = {level} to 1 at once: x becomes its own best guess x̂₀.",
    ),
    "heading.done": QT_TRANSLATE_NOOP("diffusion/schedule", "The samples"),
    "say.done": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "{share} of the samples lie within three spreads of a centre, in {reached} of "
        "{sources} sources. Their mean is {mean}, the data’s {theory} (to the right); around "
        "the centres they spread by {spread}, the data by {data}.",
    ),
    "notice.exact": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "The denoiser is exact, so apart from chance all error comes from the schedule and its "
        "{count} steps.",
    ),
    "notice.leak": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "The start should have stood {signal} of the way towards the data’s mean. The samples "
        "never quite make up for it: with Stable Diffusion’s schedule ({stable}) that is why "
        "its images tend to a medium brightness.",
    ),
    "heading.half": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "Step {half} of {count} is not step {half} of {half}"
    ),
    "say.half": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "Both runs start from the same noise, and both have taken {half} steps. The long one "
        "is only half-way: ᾱ = {level}. Of its points {x} lie on the data; of its best guesses "
        "x̂₀, {guess}; of the finished samples of the short run, {short}.",
    ),
    "notice.apart": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "The two sets of points are {away} apart (root mean square). Only where two runs have "
        "visited the same noise levels do they hold the same x.",
    ),
    "notice.grid": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "So one long run does not show what a shorter one would have given: each number of "
        "steps has noise levels of its own.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "A run of many steps is stopped after half of them. Against a run with half as many "
        "steps, how many of its points lie on the data?",
    ),
    "predict.fewer": QT_TRANSLATE_NOOP("diffusion/schedule", "far fewer"),
    "predict.same": QT_TRANSLATE_NOOP("diffusion/schedule", "about as many"),
    "predict.more": QT_TRANSLATE_NOOP("diffusion/schedule", "far more"),
}

VALUE_NAMES = {
    "way": QT_TRANSLATE_NOOP(
        "diffusion/schedule",
        "forward (noise comes in), reverse (noise goes out) or half (stopped half-way)",
    ),
    "t": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "timestep, 0 to T − 1; −1 where there is no noise"
    ),
    "beta": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "share of the variance that this step replaces by noise"
    ),
    "alpha": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "share of the variance that this step keeps, 1 − beta"
    ),
    "alpha_bar": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "share of the data’s variance that is left"
    ),
    "snr": QT_TRANSLATE_NOOP("diffusion/schedule", "signal to noise, alpha_bar / (1 − alpha_bar)"),
    "log_snr": QT_TRANSLATE_NOOP("diffusion/schedule", "its natural logarithm"),
    "x": QT_TRANSLATE_NOOP("diffusion/schedule", "positions x_t of all particles (particles, 2)"),
    "x0_hat": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "best guesses of x_0 of all particles (particles, 2)"
    ),
    "mean": QT_TRANSLATE_NOOP("diffusion/schedule", "mean of the particles (2)"),
    "mean_in_theory": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "square root of alpha_bar times the data’s mean (2)"
    ),
    "standard_deviation": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "standard deviation of the particles (2)"
    ),
    "standard_deviation_in_theory": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "what it should be at this noise level (2)"
    ),
}
RESULT_NAMES = {
    "last_alpha_bar": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "share of signal left at the end of the chain"
    ),
    "reaches_noise": QT_TRANSLATE_NOOP("diffusion/schedule", "whether that is at most 0.001"),
    "largest_beta": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "the largest share that one step replaces by noise"
    ),
    "first_timestep": QT_TRANSLATE_NOOP("diffusion/schedule", "where the sampler starts"),
    "first_alpha_bar": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "share of signal the schedule holds there"
    ),
    "on_data": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "share of the samples within three spreads of a centre"
    ),
    "sources_reached": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "sources that got at least one sample"
    ),
    "sources": QT_TRANSLATE_NOOP("diffusion/schedule", "sources there are"),
    "mean": QT_TRANSLATE_NOOP("diffusion/schedule", "mean of the samples (2)"),
    "mean_of_data": QT_TRANSLATE_NOOP("diffusion/schedule", "mean of the data (2)"),
    "spread": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "spread of the samples around their centres, per axis"
    ),
    "spread_of_data": QT_TRANSLATE_NOOP("diffusion/schedule", "the same for the drawn data"),
    "half_alpha_bar": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "share of signal after half of the steps"
    ),
    "half_on_data": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "share of the points on the data after half of the steps"
    ),
    "half_guess_on_data": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "the same for their best guesses"
    ),
    "short_on_data": QT_TRANSLATE_NOOP(
        "diffusion/schedule", "the same for the samples of a run with half the steps"
    ),
}
