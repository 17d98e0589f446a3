"""The sentences of the lab, in English, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "doing.forward": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "adding noise"),
    "doing.reverse": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "taking noise away"),
    "section.forward": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "data to noise"),
    "section.reverse": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "noise to sample"),
    "notice.fewer": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "{shown} of {asked} particles are shown: with so many steps and sources, no more.",
    ),
    "notice.particle": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "There are only {shown} particles; the last one is followed.",
    ),
    "error.points.count": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Your data has {count} centres; it takes 1 to {most}.",
    ),
    "error.points.pair": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Centre {number} is not a pair of numbers from −{far} to {far}.",
    ),
    # on the stage
    "stage.data": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "The data: {count} points from {sources} sources"
    ),
    "stage.own": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Its place alone still gives this particle's true source {share}",
    ),
    "stage.open": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Where may it have come from? About {open} sources, {share} for the likeliest",
    ),
    "stage.sure": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "The fan has closed: only one source is left"
    ),
    "stage.done": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Samples: {share} on the data, {reached} of {sources} sources, "
        "spread {spread} (data: {data})",
    ),
    "stage.returned": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "{share} of the particles are back at the source they came from",
    ),
    "stage.missed": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "Samples: none of {count} lies on the data"
    ),
    "stage.t": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "{t} of {steps}"),
    "stage.clean": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "no noise"),
    "stage.signal": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "signal √ᾱ"),
    "stage.noise": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "noise √(1−ᾱ)"),
    "stage.sampler": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "{name}, {steps} steps, {calls} calls",
    ),
    "stage.sampler.misread": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "DDPM misread, {steps} steps"
    ),
    "stage.sampler.forward": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "{steps} steps"),
    "stage.beyond": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "{count} beyond the edge"),
    "stage.marginal": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "left to right (line: theory)"
    ),
    "stage.marginal.jump": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "left to right (line: theory, • jump)"
    ),
    "read.marginal": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "First coordinate from {low} to {high}"
    ),
    "read.marginal.here": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "{share} of the particles"
    ),
    "read.marginal.jump": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "{share} of the jumps"),
    "read.marginal.theory": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "{share} in theory"),
    "legend.x": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "xₜ|the particle"),
    "legend.guess": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "x̂₀|its best guess"),
    "legend.from": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "particle (colour: its source)",
    ),
    "legend.end": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "particle (colour: where it ends)",
    ),
    "legend.jump": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "xₜ in a single jump"),
    "legend.source": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "how probable a source is"),
    "legend.own": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "true source"),
    "curve.signal": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "ᾱ, signal left"),
    "curve.signal.short": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "ᾱ"),
    "curve.size": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "size of x (thin: what it should be)"
    ),
    "curve.size.jump": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "size of x (thin: theory, • jump)",
    ),
    "curve.size.middle": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "size of x (thin: theory)"),
    "curve.size.middle.jump": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "size of x (thin: theory)",
    ),
    "curve.size.short": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "size of x"),
    "curve.signal.middle": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "ᾱ, signal left"),
    "curve.open": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "open bits (thin: mean), ▮ decisions"
    ),
    "curve.open.middle": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "open bits (thin: mean)"),
    "curve.open.short": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "open bits"),
    "axis.data": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "data"),
    "axis.noise": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "noise"),
    "axis.sample": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "sample"),
    # read-outs
    "read.particle": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Particle {number}"),
    "read.pick": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "click: follow it"),
    "read.likeliest": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "likeliest source: {number}, {share}"
    ),
    "read.open": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "open: {bits} bits"),
    "read.decided": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "decided for source {number} at t = {t}",
    ),
    "read.undecided": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "never sure of its source, ends at {number}",
    ),
    "read.source": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Source {number}"),
    "read.centre": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "centre {place}, spread {spread}"
    ),
    "read.followed": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "the followed particle comes from it with {share}"
    ),
    "read.drag": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "drag: move it; double-click: take it away"
    ),
    "read.level": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Noise level at t = {t}"),
    "read.level.clean": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "No noise"),
    "read.curve": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "t = {t}"),
    "read.curve.size": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "size of x: {size}, in theory {theory}",
    ),
    "read.curve.jump": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "size after single jumps: {size}",
    ),
    "read.curve.decided": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "decided: {share} of the particles",
    ),
    "read.curve.mean": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "all particles: {bits} bits"),
    "read.curve.own": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "this particle: {bits} bits"),
    # explanations: the way there
    "heading.data": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "The data, before any noise"),
    "say.data": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "{count} points are drawn from {sources} Gaussian sources. For such data the best possible "
        "denoiser is a short formula, so nothing is trained here: where a real model uses a "
        "network, this lab uses the exact answer.",
    ),
    "notice.click": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Click a particle to follow it. Draw your own data with the mouse, or drag a disc.",
    ),
    "heading.forward": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Noise comes in: t = {t}"),
    "say.forward": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Every step shrinks all points a little and adds a little noise, so that the total "
        "variance stays near 1. Many steps add up to the single jump of the formula (first "
        "coordinate of the followed particle): ᾱ = {level} of the variance is still data, the rest "
        "is noise. Seen from here, its true source has a probability of {share}.",
    ),
    "notice.jump": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Root mean square of x: {chain} by the chain, {jump} by single jumps with noise of "
        "their own, {theory} in theory. With so many particles chance alone moves it by about"
        " {error}.",
    ),
    "notice.rest": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Noise never wins completely: ᾱ = {level} is left at the end. Starting back from pure "
        "noise is right only because this is so small; a chain of just 50 steps with the β of the "
        "linear schedule, from 0.0001 to 0.02, would leave {fifty}.",
    ),
    "notice.open": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "On average {bits} of {all} bits about the source are lost.",
    ),
    # explanations: the way back
    "heading.reverse": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "From t = {t} to {following}: guess, then a small step"
    ),
    "heading.last": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "From t = {t} to the finished sample"
    ),
    "say.ddim": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "The best guess x̂₀ is the mean of everything this particle may have been. DDIM takes it "
        "and puts noise back, only less of it: the same expected noise ε̂, in a smaller amount. The "
        "numbers are the first coordinate of the followed particle.",
    ),
    "say.euler": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Euler reads the way back as a differential equation: with y = x/√ᾱ = x₀ + σ·ε, y "
        "changes by ε̂ for every unit of σ. It goes straight on along the slope at the start "
        "of the step. The numbers are the first coordinate of the followed particle.",
    ),
    "say.heun": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Heun tries Euler's step, asks for the expected noise ε̂′ at its end too, and goes "
        "along the mean of both slopes: two calls of the denoiser, and an error that falls "
        "with the square of the step. The numbers are the first coordinate of the followed "
        "particle.",
    ),
    "say.euler-ancestral": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Euler's step, but too far down, to σ↓; then fresh noise σ↑·z up to the level that "
        "was meant. With this split of the noise it is DDPM, in another frame. The numbers "
        "are the first coordinate of the followed particle.",
    ),
    "say.dpm++1": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "DPM-Solver++ solves the linear part of the equation exactly and holds the guess x̂₀ "
        "still over the step, h long in log(1/σ). In first order that is DDIM, written in "
        "another way. The numbers are the first coordinate of the followed particle.",
    ),
    "say.dpm++2m": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "The guess x̂₀ drifts from step to step, so it is continued on a straight line through x̂₀⁻, "
        "the guess of the step before: second order without another call of the denoiser. The "
        "numbers are the first coordinate of the followed particle.",
    ),
    "say.unipc": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "UniPC predicts as DPM-Solver++ does, and once the denoiser has been asked at the new"
        " place it corrects the step that led there: x̃ is xₜ after that correction, made "
        "without another call. The numbers are the first coordinate of the followed particle.",
    ),
    "say.ddpm": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "DDPM takes a share of the expected noise ε̂ away and adds a little fresh noise σ·z: one "
        "random step of the way back. The numbers are the first coordinate of the followed "
        "particle.",
    ),
    "say.misread.cumulative": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Misread on purpose: ᾱ stands where this step's α belongs. The bracket over √ᾱ then is x̂₀ "
        "itself, so each step jumps all the way to the guess and adds the noise of one small step. "
        "That is no denoising step: the noise level no longer fits t.",
    ),
    "say.misread.per_step": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Misread on purpose: this step's α stands where ᾱ belongs. The factor before ε̂ then is "
        "√β instead of β/√(1−ᾱ): every step takes too much noise away.",
    ),
    "say.misread.squared": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Misread on purpose: σ² stands where σ belongs. σ² is the variance of the fresh "
        "noise; z is to be multiplied by its root. Too little noise comes back, and the "
        "samples end up too close together.",
    ),
    "notice.mean": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "x̂₀ is a mean, not a sample: while several sources are possible it lies between them, "
        "where there may be no data at all. That is why early guesses of image models are blurry.",
    ),
    "notice.size": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "The size of x at this level is {size}; by theory it is {theory}. The noise level no "
        "longer fits t.",
    ),
    "notice.sigma": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "σ goes from {now} to {then}: noise for one unit of data.",
    ),
    "notice.last": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "The last step leads to no noise at all, where only the first order has a meaning: it"
        " goes straight to the guess.",
    ),
    "notice.decided": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "{share} of the particles have decided: from here to the end one source keeps more "
        "than 90%. The bars under the third curve show when.",
    ),
    "notice.two_alphas": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Two different alphas: 1/√α takes this step's α = {alpha}, √(1−ᾱ) the cumulative "
        "ᾱ = {level}. With ᾱ in both places the result would be {wrong}, which is x̂₀ exactly, "
        "instead of {mean} before the fresh noise.",
    ),
    "notice.gap": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "One step here stands for {gap} small ones, so α is the ratio of the two ᾱ.",
    ),
    "notice.same": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "With η = 0 nothing is drawn at random on the way back: where a particle ends is settled "
        "by where it starts. This is not what allows few steps, though: with any η the formula "
        "holds between any two noise levels.",
    ),
    "heading.done": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "The samples"),
    "say.done": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "{share} of the samples lie within three spreads of a centre, and {reached} of {sources} "
        "sources got some. Around the centres they spread by {spread}; the data itself does by "
        "{data}.",
    ),
    "say.missed": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "None of the samples lies within three spreads of a centre. The data itself spreads by "
        "{data} around its centres.",
    ),
    "notice.narrow": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Good places, wrong width: the misread formula loses variance at every step. It is easy to "
        "overlook, because the samples look clean.",
    ),
    "notice.half": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Half of the particles had decided by t = {t}: until then a small push could still "
        "have sent them elsewhere, after it hardly any.",
    ),
    "notice.half_late": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Half of the particles were not sure of their source before the last step.",
    ),
    "notice.half_early": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "There was nothing to decide: from the start one source had more than 90% for most "
        "particles.",
    ),
    "notice.steps": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "The denoiser is exact: apart from chance, what is wrong with these samples comes "
        "from the {steps} steps alone ({calls} calls of the denoiser). Try more or fewer.",
    ),
    "notice.returned": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "{share} of the particles are back at the source they came from. Noise does not remember: "
        "the way back finds a plausible source, not the old one.",
    ),
    # the guess before seeing
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "Half of the steps back are done. For how many particles is one source more than 90% "
        "probable?",
    ),
    "predict.few": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "fewer than a third"),
    "predict.some": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "a third to two thirds"),
    "predict.most": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "more than two thirds"),
}
