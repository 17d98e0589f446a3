"""The stored samples: what stands on the stage until the first run is what that run will give."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from explorer.core import codec
from explorer.core.lab import open_lab
from explorer.core.trace import Trace, same
from explorer.panels import lab_ids
from tests.packaging.test_bundle import load_script

#: These compute with torch or with exp() of float arrays, whose last bits differ from processor to
#: processor; their floats are compared within samples.RELATIVE and samples.ABSOLUTE. All others
#: are equal bit for bit, as `trace.same` says it.
FLOATING = {
    "adapting/editing",
    "adapting/forgetting",
    "adapting/lora",
    "alignment/best-of",
    "alignment/dpo",
    "alignment/ppo",
    "alignment/preferences",
    "alignment/rewards",
    "attention/cost",
    "attention/embeddings",
    "attention/flash",
    "attention/heads",
    "attention/induction",
    "attention/initialisation",
    "attention/kv-cache",
    "attention/lens",
    "attention/masks",
    "attention/one-head",
    "attention/positions",
    "attention/scaling",
    "attention/variants",
    "blocks/feedforward",
    "blocks/flow",
    "blocks/head",
    "blocks/linear-time",
    "blocks/mixture",
    "blocks/normalisation",
    "blocks/recurrent",
    "concepts/index",  # the map, placed in floats
    "diffusion/families",
    "diffusion/forward-reverse",
    "diffusion/guidance",
    "diffusion/images",
    "diffusion/latent",
    "diffusion/metrics",
    "diffusion/race",
    "diffusion/schedule",
    "diffusion/step",
    "diffusion/training",
    "diffusion/unet",
    "floats/mixed-precision",
    "floats/quantise-model",
    "generation/beam",
    "generation/decoding",
    "generation/layers",
    "generation/speculative",
    "generation/speed",
    "generation/surprise",
    "parallelism/zero",
    "tokenizers/compare",  # word vectors, trained in floats
    "training/losses",
    "training/memory",
    "training/objectives",
    "training/optimizers",
    "training/scaling",
    "training/generalisation",
    "training/signal",
}


@pytest.fixture(scope="module", params=lab_ids())
def lab_id(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def stored(root: Path, lab_id: str) -> Trace:
    return codec.load(load_script(root, "samples").file_of(lab_id))


def test_that_a_sample_is_small(root: Path, lab_id: str) -> None:
    samples = load_script(root, "samples")
    assert samples.file_of(lab_id).stat().st_size < samples.LARGEST


def test_that_a_sample_belongs_to_the_default_params(lab_id: str, stored: Trace) -> None:
    assert stored.params == open_lab(lab_id).Params()
    assert stored.complete


def test_that_a_sample_is_what_a_fresh_run_gives(root: Path, lab_id: str, stored: Trace) -> None:
    samples = load_script(root, "samples")
    fresh = samples.compute(lab_id)
    if lab_id in FLOATING:
        assert list(samples.differences(stored, fresh)) == []
    else:
        assert same(stored, fresh)


def test_that_a_difference_is_found(root: Path) -> None:
    samples = load_script(root, "samples")
    trace = codec.load(samples.file_of("floats/bits"))
    other = dataclasses.replace(trace, scales={**trace.scales, "more": (0.0, 1.0)})
    assert list(samples.differences(trace, trace)) == []
    assert list(samples.differences(trace, other)) == ["trace.scales: other keys"]


def test_that_every_file_is_a_sample_of_a_lab(root: Path) -> None:
    samples = load_script(root, "samples")
    found = set((root / "resources" / "samples").iterdir())
    assert found == {samples.file_of(lab_id) for lab_id in lab_ids()}
