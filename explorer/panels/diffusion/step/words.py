"""The sentences of the lab, in English, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "doing.walk": QT_TRANSLATE_NOOP("diffusion/step", "walking back"),
    "doing.populations": QT_TRANSLATE_NOOP("diffusion/step", "letting populations walk back"),
    "section.first": QT_TRANSLATE_NOOP("diffusion/step", "first step"),
    "section.middle": QT_TRANSLATE_NOOP("diffusion/step", "half-way"),
    "section.last": QT_TRANSLATE_NOOP("diffusion/step", "last step"),
    "section.spot": QT_TRANSLATE_NOOP("diffusion/step", "spot the wrong formula"),
    "sampler.ddpm": QT_TRANSLATE_NOOP("diffusion/step", "DDPM"),
    "sampler.ddim": QT_TRANSLATE_NOOP("diffusion/step", "DDIM"),
    "sampler.euler": QT_TRANSLATE_NOOP("diffusion/step", "Euler"),
    "sampler.heun": QT_TRANSLATE_NOOP("diffusion/step", "Heun"),
    "sampler.euler-ancestral": QT_TRANSLATE_NOOP("diffusion/step", "Euler ancestral"),
    "sampler.dpm++1": QT_TRANSLATE_NOOP("diffusion/step", "DPM-Solver++ 1"),
    "sampler.dpm++2m": QT_TRANSLATE_NOOP("diffusion/step", "DPM-Solver++ 2M"),
    "sampler.unipc": QT_TRANSLATE_NOOP("diffusion/step", "UniPC"),
    "stage.guess": QT_TRANSLATE_NOOP(
        "diffusion/step", "The guess x̂₀ is the mean of all that xₜ may have been"
    ),
    "stage.x": QT_TRANSLATE_NOOP("diffusion/step", "First x itself, times {coefficient}"),
    "stage.corrected": QT_TRANSLATE_NOOP(
        "diffusion/step", "First x, corrected in hindsight, times {coefficient}"
    ),
    "stage.x0": QT_TRANSLATE_NOOP("diffusion/step", "The guess x̂₀, times {coefficient}"),
    "stage.x0_before": QT_TRANSLATE_NOOP(
        "diffusion/step", "The guess of the step before, times {coefficient}"
    ),
    "stage.epsilon": QT_TRANSLATE_NOOP(
        "diffusion/step", "The expected noise ε̂, times {coefficient}"
    ),
    "stage.epsilon_there": QT_TRANSLATE_NOOP(
        "diffusion/step", "The noise expected at the other end, times {coefficient}"
    ),
    "stage.z": QT_TRANSLATE_NOOP("diffusion/step", "Fresh noise z, times {coefficient}"),
    "stage.arrived": QT_TRANSLATE_NOOP(
        "diffusion/step", "The arrows add up to x′, the particle at t = {t}"
    ),
    "stage.end": QT_TRANSLATE_NOOP(
        "diffusion/step", "The arrows add up to x′, the finished sample"
    ),
    "stage.spot": QT_TRANSLATE_NOOP(
        "diffusion/step", "Four readings of DDPM’s formula, {steps} steps from the same noise"
    ),
    "plane.right": QT_TRANSLATE_NOOP("diffusion/step", "right"),
    "close": QT_TRANSLATE_NOOP("diffusion/step", "close up, {zoom} times"),
    "term.x": QT_TRANSLATE_NOOP("diffusion/step", "x times its coefficient"),
    "term.corrected": QT_TRANSLATE_NOOP("diffusion/step", "the corrected x times its coefficient"),
    "term.x0": QT_TRANSLATE_NOOP("diffusion/step", "the guess x̂₀ times its coefficient"),
    "term.x0_before": QT_TRANSLATE_NOOP(
        "diffusion/step", "the guess of the step before times its coefficient"
    ),
    "term.epsilon": QT_TRANSLATE_NOOP("diffusion/step", "the expected noise times its coefficient"),
    "term.epsilon_there": QT_TRANSLATE_NOOP(
        "diffusion/step", "the noise expected at the other end times its coefficient"
    ),
    "term.z": QT_TRANSLATE_NOOP("diffusion/step", "fresh noise times its coefficient"),
    "read.x": QT_TRANSLATE_NOOP("diffusion/step", "The particle at t = {t}"),
    "read.guess": QT_TRANSLATE_NOOP("diffusion/step", "Its best guess of the data"),
    "read.next": QT_TRANSLATE_NOOP("diffusion/step", "Where the step arrives"),
    "read.right": QT_TRANSLATE_NOOP(
        "diffusion/step", "Where the right formula would arrive, with the same noise"
    ),
    "read.start": QT_TRANSLATE_NOOP("diffusion/step", "Where the particle started"),
    "read.drag": QT_TRANSLATE_NOOP("diffusion/step", "drag: start somewhere else"),
    "read.source": QT_TRANSLATE_NOOP("diffusion/step", "Source {number}: where x₀ would lie"),
    "read.times": QT_TRANSLATE_NOOP("diffusion/step", "Timesteps, from and to"),
    "read.levels": QT_TRANSLATE_NOOP("diffusion/step", "What is left of the data, from and to"),
    "read.sigmas": QT_TRANSLATE_NOOP("diffusion/step", "Noise per unit of data, from and to"),
    "read.half": QT_TRANSLATE_NOOP(
        "diffusion/step", "half-way x is {size} times as large as it should be"
    ),
    "reading.right": QT_TRANSLATE_NOOP("diffusion/step", "α and ᾱ where they belong"),
    "reading.cumulative": QT_TRANSLATE_NOOP("diffusion/step", "ᾱ in both places"),
    "reading.per_step": QT_TRANSLATE_NOOP("diffusion/step", "α in both places"),
    "reading.squared": QT_TRANSLATE_NOOP("diffusion/step", "σ² in place of σ"),
    "spot.right": QT_TRANSLATE_NOOP("diffusion/step", "Right"),
    "spot.wrong": QT_TRANSLATE_NOOP("diffusion/step", "Wrong"),
    "spot.spread": QT_TRANSLATE_NOOP("diffusion/step", "spread {spread} × the data’s"),
    "spot.size": QT_TRANSLATE_NOOP(
        "diffusion/step", "size of x on the way (dashed: as it should be)"
    ),
    "spot.size.short": QT_TRANSLATE_NOOP("diffusion/step", "size of x (dashed: right)"),
    "heading.guess": QT_TRANSLATE_NOOP("diffusion/step", "At t = {t}: what may this have been?"),
    "say.guess": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "About {open} sources are still possible, the likeliest with {share}. The network’s "
        "answer (here the exact one) is the mean over all of them, x̂₀; said as noise it is "
        "ε̂. The numbers are the first coordinate.",
    ),
    "notice.mean": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "x̂₀ and ε̂ are one answer in two forms: given x and ᾱ, each follows from the other. "
        "So is every sampler below built from x, x̂₀ or ε̂ as it likes.",
    ),
    "notice.drag": QT_TRANSLATE_NOOP(
        "diffusion/step", "Drag the particle to start somewhere else."
    ),
    "notice.corrected": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "UniPC asks at the x it predicted, then corrects that x with the answer (xₜ*): the "
        "correction costs no further call.",
    ),
    "heading.term": QT_TRANSLATE_NOOP("diffusion/step", "Summand {number} of {terms}"),
    "heading.arrived": QT_TRANSLATE_NOOP("diffusion/step", "Arrived at t = {t}"),
    "heading.end": QT_TRANSLATE_NOOP("diffusion/step", "Arrived: the finished sample"),
    "say.x": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "x itself, in the size that fits the new noise level. Arrows start at 0, tip to tail: "
        "what counts is where the last one ends.",
    ),
    "say.corrected": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "The x the last step should have reached, now that the guess at its end is known, in "
        "the size that fits the new noise level.",
    ),
    "say.x0": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "The best guess of the data, x̂₀, with the weight that the data has at the new noise level.",
    ),
    "say.x0_before": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "The guess of the step before, with the opposite sign: the guess is continued on a "
        "straight line. That makes the step second order, at no further call of the network.",
    ),
    "say.epsilon": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "The expected noise ε̂. With a minus it takes noise out of x; with a plus it puts "
        "noise back to a guess, only less than there was.",
    ),
    "say.epsilon_there": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "The noise expected where Euler’s step would have led. Heun steps along the mean of "
        "both: second order, for a second call.",
    ),
    "say.z": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "Fresh noise: what makes this a random walk. Its factor is a standard deviation; "
        "without it the samples would end too narrow.",
    ),
    "notice.alphas": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "Two different alphas: 1/√α takes this step’s α = {alpha}, √(1−ᾱ) the cumulative ᾱ = "
        "{level}.",
    ),
    "notice.same": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "DDIM (η = 0), Euler and DPM-Solver++ 1 are this same step in three notations: from "
        "here they arrive within {difference} of each other.",
    ),
    "notice.same_noise": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "DDPM (small variance), DDIM (η = 1) and Euler ancestral are this same step in three "
        "notations: with the same z they arrive within {difference} of each other.",
    ),
    "notice.calls": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "This step asked the network twice. Compare samplers by calls, not by steps.",
    ),
    "notice.last": QT_TRANSLATE_NOOP(
        "diffusion/step", "To the clean sample no noise is added: x′ is x̂₀ itself, or close to it."
    ),
    "notice.cumulative": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "With ᾱ in both places the two first arrows end in x̂₀ exactly: no step but a jump to "
        "the guess, {away} from where the right formula leads.",
    ),
    "notice.per_step": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "With α in both places the factor of ε̂ is √β/√α: more than what is right, and the "
        "step ends {away} from where the right formula leads.",
    ),
    "notice.squared": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "With σ² in place of σ the fresh noise is too small by the factor σ; the step ends "
        "{away} from where the right formula leads.",
    ),
    "heading.spot": QT_TRANSLATE_NOOP("diffusion/step", "Which of the four is right?"),
    "say.spot": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "All four start from the same noise. A (α in both places): spread {spread_a}, size "
        "half-way {size_a}. B (ᾱ in both places): {spread_b}, {size_b}. C (right): {spread_c}, "
        "{size_c}. D (σ² in place of σ): {spread_d}, {size_d}. Spread is that of the samples "
        "around their sources over the data’s, size that of x over what it should be.",
    ),
    "notice.jump": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "Read with ᾱ in both places the bracket over √ᾱ is x̂₀ itself: every step jumps to the "
        "guess and adds the noise of one small step. Because the denoiser is asked again and "
        "again, the samples still find the data. (The numbers are the last step of the "
        "particle.)",
    ),
    "notice.quiet": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "None of the wrong ones explodes, and their samples look clean. They give themselves "
        "away by a size of x that does not fit t, and by too little spread: variety is lost. "
        "What C still lacks or has too much comes from the 200 steps and from chance.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/step", "Four ways to write DDPM’s step. Which one is right?"
    ),
    "predict.per_step": QT_TRANSLATE_NOOP("diffusion/step", "A: (xₜ − (1−α)/√(1−α)·ε̂)/√α + σ·z"),
    "predict.cumulative": QT_TRANSLATE_NOOP("diffusion/step", "B: (xₜ − (1−ᾱ)/√(1−ᾱ)·ε̂)/√ᾱ + σ·z"),
    "predict.right": QT_TRANSLATE_NOOP("diffusion/step", "C: (xₜ − (1−α)/√(1−ᾱ)·ε̂)/√α + σ·z"),
    "predict.squared": QT_TRANSLATE_NOOP("diffusion/step", "D: (xₜ − (1−α)/√(1−ᾱ)·ε̂)/√α + σ²·z"),
}

VALUE_NAMES = {
    "part": QT_TRANSLATE_NOOP(
        "diffusion/step", "guess, term (a summand is added) or spot (populations)"
    ),
    "step": QT_TRANSLATE_NOOP("diffusion/step", "which step of the sampler, from 0"),
    "t": QT_TRANSLATE_NOOP("diffusion/step", "timestep the step starts from"),
    "t_next": QT_TRANSLATE_NOOP("diffusion/step", "timestep it leads to; −1 is the clean sample"),
    "alpha": QT_TRANSLATE_NOOP(
        "diffusion/step",
        "alpha_bar over alpha_bar_next: what the step between keeps of the variance",
    ),
    "alpha_bar": QT_TRANSLATE_NOOP(
        "diffusion/step", "share of the data’s variance that is left at t"
    ),
    "alpha_bar_next": QT_TRANSLATE_NOOP("diffusion/step", "the same at t_next"),
    "x": QT_TRANSLATE_NOOP("diffusion/step", "the particle x_t (2)"),
    "x0_hat": QT_TRANSLATE_NOOP("diffusion/step", "its best guess of the data (2)"),
    "epsilon": QT_TRANSLATE_NOOP("diffusion/step", "the noise expected in it (2)"),
    "responsibilities": QT_TRANSLATE_NOOP(
        "diffusion/step", "probability of each source given its position (sources)"
    ),
    "summands": QT_TRANSLATE_NOOP("diffusion/step", "what each summand is a multiple of"),
    "coefficients": QT_TRANSLATE_NOOP("diffusion/step", "their coefficients (summands)"),
    "vectors": QT_TRANSLATE_NOOP("diffusion/step", "what those multiply (summands, 2)"),
    "shown": QT_TRANSLATE_NOOP("diffusion/step", "how many summands have been added"),
    "x_next": QT_TRANSLATE_NOOP("diffusion/step", "where the whole step arrives (2)"),
}
RESULT_NAMES = {
    "sample": QT_TRANSLATE_NOOP("diffusion/step", "where the particle ends (2)"),
    "way": QT_TRANSLATE_NOOP("diffusion/step", "the particle at every level (steps + 1, 2)"),
    "calls": QT_TRANSLATE_NOOP("diffusion/step", "how often the network is asked"),
    "spread_right": QT_TRANSLATE_NOOP(
        "diffusion/step", "spread of DDPM’s samples over the data’s, formula read right"
    ),
    "size_right": QT_TRANSLATE_NOOP(
        "diffusion/step", "size of x half-way over what it should be, read right"
    ),
    "spread_cumulative": QT_TRANSLATE_NOOP("diffusion/step", "spread with ᾱ in both places"),
    "size_cumulative": QT_TRANSLATE_NOOP("diffusion/step", "size half-way with ᾱ in both places"),
    "spread_per_step": QT_TRANSLATE_NOOP("diffusion/step", "spread with α in both places"),
    "size_per_step": QT_TRANSLATE_NOOP("diffusion/step", "size half-way with α in both places"),
    "spread_squared": QT_TRANSLATE_NOOP("diffusion/step", "spread with σ² in place of σ"),
    "size_squared": QT_TRANSLATE_NOOP("diffusion/step", "size half-way with σ² in place of σ"),
}
