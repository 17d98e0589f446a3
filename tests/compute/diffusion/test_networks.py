"""The networks of diffusion: what they are told, how they are trained, and what files give back."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from explorer.compute.diffusion.conversions import from_epsilon
from explorer.compute.diffusion.networks import kinds
from explorer.compute.diffusion.networks.denoiser import as_denoise, timestep_of
from explorer.compute.diffusion.networks.files import (
    Description,
    load,
    rounded,
    save,
    weights_bytes,
)
from explorer.compute.diffusion.networks.time_embedding import sinusoidal
from explorer.compute.diffusion.networks.training import (
    Training,
    TrainingConfig,
    built,
    learning_rate,
)
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.fields import Fields

torch.set_num_threads(1)


@dataclass(frozen=True)
class SmallConfig(Fields):
    """Of the network below."""

    width: int = 16
    classes: int = 3
    predicts: str = "epsilon"


class Small(nn.Module):
    """A denoiser of points in the plane, large enough to learn and small enough for a test."""

    Config = SmallConfig

    def __init__(self, config: SmallConfig) -> None:
        super().__init__()
        self.config = config
        self.label = nn.Embedding(config.classes + 1, 8)
        self.hidden = nn.Linear(2 + 16 + 8, config.width)
        self.out = nn.Linear(config.width, 2)

    def without(self, labels: Tensor, drop: Tensor) -> Tensor:
        return torch.where(drop, self.config.classes, labels)

    def forward(self, x: Tensor, timestep: Tensor, labels: Tensor | None = None) -> Tensor:
        if labels is None:
            labels = torch.full((len(x),), self.config.classes)
        told = torch.cat([x, sinusoidal(timestep, 16), self.label(labels)], dim=1)
        out: Tensor = self.out(torch.nn.functional.silu(self.hidden(told)))
        return out


def points(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Three narrow blobs, and which of them."""
    labels = torch.randint(3, (count,), generator=generator)
    centres = torch.tensor([[1.0, 0.0], [-0.5, 0.9], [-0.5, -0.9]])
    return centres[labels] + 0.1 * torch.randn(count, 2, generator=generator), labels


def training(updates: int = 40, **changed: object) -> Training:
    fields = {"batch": 32, "learning_rate": 1e-2, "label_drop": 0.2, "average": 0.9, **changed}
    config = TrainingConfig(updates, **fields)  # type: ignore[arg-type]  # a test's shorthand
    return Training(config, built(Small, SmallConfig(), 0), points)


# time ------------------------------------------------------------------------------------


def test_that_the_time_embedding_is_the_one_of_the_papers() -> None:
    told = sinusoidal(torch.tensor([0.0, 7.0, 12.5]), 8)
    for row, t in enumerate((0.0, 7.0, 12.5)):
        for k in range(4):
            frequency = 10_000.0 ** (-k / 4)
            # 1e-6: float32
            assert told[row, k] == pytest.approx(math.cos(t * frequency), abs=1e-6)
            assert told[row, 4 + k] == pytest.approx(math.sin(t * frequency), abs=1e-6)


def test_that_diffusers_computes_the_same_time_embedding() -> None:
    embeddings = pytest.importorskip("diffusers.models.embeddings")
    t = torch.tensor([0.0, 1.0, 99.5, 999.0])
    theirs = embeddings.get_timestep_embedding(
        t, 64, flip_sin_to_cos=True, downscale_freq_shift=0.0
    )
    # the angle goes up to 999: a float32 of that size is known to 6e-5
    assert torch.allclose(sinusoidal(t, 64), theirs, atol=1e-4)


# training ---------------------------------------------------------------------------------


def test_that_a_run_interrupted_and_resumed_ends_bit_for_bit_as_one_that_was_not() -> None:
    whole = training()
    assert [update.number for update in whole.run()] == list(range(1, 41))
    half = training()
    for _ in half.run(17):
        pass
    state = half.state()
    for _ in half.run(25):  # what happens after the state was taken must not reach it
        pass
    again = training()
    again.restore(state)
    for _ in again.run():
        pass
    assert again.losses == whole.losses
    for one, other in zip(again.network.parameters(), whole.network.parameters(), strict=True):
        assert torch.equal(one, other)
    for one, other in zip(again.averaged.parameters(), whole.averaged.parameters(), strict=True):
        assert torch.equal(one, other)


def test_that_training_lowers_the_loss_below_that_of_saying_nothing() -> None:
    run = training(300)
    losses = [update.loss for update in run.run()]
    # noise has variance 1: a network that says 0 has the loss 1
    assert np.mean(losses[-50:]) < 0.6


