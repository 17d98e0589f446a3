"""The words of diffusion/race."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "section.race": QT_TRANSLATE_NOOP("diffusion/race", "Race"),
    "section.budget": QT_TRANSLATE_NOOP("diffusion/race", "Whose error"),
    "section.identities": QT_TRANSLATE_NOOP("diffusion/race", "Same in other words"),
    "doing.race": QT_TRANSLATE_NOOP("diffusion/race", "running all samplers"),
    "doing.training": QT_TRANSLATE_NOOP("diffusion/race", "training a denoiser: {updates} updates"),
    "doing.distil": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "distilling a student of {steps} steps: {updates} updates",
    ),
    "error.points.count": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "Your data has {count} centres; it takes 1 to {most}.",
    ),
    "error.points.pair": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "Centre {number} is no pair of numbers from −{far} to {far}.",
    ),
    "caption.race": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "With {calls} calls of the denoiser, {name} is nearest: {value}",
    ),
    "caption.one": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "With one call all samplers do the same: they jump to the mean of the data",
    ),
    "caption.floor": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "With {calls} calls, {count} of {all} samplers cannot be told from fresh data",
    ),
    "caption.none": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "With {calls} calls: the noise decides where these paths end",
    ),
    "caption.budget": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "{name}, 100 calls: {exact} with the exact denoiser, {brief} with the one trained now",
    ),
    "caption.identities": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "Six names, two samplers: in x/√ᾱ over σ, every DDIM step is Euler's straight line",
    ),
    "axis.calls": QT_TRANSLATE_NOOP("diffusion/race", "calls of the denoiser"),
    "axis.steps": QT_TRANSLATE_NOOP("diffusion/race", "steps, from noise to sample"),
    "axis.sigma": QT_TRANSLATE_NOOP("diffusion/race", "σ = √(1−ᾱ)/√ᾱ, falling"),
    "metric.mmd2": QT_TRANSLATE_NOOP("diffusion/race", "MMD² to the data"),
    "metric.sliced": QT_TRANSLATE_NOOP("diffusion/race", "Wasserstein distance (sliced)"),
    "metric.on_data": QT_TRANSLATE_NOOP("diffusion/race", "Share on the data"),
    "metric.endpoint": QT_TRANSLATE_NOOP("diffusion/race", "Median error of the path's end"),
    "flow": QT_TRANSLATE_NOOP("diffusion/race", "flow matching (Euler)"),
    "floor": QT_TRANSLATE_NOOP("diffusion/race", "data against data: no nearer than this"),
    "legend.learned": QT_TRANSLATE_NOOP("diffusion/race", "{name}, learned denoiser"),
    "legend.students": QT_TRANSLATE_NOOP("diffusion/race", "students, one network each"),
    "legend.exact": QT_TRANSLATE_NOOP("diffusion/race", "{name}, exact denoiser"),
    "legend.shipped": QT_TRANSLATE_NOOP("diffusion/race", "learned: the network that ships"),
    "legend.trained": QT_TRANSLATE_NOOP("diffusion/race", "learned: {updates} updates"),
    "legend.brief": QT_TRANSLATE_NOOP("diffusion/race", "learned: {updates} updates"),
    "legend.gap": QT_TRANSLATE_NOOP("diffusion/race", "the network's share of the error"),
    "pane.data": QT_TRANSLATE_NOOP("diffusion/race", "data"),
    "pane.student": QT_TRANSLATE_NOOP("diffusion/race", "student, {calls}"),
    "pane.student.none": QT_TRANSLATE_NOOP("diffusion/race", "no student"),
    "pane.exact": QT_TRANSLATE_NOOP("diffusion/race", "exact, {calls}"),
    "pane.shipped": QT_TRANSLATE_NOOP("diffusion/race", "ships, {calls}"),
    "pane.brief": QT_TRANSLATE_NOOP("diffusion/race", "brief, {calls}"),
    "pane.trained": QT_TRANSLATE_NOOP("diffusion/race", "learned, {calls}"),
    "paths.x": QT_TRANSLATE_NOOP("diffusion/race", "x, step by step"),
    "paths.y": QT_TRANSLATE_NOOP("diffusion/race", "the same in x/√ᾱ, over σ"),
    "identity": QT_TRANSLATE_NOOP("diffusion/race", "{left} = {right}"),
    "identity.difference": QT_TRANSLATE_NOOP("diffusion/race", "largest difference {value}"),
    "read.run": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "{name}: {value} ({steps} steps, {calls} calls)",
    ),
    "read.learned": QT_TRANSLATE_NOOP("diffusion/race", "{name}, learned denoiser: {value}"),
    "read.student": QT_TRANSLATE_NOOP("diffusion/race", "student: {value}"),
    "read.budget": QT_TRANSLATE_NOOP("diffusion/race", "{calls} calls"),
    "read.cost": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "{steps} steps, {calls} calls of the denoiser",
    ),
    "read.select": QT_TRANSLATE_NOOP("diffusion/race", "Click: bring its curve to the front"),
    "read.edit": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "Drag a disc; double-click to add one or take one away.",
    ),
    "read.no_student": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "The students that ship were made for the ring with spread 0.1 and trailing levels; "
        "others can be distilled now.",
    ),
    "read.paths": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "{count} particles, one coordinate, DDIM in {steps} steps; thin: Euler in σ",
    ),
    "read.identity": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "over all steps of 200 particles, same noise, same draws of fresh noise",
    ),
    "heading.race": QT_TRANSLATE_NOOP("diffusion/race", "{calls} calls of the denoiser"),
    "heading.budget": QT_TRANSLATE_NOOP("diffusion/race", "Whose error is it?"),
    "heading.identities": QT_TRANSLATE_NOOP("diffusion/race", "The same sampler in other words"),
    "text.race": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "All samplers start from the same {count} points of noise. Per step Heun asks the "
        "denoiser twice, all others once, so with {calls} calls Heun takes {heun} steps. What a "
        "sampler can do with a given number of calls is the comparison that counts: calls are "
        "what costs.",
    ),
    "text.budget": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "With the exact denoiser all error is the sampler's, and more steps take it away. A "
        "learned denoiser has an error of its own (mean square in ε: {brief} after {updates} "
        "updates, {error} for the one that ships): its curve leaves the exact one where the "
        "sampler's error has become smaller than the network's, and from there on more steps buy "
        "little.",
    ),
    "text.budget.one": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "With the exact denoiser all error is the sampler's, and more steps take it away. The "
        "learned one has an error of its own (mean square in ε: {error}): its curve leaves the "
        "exact one where the sampler's error has become smaller than the network's, and from "
        "there on more steps buy little.",
    ),
    "text.identities": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "In x/√ᾱ the noise level σ is a time, and the expected noise is the slope: DDIM keeps it "
        "over a step, which is Euler's method, and DPM-Solver++ of first order integrates the "
        "same in another variable. Flow matching draws the line between data and noise itself; an"
        " Euler step along it mixes the same guess and the same noise. DDPM is DDIM with η = 1, "
        "and Euler ancestral the same in σ. Names differ, and so do the formulas; the samples do "
        "not.",
    ),
    "notice.same": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "DDIM, Euler and DPM++ 1 lie on one curve, DDPM and Euler a on another: they are the same"
        " samplers.",
    ),
    "notice.floor": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "Nine of ten fresh data sets of {count} points lie between {low} and {high}. Nothing "
        "nearer than that can be seen; more samples push it down.",
    ),
    "notice.order": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "Observed orders, from 16 steps on: DDIM {one}, Heun {heun}, DPM++ 2M {two}. Twice the "
        "steps divide the error by 2 to the order.",
    ),
    "notice.student": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "A student of {calls} steps is at {value}; its teacher, with as many calls of DDIM, at "
        "{plain}. It is as large as its teacher: {weights} weights.",
    ),
    "notice.heun": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "In few steps over so wide a range of σ Heun is unstable: its second call is far from the"
        " data.",
    ),
    "notice.random": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "Samplers with fresh noise have no path to compare; they are left out of this measure.",
    ),
    "notice.trained": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "The learned denoiser was trained now, {updates} updates on this data.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "Eight calls of the denoiser each. Which sampler comes nearest to the data?",
    ),
    "predict.first": QT_TRANSLATE_NOOP("diffusion/race", "DDIM: one call a step, no fresh noise"),
    "predict.random": QT_TRANSLATE_NOOP("diffusion/race", "DDPM: fresh noise at every step"),
    "predict.heun": QT_TRANSLATE_NOOP("diffusion/race", "Heun: two calls a step, each step better"),
    "predict.multistep": QT_TRANSLATE_NOOP(
        "diffusion/race",
        "DPM++ 2M or UniPC: one call a step, and the last one remembered",
    ),
}
