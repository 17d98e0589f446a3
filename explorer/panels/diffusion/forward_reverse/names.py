"""What the numbers of a step and of a run are called."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

VALUE_NAMES = {
    "jump": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "the same by single jumps from the data, on the way there (particles, 2)",
    ),
    "size": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "root mean square of x over particles and coordinates",
    ),
    "size_jump": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "the same of the jumps; NaN on the way back",
    ),
    "size_theory": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "the same in theory, exactly"),
    "calls": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "how often the denoiser has been asked on the way back",
    ),
    "decided": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "share of the particles that keep one source above 90% from here to the end",
    ),
    "way": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "forward (noise comes in) or reverse (noise goes out)"
    ),
    "t": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "timestep, 0 to 999; −1 where there is no noise"
    ),
    "alpha": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "share of the variance that one step keeps, towards the less noisy neighbour",
    ),
    "alpha_bar": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "share of the data's variance that is left"
    ),
    "signal": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "factor of the data in x_t, square root of alpha_bar"
    ),
    "noise": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "standard deviation of the noise in x_t, square root of 1 − alpha_bar",
    ),
    "x": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "positions x_t of all particles (particles, 2)"
    ),
    "x0_hat": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "best guesses of x_0 of all particles (particles, 2)"
    ),
    "particle": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "the followed particle, from 0"),
    "particle_x": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "its position (2)"),
    "particle_x0_hat": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "its best guess (2)"),
    "particle_epsilon": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "the noise expected in it (2)"
    ),
    "responsibilities": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "probability of each source given its position (sources)"
    ),
    "entropy": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "open bits about its source"),
    "mean_entropy": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "open bits about the source, mean over all particles"
    ),
}
RESULT_NAMES = {
    "calls": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "how often the denoiser was asked"),
    "decided_at": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "timestep from which on a particle's source kept more than 90%, −1 at the end or "
        "never (particles)",
    ),
    "on_data": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "share of the samples within three spreads of a centre"
    ),
    "sources_reached": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "sources that got at least one sample"
    ),
    "sources": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "sources there are"),
    "spread": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "spread of the samples around their centres, per axis"
    ),
    "spread_of_data": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "the same for the drawn data"),
    "returned": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse",
        "share back at the source they came from; NaN after a start from fresh noise",
    ),
    "mean": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "mean of the samples (2)"),
    "standard_deviation": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "standard deviation of the samples (2)"
    ),
    "last_alpha_bar": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "share of signal left at the last timestep"
    ),
}
