"""What the models that ship make of each objective's targets (torch)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.models.encoder import padding_mask
from explorer.compute.models.encoder_loaded import LoadedEncoder, LoadedEncoderDecoder
from explorer.compute.models.encoder_vocabulary import FIRST_ORDINARY, PairVocabulary
from explorer.compute.models.library import LoadedModel
from explorer.compute.training.objectives.params import Guess, Letters

#: Likeliest names kept where the encoder was asked, and letters of a source.
LIKELIEST, LETTERS = 4, 14
#: What the label of a token that is not counted is, in PyTorch and in data sets.
IGNORED = -100


def next_losses(model: LoadedModel, ids: Sequence[int]) -> np.ndarray:
    """(tokens − 1,) nats of each token but the first, given those before it; float64."""
    followed = torch.tensor(list(ids[1:]), dtype=torch.int64)
    # [ntp] one pass: the causal mask lets every place be predicted from those before it
    logarithms = model.logits(ids)[:-1].double().log_softmax(dim=-1).cpu()
    return np.asarray(-logarithms.gather(1, followed[:, None])[:, 0].numpy())


def mean_counted(nats: np.ndarray, counted: np.ndarray) -> float:
    """The loss of training: the mean over the tokens that count."""
    # [sft] the same losses; the mask only says which enter the mean
    return float((nats * counted).sum() / counted.sum())


@torch.no_grad()
def named(model: LoadedEncoder, rows: Tensor, segments: Tensor) -> Tensor:
    """(rows, tokens, vocabulary) ln p of the token that stands at each place; float64."""
    # [mlm] no causal mask: every token sees both sides
    final = model.encoder(rows, segments)
    return model.encoder.name_masked(final).double().log_softmax(dim=-1)


def guesses_of(
    model: LoadedEncoder, ids: Sequence[int], shown: np.ndarray, segments: Sequence[int],
    asked: np.ndarray,
) -> tuple[tuple[Guess, ...], Tensor]:  # fmt: skip
    """What is named where the encoder is asked, and ln p at all places (tokens, vocabulary)."""
    logarithms = named(model, torch.from_numpy(shown)[None], torch.tensor([list(segments)]))[0]
    found = []
    for place in np.flatnonzero(asked).tolist():
        best = logarithms[place].topk(LIKELIEST)
        found.append(Guess(
            place, model.vocabulary.pieces(best.indices.tolist()), best.values.exp().numpy(),
            -float(logarithms[place, ids[place]]),
        ))  # fmt: skip
    return tuple(found), logarithms


def drawn(logarithms: Tensor, ids: np.ndarray, asked: np.ndarray,
          random: np.random.Generator) -> np.ndarray:  # fmt: skip
    """The ids with a token drawn from the encoder's own prediction wherever it was asked."""
    out = ids.copy()
    for place in np.flatnonzero(asked).tolist():
        chances = logarithms[place].exp().numpy().copy()
        chances[:FIRST_ORDINARY] = 0.0
        # [mlm] a generator fills in what is likely; a second model would judge every token
        out[place] = int(np.searchsorted(chances.cumsum() / chances.sum(), random.random()))
    return out


def treated(
    model: LoadedEncoder, ids: np.ndarray, segments: Sequence[int], ordinary: np.ndarray,
    random: np.random.Generator,
) -> np.ndarray:  # fmt: skip
    """(3, ordinary tokens) nats of each token when it alone is asked for and is shown as [MASK], as
    another token, or as it is."""
    places = np.flatnonzero(ordinary)
    rows = np.repeat(ids[None], 2 * len(places) + 1, axis=0)
    index = np.arange(len(places))
    rows[index, places] = PairVocabulary.mask
    others = random.integers(FIRST_ORDINARY, model.vocabulary.size, len(places))
    rows[len(places) + index, places] = others
    given = torch.from_numpy(rows)
    kinds = torch.tensor(list(segments)).expand(len(rows), -1)
    with torch.no_grad():
        final = model.encoder(given, kinds)
        at = torch.from_numpy(places)
        counted = torch.cat([final[index, places], final[len(places) + index, places],
                             final[-1, at]])  # fmt: skip
        logarithms = model.encoder.name_masked(counted).double().log_softmax(dim=-1)
    own = torch.from_numpy(ids[places]).repeat(3)
    return np.asarray(-logarithms.gather(1, own[:, None])[:, 0].numpy().reshape(3, -1))


@torch.no_grad()
def follows(model: LoadedEncoder, pairs: Sequence[tuple[str, str]], most: int = 64) -> np.ndarray:
    """(pairs,) probability that the second text of a pair followed the first; float64."""
    made = [model.vocabulary.pair(first, second, most) for first, second in pairs]
    longest = max(len(one.ids) for one in made)
    pad = PairVocabulary.pad
    rows = torch.tensor([[*one.ids, *[pad] * (longest - len(one.ids))] for one in made])
    kinds = torch.tensor([[*one.segments, *[0] * (longest - len(one.ids))] for one in made])
    # [nsp] read at [CLS] alone: one question for the whole pair
    final = model.encoder(rows, kinds, padding_mask(rows, pad))
    logits = model.encoder.judge_followed(final).double()
    return np.asarray(logits.softmax(dim=-1)[:, 0].numpy())


def letters_of(model: LoadedEncoderDecoder, text: str) -> Letters:
    """The shipped encoder-decoder on the first letters of a text that it knows, to be reversed."""
    vocabulary = model.vocabulary
    kept = [mark for mark in text.lower() if mark in vocabulary.characters and mark.strip()]
    word = "".join(kept[:LETTERS]) or "abc"
    source, target = vocabulary.source("reverse", word), vocabulary.answer("reverse", word)
    # [spans] teacher forcing: the decoder is given the right target up to each place
    losses = []
    for read in (source, [source[0], source[-1]]):
        logits = model.capture(read, target[:-1]).logits.double()
        nats = functional.cross_entropy(logits, torch.tensor(target[1:]), reduction="none")
        losses.append(np.asarray(nats.numpy()))
    return Letters(model.title, vocabulary.pieces(source), vocabulary.pieces(target[1:]), *losses)
