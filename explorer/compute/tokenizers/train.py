"""Makes a vocabulary that ships, as a file that `tokenizers` reads too, and its card.

    python -m explorer.compute.tokenizers.train KIND --text FILE … -o FOLDER

writes tokenizer.json, and README.md, which says how it was made.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from explorer.compute.tokenizers.files import tokenizer_json
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import FileContent
from explorer.compute.tokenizers.recipes import RECIPES, Recipe
from explorer.core.paths import write_whole
from explorer.core.trace import returned

HELD_OUT = 10  # the last tenth of each text
LARGEST = 200_000  # bytes of a tokenizer.json
MEASURED = 60_000  # characters of each held-out part that are measured


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns the exit status (0 done, 1 failed)."""
    options = _parser().parse_args(arguments)
    recipe = RECIPES[options.kind]
    size = options.size or recipe.size
    try:
        texts = [(path.name, path.read_text(encoding="utf-8")) for path in options.text]
    except (OSError, UnicodeDecodeError) as error:
        print(f"train: {error}", file=sys.stderr)
        return 1
    command = "python -m explorer.compute.tokenizers.train " + " ".join(
        [options.kind, *([] if size == recipe.size else ["--size", str(size)]), "--text",
         *(name for name, _ in texts), "-o", options.output.as_posix()]
    )  # fmt: skip
    began = time.process_time()
    content = made(recipe, [text for _, text in texts], size)
    seconds = time.process_time() - began
    file = compact(content)
    if len(file) > LARGEST:
        print(f"train: {len(file)} bytes; at most {LARGEST}", file=sys.stderr)
        return 1
    options.output.mkdir(parents=True, exist_ok=True)
    write_whole(options.output / "tokenizer.json", file)
    card = written_card(recipe, content, texts, command, seconds, len(file))
    write_whole(options.output / "README.md", card.encode("utf-8"))
    print(
        f"{options.output}: {len(content.model.tokens)} tokens, {len(file)} bytes, {seconds:.1f} s"
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m explorer.compute.tokenizers.train")
    parser.add_argument("kind", choices=sorted(RECIPES))
    parser.add_argument("--text", nargs="+", type=Path, required=True, help="texts in UTF-8")
    parser.add_argument("--size", type=int, help="tokens of the vocabulary")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the folder to write")
    return parser


def split(text: str) -> tuple[str, str]:
    """The part to train on, and the last tenth."""
    cut = len(text) * (HELD_OUT - 1) // HELD_OUT
    return text[:cut], text[cut:]


def made(recipe: Recipe, texts: Sequence[str], size: int) -> FileContent:
    """Train to the end. Equal texts give an equal file."""
    return returned(
        recipe.make([split(text)[0][: recipe.most] for text in texts], size, recipe.kept)
    )


def compact(content: FileContent) -> bytes:
    """The file, without white space between its parts."""
    plain = json.loads(tokenizer_json.write(content))
    return (json.dumps(plain, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8")


def measured(content: FileContent, text: str) -> tuple[float, float]:
    """Bytes per token of a text, and the share of tokens that are unknown."""
    tokenizer = FileTokenizer(content, Source("tokenizer", content.name))
    ids = tokenizer.encode(text).ids
    unknown = sum(token == content.model.unknown for token in ids)
    return len(text.encode("utf-8")) / max(len(ids), 1), unknown / max(len(ids), 1)


def written_card(
    recipe: Recipe, content: FileContent, texts: Sequence[tuple[str, str]], command: str,
    seconds: float, size: int,
) -> str:  # fmt: skip
    """The README.md beside the file."""
    model = content.model
    kept = f", of which the {recipe.kept} most frequent different ones" if recipe.kept else ""
    lines = [
        f"# {recipe.title}", "",
        f"{len(model.tokens)} tokens, {len(model.merges)} merges; model {model.kind}, "
        f"{size:,} bytes.", "",
        "## How it was made", "", f"    {command}", "",
        f"{seconds:.0f} seconds of one core, Python {platform.python_version()}. The algorithm is "
        "described in explorer/compute/tokenizers/recipes.py. No step is random: the same texts "
        "give the same file.", "",
        "## Texts", "",
        f"All in the public domain. The first nine tenths of each, at most {recipe.most:,} "
        f"characters{kept}.", "",
        *[f"- {name}, {len(text):,} characters" for name, text in texts], "",
        "## Measured", "",
        f"On the last tenth of each text (at most {MEASURED:,} characters), which was held out:",
        "",
        "| Text | bytes per token | unknown tokens |", "|---|---|---|",
    ]  # fmt: skip
    for name, text in texts:
        per, unknown = measured(content, split(text)[1][:MEASURED])
        lines.append(f"| {name} | {per:.3f} | {unknown:.2%} |")
    lines += [
        "",
        "## Licence",
        "",
        "Texts: public domain. The file: as the rest of the repository.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
