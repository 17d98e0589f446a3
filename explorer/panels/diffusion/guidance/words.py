"""The sentences of the lab, in English, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "doing.classifiers": QT_TRANSLATE_NOOP("diffusion/guidance", "training two classifiers"),
    "doing.guide": QT_TRANSLATE_NOOP("diffusion/guidance", "guiding the samples"),
    "doing.sweep": QT_TRANSLATE_NOOP("diffusion/guidance", "the same at other scales"),
    "section.noise": QT_TRANSLATE_NOOP("diffusion/guidance", "noise"),
    "section.middle": QT_TRANSLATE_NOOP("diffusion/guidance", "the class takes shape"),
    "section.samples": QT_TRANSLATE_NOOP("diffusion/guidance", "samples"),
    "notice.particle": QT_TRANSLATE_NOOP(
        "diffusion/guidance", "There are only {shown} particles; the last one is followed."
    ),
    "error.interval": QT_TRANSLATE_NOOP(
        "diffusion/guidance", "Guiding ends at σ = {last}; it has to begin at that σ or above."
    ),
    "error.count": QT_TRANSLATE_NOOP(
        "diffusion/guidance", "Your data has {count} sources; it takes 2 to {most}."
    ),
    "error.source": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "Source {number} is not (x, y, 0 or 1) with x and y from −{far} to {far}.",
    ),
    "error.class": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "{inside} of {count} sources are in the class; at least one has to be in it, and one not.",
    ),
    # on the stage
    "stage.noise": QT_TRANSLATE_NOOP(
        "diffusion/guidance", "{count} particles of pure noise, before any guidance"
    ),
    "stage.noise.one": QT_TRANSLATE_NOOP(
        "diffusion/guidance", "One particle of pure noise, before any guidance"
    ),
    "stage.middle": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "On the way: {mean} ± {spread}, believed {law_mean} ± {law_spread}",
    ),
    "stage.done.like": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "As believed: {mean} ± {spread}, the law {law_mean} ± {law_spread}",
    ),
    "stage.done.beyond": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "Too far, too narrow: {mean} ± {spread}, believed {law_mean} ± {law_spread}",
    ),
    "stage.done.other": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "Another law: {mean} ± {spread}, believed {law_mean} ± {law_spread}",
    ),
    "level.mean": QT_TRANSLATE_NOOP("diffusion/guidance", "mean"),
    "level.spread": QT_TRANSLATE_NOOP("diffusion/guidance", "spread"),
    "level.calls": QT_TRANSLATE_NOOP("diffusion/guidance", "{method}, {calls} network calls"),
    "guide.free": QT_TRANSLATE_NOOP("diffusion/guidance", "CFG"),
    "guide.exact": QT_TRANSLATE_NOOP("diffusion/guidance", "exact classifier"),
    "guide.noisy": QT_TRANSLATE_NOOP("diffusion/guidance", "noisy classifier"),
    "guide.clean": QT_TRANSLATE_NOOP("diffusion/guidance", "clean classifier"),
    "ruler.s": QT_TRANSLATE_NOOP("diffusion/guidance", "s"),
    "ruler.w": QT_TRANSLATE_NOOP("diffusion/guidance", "w"),
    "ruler.none": QT_TRANSLATE_NOOP("diffusion/guidance", "no class"),
    "ruler.alone": QT_TRANSLATE_NOOP("diffusion/guidance", "class alone"),
    "legend.sampled": QT_TRANSLATE_NOOP("diffusion/guidance", "sampled"),
    "legend.believed": QT_TRANSLATE_NOOP("diffusion/guidance", "believed: p(x) p(c|x)ˢ"),
    "legend.followed": QT_TRANSLATE_NOOP("diffusion/guidance", "followed: pₜ(x) pₜ(c|x)ˢ"),
    "legend.believed.short": QT_TRANSLATE_NOOP("diffusion/guidance", "believed"),
    "legend.followed.short": QT_TRANSLATE_NOOP("diffusion/guidance", "followed"),
    "legend.alone.short": QT_TRANSLATE_NOOP("diffusion/guidance", "class alone"),
    "legend.alone": QT_TRANSLATE_NOOP("diffusion/guidance", "the class alone"),
    "river.title": QT_TRANSLATE_NOOP(
        "diffusion/guidance", "From noise to samples, over where they are believed to go"
    ),
    "density.title": QT_TRANSLATE_NOOP("diffusion/guidance", "Density at this level"),
    "density.axis.x": QT_TRANSLATE_NOOP("diffusion/guidance", "Density along x"),
    "density.axis.y": QT_TRANSLATE_NOOP("diffusion/guidance", "Density along y"),
    "axis.x": QT_TRANSLATE_NOOP("diffusion/guidance", "x"),
    "axis.y": QT_TRANSLATE_NOOP("diffusion/guidance", "y"),
    "axis.noise": QT_TRANSLATE_NOOP("diffusion/guidance", "noise"),
    "axis.sample": QT_TRANSLATE_NOOP("diffusion/guidance", "sample"),
    "plane.sampled": QT_TRANSLATE_NOOP("diffusion/guidance", "What is sampled"),
    "plane.believed": QT_TRANSLATE_NOOP("diffusion/guidance", "What is believed to be"),
    "plane.scale": QT_TRANSLATE_NOOP("diffusion/guidance", "density"),
    "field.exact": QT_TRANSLATE_NOOP("diffusion/guidance", "exact classifier"),
    "field.noisy": QT_TRANSLATE_NOOP("diffusion/guidance", "trained on noisy data"),
    "field.clean": QT_TRANSLATE_NOOP("diffusion/guidance", "trained on clean data"),
    "field.short.exact": QT_TRANSLATE_NOOP("diffusion/guidance", "exact"),
    "field.short.noisy": QT_TRANSLATE_NOOP("diffusion/guidance", "noisy"),
    "field.short.clean": QT_TRANSLATE_NOOP("diffusion/guidance", "clean"),
    "field.level": QT_TRANSLATE_NOOP("diffusion/guidance", "{name}, at σ = {sigma}"),
    "field.off": QT_TRANSLATE_NOOP("diffusion/guidance", "{name}, {share} off"),
    "sweep.title": QT_TRANSLATE_NOOP("diffusion/guidance", "Mean ± spread"),
    "sweep.across.s": QT_TRANSLATE_NOOP("diffusion/guidance", "scale s"),
    "sweep.across.w": QT_TRANSLATE_NOOP("diffusion/guidance", "scale w"),
    "sweep.sampled": QT_TRANSLATE_NOOP(
        "diffusion/guidance", "sampled: {mean} ± {spread}, in the class {sure}"
    ),
    "sweep.believed": QT_TRANSLATE_NOOP(
        "diffusion/guidance", "believed: {mean} ± {spread}, in the class {sure}"
    ),
    "sweep.click": QT_TRANSLATE_NOOP("diffusion/guidance", "click: take this scale"),
    "slopes.title": QT_TRANSLATE_NOOP("diffusion/guidance", "Push of the guide, σ = {sigma}"),
    "school.title": QT_TRANSLATE_NOOP("diffusion/guidance", "Doubt about the class"),
    "school.across": QT_TRANSLATE_NOOP("diffusion/guidance", "σ"),
    "school.prior": QT_TRANSLATE_NOOP("diffusion/guidance", "blind guess"),
    "school.up": QT_TRANSLATE_NOOP("diffusion/guidance", "nats"),
    "school.nats": QT_TRANSLATE_NOOP("diffusion/guidance", "{value} nats"),
    # read-outs
    "read.level": QT_TRANSLATE_NOOP("diffusion/guidance", "This level"),
    "read.moments": QT_TRANSLATE_NOOP(
        "diffusion/guidance", "particles: mean {mean}, spread {spread}"
    ),
    "read.law": QT_TRANSLATE_NOOP("diffusion/guidance", "believed: mean {mean}, spread {spread}"),
    "read.gap": QT_TRANSLATE_NOOP("diffusion/guidance", "Wasserstein distance: {gap}"),
    "read.floor": QT_TRANSLATE_NOOP("diffusion/guidance", "of exact samples: {floor}"),
    "read.scale": QT_TRANSLATE_NOOP("diffusion/guidance", "One scale, counted in two ways"),
    "read.drag": QT_TRANSLATE_NOOP("diffusion/guidance", "drag: change it"),
    "read.sampled": QT_TRANSLATE_NOOP("diffusion/guidance", "sampled: {value}"),
    "read.believed": QT_TRANSLATE_NOOP("diffusion/guidance", "believed: {value}"),
    "read.followed": QT_TRANSLATE_NOOP("diffusion/guidance", "followed: {value}"),
    "read.alone": QT_TRANSLATE_NOOP("diffusion/guidance", "class alone: {value}"),
    "read.density": QT_TRANSLATE_NOOP("diffusion/guidance", "density {value}"),
    "read.particle": QT_TRANSLATE_NOOP("diffusion/guidance", "Particle {number}"),
    "read.sure": QT_TRANSLATE_NOOP("diffusion/guidance", "p(c | xₜ) = {share}"),
    "read.pick": QT_TRANSLATE_NOOP("diffusion/guidance", "click: follow it"),
    # explanations
    "heading.noise": QT_TRANSLATE_NOOP("diffusion/guidance", "Noise, and a wish"),
    "say.noise": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "At every level the denoiser is asked twice: what noise do you expect in xₜ, and what if "
        "it belongs to the class? Guidance goes from the first answer past the second. The "
        "numbers are those of the followed particle. Both answers are exact here, so whatever goes "
        "wrong comes from guidance itself.",
    ),
    "heading.step": QT_TRANSLATE_NOOP("diffusion/guidance", "A guided step at σ = {sigma}"),
    "say.step": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "The guided score climbs the dashed density: the noisy data, tilted with p(c|x)ˢ. To end "
        "with the law believed in, it would have to climb the solid one: the tilted data, noised. "
        "Noising and tilting in another order give another density. The particles are {gap} away "
        "from the solid one; as many exact samples would be about {floor}.",
    ),
    "say.off": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "At this level guiding is switched off: the scale is 1, which is the class alone.",
    ),
    "heading.done": QT_TRANSLATE_NOOP("diffusion/guidance", "What was sampled"),
    "say.done": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "The samples have mean {mean} and spread {spread}. The law with this formula has mean "
        "{law_mean} and spread {law_spread}; the distance is {gap}, where exact samples of it "
        "would be {floor} away. In pictures this is seen as too much contrast and too little "
        "variety at high scales.",
    ),
    "notice.scale": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "s = {s} here is w = {w} in the papers, which count from the class alone: s = 1 + w. The "
        "same number in two programs can mean two scales.",
    ),
    "notice.calls": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "Every level takes the network twice, so guidance doubles the cost: {calls} calls here.",
    ),
    "notice.equal": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "With the exact classifier this is classifier-free guidance to the last digits, since "
        "∇ log p(c|x) = ∇ log p(x|c) − ∇ log p(x). Compare the two.",
    ),
    "notice.noisy": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "This classifier has seen data at every noise level and is told the level. Its slope is "
        "{share} off the exact one here.",
    ),
    "notice.clean": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "This classifier has only seen clean data. At this level its slope is {share} off the "
        "exact one: it is sure where nothing can be known.",
    ),
    "notice.clean_end": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "The guide knew only clean data. Near the data it was right; far away in the noise, where "
        "the way is decided, it was not.",
    ),
    "notice.why": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "Set the scale to 1: the law is the class itself, tilting and noising agree, and the "
        "samples follow it. At 0 the class is left out.",
    ),
    "notice.plain": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "Not an error of the sampler: without guidance the same steps miss the class by {plain} "
        "(exact samples of the law: {floor}).",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/guidance",
        "Guidance is said to sample p(x) p(c|x)ˢ. How will the samples lie to that law?",
    ),
    "predict.like": QT_TRANSLATE_NOOP("diffusion/guidance", "As it says"),
    "predict.beyond": QT_TRANSLATE_NOOP("diffusion/guidance", "Farther out, and narrower"),
    "predict.other": QT_TRANSLATE_NOOP("diffusion/guidance", "Nearer, or wider"),
}  # fmt: skip

VALUE_NAMES = {
    "alpha_bar": "share of the data's variance that is left",
    "sigma": "noise level sqrt(1 − ᾱ)/sqrt(ᾱ)",
    "guided": "whether this level is guided with the chosen scale",
    "x": "the particles, (particles, dimensions)",
    "x0_hat": "their guided guesses of the clean sample",
    "mean": "mean of the particles along the axis of the class",
    "spread": "their standard deviation along it",
    "law_mean": "mean of the noised law p(x) p(c|x)^s",
    "law_spread": "its standard deviation",
    "gap": "Wasserstein-1 distance from the particles to it along the axis",
    "noisy_error": "relative error of the slope of the classifier trained on noisy data",
    "clean_error": "relative error of the slope of the classifier trained on clean data",
}
RESULT_NAMES = {
    "s": "the scale counted from no class",
    "w": "the scale counted from the class alone, s − 1",
    "mean": "mean of the samples along the axis of the class",
    "spread": "their standard deviation",
    "law_mean": "mean of p(x) p(c|x)^s",
    "law_spread": "its standard deviation",
    "gap": "Wasserstein-1 distance of the samples to the law",
    "floor": "the same of as many exact samples of the law",
    "plain": "the same of unguided samples of the class to the class",
    "calls": "network calls per sample",
    "swept_s": "scales of the sweep",
    "swept_mean": "mean at each of them",
    "swept_spread": "standard deviation at each of them",
    "swept_law_mean": "mean of the law at each of them",
    "swept_law_spread": "standard deviation of the law at each of them",
}
