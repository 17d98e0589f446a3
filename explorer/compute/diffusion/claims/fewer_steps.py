"""Sentences about sampling in fewer steps."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "diffusion.fewer_steps": QT_TRANSLATE_NOOP(
        "claims",
        "What lets DDIM skip steps is that its step may lead to any earlier level, with fresh "
        "noise or without. With fresh noise at every step (η = 1), {many} steps of 1000 put "
        "{random_many} of the samples on the data, all 1000 {random_all}. Without any (η = 0) it "
        "is {plain_many} in {many} steps. In {few} steps both miss most of it ({plain_few}, "
        "with noise {random_few}): it is not determinism that allows to skip.",
    ),
    "diffusion.distillation": QT_TRANSLATE_NOOP(
        "claims",
        "The student has {student} trained numbers, the teacher {teacher}: no lighter. What "
        "shrinks is the number of calls: the student makes its samples in {calls}, at a distance "
        "(MMD²) of {made} from the data; the teacher needs {needed} for that, and with {calls} it "
        "is at {plain}.",
    ),
}  # fmt: skip
POINTS = 2000


@claim("W051")
def deterministic() -> Verdict:
    """Does DDIM need fewer steps because it is deterministic? Skips steps with and without fresh
    noise, with the exact score, and counts samples within three spreads of a source."""
    from functools import partial

    import numpy as np

    from explorer.compute.diffusion.datasets import mixture_of
    from explorer.compute.diffusion.mixture import exact_denoiser
    from explorer.compute.diffusion.sampling import Method, finished, sample
    from explorer.compute.diffusion.schedules import noise_schedule
    from explorer.compute.diffusion.spacing import kept_levels

    mixture, schedule = mixture_of("ring", (), 0.1), noise_schedule("linear")
    many, few = 50, 5
    shares = {}
    for eta in (0.0, 1.0):
        for steps in (few, 20, many, 1000):
            rng = np.random.default_rng(0)
            noise = rng.standard_normal((POINTS if steps < 1000 else POINTS // 4, 2))
            draw = partial(rng.standard_normal, noise.shape)
            denoise, method = exact_denoiser(mixture), Method("ddim", eta=eta)
            made = finished(sample(noise, kept_levels(schedule, steps), denoise, method, draw))
            away = np.linalg.norm(made[:, None] - mixture.centres, axis=-1).min(axis=1)
            shares[eta, steps] = float((away <= 3 * mixture.spread).mean())
    skips = shares[1.0, many] > 0.9 * shares[1.0, 1000]
    numbers = {f"on_data_eta_{eta:g}_steps_{steps}": share
               for (eta, steps), share in shares.items()}  # fmt: skip
    sentence = message(
        "diffusion.fewer_steps", many=many, few=few, random_many=percent(shares[1.0, many]),
        random_all=percent(shares[1.0, 1000]), plain_many=percent(shares[0.0, many]),
        plain_few=percent(shares[0.0, few]), random_few=percent(shares[1.0, few]),
    )  # fmt: skip
    return Verdict("false" if skips else "true", numbers, sentence)


@claim("W052")
def lightweight() -> Verdict:
    """Is a distilled student a lighter network? Counts the weights of both, and the calls that
    samples of one quality cost."""
    import numpy as np

    from explorer.compute.diffusion.datasets import mixture_of
    from explorer.compute.diffusion.measures.clouds import mmd2
    from explorer.compute.diffusion.networks.denoiser import Denoiser, as_denoise
    from explorer.compute.diffusion.networks.files import open_shipped
    from explorer.compute.diffusion.sampling import Method, finished, sample
    from explorer.compute.diffusion.schedules import noise_schedule
    from explorer.compute.diffusion.spacing import kept_levels

    mixture, schedule = mixture_of("ring", (), 0.1), noise_schedule("linear")
    rng = np.random.default_rng(0)
    data, _ = mixture.draw(POINTS, rng)
    noise = rng.standard_normal((POINTS, 2))
    teacher, student = (open_shipped(name).network for name in ("points-ring", "points-ring-1"))

    def distance(network: Denoiser, steps: int) -> float:
        moves = sample(noise, kept_levels(schedule, steps), as_denoise(network, schedule),
                       Method("ddim"), lambda: noise)  # fmt: skip
        return mmd2(finished(moves), data)

    made, plain = distance(student, 1), distance(teacher, 1)
    needed = next((n for n in (2, 4, 8, 16, 32, 64, 128) if distance(teacher, n) <= made), 256)
    sizes = [sum(w.numel() for w in network.parameters()) for network in (teacher, student)]
    numbers = {
        "teacher_weights": sizes[0], "student_weights": sizes[1], "student_calls": 1,
        "teacher_calls_for_the_same": needed, "student_mmd2": made,
        "teacher_mmd2_same_calls": plain,
    }  # fmt: skip
    sentence = message(
        "diffusion.distillation", student=f"{sizes[1]:,}", teacher=f"{sizes[0]:,}", calls=1,
        made=number(made, 2), needed=fixed(needed, 0), plain=number(plain, 2),
    )  # fmt: skip
    return Verdict("true" if sizes[1] < sizes[0] else "false", numbers, sentence)
