"""Sentences about what models are trained on, put to the objectives of the lab or arithmetic."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.objectives.params import FOLLOWS, MOST, Params, Tuned
from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "objectives.tokens": QT_TRANSLATE_NOOP(
        "claims",
        "The loss of the answer is the mean of {count} losses of single tokens, {mean} nats; "
        "cross-entropy of PyTorch with the prompt’s labels at −100 gives the same to {apart}. In "
        "pre-training the same numbers count, and those of the prompt too: {all} nats.",
    ),
    "objectives.tax": QT_TRANSLATE_NOOP(
        "claims",
        "The word means what is lost elsewhere. A model trained on plays and tuned on speeches: "
        "speeches not trained on go from {new} to {new_after} nats a letter, so it does not "
        "overfit them, and yet plays go from {old} to {old_after} (means of {seeds} seeds).",
    ),
    "objectives.tax.not": QT_TRANSLATE_NOOP(
        "claims", "Here tuning on speeches ({new} to {new_after}) cost nothing on plays ({old} to "
        "{old_after})."
    ),
    "objectives.segments": QT_TRANSLATE_NOOP(
        "claims",
        "They serve whatever is read from two texts. If the bundled encoder is told that all "
        "tokens are in the first segment, its predictions of {count} masked tokens change too, by "
        "{moved} of the probability on average, and “it followed” by {judged}.",
    ),
    "objectives.bert.data": QT_TRANSLATE_NOOP(
        "claims",
        "Published are 2,500 million words of Wikipedia and 800 million of books. At {bytes} bytes "
        "a word, as in the English texts here, that is {right} GB, near the 16 GB that RoBERTa’s "
        "authors state for both; 110 billion words would be {wrong} GB.",
    ),
    "objectives.roberta.data": QT_TRANSLATE_NOOP(
        "claims",
        "Published are 16 GB of books and Wikipedia, 76 of CC-News (63 million articles), 38 of "
        "OpenWebText and 31 of Stories: {sum} GB. At {bytes} bytes a word, as in the English texts "
        "here, 135 billion words alone would be {wrong} GB.",
    ),
    "objectives.roberta.steps": QT_TRANSLATE_NOOP(
        "claims",
        "Fewer steps, larger batches. BERT: 256 × 1,000,000 = {bert} million sequences; RoBERTa: "
        "8,000 × 100,000 to 500,000 = {low} to {high} million: {times} to {most} times as many "
        "sequences in at most half of the steps.",
    ),
    "objectives.static": QT_TRANSLATE_NOOP(
        "claims",
        "Made beforehand, but in ten copies. In 40 epochs a text is seen under {ten} different "
        "masks, four times each, and {never} of its tokens are never asked for; with a single mask "
        "it would be {single}, with new ones {fresh} ({texts} texts, simulated).",
    ),
    "objectives.successors": QT_TRANSLATE_NOOP(
        "claims",
        "They change different things. ELECTRA changes the objective: of {tokens} tokens it asks "
        "about all, BERT about {asked}. ALBERT shares parameters: 12 layers of BERT-base are "
        "{own} million weights, one for all {shared}. DeBERTa changes attention.",
    ),
    "objectives.zero": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on what is asked of it. Without tuning, a model trained on plays has {zero} "
        "nats a letter on speeches and an untrained one {none}: something carries over. {letters} "
        "letters of speeches take it to {tuned}: tuning still pays (means of {seeds} seeds).",
    ),
}  # fmt: skip


def bytes_a_word() -> float:
    """UTF-8 bytes over words, blanks included, of the English texts that ship with the lab."""
    from explorer.compute.training.objectives.pairs import DOCUMENTS, text_of

    texts = [text_of(name) for name in DOCUMENTS]
    return sum(len(text.encode()) for text in texts) / sum(len(text.split()) for text in texts)


@claim("W181")
def loss_of_paragraphs() -> Verdict:
    """Is the loss of supervised fine-tuning one of paragraphs?"""
    import torch
    from torch.nn import functional

    from explorer.compute.models.reading import load_model
    from explorer.compute.training.objectives.measure import IGNORED, mean_counted, next_losses
    from explorer.compute.training.objectives.run import joined

    params = state("W181", Params)
    model = load_model(params.model)
    first = model.encode(params.prompt)
    ids = [*first, *model.encode(joined(params.prompt, params.answer))[1:]]
    nats = next_losses(model, ids)
    counted = np.arange(len(nats)) >= len(first) - 1
    ours = mean_counted(nats, counted)
    labels = torch.tensor(ids[1:])
    labels[: len(first) - 1] = IGNORED
    theirs = float(functional.cross_entropy(model.logits(ids)[:-1].double(), labels,
                                            ignore_index=IGNORED))  # fmt: skip
    apart = abs(ours - theirs)
    numbers = {"tokens": int(counted.sum()), "mean": ours, "torch": theirs, "all": nats.mean()}
    return Verdict("false" if apart < 1e-6 else "depends", numbers, message(
        "objectives.tokens", count=int(counted.sum()), mean=fixed(ours), apart=number(apart, 1),
        all=fixed(float(nats.mean())),
    ))  # fmt: skip


def tuned(params: Params) -> dict[str, np.ndarray]:
    """Held-out losses by seed, as the lab trains: of speeches without any training; of plays and
    speeches before and after tuning on speeches."""
    from explorer.compute.training.objectives.run import training

    *_, last = (found for found in training(params) if isinstance(found, Tuned))
    return {"none": last.before[0, 1], "old": last.before[-1, 0], "new": last.before[-1, 1],
            "old_after": last.kept[-1], "new_after": last.warm[-1]}  # fmt: skip


@claim("W182")
def tax_is_overfitting() -> Verdict:
    """Is what alignment costs the overfitting of its data?"""
    found = tuned(state("W182", Params))
    means = {name: float(losses.mean()) for name, losses in found.items()}
    words = {name: fixed(mean, 2) for name, mean in means.items() if name != "none"}
    lost = bool((found["old_after"] > found["old"]).all())
    learnt = bool((found["new_after"] < found["new"]).all())
    if lost and learnt:
        return Verdict("false", means, message("objectives.tax", seeds=len(found["old"]), **words))
    return Verdict("depends", means, message("objectives.tax.not", **words))


@claim("W184")
def segments_for_pairs_only() -> Verdict:
    """Do segment embeddings matter for next sentence prediction alone?"""
    import torch

    from explorer.compute.models.encoder_library import load_encoder
    from explorer.compute.models.encoder_vocabulary import PairVocabulary
    from explorer.compute.training.objectives.measure import named
    from explorer.compute.training.objectives.pairs import sampled

    params, model = state("W184", Params), load_encoder()
    moved, judged, count = [], [], 0
    for first, second, kind, *_ in sampled(8, params.seed):
        if kind != FOLLOWS:
            continue
        pair = model.vocabulary.pair(first, second, 64)
        ids, kinds = torch.tensor([pair.ids]), torch.tensor([pair.segments])
        middle = list(range(pair.ids.index(PairVocabulary.sep) + 1,
                                           len(pair.ids) - 1, 4))  # fmt: skip
        ids[0, middle] = PairVocabulary.mask
        flat = torch.zeros_like(kinds)
        one, other = (named(model, ids, each)[0, middle].exp() for each in (kinds, flat))
        moved.append(float(0.5 * (one - other).abs().sum(dim=1).mean()))
        count += len(middle)
        with torch.no_grad():
            says = [model.encoder.judge_followed(model.encoder(ids, each)).softmax(-1)[0, 0]
                    for each in (kinds, flat)]  # fmt: skip
        judged.append(abs(float(says[0] - says[1])))
    numbers = {"moved": float(np.mean(moved)), "judged": float(np.mean(judged)), "tokens": count}
    return Verdict("false" if numbers["moved"] > 0.01 else "depends", numbers, message(
        "objectives.segments", count=count, moved=percent(numbers["moved"]),
        judged=fixed(numbers["judged"], 2),
    ))  # fmt: skip


@claim("W185")
def words_of_bert() -> Verdict:
    """110 billion words of Wikipedia and 13 million of books, or 2,500 and 800 million?"""
    each = bytes_a_word()
    right, wrong = (2500e6 + 800e6) * each / 1e9, (110e9 + 13e6) * each / 1e9
    numbers = {"bytes": each, "published": right, "said": wrong, "stated": 16.0}
    nearer = abs(right - 16) < abs(wrong - 16)
    return Verdict("false" if nearer else "depends", numbers, message(
        "objectives.bert.data", bytes=fixed(each, 1), right=fixed(right, 0), wrong=fixed(wrong, 0)
    ))  # fmt: skip


@claim("W186")
def words_of_roberta() -> Verdict:
    """135 billion words of Wikipedia and 6 billion pages, or 160 GB in all?"""
    each = bytes_a_word()
    published, wrong = 16 + 76 + 38 + 31, 135e9 * each / 1e9
    numbers = {"bytes": each, "published": published, "said": wrong}
    return Verdict("false" if wrong > published else "depends", numbers, message(
        "objectives.roberta.data", bytes=fixed(each, 1), sum=published, wrong=fixed(wrong, 0)
    ))  # fmt: skip


@claim("W187")
def more_steps() -> Verdict:
    """Did RoBERTa train for more steps than BERT?"""
    bert, low, high = 256 * 1_000_000, 8_000 * 100_000, 8_000 * 500_000
    numbers = {"bert": bert, "roberta_least": low, "roberta_most": high}
    return Verdict("false", numbers, message(
        "objectives.roberta.steps", bert=bert // 10**6, low=low // 10**6, high=high // 10**6,
        times=fixed(low / bert, 1), most=fixed(high / bert, 1),
    ))  # fmt: skip


@claim("W188")
def fixed_masks() -> Verdict:
    """Did BERT see each text under one mask all through its training?"""
    from explorer.compute.models.encoder_library import load_encoder
    from explorer.compute.models.encoder_vocabulary import FIRST_ORDINARY
    from explorer.compute.training.objectives.masking import epochs_of

    params = state("W188", Params)
    pair = load_encoder().vocabulary.pair(params.prompt, params.answer, MOST + 3)
    tokens = sum(one >= FIRST_ORDINARY for one in pair.ids)
    ten, one = (epochs_of(tokens, params.rate, copies, params.epochs, params.seed)
                for copies in (params.copies, 1))  # fmt: skip
    different = len({row.tobytes() for row in ten.fixed})
    never, fresh, single = (float(shares[-1]) for shares in (
        ten.never_fixed, ten.never_fresh, one.never_fixed
    ))  # fmt: skip
    numbers = {"different": different, "never": never, "single": single, "fresh": fresh}
    return Verdict("depends" if different > 1 else "true", numbers, message(
        "objectives.static", ten=different, never=percent(never), single=percent(single),
        fresh=f"{100 * fresh:.2f}%", texts=ten.texts,
    ))  # fmt: skip


@claim("W189")
def successors() -> Verdict:
    """Do ELECTRA and DeBERTa adjust architecture and hyper-parameters?"""
    import torch
    from torch import nn

    from explorer.compute.training.objectives.masking import targets

    with torch.device("meta"):
        layer = nn.TransformerEncoderLayer(768, 12, 3072)
    one = sum(weight.numel() for weight in layer.parameters())
    tokens = 512
    asked = targets(tokens, state("W189", Params).rate)
    numbers = {"targets_bert": asked, "targets_electra": tokens, "layer": one, "layers": 12 * one}
    return Verdict("depends", numbers, message(
        "objectives.successors", tokens=tokens, asked=asked, own=fixed(12 * one / 1e6, 0),
        shared=fixed(one / 1e6, 0),
    ))  # fmt: skip


@claim("W197")
def no_tuning_needed() -> Verdict:
    """Does what a model can do untuned show that tuning is not needed?"""
    params = state("W197", Params)
    letters = params.examples
    found = tuned(params)
    means = {name: float(losses.mean()) for name, losses in found.items()}
    better = bool((found["new_after"] < found["new"]).all())
    return Verdict("depends" if better else "true", means, message(
        "objectives.zero", zero=fixed(means["new"], 2), none=fixed(means["none"], 2),
        tuned=fixed(means["new_after"], 2), letters=letters, seeds=len(found["new"]),
    ))  # fmt: skip
