"""Which family of models cuts its text with which algorithm, and how many ids it has.

Sources, each the place where the authors say it:

    BERT             Devlin et al. 2019, section 3 (WordPiece, 30 000); vocab.txt of
                     google-research/bert, uncased: 30 522 lines
    GPT-2            Radford et al. 2019, section 2.2 (byte-level BPE, 50 257)
    RoBERTa          Liu et al. 2019, section 4.4 (byte-level BPE "of 50K subword units"); the
                     dictionary of fairseq adds its own signs: 50 265
    T5               Raffel et al. 2020, section 3.1.1 (SentencePiece, 32 000 wordpieces; the
                     released model is a unigram one); padded to 32 128 with 100 sentinels
    ALBERT           Lan et al. 2020, section 4.1 (SentencePiece as in XLNet: unigram, 30 000)
    Llama, Llama 2   Touvron et al. 2023, section 2.1 (SentencePiece BPE, digits split, bytes for
                     unknown characters; 32 000)
    Gemma            Gemma Team 2024, section 2 (SentencePiece, digits split, byte fallback,
                     256 000 entries)
    Qwen 2           Qwen Team 2024, section 2.1 (byte-level BPE, 151 643 and control tokens; the
                     table of embeddings is padded to 151 936)
    GPT-3.5, GPT-4   openai/tiktoken, openai_public.py (cl100k_base: byte-level BPE, 100 256 ranks
                     and 5 special tokens, ids up to 100 276)
    GPT-4o           the same file (o200k_base: 199 998 ranks and 2 special tokens, ids up to
                     200 018)

`library` checks a row against the tokenizer and configuration classes of `transformers`, whose
defaults are those of the first released model of the family.
"""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    """`algorithm`: "BPE", "WordPiece" or "Unigram". `units`: what it starts from, "bytes",
    "characters", or "characters, bytes if unknown". `ids`: rows of the embedding table.

    `source`: who says so. `module`, `tokenizer`, `config`: where `transformers` has it, or "".
    """

    name: str
    algorithm: str
    units: str
    ids: int
    source: str
    module: str = ""
    tokenizer: str = ""
    config: str = ""


FALLBACK = "characters, bytes if unknown"
FAMILIES = (
    Family(
        "BERT",
        "WordPiece",
        "characters",
        30522,
        "Devlin et al. 2019",
        "bert",
        "BertTokenizer",
        "BertConfig",
    ),
    Family(
        "GPT-2", "BPE", "bytes", 50257, "Radford et al. 2019", "gpt2", "GPT2Tokenizer", "GPT2Config"
    ),
    Family(
        "RoBERTa",
        "BPE",
        "bytes",
        50265,
        "Liu et al. 2019, fairseq",
        "roberta",
        "RobertaTokenizer",
        "RobertaConfig",
    ),
    Family(
        "T5", "Unigram", "characters", 32128, "Raffel et al. 2020", "t5", "T5Tokenizer", "T5Config"
    ),
    Family(
        "ALBERT",
        "Unigram",
        "characters",
        30000,
        "Lan et al. 2020",
        "albert",
        "AlbertTokenizer",
        "AlbertConfig",
    ),
    Family(
        "Llama, Llama 2",
        "BPE",
        FALLBACK,
        32000,
        "Touvron et al. 2023",
        "llama",
        "LlamaTokenizer",
        "LlamaConfig",
    ),
    Family(
        "Gemma",
        "BPE",
        FALLBACK,
        256000,
        "Gemma Team 2024",
        "gemma",
        "GemmaTokenizer",
        "GemmaConfig",
    ),
    Family(
        "Qwen 2", "BPE", "bytes", 151936, "Qwen Team 2024", "qwen2", "Qwen2Tokenizer", "Qwen2Config"
    ),
    Family("GPT-3.5, GPT-4", "BPE", "bytes", 100277, "tiktoken, cl100k_base"),
    Family("GPT-4o", "BPE", "bytes", 200019, "tiktoken, o200k_base"),
)


def family(name: str) -> Family:
    """The row of a family. Raises KeyError."""
    return {row.name: row for row in FAMILIES}[name]


def library(row: Family) -> tuple[str, str, int] | None:
    """Algorithm, units and ids as `transformers` has them; None where it does not have them here.

    The classes are made with their own small defaults; nothing is read from a file or the network.
    """
    if not row.module:
        return None
    try:
        import transformers

        made = getattr(transformers, row.tokenizer)()
        config = getattr(transformers, row.config)()
        stated = json.loads(made.backend_tokenizer.to_str())
    except (ImportError, AttributeError, OSError, TypeError, ValueError):
        return None
    kind = stated["model"]["type"]
    if stated["model"].get("byte_fallback"):
        units = FALLBACK
    else:
        cuts = json.dumps(stated["pre_tokenizer"])
        units = "bytes" if "ByteLevel" in cuts else "characters"
    return str(kind), units, int(config.vocab_size)