def test_that_the_reported_losses_belong_to_the_samples() -> None:
    update = next(training().run())
    assert update.losses.shape == update.timesteps.shape == (32,)
    # the mean of 32 float32 numbers
    assert update.loss == pytest.approx(float(update.losses.mean()), rel=1e-6)
    assert ((update.timesteps >= 0) & (update.timesteps < 200)).all()


def test_that_the_mean_of_the_weights_starts_with_a_short_memory() -> None:
    run = training(1, learning_rate=0.1)
    before = [weight.detach().clone() for weight in run.network.parameters()]
    next(run.run())
    # (1 + 0) / (10 + 0) of the old weights are left after the first update, whatever the decay
    for old, new, mean in zip(
        before, run.network.parameters(), run.averaged.parameters(), strict=True
    ):
        # 1e-6: weights of about 0.3 in float32
        assert torch.allclose(mean, 0.1 * old + 0.9 * new, atol=1e-6)


def test_that_the_learning_rate_rises_and_falls_to_its_end() -> None:
    config = TrainingConfig(100, 8, 1.0, warm_up=10, final_rate=0.1)
    rates = [learning_rate(config, number) for number in range(101)]
    assert rates[:10] == pytest.approx([(i + 1) / 10 for i in range(10)])
    assert rates[10] == 1.0
    assert all(later <= earlier for earlier, later in pairwise(rates[10:]))
    assert rates[100] == pytest.approx(0.1)


