"""The sentences of the lab, in English, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "doing.train": QT_TRANSLATE_NOOP("diffusion/families", "training three families"),
    "doing.time": QT_TRANSLATE_NOOP("diffusion/families", "timing their samples"),
    "section.training": QT_TRANSLATE_NOOP("diffusion/families", "training"),
    "section.judgement": QT_TRANSLATE_NOOP("diffusion/families", "judgement"),
    "error.points.count": QT_TRANSLATE_NOOP(
        "diffusion/families", "Your data has {count} sources; it takes 1 to {most}."
    ),
    "error.points.pair": QT_TRANSLATE_NOOP(
        "diffusion/families", "Source {number} is not a pair of numbers from −{far} to {far}."
    ),
    # on the stage
    "family.diffusion": QT_TRANSLATE_NOOP("diffusion/families", "Diffusion"),
    "family.gan": QT_TRANSLATE_NOOP("diffusion/families", "GAN"),
    "family.vae": QT_TRANSLATE_NOOP("diffusion/families", "VAE"),
    "stage.moment": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "Of {sources} sources the worst seed reaches: diffusion {diffusion}, GAN {gan}, VAE {vae}",
    ),
    "stage.judged": QT_TRANSLATE_NOOP(
        "diffusion/families", "Answered here: {decided}; it depends: {open}"
    ),
    "head.budget": QT_TRANSLATE_NOOP(
        "diffusion/families", "the same budget of multiplications each, {share} spent"
    ),
    "head.budget.short": QT_TRANSLATE_NOOP(
        "diffusion/families", "same budget each, {share} spent"
    ),
    "head.legend": QT_TRANSLATE_NOOP(
        "diffusion/families", "bars: a source's fair share, by seed"
    ),
    "cost.one": QT_TRANSLATE_NOOP("diffusion/families", "{updates} updates, 1 call a sample"),
    "cost.many": QT_TRANSLATE_NOOP(
        "diffusion/families", "{updates} updates, {calls} calls a sample"
    ),
    "cost.one.short": QT_TRANSLATE_NOOP("diffusion/families", "{updates} · 1 call"),
    "cost.many.short": QT_TRANSLATE_NOOP("diffusion/families", "{updates} · {calls} calls"),
    "pane.outside": QT_TRANSLATE_NOOP("diffusion/families", "{count} outside"),
    "axis.budget": QT_TRANSLATE_NOOP("diffusion/families", "budget"),
    "curve.covered": QT_TRANSLATE_NOOP("diffusion/families", "Sources covered"),
    "curve.on_data": QT_TRANSLATE_NOOP("diffusion/families", "Samples on the data"),
    "curve.distance": QT_TRANSLATE_NOOP("diffusion/families", "Distance (MMD²)"),
    "curve.real": QT_TRANSLATE_NOOP("diffusion/families", "real data"),
    "judge.title": QT_TRANSLATE_NOOP("diffusion/families", "Who is ahead, with every seed?"),
    "judge.better": QT_TRANSLATE_NOOP("diffusion/families", "from worst to best; a dot is a seed"),
    "judge.covered": QT_TRANSLATE_NOOP("diffusion/families", "sources covered"),
    "judge.on_data": QT_TRANSLATE_NOOP("diffusion/families", "samples on the data"),
    "judge.distance": QT_TRANSLATE_NOOP("diffusion/families", "distance to the data"),
    "judge.swing": QT_TRANSLATE_NOOP("diffusion/families", "steady training"),
    "judge.calls": QT_TRANSLATE_NOOP("diffusion/families", "calls for a sample"),
    "judge.pictures": QT_TRANSLATE_NOOP("diffusion/families", "quality of large pictures"),
    "judge.depends": QT_TRANSLATE_NOOP("diffusion/families", "depends"),
    "judge.equal": QT_TRANSLATE_NOOP("diffusion/families", "all alike"),
    "judge.both": QT_TRANSLATE_NOOP("diffusion/families", "{one}, {other}"),
    "judge.why.covered": QT_TRANSLATE_NOOP(
        "diffusion/families", "sources with at least a fifth of their fair share of the samples"
    ),
    "judge.why.on_data": QT_TRANSLATE_NOOP(
        "diffusion/families", "share of samples within three spreads of a source"
    ),
    "judge.why.distance": QT_TRANSLATE_NOOP(
        "diffusion/families", "squared maximum mean discrepancy to the distribution itself"
    ),
    "judge.why.swing": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "sum of the falls of “samples on the data” in the second half of the training; less is "
        "better. The GAN's learning rate stays as it is, that of the others falls to 0.",
    ),
    "judge.why.calls": QT_TRANSLATE_NOOP(
        "diffusion/families", "network calls for one sample; fewer are better"
    ),
    "judge.why.pictures": QT_TRANSLATE_NOOP(
        "diffusion/families", "Points in a plane cannot tell. Large pictures need large models."
    ),
    # read-outs
    "read.updates": QT_TRANSLATE_NOOP("diffusion/families", "{done} of {planned} updates"),
    "read.products": QT_TRANSLATE_NOOP(
        "diffusion/families", "{products} multiplications an update and seed"
    ),
    "read.sampling": QT_TRANSLATE_NOOP(
        "diffusion/families", "a sample: {products} multiplications, calls: {calls}"
    ),
    "read.seconds": QT_TRANSLATE_NOOP(
        "diffusion/families", "measured: {seconds} s of processor time for {seeds} seeds"
    ),
    "read.latency": QT_TRANSLATE_NOOP("diffusion/families", "measured: {ms} ms for 1000 samples"),
    "read.source": QT_TRANSLATE_NOOP("diffusion/families", "Source {number}"),
    "read.hits": QT_TRANSLATE_NOOP("diffusion/families", "{share} of the samples (fair: {fair})"),
    "read.drag": QT_TRANSLATE_NOOP(
        "diffusion/families", "drag: move it; double-click: take it away"
    ),
    "read.on_data": QT_TRANSLATE_NOOP("diffusion/families", "on the data: {share}"),
    "read.covered": QT_TRANSLATE_NOOP("diffusion/families", "covered: {covered} of {sources}"),
    "read.distance": QT_TRANSLATE_NOOP("diffusion/families", "MMD² to the data: {distance}"),
    "read.sheet": QT_TRANSLATE_NOOP(
        "diffusion/families", "lines: a grid of the latent plane, as the network maps it"
    ),
    "read.seed": QT_TRANSLATE_NOOP("diffusion/families", "{family}, seed {seed}"),
    "read.show": QT_TRANSLATE_NOOP("diffusion/families", "click: show this seed"),
    "read.share": QT_TRANSLATE_NOOP("diffusion/families", "After {share} of the budget"),
    # explanations
    "heading.start": QT_TRANSLATE_NOOP("diffusion/families", "Three families, one budget"),
    "say.start": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "The same data, and as many multiplications for each: {diffusion} updates of the diffusion "
        "model, {gan} of the GAN, {vae} of the VAE, and {seeds} seeds of each. Diffusion learns to "
        "expect noise, the VAE to put points into a normal and back, the GAN's generator to be "
        "taken for data by a second network that learns to tell them apart.",
    ),
    "heading.moment": QT_TRANSLATE_NOOP("diffusion/families", "After {share} of the budget"),
    "say.moment": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "On the data lie {diffusion} of the diffusion model's samples, {gan} of the GAN's and "
        "{vae} of the VAE's (the middle seed). The bars say which sources they belong to, seed by "
        "seed. The losses are those of the first seed.",
    ),
    "heading.judged": QT_TRANSLATE_NOOP("diffusion/families", "What this settles, and what not"),
    "say.judged": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "A family counts as ahead only where its worst seed beats the best seed of those behind. A "
        "sample takes {diffusion} calls by diffusion, {gan} by the GAN, {vae} by the VAE; measured "
        "now, 1000 samples took {diffusion_ms}, {gan_ms} and {vae_ms} ms.",
    ),
    "notice.budget": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "The budget counts multiplications, so that the same setting gives the same result "
        "anywhere. What that took here in seconds is on the line under each name.",
    ),
    "notice.sheet": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "The lines show how GAN and VAE bend the latent plane. It is in one piece and the map is "
        "continuous, so it cannot reach separate sources without passing between them.",
    ),
    "notice.collapse": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "One of the GANs covers only {least} of {sources} sources at this moment. Nothing in its "
        "loss asks for the others; where it stays so, that is called mode collapse.",
    ),
    "notice.bridges": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "{share} of the VAE's samples lie between the sources: where the latent normal has mass, "
        "the decoder has to say something.",
    ),
    "notice.loss": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "The losses measure different things. The generator's need not fall while it gets better, "
        "as its opponent learns too.",
    ),
    "notice.swing": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "Unsteady is not the same as collapsed: the GAN's samples on the data fell by up to {gan} "
        "in the second half, the VAE's by {vae}. Look for a seed that covers all sources and "
        "swings, and for one that stays where it is and misses some.",
    ),
    "notice.depends": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "Where the dots of two families overlap, another seed gives another winner. That is called "
        "“depends” here, not a tie.",
    ),
    "notice.toy": QT_TRANSLATE_NOOP(
        "diffusion/families",
        "A larger budget, a slope penalty or other widths change the order. Try it before you "
        "believe a table.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/families", "With every seed, whose samples lie on the data most?"
    ),
    "predict.depends": QT_TRANSLATE_NOOP("diffusion/families", "It depends on the seed"),
}  # fmt: skip

VALUE_NAMES = {
    "share": "share of the budget that is spent",
    "updates": "updates of diffusion, GAN and VAE",
    "covered": "sources covered, (families, seeds)",
    "on_data": "share of samples on the data, (families, seeds)",
    "distance": "squared maximum mean discrepancy to the data, (families, seeds)",
    "hits": "share of samples at each source, (families, seeds, sources)",
    "samples": "the samples shown, (families, seeds, samples, 2)",
    "losses": "losses of diffusion; discriminator, generator; reconstruction, divergence",
    "seconds": "processor time of the training so far in seconds, measured",
}
RESULT_NAMES = {
    "covered": "sources covered, (families, seeds)",
    "sources": "how many there are",
    "on_data": "share of samples on the data, (families, seeds)",
    "distance": "squared maximum mean discrepancy to the data, (families, seeds)",
    "swing": "sum of the falls of on_data in the second half, (families, seeds)",
    "real_on_data": "share of real points that count as on the data, (seeds,)",
    "real_distance": "squared maximum mean discrepancy of real points, (seeds,)",
    "updates": "updates of diffusion, GAN and VAE",
    "multiplications_of_update": "of one update of one seed",
    "multiplications_of_sample": "of one sample",
    "calls": "network calls for a sample",
    "milliseconds": "for 1000 samples, measured",
    "ahead": "who is ahead in each criterion with every seed; empty: it depends",
}
