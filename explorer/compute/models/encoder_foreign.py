"""A reader's BERT, as `save_pretrained` writes it, in our `Encoder`: every step can be seen.

No pickle is opened, nothing is executed; memory is looked at before the weights are read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor

from explorer.compute.models.encoder import Encoder
from explorer.compute.models.encoder_config import EncoderConfig
from explorer.compute.models.encoder_huggingface import bert_name
from explorer.compute.models.encoder_vocabulary import CLS, MASK, PAD, SEP, PairVocabulary
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.folder import check_memory, inspect
from explorer.compute.models.foreign_vocabulary import ForeignVocabulary, check_tokenizer
from explorer.compute.models.weights import check_shapes, tensors_of
from explorer.core import machine

#: Parts that a file of the bare encoder leaves out. They come after the last layer.
HEADS = ("masked_", "pooler", "followed")


class WordPiecePairs(PairVocabulary):
    """The reader's tokenizer.json with the special tokens of BERT, looked up by their names."""

    def __init__(self, folder: Path, tokens: int) -> None:
        """Raises ModelFileError if the file is missing, no tokenizer, or of another model."""
        self._file = ForeignVocabulary(folder / "tokenizer.json")
        check_tokenizer(folder, self._file, tokens)
        found = {self._file.token(index): index for index in self._file.special}
        lacking = [name for name in (PAD, CLS, SEP, MASK) if name not in found]
        if lacking:
            raise ModelFileError(
                f"{folder.name}: tokenizer.json has no {', '.join(lacking)}; it takes one of BERT."
            )
        self.pad, self.cls, self.sep, self.mask = (found[name] for name in (PAD, CLS, SEP, MASK))

    @property
    def size(self) -> int:
        """Number of ids."""
        return self._file.size

    def encode(self, text: str) -> list[int]:
        """Ids of a text, without [CLS] and [SEP]; "[MASK]" becomes one token."""
        return self._file.bare(text)

    def pieces(self, ids: Sequence[int]) -> tuple[str, ...]:
        """One display string per id."""
        return self._file.pieces(ids)

    def decode(self, ids: Sequence[int]) -> str:
        """The text without special tokens."""
        return self._file.decode(ids)


def bert_config(content: Mapping[str, Any], folder: Path) -> EncoderConfig:
    """Our shape of a BERT's config.json; raises ModelFileError naming the field."""
    for name, default in (("hidden_act", "gelu"), ("position_embedding_type", "absolute")):
        value = content.get(name, default)
        if value != default:
            raise ModelFileError(
                f'{folder.name}: field "{name}" is {value!r}; it takes "{default}" here.'
            )
    try:
        return EncoderConfig(
            layers=content["num_hidden_layers"], heads=content["num_attention_heads"],
            width=content["hidden_size"], context=content["max_position_embeddings"],
            vocabulary_size=content["vocab_size"],
            feed_forward_width=content["intermediate_size"],
            segments=content.get("type_vocab_size", 2),
            norm_epsilon=content.get("layer_norm_eps", 1e-12),
        )  # fmt: skip
    except KeyError as error:
        raise ModelFileError(f"{folder.name}: config.json has no field {error}.") from error
    except (TypeError, ValueError) as error:
        raise ModelFileError(f"{folder.name}, config.json: {error}.") from error


def read_bert(
    folder: Path, content: Mapping[str, Any], device: torch.device
) -> tuple[EncoderConfig, Encoder, WordPiecePairs]:
    """The encoder in float32, in evaluation mode, and its tokens. Raises ModelFileError.

    Where the file has no heads after the last layer, they are zero, and so is what they say.
    """
    if content.get("model_type") != "bert":
        raise ModelFileError(
            f'{folder.name}: field "model_type" is {content.get("model_type")!r}; this lab takes '
            '"bert", which adds token, segment and position embeddings.'
        )
    config = bert_config(content, folder)
    weights = inspect(folder)
    free = machine.memory_free() if device.type == "cpu" else None
    check_memory(folder, weights, "float32", free)
    vocabulary = WordPiecePairs(folder, config.vocabulary_size)
    stored = {name: tensor for name, tensor, _ in tensors_of(weights, torch.float32, device)}
    with torch.device("meta"):
        encoder = Encoder(config)
    tensors = {}
    for name, expected in encoder.state_dict().items():
        found = _stored(stored, name)
        if found is None and name.startswith(HEADS):
            found = torch.zeros(expected.shape, device=device)
        if found is not None:
            tensors[name] = found
    check_shapes(folder.name, cast(Any, encoder), tensors)  # declared for a decoder
    encoder.load_state_dict({name: tensors[name] for name in encoder.state_dict()}, assign=True)
    return config, encoder.eval().requires_grad_(False), vocabulary


def _stored(stored: Mapping[str, Tensor], ours: str) -> Tensor | None:
    """One of our tensors under any of the names that files give it; None if there is none."""
    theirs = bert_name(ours)
    for name in (theirs, theirs.removeprefix("bert.")):
        old = name.replace("LayerNorm.weight", "LayerNorm.gamma")
        for candidate in (name, old.replace("LayerNorm.bias", "LayerNorm.beta")):
            if candidate in stored:
                return stored[candidate]
    return None
