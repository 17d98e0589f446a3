"""The lab "Metrics" on the shipped networks: which measure notices which fault."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import torch

from explorer.compute.diffusion.measures.perceptual import squared_error
from explorer.compute.diffusion.metrics import (
    BETTER,
    CHANGES,
    DOSES,
    FAULTS,
    MEASURES,
    NOTICED,
    Params,
    Study,
    away,
    opinion,
)
from explorer.compute.diffusion.metrics_checks import checks
from explorer.compute.diffusion.metrics_faults import Glyphs
from explorer.compute.diffusion.metrics_judge import Judge, judge, real, variety
from explorer.compute.diffusion.metrics_run import run
from explorer.compute.diffusion.metrics_twins import twins
from explorer.core.params import ParamError, coerce
from explorer.core.trace import Trace, drive, same


@cache
def trace_of(**given: Any) -> Trace:
    return drive(run(Params(**given)))


def said(study: Study, fault: str, measure: str) -> str:
    row, column = FAULTS.index(fault), MEASURES.index(measure)
    return opinion(float(away(study, study.by_fault)[row, column]), BETTER[column])


def test_that_one_picture_of_each_character_keeps_the_classifiers_score() -> None:
    study = trace_of().shared
    assert said(study, "duplicate", "inception") == "blind"
    assert said(study, "duplicate", "variety") == "noticed"
    assert study.by_fault[FAULTS.index("duplicate"), MEASURES.index("variety")] == 0.0


def test_that_copies_of_the_training_set_please_every_measure_but_the_last() -> None:
    study = trace_of().shared
    assert {said(study, "copy", m) for m in MEASURES[:-1]} == {"blind"}
    assert said(study, "copy", "nearest") == "noticed"
    assert study.by_fault[FAULTS.index("copy"), -1] == 0.0


def test_that_wrong_captions_are_noticed_by_the_words_alone() -> None:
    study = trace_of().shared
    assert said(study, "swap", "clip") == "noticed"
    assert {said(study, "swap", m) for m in MEASURES if m != "clip"} == {"blind"}


def test_that_chasing_the_clip_score_raises_it_and_leads_away_from_real_glyphs() -> None:
    study = trace_of().shared
    assert said(study, "guided", "clip") == "fooled"
    assert said(study, "guided", "frechet") == "noticed"
    assert said(study, "guided", "nearest") == "noticed"


def test_that_dropping_half_of_the_characters_halves_the_score() -> None:
    study = trace_of().shared
    scores = study.by_dose[:, 0]
    assert (np.diff(scores) < 0).all()
    # the classifier is not always sure, so the ratio is about a half, not exactly
    assert scores[-1] / scores[0] == pytest.approx(0.5, abs=0.1)
    assert said(study, "drop", "frechet") == "noticed"


def test_that_real_glyphs_are_within_their_own_noise() -> None:
    study = trace_of().shared
    assert (np.abs(away(study, study.by_dose[0])) <= NOTICED).all()


def test_that_the_distance_of_real_from_real_is_as_expected_and_falls_with_the_count() -> None:
    counts = trace_of().shared.counts
    assert (np.diff(counts.real) < 0).all()
    # features are no Gaussians: the expectation for Gaussians is a guide, within a factor of two
    np.testing.assert_allclose(counts.real / counts.expected, 1.0, atol=1.0)
    assert abs(counts.limits[0]) < 0.1 * counts.real[0]


def test_that_all_changes_cost_the_same_squared_error() -> None:
    references = real(5, 3).pictures
    found = twins(references, judge().classifier, 0)
    aside = found.errors[:, [CHANGES.index("moved")]]
    # a blur and a fading can cost no more than the picture's variance
    most = references.reshape(5, -1).var(axis=1)[:, None]
    expected = np.broadcast_to(np.minimum(aside, most), found.errors.shape)
    np.testing.assert_allclose(found.errors, expected, rtol=0.05)
    flat = found.changed.reshape(-1, 16, 16)
    again = np.repeat(references, len(CHANGES), axis=0)
    np.testing.assert_allclose(found.errors.reshape(-1), squared_error(flat, again))


def test_that_to_the_layers_the_same_error_is_not_the_same() -> None:
    means = trace_of().shared.twins.distances.mean(axis=0)
    assert means.max() > 2 * means.min()


def test_that_chasing_raises_every_pictures_cosine_and_stays_in_range() -> None:
    judged, glyphs = judge(), real(16, 5)
    chased = judged.chased(glyphs, 10)
    before, after = (judged.look(each) for each in (glyphs, chased))
    own = [(seen.vectors * seen.captions).sum(axis=1) for seen in (before, after)]
    assert (own[1] > own[0]).all()
    assert np.abs(chased.pictures).max() <= 1
    assert judged.chased(glyphs, 0).pictures.tobytes() == glyphs.pictures.tobytes()


def test_that_a_class_with_a_single_picture_has_no_variety() -> None:
    alone = real(64, 9)
    first = np.sort(np.unique(alone.labels, return_index=True)[1])
    assert variety(judge().look(alone.chosen(first))) == 0.0


def test_that_real_features_have_unit_variance_altogether() -> None:
    assert np.trace(judge().reference.covariance) == pytest.approx(1.0)


def test_that_the_same_params_give_the_same_trace() -> None:
    assert same(drive(run(Params(count=32))), drive(run(Params(count=32))))


def test_that_samples_of_the_model_are_judged_as_they_are() -> None:
    trace = trace_of(source="diffusion", count=32, steps=2)
    assert trace.shared.pictures.shape == (len(DOSES), 32, 16, 16)
    assert set(trace.shared.captions[0]) <= set("0123456789ABCDEF")
    # real glyphs with the same short captions are the measure of them, not those with full ones
    clip = MEASURES.index("clip")
    full = trace_of(count=32).shared.fresh[:, clip]
    assert not np.allclose(trace.shared.fresh[:, clip], full)
    np.testing.assert_array_equal(trace.shared.fresh[:, :2], trace_of(count=32).shared.fresh[:, :2])


@pytest.mark.parametrize("fault", FAULTS)
def test_that_the_smallest_set_of_each_fault_runs(fault: str) -> None:
    trace = trace_of(fault=fault, count=32)
    assert len(trace) == len(DOSES) + 6
    assert np.isfinite(trace.shared.by_dose).all()


def test_that_the_checks_pass() -> None:
    trace = trace_of(count=48)
    found = checks(trace.params, trace)
    assert len(found) == 6
    assert {check.status for check in found} == {"passed"}


def test_that_a_set_of_one_picture_is_refused() -> None:
    judged: Judge = judge()
    one = real(1, 0)
    with pytest.raises(ValueError, match="at least two pictures; got 1"):
        judged.values(judged.look(one))
    with pytest.raises(ParamError, match="count: got 1; takes a whole number from 32 to 512"):
        coerce(Params, {"count": 1})


def test_that_pictures_of_another_size_are_refused_by_the_network() -> None:
    one = real(4, 0)
    wrong = Glyphs(np.zeros((4, 8, 8), np.float32), one.labels, one.fonts, one.words)
    with pytest.raises(RuntimeError), torch.no_grad():
        judge().look(wrong)
