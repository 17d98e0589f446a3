"""Compares losses, masks and gradients with independent implementations (torch)."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.models.encoder_vocabulary import FIRST_ORDINARY
from explorer.compute.models.reading import load_model
from explorer.compute.training.objectives import masking, measure, tuning
from explorer.compute.training.objectives.params import Params, Story
from explorer.compute.training.objectives.run import joined, random_of
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

ANSWER = QT_TRANSLATE_NOOP(
    "training/objectives", "torch cross_entropy with ignore_index: loss of the answer, nats"
)
GRADIENT = QT_TRANSLATE_NOOP(
    "training/objectives", "torch autograd: gradient of the small model, largest difference"
)
COLLATOR = QT_TRANSLATE_NOOP(
    "training/objectives",
    "transformers DataCollatorForLanguageModeling: shares of the three kinds, in standard errors",
)
CHI_SQUARE = QT_TRANSLATE_NOOP(
    "training/objectives", "torch gammaincc: tail of the chi-square distribution"
)


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    story: Story = trace.shared
    return [against_ignored(params, story), against_autograd(params), against_gamma(story),
            against_collator(params)]  # fmt: skip


def against_ignored(params: Params, story: Story) -> Check:
    """PyTorch's way to leave the prompt out of the loss: labels of −100."""
    model = load_model(params.model)
    bos = getattr(model.vocabulary, "bos", None)
    first = model.encode(params.prompt)
    second = model.encode(joined(params.prompt, params.answer))
    ids = [*first, *(second[1:] if second[0] == bos else second)]
    keep = len(story.reading.pieces) + 1
    ids = [*ids[:1], *ids[len(ids) - keep + 1 :]] if bos == ids[0] else ids[len(ids) - keep :]
    labels = torch.tensor(ids[1:])
    labels[: story.reading.asking] = measure.IGNORED
    logits = model.logits(ids)[:-1].double().cpu()
    wanted = float(functional.cross_entropy(logits, labels, ignore_index=measure.IGNORED))
    nats, asking = story.reading.nats, story.reading.asking
    ours = measure.mean_counted(nats, np.arange(len(nats)) >= asking)
    return compared(ANSWER, abs(ours - wanted), 1e-6, "float64")


def against_autograd(params: Params) -> Check:
    """The gradient written out by hand."""
    net = tuning.Net.drawn(params.seed, seeds=1)
    random = random_of(params, 8)
    rows = random.integers(0, len(tuning.ALPHABET), (1, 32, tuning.CONTEXT + 1))
    read, following = tuning.one_hot(rows[..., :-1]), rows[..., -1]
    _, ours = tuning.loss_and_gradient(net.weights, read, following)
    weights = [torch.tensor(w[0], requires_grad=True) for w in net.weights]
    hidden = torch.tanh(torch.from_numpy(read[0]) @ weights[0] + weights[1])
    scores = hidden @ weights[2] + weights[3]
    functional.cross_entropy(scores, torch.from_numpy(following[0])).backward()
    worst = 0.0
    for one, weight in zip(ours, weights, strict=True):
        assert weight.grad is not None
        worst = max(worst, float(np.abs(one[0] - weight.grad.numpy()).max()))
    return compared(GRADIENT, worst, 1e-12, "float64")


def against_gamma(story: Story) -> Check:
    """The tail as the regularised incomplete gamma function Q(k/2, x/2)."""
    worst = 0.0
    for one in story.tallies:
        freedom = int((one.expected > 1e-9).sum()) - 1
        if freedom > 0:
            half = torch.tensor([freedom / 2, one.statistic / 2], dtype=torch.float64)
            wanted = float(torch.special.gammaincc(half[0], half[1]))
            worst = max(worst, abs(wanted - one.chance))
    return compared(CHI_SQUARE, worst, 1e-12, "float64")


def against_collator(params: Params) -> Check:
    """How often the collator shows a target as [MASK], another token or itself; 80/10/10."""
    try:
        from tokenizers import Tokenizer
        from tokenizers.models import WordLevel
        from transformers import DataCollatorForLanguageModeling, PreTrainedTokenizerFast
    except ImportError:
        return missing(COLLATOR)
    size = 2000
    words = {"[MASK]": 0} | {f"w{number}": number for number in range(1, size)}
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=Tokenizer(WordLevel(words, unk_token="[MASK]")), mask_token="[MASK]",
        pad_token="[MASK]",
    )  # fmt: skip
    collator = DataCollatorForLanguageModeling(tokenizer, mlm_probability=0.15, seed=params.seed)
    ids = torch.randint(FIRST_ORDINARY, size, (400, 50),
                        generator=torch.Generator().manual_seed(params.seed))  # fmt: skip
    special = torch.zeros_like(ids, dtype=torch.bool)
    shown, labels = collator.torch_mask_tokens(ids.clone(), special_tokens_mask=special)
    asked = labels != measure.IGNORED
    found = np.array([
        int((asked & (shown == 0)).sum()),
        int((asked & (shown != 0) & (shown != ids)).sum()), int((asked & (shown == ids)).sum()),
    ])  # fmt: skip
    ours = masking.tally(400, 50, 0.15, 0.8, 0.1, random_of(params, 9)).found
    worst = 0.0
    for kind in range(3):
        one, other = found[kind] / found.sum(), ours[kind] / ours.sum()
        both = (found[kind] + ours[kind]) / (found.sum() + ours.sum())
        error = (both * (1 - both) * (1 / found.sum() + 1 / ours.sum())) ** 0.5
        worst = max(worst, abs(one - other) / error)
    return compared(COLLATOR, float(worst), 4.5, "float64")
