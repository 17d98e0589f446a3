"""Makes the bundled encoder or encoder-decoder.

    python -m explorer.compute.models.train encoder --text FILE … -o FOLDER
    python -m explorer.compute.models.train encoder-decoder -o FOLDER

A checkpoint is written every few hundred steps; after Ctrl-C the same command goes on from it.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import save as safetensors_bytes
from torch import Tensor, nn

from explorer.compute.models.encoder_card import Made, write_encoder_card, write_task_card
from explorer.compute.models.encoder_data import PairCorpus, sentences_of
from explorer.compute.models.encoder_library import EncoderCard, describe
from explorer.compute.models.encoder_measure import score_pairs, score_task
from explorer.compute.models.encoder_recipes import RUNS, EncoderRecipe, TaskRecipe
from explorer.compute.models.encoder_training import CHECKPOINT, Run, encoder_run, task_run
from explorer.compute.models.encoder_vocabulary import SPECIAL, PairVocabulary, SymbolVocabulary
from explorer.compute.models.errors import ModelFileError
from explorer.core.paths import write_whole

REPORTS = 20  # how many points of the loss the card shows


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns the exit status (0 done, 1 failed, 130 interrupted)."""
    options = _parser().parse_args(arguments)
    torch.set_num_threads(1)  # the sums of another thread count differ in the last bits
    torch.set_float32_matmul_precision("high")  # TF32 on CUDA; nothing changes on the CPU
    recipe = RUNS[options.recipe]
    changes = {name: getattr(options, name) for name in ("steps", "seed")}
    recipe = dataclasses.replace(recipe, **{k: v for k, v in changes.items() if v is not None})
    command = "python -m explorer.compute.models.train " + " ".join(
        [options.recipe]
        + (["--text", *(path.name for path in options.text)] if options.text else [])
        + [f"--{name} {value}" for name, value in changes.items() if value is not None]
        + ([] if options.device == "cpu" else ["--device", options.device])
        + ["-o", f"resources/models/{recipe.name}"]
    )
    try:
        options.output.mkdir(parents=True, exist_ok=True)
        if isinstance(recipe, EncoderRecipe):
            return _make_encoder(recipe, options, command)
        return _make_task(recipe, options, command)
    except (OSError, ValueError, ModelFileError) as error:
        print(f"encoder_train: {error}", file=sys.stderr)
        return 1


def _make_encoder(recipe: EncoderRecipe, options: argparse.Namespace, command: str) -> int:
    folder: Path = options.output
    if not options.text:
        raise ValueError("--text: at least one file is needed")
    names = [path.name for path in options.text]
    texts = [path.read_bytes().decode("utf-8-sig") for path in options.text]
    sentences = [sentences_of(text) for text in texts]
    if not (folder / "tokenizer.json").exists():
        lines = [line for text in sentences for line in text]
        write_whole(
            folder / "tokenizer.json", train_tokenizer(lines, recipe.model.vocabulary_size).encode()
        )
    vocabulary = PairVocabulary(folder / "tokenizer.json")
    shape = dataclasses.replace(recipe.model, vocabulary_size=vocabulary.size)
    recipe = dataclasses.replace(recipe, model=shape)
    ids = [[vocabulary.encode(sentence) for sentence in text] for text in sentences]
    newline = vocabulary.encode("\n")[0]
    corpus = PairCorpus.split(ids, vocabulary.size, newline, recipe.held_out)
    tokens = sum(len(text.ids) for text in corpus.training)
    print(f"{recipe.name}: {tokens:,} tokens to train on", flush=True)
    run = encoder_run(recipe, corpus, options.device)
    losses = _train(run, folder)
    if losses is None:
        return 130
    stored = _rounded(run.model)
    scores = score_pairs(run.model, corpus, recipe, names)
    made = _made(run, command, losses)
    counts = [(name, len(text)) for name, text in zip(names, texts, strict=True)]
    _write(EncoderCard(recipe.name, recipe.title, "encoder", recipe.model, folder),
           write_encoder_card(recipe, made, counts, scores), stored)  # fmt: skip
    print(json.dumps([dataclasses.asdict(score) for score in scores]), flush=True)
    return 0


