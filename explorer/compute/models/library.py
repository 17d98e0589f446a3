"""The models that ship with the program, and a reader's own: `BUNDLED` and `load`.

Importing this module imports no torch; loading a model does.
"""

from __future__ import annotations

import gc
import threading
from collections import OrderedDict
from collections.abc import Generator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.errors import (
    ModelFileError,
    UnrepresentableText,
    UnsupportedModel,
)
from explorer.compute.models.files import (
    FORMAT,
    VOCABULARY_FILES,
    ModelCard,
    parse_model,
    read_json_object,
)
from explorer.compute.models.folder import SIZES, check_memory, inspect, read_config
from explorer.compute.models.foreign_vocabulary import ForeignVocabulary, check_tokenizer
from explorer.compute.models.opened import (
    LayerAttention,
    Observation,
    OpenedModel,
    Stack,
    StackShape,
)
from explorer.compute.models.places import find, stamp
from explorer.compute.models.vocabulary import ByteLevelVocabulary, CharacterVocabulary, Vocabulary
from explorer.core import machine
from explorer.core.paths import resources
from explorer.core.trace import returned

if TYPE_CHECKING:
    import torch

    from explorer.compute.models.capture import Capture
    from explorer.compute.models.decoder import Decoder

__all__ = [
    "BUNDLED",
    "LoadedModel",
    "ModelCard",
    "ModelFileError",
    "UnrepresentableText",
    "bundled",
    "load",
    "open_model",
    "opening",
    "step_by_step",
]

KEPT = 4  # models held in memory, the least recently used goes first
ROOM = 2 << 30  # bytes of weights held beside the newest model's


def bundled(folder: Path | None = None, family: str = "") -> tuple[ModelCard, ...]:
    """The complete models in a folder of models (resources/models), sorted by size.

    With a `family` its members ("positions", "circuit"), otherwise the models that stand for
    themselves. Folders that are damaged or still in the making are left out; `load` says what they
    lack.
    """
    found = []
    for path in sorted((folder or resources() / "models").glob("*/config.json")):
        try:
            content = read_json_object(path)
            if content.get("format") == FORMAT and (path.parent / "model.safetensors").is_file():
                card = parse_model(content, path.parent)
                found += [card] if card.family == family else []
        except ModelFileError:
            continue
    return tuple(sorted(found, key=lambda card: (card.layers, card.decoder.width, card.name)))


BUNDLED: tuple[ModelCard, ...] = bundled()


@dataclass(frozen=True, eq=False)
class LoadedModel:
    """A model ready to run: its card, the weights in evaluation mode, and its tokens."""

    card: ModelCard
    decoder: Decoder
    vocabulary: Vocabulary
    device: torch.device
    kind: str = "llm-explorer"  # or the model_type of a reader's config.json

    @property
    def config(self) -> DecoderConfig:
        return self.decoder.config

    @property
    def title(self) -> str:
        return self.card.title

    @property
    def family(self) -> str:
        return self.kind

    @property
    def context(self) -> int:
        return self.config.context

    @property
    def stacks(self) -> Mapping[Stack, StackShape]:
        """One: the decoder's."""
        config = self.config
        return {
            "decoder": StackShape(
                config.layers, config.heads, config.key_value_heads, config.head_width
            )
        }

    def observe(
        self,
        ids: Sequence[int],
        target: Sequence[int] | None = None,
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
        stack: Stack | None = None,
        only_layers: AbstractSet[int] | None = None,
    ) -> Observation:
        """See `OpenedModel.observe`; the same numbers as `capture`."""
        if target is not None or stack not in (None, "decoder"):
            raise ValueError("this model has one stack, the decoder, and takes no target")
        seen = self.capture(ids, without_heads, only_layers)
        layers = {
            index: LayerAttention(
                layer.weights, layer.rotated_queries, layer.rotated_keys, layer.values,
                layer.head_outputs,
            )
            for index, layer in seen.layers.items()
        }  # fmt: skip
        return Observation({"decoder": layers}, {"decoder": seen.residuals}, False, seen.logits)

    def encode(self, text: str) -> list[int]:
        """Token ids of a text, BOS first where the model has one; raises UnrepresentableText."""
        return self.vocabulary.encode(text)

    def capture(
        self,
        ids: Sequence[int],
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
        only_layers: AbstractSet[int] | None = None,
    ) -> Capture:
        """Everything computed on one text, without gradients; see `Capture` for the shapes.

        Raises ValueError if the text is empty or too long, or a head does not exist.
        """
        import torch

        from explorer.compute.models.capture import Capture

        kept = Capture(None if only_layers is None else frozenset(only_layers))
        with torch.no_grad():
            self.decoder(self._tensor(ids), kept, without_heads)
        return kept

    def logits(
        self, ids: Sequence[int], without_heads: AbstractSet[tuple[int, int]] = frozenset()
    ) -> torch.Tensor:
        """(tokens, vocabulary), float32, without gradients; errors as in `capture`."""
        import torch

        with torch.no_grad():
            result: torch.Tensor = self.decoder(self._tensor(ids), None, without_heads)
        return result

    def _tensor(self, ids: Sequence[int]) -> torch.Tensor:
        import torch

        return torch.tensor(list(ids), dtype=torch.int64, device=self.device)


