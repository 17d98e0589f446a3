"""The small policy: sampling, what it gives to texts, rules, and pairs."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from explorer.compute.alignment.policy import measures, model, pairs, rules
from explorer.compute.alignment.policy.fields import MODELS, PROMPT
from explorer.compute.models.library import LoadedModel, load


@pytest.fixture(scope="module", params=list(MODELS))
def opened(request: pytest.FixtureRequest) -> LoadedModel:
    return load(request.param, "cpu")


@pytest.fixture(scope="module")
def batch(opened: LoadedModel) -> model.Batch:
    random = torch.Generator().manual_seed(3)
    return model.sample(opened.decoder, opened.encode(PROMPT), 6, 9, random)


def test_that_sampling_with_a_cache_draws_what_the_whole_text_gives(
    opened: LoadedModel, batch: model.Batch
) -> None:
    """The same draws from logits of `Decoder.forward`, which knows no cache."""
    random = torch.Generator().manual_seed(3)
    ids = torch.tensor([opened.encode(PROMPT)] * 6)
    for _ in range(9):
        with torch.no_grad():
            logits = opened.decoder(ids)[:, -1, 1:]
        new = 1 + torch.multinomial(logits.softmax(-1), 1, generator=random)
        ids = torch.cat((ids, new), 1)
    assert torch.equal(ids, batch.ids)


def test_that_log_probabilities_are_those_of_the_decoder_without_the_beginning(
    opened: LoadedModel, batch: model.Batch
) -> None:
    with torch.no_grad():
        logits = opened.decoder(batch.ids).double()
        logits[..., 0] = -torch.inf
        expected = logits.log_softmax(-1)[:, batch.start - 1 : -1]
        expected = expected.gather(-1, batch.continuations[..., None])[..., 0]
        found = model.log_probabilities(opened.decoder, batch)
        trained = model.log_probabilities(model.trainable(opened.decoder), batch)
    # float32 sums in another order
    torch.testing.assert_close(found.double(), expected, atol=2e-5, rtol=1e-5)
    torch.testing.assert_close(trained, found, atol=2e-5, rtol=1e-5)


def test_that_divergence_and_entropy_agree_with_torch(
    opened: LoadedModel, batch: model.Batch
) -> None:
    with torch.no_grad():
        one = model.log_distributions(opened.decoder, batch)
        other = model.log_distributions(opened.decoder, batch, 1.5)
    p, q = (torch.distributions.Categorical(logits=each) for each in (one, other))
    assert one.shape == (6, 9, opened.vocabulary.size - 1)
    torch.testing.assert_close(
        model.divergence(one, other), torch.distributions.kl_divergence(p, q), atol=1e-5, rtol=1e-4
    )
    torch.testing.assert_close(model.entropy(one), p.entropy(), atol=1e-5, rtol=1e-5)
    assert float(model.divergence(one, one).abs().max()) == 0


def test_that_training_the_copy_leaves_the_reference(
    opened: LoadedModel, batch: model.Batch
) -> None:
    before = model.log_probabilities(opened.decoder, batch)
    policy = model.trainable(opened.decoder)
    loss = -model.log_probabilities(policy, batch).mean()
    loss.backward()
    torch.optim.SGD(policy.parameters(), 0.01).step()
    after = model.log_probabilities(policy, batch).detach()
    assert float(after.mean()) > float(before.mean())
    assert torch.equal(model.log_probabilities(opened.decoder, batch), before)


def test_that_texts_come_back_as_the_same_batch(opened: LoadedModel, batch: model.Batch) -> None:
    texts = batch.texts(opened.vocabulary)
    again = model.batch_of(opened.vocabulary, PROMPT, texts)
    assert torch.equal(again.ids, batch.ids)
    assert again.start == batch.start
    with pytest.raises(ValueError, match="equally many"):
        model.batch_of(opened.vocabulary, PROMPT, ["one", "three"])


def test_that_what_does_not_fit_is_refused(opened: LoadedModel) -> None:
    with pytest.raises(ValueError, match="exceed 64"):
        model.sample(opened.decoder, opened.encode(PROMPT), 1, 60, torch.Generator())


def test_that_the_reference_knows_the_held_out_text_as_well_as_its_card_says(
    opened: LoadedModel,
) -> None:
    """The cards say 1.97 and 2.36 nats on windows of 64 of all held-out text; this is one passage
    in shorter windows, so half a nat is allowed."""
    stated = {"clear": 1.97, "one-layer": 2.36}[opened.card.name]
    assert model.held_out_loss(opened.decoder, opened.vocabulary) == pytest.approx(stated, abs=0.5)


@pytest.mark.parametrize(
    ("rule", "text", "points", "meant"),
    [
        ("frequent", "The the king; theking", 3, 2),
        ("different", "The the king; theking", 2, 2),
        ("kind", "Sweet love, sweet lov", 3, 2),
        ("shout", "Ho! ho!! !", 4, 2),
        ("frequent", "", 0, 0),
    ],
)
def test_that_rules_pay_what_they_say(rule: str, text: str, points: int, meant: int) -> None:
    assert rules.rewards(rules.RULES[rule], [text]) == [points]
    assert rules.meant(rules.RULES[rule], [text]) == [meant]
    paid = rules.spans(rules.RULES[rule], text)
    assert len(paid) == points
    assert sum(as_meant for _, _, as_meant in paid) == meant


def test_that_distinct_counts_runs_of_words() -> None:
    assert measures.distinct(["a b a", "b a"]) == 2 / 5
    assert measures.distinct(["a b a", "b a"], 2) == 2 / 3
    assert measures.distinct(["", "!"]) == 0


def test_that_without_noise_the_better_text_is_always_chosen() -> None:
    rewards = np.array([0.0, 1.0, 1.0, 3.0])
    found = pairs.judged(rewards, 400, 0.0, 0)
    assert np.all(rewards[found.chosen] >= rewards[found.rejected])
    assert np.all(found.chosen != found.rejected)
    assert not found.against.any()
    unlike = pairs.judged(rewards, 400, 0.0, 0, equal=False)
    assert np.all(rewards[unlike.chosen] > rewards[unlike.rejected])


def test_that_the_judge_errs_as_often_as_bradley_and_terry_say() -> None:
    """20,000 pairs of two texts: the share of errors is within five standard deviations."""
    found = pairs.judged(np.array([0.0, 1.0]), 20_000, 0.8, 1)
    expected = 1 / (1 + np.exp(1 / 0.8))
    spread = np.sqrt(expected * (1 - expected) / 20_000)
    assert abs(found.against.mean() - expected) < 5 * spread
    assert pairs.chance(np.array([1e4]), 0.1) == 1  # and nothing overflows


def test_that_a_judge_needs_two_texts() -> None:
    with pytest.raises(ValueError, match="no two texts"):
        pairs.judged(np.zeros(3), 5, 1.0, 0, equal=False)