def _make_task(recipe: TaskRecipe, options: argparse.Namespace, command: str) -> int:
    folder: Path = options.output
    vocabulary = SymbolVocabulary(recipe.symbols)
    write_whole(folder / "vocabulary.json", vocabulary.to_json().encode())
    shape = dataclasses.replace(recipe.model, vocabulary_size=vocabulary.size)
    recipe = dataclasses.replace(recipe, model=shape)
    run = task_run(recipe, vocabulary, options.device)
    losses = _train(run, folder)
    if losses is None:
        return 130
    stored = _rounded(run.model)
    scores = score_task(run.model, vocabulary, recipe)
    _write(EncoderCard(recipe.name, recipe.title, "encoder-decoder", recipe.model, folder),
           write_task_card(recipe, _made(run, command, losses), scores), stored)  # fmt: skip
    print(json.dumps(dataclasses.asdict(scores)), flush=True)
    return 0


def _train(run: Run, folder: Path) -> list[tuple[int, float]] | None:
    """Mean losses over equal stretches, by the step that ends each; None: interrupted."""
    if run.resume(folder):
        print(f"going on from step {run.step}", flush=True)
    every = max(1, run.recipe.steps // REPORTS)
    kept: list[tuple[int, float]] = []
    recent: list[Tensor] = []
    try:
        for loss in run.go():
            recent.append(loss)
            if run.step % every == 0:
                kept.append((run.step, float(torch.stack(recent).mean())))
                recent.clear()
                print(f"step {run.step}/{run.recipe.steps}  loss {kept[-1][1]:.3f}  "
                      f"{run.seconds:.0f} s", flush=True)  # fmt: skip
            if run.step % run.recipe.save_every == 0:
                run.save(folder)
    except KeyboardInterrupt:  # perhaps in the middle of a step: what was saved before counts
        print(f"interrupted at step {run.step}", flush=True)
        return None
    return kept


def _rounded(model: nn.Module) -> dict[str, Tensor]:
    """The weights in float16, as they are stored; the model itself is rounded to them."""
    stored = {name: tensor.detach().half() for name, tensor in model.state_dict().items()}
    model.load_state_dict({name: tensor.float() for name, tensor in stored.items()})
    return {name: tensor.cpu().contiguous() for name, tensor in stored.items()}


def _made(run: Run, command: str, losses: list[tuple[int, float]]) -> Made:
    device = "one CPU thread" if run.device.type == "cpu" else torch.cuda.get_device_name()
    count = sum(weight.numel() for weight in run.model.parameters())
    return Made(command, run.seconds, device, count, tuple(losses))


def _write(card: EncoderCard, readme: str, stored: dict[str, Tensor]) -> None:
    folder = card.folder
    write_whole(folder / "config.json", (json.dumps(describe(card), indent=2) + "\n").encode())
    write_whole(folder / "README.md", readme.encode())
    # Last, because a folder with weights counts as a model.
    write_whole(folder / "model.safetensors", safetensors_bytes(stored, metadata={"format": "pt"}))
    (folder / CHECKPOINT).unlink(missing_ok=True)


def train_tokenizer(lines: Sequence[str], size: int) -> str:
    """A byte-level BPE tokenizer.json (Sennrich et al. 2016) with BERT's special tokens first."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size, special_tokens=list(SPECIAL),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False,
    )  # fmt: skip
    tokenizer.train_from_iterator(lines, trainer)
    return str(tokenizer.to_str())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="explorer.compute.models.train", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("recipe", choices=sorted(RUNS))
    parser.add_argument("--text", type=Path, nargs="+", help="UTF-8 text files (encoder)")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder to write")
    parser.add_argument("--device", default="cpu", help="cpu (default) or cuda")
    parser.add_argument("--steps", type=int, help="instead of the recipe's")
    parser.add_argument("--seed", type=int, help="instead of the recipe's")
    return parser


if __name__ == "__main__":
    sys.exit(main())