def step_by_step(model: OpenedModel) -> LoadedModel | None:
    """The model as one that our own `Decoder` computes, or None if `transformers` does."""
    return model if isinstance(model, LoadedModel) else None


_kept: OrderedDict[tuple[object, ...], tuple[OpenedModel, int]] = OrderedDict()
_lock = threading.Lock()


def load(name_or_path: str | Path, device: str | None = None) -> LoadedModel:
    """A bundled model by name, or the model in a folder that our own `Decoder` computes: ours, or
    Hugging Face's GPT-2, Llama, Mistral, Qwen2, Qwen3 or Gemma.

    In float32, on `device` ("cpu", "cuda") or on CUDA where there is one. The last few models stay
    in memory; a folder whose files changed is read again.

    Raises UnsupportedModel for a kind that only `open_model` opens; ModelFileError: one sentence
    that says what is missing, damaged or too large; ValueError for a device that is not there.
    """
    model = returned(opening(name_or_path, device, step_by_step_only=True))
    assert isinstance(model, LoadedModel)
    return model


def open_model(
    name_or_path: str | Path, device: str | None = None, dtype: str = "float32"
) -> OpenedModel:
    """A bundled model by name, or the model of any family in a reader's folder.

    What our own `Decoder` can compute is a `LoadedModel`, in float32; the others, and every model
    of a reader's as another `dtype` ("bfloat16", "float16"), are computed by `transformers` with
    eager attention. Otherwise as `load`.
    """
    return returned(opening(name_or_path, device, dtype))


def opening(
    name_or_path: str | Path,
    device: str | None = None,
    dtype: str = "float32",
    step_by_step_only: bool = False,
) -> Generator[float, None, OpenedModel]:
    """`open_model` in small steps: yields the share that has been read and returns the model.

    `step_by_step_only` takes `LoadedModel`s alone, as `load` does, in float32. Closing the
    generator stops it; nothing is kept then.
    """
    import torch

    if device is None:
        device = "cuda" if torch.cuda.is_available() else "cpu"
    elif device != "cpu" and not (device.startswith("cuda") and torch.cuda.is_available()):
        raise ValueError(f'device is "{device}"; this machine takes cpu'
                         + (" or cuda" if torch.cuda.is_available() else ""))  # fmt: skip
    if dtype not in SIZES:
        raise ValueError(f'dtype is "{dtype}"; it takes {", ".join(SIZES)}')
    if step_by_step_only:
        dtype = "float32"
    folder = find(name_or_path, lambda: (card.name for card in bundled()))
    key = (folder, device, dtype, stamp(folder))
    with _lock:
        if key in _kept and (isinstance(_kept[key][0], LoadedModel) or not step_by_step_only):
            _kept.move_to_end(key)
            return _kept[key][0]
    model, size = yield from _reading(folder, torch.device(device), dtype, step_by_step_only)
    with _lock:
        _kept[key] = model, size
        while len(_kept) > KEPT or sum(each for _, each in _kept.values()) - size > ROOM:
            _kept.popitem(last=False)
    return model


