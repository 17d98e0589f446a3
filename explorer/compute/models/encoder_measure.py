"""What a trained encoder or encoder-decoder can do, measured on rows it was not trained on."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from explorer.compute.models.encoder import Encoder, padding_mask
from explorer.compute.models.encoder_data import PairBatch, PairCorpus, task_batch
from explorer.compute.models.encoder_decoder import EncoderDecoder, EncoderDecoderCapture
from explorer.compute.models.encoder_recipes import EncoderRecipe, TaskRecipe
from explorer.compute.models.encoder_training import pair_losses
from explorer.compute.models.encoder_vocabulary import PairVocabulary, SymbolVocabulary


@dataclass(frozen=True)
class PairScores:
    """On held-out rows of one text: half of them with a second segment that follows."""

    text: str
    naming_loss: float  # nats per masked token
    named: float  # share of masked tokens whose likeliest name is right
    judged: float  # share of pairs judged rightly ("did the second follow?")
    naming_loss_one_segment: float  # the same three with every token said to be in segment 0
    named_one_segment: float
    judged_one_segment: float


@dataclass(frozen=True)
class TaskScores:
    """On random strings the model never saw."""

    whole: dict[str, float]  # task → share of strings written without a mistake
    losses: dict[str, float]  # task → nats per target token
    aligned: dict[str, list[list[float]]]  # task → (layers, heads): see `aligned_weight`


def score_pairs(
    model: Encoder, corpus: PairCorpus, recipe: EncoderRecipe, names: list[str], rows: int = 512
) -> list[PairScores]:
    """One row of scores for each text, on the model's device."""
    device = next(model.parameters()).device
    found = []
    for index, name in enumerate(names):
        batch = corpus.held_out_batch(recipe, rows, index)
        flat = PairBatch(
            batch.ids, torch.zeros_like(batch.segments), batch.asked, batch.targets,
            batch.unrelated,
        )  # fmt: skip
        found.append(PairScores(name, *_pair(model, batch, device), *_pair(model, flat, device)))
    return found


@torch.no_grad()
def _pair(model: Encoder, batch: PairBatch, device: torch.device) -> tuple[float, float, float]:
    model.eval()
    naming, _ = pair_losses(model, batch, device)
    ids = batch.ids.to(device)
    final = model(ids, batch.segments.to(device), padding_mask(ids, PairVocabulary.pad))
    asked = batch.asked.to(device)
    named = model.name_masked(final[asked]).argmax(-1) == batch.targets.to(device)[asked]
    judged = model.judge_followed(final).argmax(-1) == batch.unrelated.to(device)
    return float(naming), float(named.float().mean()), float(judged.float().mean())


@torch.no_grad()
def score_task(model: EncoderDecoder, vocabulary: SymbolVocabulary, recipe: TaskRecipe,
               batches: int = 8) -> TaskScores:  # fmt: skip
    """Greedy writing and the alignment of the cross-attention heads."""
    model.eval()
    device = next(model.parameters()).device
    whole: dict[str, list[Tensor]] = {task: [] for task in vocabulary.tasks}
    losses: dict[str, list[Tensor]] = {task: [] for task in vocabulary.tasks}
    aligned: dict[str, list[Tensor]] = {task: [] for task in vocabulary.tasks}
    for step in range(batches):
        source, target = (
            part.to(device) for part in task_batch(recipe, vocabulary, step, held_out=True)
        )
        for task in vocabulary.tasks:
            rows = source[:, 0] == vocabulary.task(task)
            asked, right = source[rows], target[rows]
            written = write_all(model, vocabulary, asked, right.shape[1])
            whole[task].append((written == right).all(1).float())
            capture = EncoderDecoderCapture()
            hidden = padding_mask(asked, vocabulary.pad)
            logits = model(asked, right[:, :-1], hidden, capture)
            nats = -logits.log_softmax(-1).gather(-1, right[:, 1:, None])[..., 0]
            losses[task].append(nats[right[:, 1:] != vocabulary.pad])
            weights = torch.stack([
                capture.decoder_layers[layer].cross_attention.weights
                for layer in sorted(capture.decoder_layers)
            ])  # fmt: skip
            aligned[task].append(aligned_weight(weights, asked, right, vocabulary))
    return TaskScores(
        {task: float(torch.cat(parts).mean()) for task, parts in whole.items()},
        {task: float(torch.cat(parts).mean()) for task, parts in losses.items()},
        {task: torch.stack(parts).mean(0).tolist() for task, parts in aligned.items()},
    )


def aligned_weight(
    weights: Tensor, source: Tensor, target: Tensor, vocabulary: SymbolVocabulary
) -> Tensor:
    """(layers, heads): mean weight on the source symbols equal to the one written next.

    `weights` (layers, rows, heads, targets - 1, sources). Only symbols count, no begin or end;
    where the symbol occurs more than once, the weights of all its places are added.
    """
    following = target[:, 1:, None]
    same = (source[:, None, :] == following) & (following >= vocabulary.first)
    read = (weights * same[None, :, None]).sum(-1)
    asked = same.any(-1)
    return read.transpose(1, 2)[:, :, asked].mean(-1)


@torch.no_grad()
def write_all(
    model: EncoderDecoder, vocabulary: SymbolVocabulary, source: Tensor, length: int
) -> Tensor:
    """(rows, length): begin and what the model writes, likeliest first; padding after the end."""
    hidden = padding_mask(source, vocabulary.pad)
    memory = model.encode(source, hidden)
    written = source.new_full((len(source), 1), vocabulary.begin)
    ended = torch.zeros(len(source), dtype=torch.bool, device=source.device)
    for _ in range(length - 1):
        following = model.decode(written, memory, hidden)[:, -1].argmax(-1)
        following = following.masked_fill(ended, vocabulary.pad)
        ended = ended | (following == vocabulary.end)
        written = torch.cat((written, following[:, None]), dim=1)
    return written