def test_that_each_kind_of_prediction_is_trained_towards_its_own_target() -> None:
    """A network that is always right has no loss, whichever of the three it is asked for."""
    schedule = noise_schedule("cosine", 200)

    class Right(Small):
        """Knows x0: all data is at one point."""

        def forward(self, x: Tensor, timestep: Tensor, labels: Tensor | None = None) -> Tensor:
            level = torch.from_numpy(np.array(schedule.alpha_bar))[timestep.long()][:, None]
            x0 = torch.tensor([[0.3, -0.7]])
            epsilon = (x - level.sqrt() * x0) / (1 - level).sqrt()
            out: Tensor = from_epsilon(self.config.predicts, x, epsilon, level).float()
            return out + 0.0 * super().forward(x, timestep, labels)

    def one_point(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        return torch.tensor([[0.3, -0.7]]).expand(count, 2), torch.zeros(count, dtype=torch.long)

    for predicts in kinds.PREDICTED:
        network = built(Right, SmallConfig(predicts=predicts), 0)
        run = Training(TrainingConfig(1, 256, 0.0), network, one_point)
        # x0 out of float32 noise divides its rounding error by √ᾱ, down to 2e-4
        assert next(run.run()).loss < 1e-5


def test_that_a_network_built_from_a_seed_leaves_the_generator_of_others_alone() -> None:
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    first = built(Small, SmallConfig(), 1)
    assert torch.equal(torch.rand(3), expected)
    assert torch.equal(first.out.weight, built(Small, SmallConfig(), 1).out.weight)
    assert not torch.equal(first.out.weight, built(Small, SmallConfig(), 2).out.weight)


# as denoiser ------------------------------------------------------------------------------


def test_that_levels_of_the_schedule_are_found_exactly_and_others_between_neighbours() -> None:
    for name in ("linear", "cosine"):
        schedule = noise_schedule(name, 200)
        for t in (0, 1, 57, 198, 199):
            assert timestep_of(schedule, float(schedule.alpha_bar[t])) == t
        between = math.sqrt(schedule.alpha_bar[57] * schedule.alpha_bar[58])
        assert 57 < timestep_of(schedule, between) < 58
        assert timestep_of(schedule, 1.0) == 0
        assert timestep_of(schedule, 0.0) == 199


def test_that_guidance_one_is_the_network_with_the_label_and_zero_the_one_without() -> None:
    network = built(Small, SmallConfig(predicts="epsilon"), 3).eval()
    schedule, labels = noise_schedule("cosine", 200), torch.tensor([0, 1, 2, 2])
    x, level = torch.randn(4, 2), float(schedule.alpha_bar[120])
    time = torch.full((4,), 120.0)
    with torch.no_grad():
        told, alone = network(x, time, labels), network(x, time, None)
    assert torch.equal(as_denoise(network, schedule, labels, 1.0)(x, level), told)
    assert torch.equal(as_denoise(network, schedule, labels, 0.0)(x, level), alone)
    assert torch.equal(as_denoise(network, schedule, None, 5.0)(x, level), alone)
    guided = as_denoise(network, schedule, labels, 3.0)
    # 1e-6: float32
    assert torch.allclose(guided(x, level), alone + 3 * (told - alone), atol=1e-6)
    assert guided.calls == 2


def test_that_all_kinds_of_prediction_give_the_same_noise() -> None:
    schedule = noise_schedule("cosine", 200)
    level = float(schedule.alpha_bar[90])
    x, epsilon = torch.randn(6, 2, dtype=torch.float64), torch.randn(6, 2, dtype=torch.float64)

    for predicts in kinds.PREDICTED:

        class Says:
            config = SmallConfig(predicts=predicts)

            def __call__(self, x: Tensor, t: Tensor, labels: Tensor | None) -> Tensor:
                said: Tensor = from_epsilon(self.config.predicts, x.double(), epsilon, level)
                return said

        # 1e-6: the network is asked in float32
        assert torch.allclose(as_denoise(Says(), schedule)(x, level), epsilon, atol=1e-6)


def test_that_clipping_keeps_the_guess_of_x0_in_its_range_and_leaves_a_good_guess_alone() -> None:
    schedule = noise_schedule("cosine", 200)
    level = float(schedule.alpha_bar[120])
    signal, noise = math.sqrt(level), math.sqrt(1 - level)
    x0 = torch.tensor([[0.5, -3.0], [2.0, -0.25]], dtype=torch.float64)
    x = torch.randn(2, 2, dtype=torch.float64)

    class Says:
        config = SmallConfig(predicts="x0")

        def __call__(self, x: Tensor, t: Tensor, labels: Tensor | None) -> Tensor:
            return x0

    found = as_denoise(Says(), schedule, clip=1.0)(x, level)
    assert torch.allclose((x - noise * found) / signal, x0.clamp(-1, 1), atol=1e-9)


def test_that_numpy_in_is_numpy_out() -> None:
    network = built(Small, SmallConfig(), 3).eval()
    denoise = as_denoise(network, noise_schedule("cosine", 200))
    x = np.random.default_rng(0).standard_normal((5, 2))
    found = denoise(x, 0.5)
    assert isinstance(found, np.ndarray)
    assert found.dtype == np.float64
    assert np.array_equal(found, denoise(torch.from_numpy(x), 0.5).numpy())


# files ------------------------------------------------------------------------------------


@pytest.fixture
def small_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The network of these tests among the kinds; names of tests do not resolve."""
    monkeypatch.setitem(kinds.KINDS, "small", "unused")
    monkeypatch.setattr("explorer.compute.diffusion.networks.files.class_of", lambda kind: Small)


@pytest.mark.usefixtures("small_kind")
def test_that_a_saved_network_comes_back_with_its_weights_and_description(tmp_path: Path) -> None:
    network = rounded(built(Small, SmallConfig(width=12), 4))
    description = Description("A title", "cosine", 200, {"accuracy": 0.5}, {"classes": "abc"})
    save(tmp_path, "small", network, description, "# Card\n")
    found = load(tmp_path)
    assert found.description == description
    assert found.network.config == SmallConfig(width=12)
    assert not found.network.training
    for name, weight in network.state_dict().items():
        assert torch.equal(weight, found.network.state_dict()[name])
    assert (tmp_path / "README.md").read_text() == "# Card\n"
    assert weights_bytes(network) == (tmp_path / "model.safetensors").read_bytes()


@pytest.mark.usefixtures("small_kind")
@pytest.mark.parametrize("damage", ["kind", "format", "shape", "cut", "missing", "json"])
def test_that_a_damaged_folder_is_refused_in_a_sentence(tmp_path: Path, damage: str) -> None:
    save(tmp_path, "small", built(Small, SmallConfig(), 0), Description("T"), "card")
    config, weights = tmp_path / "config.json", tmp_path / "model.safetensors"
    text = config.read_text()
    if damage == "kind":
        config.write_text(text.replace('"small"', '"os.system"'))
    elif damage == "format":
        config.write_text(text.replace("llm-explorer-diffusion", "other"))
    elif damage == "shape":
        config.write_text(text.replace('"width": 16', '"width": 17'))
    elif damage == "cut":
        weights.write_bytes(weights.read_bytes()[:-10])
    elif damage == "missing":
        weights.unlink()
    else:
        config.write_text(text[:-5])
    with pytest.raises(ModelFileError) as error:
        load(tmp_path)
    assert str(tmp_path) in str(error.value)
