"""Sampling from a small decoder, and what it gives to a text (torch).

Everything here is about one prompt and N continuations of L tokens each. The beginning-of-text
token (id 0) can follow nothing, so it is left out of every distribution: column c of one is the
token with id c + 1, and logarithms of probabilities stay finite.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.alignment.policy.fields import HELD_OUT, WINDOW
from explorer.compute.models.decoder import Decoder, Layer
from explorer.compute.models.vocabulary import Vocabulary


@dataclass(frozen=True)
class Batch:
    """Token ids (N, start + L), int64: the same `start` tokens of the prompt (BOS first), then L
    drawn ones."""

    ids: Tensor
    start: int

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def length(self) -> int:
        """L, the tokens of a continuation."""
        return self.ids.shape[1] - self.start

    @property
    def continuations(self) -> Tensor:
        """(N, L) int64."""
        return self.ids[:, self.start :]

    def __getitem__(self, rows: Tensor | slice) -> Batch:
        return Batch(self.ids[rows], self.start)

    def texts(self, vocabulary: Vocabulary) -> tuple[str, ...]:
        """The continuations as text, without the prompt."""
        return tuple(vocabulary.decode(row) for row in self.continuations.tolist())


def trainable(reference: Decoder) -> Decoder:
    """A copy that can be trained; the reference stays as it is."""
    policy = copy.deepcopy(reference)
    policy.requires_grad_(True)
    policy.train()
    policy.train_fused()
    return policy


def batch_of(vocabulary: Vocabulary, prompt: str, texts: Sequence[str]) -> Batch:
    """Given continuations as a batch. ValueError unless they have equally many tokens."""
    start = vocabulary.encode(prompt)
    rows = [vocabulary.encode(prompt + text) for text in texts]
    if not rows or len({len(row) for row in rows}) != 1:
        raise ValueError("continuations must have equally many tokens, and there must be one")
    return Batch(torch.tensor(rows), len(start))


@torch.no_grad()
def sample(
    policy: Decoder, prompt: Sequence[int], count: int, length: int, random: torch.Generator,
    temperature: float = 1.0,
) -> Batch:  # fmt: skip
    """`count` continuations of `length` tokens, each token drawn from softmax(logits/temperature).

    `prompt` are token ids, BOS first. Keys and values are kept, so that each step computes one
    token a text. Positions must be learned ones, and prompt + length within the context
    (ValueError).
    """
    if policy.config.positions != "learned":
        raise ValueError(f"positions are {policy.config.positions}; sampling takes learned ones")
    if len(prompt) + length > policy.config.context:
        raise ValueError(f"prompt and continuation exceed {policy.config.context} tokens")
    new = torch.tensor([list(prompt)] * count)
    ids, kept = [new], [_Kept() for _ in policy.layers]
    for at in range(len(prompt), len(prompt) + length):
        logits = _extended(policy, new, at - new.shape[1], kept)[:, 1:] / temperature
        new = 1 + torch.multinomial(logits.softmax(-1), 1, generator=random)
        ids.append(new)
    return Batch(torch.cat(ids, 1), len(prompt))


class _Kept:
    """Keys and values of one layer, (N, heads, tokens, d), growing."""

    keys: Tensor | None = None
    values: Tensor | None = None

    def grown(self, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        if self.keys is not None and self.values is not None:
            keys, values = torch.cat((self.keys, keys), 2), torch.cat((self.values, values), 2)
        self.keys, self.values = keys, values
        return keys, values


def _extended(policy: Decoder, new: Tensor, start: int, kept: list[_Kept]) -> Tensor:
    """Logits (N, vocabulary) after the new tokens (N, new), which stand at `start` and on."""
    residual = policy.token_embedding(new) * policy.config.embedding_scale
    residual = residual + policy.position_embedding(torch.arange(start, start + new.shape[1]))
    for module, cache in zip(policy.layers, kept, strict=True):
        layer = cast(Layer, module)
        attention, normed = layer.attention, layer.attention_norm(residual)
        queries, keys, values = (
            projection(normed).unflatten(-1, (-1, policy.config.head_width)).transpose(1, 2)
            for projection in (attention.queries, attention.keys, attention.values)
        )
        keys, values = cache.grown(keys, values)
        shared = policy.config.queries_per_key_value_head
        heads = functional.scaled_dot_product_attention(
            queries, keys.repeat_interleave(shared, 1), values.repeat_interleave(shared, 1),
            is_causal=new.shape[1] > 1,
        )  # fmt: skip
        residual = residual + attention.output(heads.transpose(1, 2).flatten(2))
        if layer.has_feed_forward:
            residual = residual + layer.feed_forward(layer.feed_forward_norm(residual))
    return policy.unembed(policy.final_norm(residual[:, -1]))


def streams(policy: Decoder, batch: Batch) -> Tensor:
    """(N, L, width): the final normed residual that each token of a continuation is drawn from.

    With gradients where the policy has them. A value model or a reward model reads these.
    """
    ids = batch.ids[:, :-1]
    residual, turns = policy._embed(ids)
    bias = policy.position_bias(ids.shape[-1])
    for layer in policy.layers:
        residual = layer(residual, turns, frozenset(), None, bias)
    found: Tensor = policy.final_norm(residual)[:, batch.start - 1 :]
    return found


def log_distributions(policy: Decoder, batch: Batch, temperature: float = 1.0) -> Tensor:
    """(N, L, vocabulary − 1): log-probabilities of every token at each place of a continuation."""
    return distributions_of(policy, streams(policy, batch), temperature)


def distributions_of(policy: Decoder, streams: Tensor, temperature: float = 1.0) -> Tensor:
    """`log_distributions` of streams that are at hand."""
    return (policy.unembed(streams)[..., 1:] / temperature).log_softmax(-1)


def picked(log_distributions: Tensor, batch: Batch) -> Tensor:
    """(N, L): the log-probability of each token that stands there; their sum over L is the
    continuation's."""
    return log_distributions.gather(-1, batch.continuations[..., None] - 1)[..., 0]


def log_probabilities(policy: Decoder, batch: Batch, temperature: float = 1.0) -> Tensor:
    """(N, L), `picked` of `log_distributions`."""
    return picked(log_distributions(policy, batch, temperature), batch)


def divergence(policy: Tensor, reference: Tensor) -> Tensor:
    """(N, L) KL(policy ‖ reference) at each place, exact over the vocabulary, nats, of two
    `log_distributions`.

    Summed over L and averaged over texts drawn from the policy it is an unbiased estimate of the
    divergence of whole texts.
    """
    return (policy.exp() * (policy - reference)).sum(-1)


def entropy(log_distributions: Tensor) -> Tensor:
    """(N, L) nats at each place."""
    return -(log_distributions.exp() * log_distributions).sum(-1)


@torch.no_grad()
def held_out_loss(policy: Decoder, vocabulary: Vocabulary) -> float:
    """Mean loss, nats a token, on `fields.HELD_OUT`, in windows of WINDOW tokens after BOS."""
    ids = vocabulary.encode(HELD_OUT)
    bos, ids = ids[:1], ids[1:]
    rows = [bos + ids[at : at + WINDOW] for at in range(0, len(ids) - WINDOW + 1, WINDOW)]
    found = Batch(torch.tensor(rows), 1)
    return float(-log_probabilities(policy, found).mean())