def _reading(
    folder: Path, device: torch.device, dtype: str, step_by_step_only: bool
) -> Generator[float, None, tuple[OpenedModel, int]]:
    """Opens the model; returns it with the bytes of its weights."""
    import torch

    from explorer.compute.models.weights import building

    content = read_config(folder)
    ours = content.get("format") == FORMAT
    if ours:
        dtype = "float32"  # as the program's own models are
    foreign = dtype != "float32"  # our decoder computes in float32
    try:
        card = parse_model(content, folder) if ours else _foreign_card(content, folder)
    except UnsupportedModel as error:
        if step_by_step_only:
            values = {"folder": folder.name, "reason": str(error).rstrip(".")}
            raise UnsupportedModel(str(error), "model.steps", values) from error
        foreign = True
    weights = inspect(folder)
    size = weights.bytes_as(dtype)
    free = _free(device)
    if free is not None and size > 0.9 * free:  # those held from before go first
        with _lock:
            _kept.clear()
        gc.collect()
        free = _free(device)
    check_memory(folder, weights, dtype, free, halves=not step_by_step_only)
    yield 0.0
    if foreign:
        from explorer.compute.models.foreign_files import open_foreign

        return (yield from open_foreign(folder, content, weights, dtype, device)), size
    vocabulary: Vocabulary
    if ours:
        vocabulary = _vocabulary(card)
        if vocabulary.size != card.decoder.vocabulary_size:
            raise ModelFileError(
                f"{folder}: the vocabulary has {vocabulary.size} tokens, the model "
                f"{card.decoder.vocabulary_size}."
            )
    else:
        bos = _bos_id(content, card.decoder.vocabulary_size)
        vocabulary = ForeignVocabulary(folder / "tokenizer.json", bos)
        check_tokenizer(folder, vocabulary, card.decoder.vocabulary_size)
    kind = None if ours else str(content["model_type"])
    decoder = yield from building(card, kind, weights, device, getattr(torch, dtype))
    return LoadedModel(card, decoder, vocabulary, device, kind or "llm-explorer"), size


def _free(device: torch.device) -> int | None:
    """Bytes of memory that the device has left."""
    if device.type == "cuda":
        import torch

        return int(torch.cuda.mem_get_info(device)[0])
    return machine.memory_free()


def _vocabulary(card: ModelCard) -> CharacterVocabulary | ByteLevelVocabulary:
    path = card.folder / VOCABULARY_FILES[card.vocabulary]
    if card.vocabulary == "bytes":
        return ByteLevelVocabulary(path, literal=True)
    return CharacterVocabulary.read(
        path, [other.name for other in bundled() if other.vocabulary == "bytes"]
    )


def _foreign_card(content: dict[str, Any], folder: Path) -> ModelCard:
    from explorer.compute.models.huggingface_config import config_from_huggingface

    return ModelCard(folder.name, folder.name, "bytes", config_from_huggingface(content), folder)


def _bos_id(content: dict[str, Any], vocabulary_size: int) -> int | None:
    """The token that begins a text, if the model has it: the configuration's default, 50256 with
    GPT-2, stays in those of small models that never had so many tokens."""
    bos = content.get("bos_token_id")
    known = isinstance(bos, int) and not isinstance(bos, bool) and 0 <= bos < vocabulary_size
    return bos if known else None
