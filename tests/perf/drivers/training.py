"""Train byte-level BPE to 8,192 on a file, with our trainer or the library's, and say what it took.

training.py ours|library|naive FILE [MERGES]
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

SIZE = 8192


def ours(text: str, merges: int) -> int:
    """Count, train, write the whole trace down: merges, counts, ties, tables, places."""
    from explorer.compute.tokenizers.bpe_corpus import Options, count_words, learn
    from explorer.compute.tokenizers.pretokenizers import PRE_TOKENIZERS

    times = ended(count_words(text, PRE_TOKENIZERS["gpt2"]))
    return len(ended(learn(times, Options(minimum=2, merges=merges))).merges)


def library(text: str, merges: int) -> int:
    """Hugging Face `tokenizers` with the same settings."""
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(
        vocab_size=merges + 256, min_frequency=2, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
    )  # fmt: skip
    tokenizer.train_from_iterator(text.splitlines(keepends=True), trainer)
    return tokenizer.get_vocab_size() - 256


def naive(text: str, merges: int) -> int:
    """What teaching code does: every word as often as it stands there, counted at each merge."""
    from explorer.compute.tokenizers.pretokenizers import pre_tokens

    words = [list(word.encode()) for word in pre_tokens(text, "gpt2")]
    for new in range(256, 256 + merges):
        counts: Counter[tuple[int, int]] = Counter()
        for word in words:
            counts.update(itertools.pairwise(word))
        pair = max(counts, key=lambda one: counts[one])
        for place, word in enumerate(words):
            out, i = [], 0
            while i < len(word):
                if i + 1 < len(word) and (word[i], word[i + 1]) == pair:
                    out.append(new)
                    i += 2
                else:
                    out.append(word[i])
                    i += 1
            words[place] = out
    return merges


def ended(producer: Any) -> Any:
    """Run to the end."""
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        return stop.value


def peak() -> float:
    """The most memory this process has held, in MB (0 where the system does not tell)."""
    try:
        import resource
    except ImportError:
        return 0.0
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (2**20 if sys.platform == "darwin" else 2**10)


def main() -> None:
    """Measure, and print JSON."""
    which, path, *more = sys.argv[1:]
    text = Path(path).read_text(encoding="utf-8")
    merges = int(more[0]) if more else SIZE - 256
    import numpy  # noqa: F401 (a start costs what it costs; here training is measured)
    import tokenizers  # noqa: F401 (the same)

    import explorer.compute.tokenizers.bpe_corpus  # noqa: F401 (the same)

    work = {"ours": ours, "library": library, "naive": naive}[which]
    wall, processor = time.perf_counter(), time.process_time()
    made = work(text, merges)
    found = {
        "wall": time.perf_counter() - wall, "processor": time.process_time() - processor,
        "peak": peak(), "merges": made,
    }  # fmt: skip
    print(json.dumps(found))


if __name__ == "__main__":
    main()
