"""One head, step by step, in every family that our own decoder computes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from explorer.compute.attention import one_head_checks, one_head_run
from explorer.compute.attention.one_head import Head, Params
from explorer.compute.attention.reading import load_model
from explorer.compute.models.twin import transformers_twin
from explorer.core.trace import drive
from tests.compute.models.small_models import STEP_BY_STEP, random_model, save

TEXT = "abcabc abcd"


@pytest.mark.parametrize("family", STEP_BY_STEP)
def test_that_one_head_of_every_family_passes_every_comparison(family: str, tmp_path: Path) -> None:
    folder = save(random_model(family), tmp_path)
    trace = drive(one_head_run.run(Params(text=TEXT, folder=str(folder), layer=2, head=3)))
    found = one_head_checks.checks(trace.params, trace)
    assert {check.what: check.status for check in found} == {
        check.what: "passed" for check in found
    }
    assert [check.what for check in found if "transformers" in check.what]


def test_that_a_sliding_window_hides_what_lies_before_it(tmp_path: Path) -> None:
    folder = save(random_model("mistral"), tmp_path)  # a window of 5
    head: Head = drive(one_head_run.run(Params(text=TEXT, folder=str(folder)))).shared
    reach = np.subtract.outer(np.arange(head.tokens), np.arange(head.tokens))
    hidden = (reach < 0) | (reach >= 5)
    assert not head.weight[hidden].any()
    assert (head.weight[~hidden] > 0).all()
    assert np.isneginf(head.masked[hidden]).all()


@pytest.mark.parametrize("family", STEP_BY_STEP)
def test_that_the_twin_of_a_readers_model_is_their_own_file_read_by_transformers(
    family: str, tmp_path: Path
) -> None:
    network = random_model(family)
    model = load_model("clear", str(save(network, tmp_path)))
    twin = transformers_twin(model)
    assert type(twin) is type(network)
    ids = torch.tensor([[5, 9, 5, 7]])
    with torch.no_grad():
        assert torch.equal(twin(ids).logits, network(ids).logits)


@pytest.mark.parametrize("name", ["clear", "bilingual"])
def test_that_a_bundled_model_has_a_twin(name: str) -> None:
    model = load_model(name)
    ids = [1, 2, 3, 4]
    with torch.no_grad():
        other = transformers_twin(model)(torch.tensor([ids])).logits[0]
    # 2e-4: logits of about 20, summed in another order through all layers
    assert torch.allclose(model.logits(ids), other, atol=2e-4, rtol=1e-4)
