"""The bundled encoder and encoder-decoder: `load_encoder` and `load_encoder_decoder`.

    model = load_encoder("encoder")
    pair = model.pair("Speak, speak.", "You are all resolved.")
    seen = model.capture(pair.ids, pair.segments)
    seen.layers[0].weights           (heads, queries, keys), every token sees every other

    model = load_encoder_decoder("encoder-decoder")
    source, target = model.write("reverse", "abc")
    seen = model.capture(source, target)
    seen.decoder_layers[0].cross_attention.weights    (heads, target queries, source keys)

Both also answer what every `opened.OpenedModel` answers (`encode`, `observe`, `stacks` …).
Importing this module imports no torch; loading a model does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.compute.models.encoder_config import EncoderConfig, EncoderDecoderConfig
from explorer.compute.models.encoder_vocabulary import Pair, PairVocabulary, SymbolVocabulary
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import read_json_object
from explorer.compute.models.opened import LayerAttention, Observation, Stack, StackShape
from explorer.core.paths import resources

if TYPE_CHECKING:
    import torch

    from explorer.compute.models.attention import AttentionCapture
    from explorer.compute.models.encoder import Encoder, EncoderCapture
    from explorer.compute.models.encoder_decoder import EncoderDecoder, EncoderDecoderCapture

FORMATS = {"encoder": "llm-explorer-encoder", "encoder-decoder": "llm-explorer-encoder-decoder"}
FORMAT_VERSION = 1
VOCABULARY_FILES = {"encoder": "tokenizer.json", "encoder-decoder": "vocabulary.json"}
WEIGHTS = "model.safetensors"


@dataclass(frozen=True)
class EncoderCard:
    """What is known of a model without opening its weights; `kind` is a key of FORMATS."""

    name: str
    title: str
    kind: str
    config: EncoderConfig | EncoderDecoderConfig
    folder: Path

    @property
    def layers(self) -> int:
        return self.config.layers

    @property
    def heads(self) -> int:
        return self.config.heads

    @property
    def context(self) -> int:
        return self.config.context


def describe(card: EncoderCard) -> dict[str, Any]:
    """The content of config.json."""
    return {
        "format": FORMATS[card.kind],
        "format_version": FORMAT_VERSION,
        "name": card.name,
        "title": card.title,
        "model": card.config.as_dict(),
    }


def read_card(folder: Path, kind: str) -> EncoderCard:
    """The card of a folder of ours; raises ModelFileError naming the field."""
    where, content = folder / "config.json", read_json_object(folder / "config.json")
    if content.get("format") != FORMATS[kind]:
        raise ModelFileError(
            f'{where}: field "format" is {content.get("format")!r}; it takes "{FORMATS[kind]}".'
        )
    if content.get("format_version") != FORMAT_VERSION:
        raise ModelFileError(
            f'{where}: field "format_version" is {content.get("format_version")!r}; '
            f"this program reads {FORMAT_VERSION}."
        )
    for field in ("name", "title"):
        if not isinstance(content.get(field), str):
            raise ModelFileError(
                f'{where}: field "{field}" is {content.get(field)!r}; it takes text.'
            )
    shape = content.get("model")
    if not isinstance(shape, dict):
        raise ModelFileError(f'{where}: field "model" is {shape!r}; it takes an object.')
    config_type = EncoderConfig if kind == "encoder" else EncoderDecoderConfig
    try:
        config = config_type.from_dict(shape)
    except (TypeError, ValueError) as error:
        raise ModelFileError(f"{where}, model: {error}.") from error
    return EncoderCard(content["name"], content["title"], kind, config, folder)


@dataclass(frozen=True, eq=False)
class LoadedEncoder:
    """An encoder ready to run: its card, the weights in evaluation mode, and its tokens."""

    card: EncoderCard
    encoder: Encoder
    vocabulary: PairVocabulary
    device: torch.device

    @property
    def config(self) -> EncoderConfig:
        return self.encoder.config

    @property
    def title(self) -> str:
        return self.card.title

    @property
    def family(self) -> str:
        return "llm-explorer"

    @property
    def context(self) -> int:
        return self.config.context

    @property
    def stacks(self) -> Mapping[Stack, StackShape]:
        return {"encoder": _shape(self.config)}

    def pair(self, first: str, second: str = "") -> Pair:
        """[CLS] first [SEP] second [SEP], shortened to the context; any text has tokens."""
        return self.vocabulary.pair(first, second, self.config.context)

    def encode(self, text: str) -> list[int]:
        """Ids of one text, or of two with "[SEP]" between them; [CLS] and [SEP] are added."""
        first, _, second = text.partition("[SEP]")
        return list(self.pair(first.strip(), second.strip()).ids)

    def observe(
        self,
        ids: Sequence[int],
        target: Sequence[int] | None = None,
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
        stack: Stack | None = None,
        only_layers: AbstractSet[int] | None = None,
    ) -> Observation:
        """What `OpenedModel.observe` asks for; what follows the first [SEP] is segment 1."""
        if target is not None:
            raise ValueError("target is given; an encoder takes none")
        if stack not in (None, "encoder"):
            raise ValueError(f'stack is "{stack}"; it takes encoder')
        segments = self.vocabulary.segments(ids)
        seen = self.capture(ids, segments, None, without_heads)
        wanted = range(self.config.layers) if only_layers is None else sorted(only_layers)
        hidden = [seen.layers[at].residual for at in range(self.config.layers)]
        return Observation(
            {"encoder": {at: _attention(seen.layers[at]) for at in wanted}},
            {"encoder": [*hidden, seen.final]}, True, seen.logits,
        )  # fmt: skip

    def capture(
        self,
        ids: Sequence[int],
        segments: Sequence[int] | None = None,
        hidden: torch.Tensor | None = None,
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
        only_layers: AbstractSet[int] | None = None,
    ) -> EncoderCapture:
        """Everything computed on one row, without gradients; see `EncoderCapture` for the shapes.

        `hidden` (queries, keys), bool: true where a query must not see a key. Raises ValueError.
        """
        import torch

        from explorer.compute.models.encoder import EncoderCapture

        kept = EncoderCapture(None if only_layers is None else frozenset(only_layers))
        given = _tensor(ids, self.device)
        kinds = None if segments is None else _tensor(segments, self.device)
        with torch.no_grad():
            self.encoder(given, kinds, hidden, kept, without_heads)
        return kept


@dataclass(frozen=True, eq=False)
class LoadedEncoderDecoder:
    """An encoder-decoder ready to run."""

    card: EncoderCard
    model: EncoderDecoder
    vocabulary: SymbolVocabulary
    device: torch.device

    @property
    def config(self) -> EncoderDecoderConfig:
        return self.model.config

    @property
    def title(self) -> str:
        return self.card.title

    @property
    def family(self) -> str:
        return "llm-explorer"

    @property
    def context(self) -> int:
        return self.config.context

    @property
    def stacks(self) -> Mapping[Stack, StackShape]:
        shape = _shape(self.config)
        return {"encoder": shape, "decoder": shape, "cross": shape}

    def encode(self, text: str) -> list[int]:
        """Source ids: "sort: …" is to be sorted, anything else reversed. UnrepresentableText."""
        task, colon, rest = text.partition(":")
        if colon and task in self.vocabulary.tasks:
            return self.vocabulary.source(task, rest.removeprefix(" "))
        return self.vocabulary.source("reverse", text)

    def observe(
        self,
        ids: Sequence[int],
        target: Sequence[int] | None = None,
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
        stack: Stack | None = None,
        only_layers: AbstractSet[int] | None = None,
    ) -> Observation:
        """What `OpenedModel.observe` asks for; `stack` of the removed heads: "encoder" if None."""
        place = stack or "encoder"
        removed = {(place, layer, head) for layer, head in without_heads}
        seen = self.capture(ids, target or [self.vocabulary.begin], removed)
        wanted = range(self.config.layers) if only_layers is None else sorted(only_layers)
        own, across, source = {}, {}, {}
        for at in wanted:
            layer = seen.decoder_layers[at]
            source[at] = _attention(seen.encoder_layers[at])
            own[at], across[at] = (
                _attention(layer.self_attention),
                _attention(layer.cross_attention),
            )
        layers = range(self.config.layers)
        hidden: dict[Stack, Sequence[torch.Tensor]] = {
            "encoder": [*(seen.encoder_layers[at].residual for at in layers), seen.memory],
            "decoder": [*(seen.decoder_layers[at].residual for at in layers), seen.final],
        }
        return Observation(
            {"encoder": source, "decoder": own, "cross": across}, hidden, True, seen.logits
        )

    def capture(
        self,
        source: Sequence[int],
        target: Sequence[int],
        without_heads: AbstractSet[tuple[str, int, int]] = frozenset(),
        source_hidden: torch.Tensor | None = None,
    ) -> EncoderDecoderCapture:
        """Everything computed on a source and a target, without gradients.

        Raises ValueError if one is empty or too long, or a head does not exist.
        """
        import torch

        from explorer.compute.models.encoder_decoder import EncoderDecoderCapture

        kept = EncoderDecoderCapture()
        asked, written = _tensor(source, self.device), _tensor(target, self.device)
        with torch.no_grad():
            self.model(asked, written, source_hidden, kept, without_heads)
        return kept

    def write(
        self,
        task: str,
        text: str,
        without_heads: AbstractSet[tuple[str, int, int]] = frozenset(),
    ) -> tuple[list[int], list[int]]:
        """Source ids of "reverse" or "sort", and the target the model writes, likeliest first.

        The target begins with ⟨BOS⟩ and ends with ⟨EOS⟩, or where the context is full. Raises
        UnrepresentableText for characters the model does not know, ValueError for too long a text.
        """
        import torch

        source = self.vocabulary.source(task, text)
        target = [self.vocabulary.begin]
        given = _tensor(source, self.device)
        self.model._check(given, _tensor(target, self.device), without_heads)
        with torch.no_grad():
            memory = self.model.encode(given, None, None, without_heads)
            while target[-1] != self.vocabulary.end and len(target) < self.config.context:
                written = _tensor(target, self.device)
                logits = self.model.decode(written, memory, None, None, without_heads)
                target.append(int(logits[-1].argmax()))
        return source, target


def load_encoder(name_or_path: str | Path = "encoder", device: str = "cpu") -> LoadedEncoder:
    """A bundled encoder by name, or the one in a folder: ours, or a BERT of Hugging Face's.

    float32. Raises ModelFileError.
    """
    folder = _find(name_or_path)
    return _encoder(folder, device, _stamp(folder))


def load_encoder_decoder(
    name_or_path: str | Path = "encoder-decoder", device: str = "cpu"
) -> LoadedEncoderDecoder:
    """A bundled encoder-decoder by name, or the one in a folder; float32. ModelFileError."""
    folder = _find(name_or_path)
    return _encoder_decoder(folder, device, _stamp(folder))


def _find(name_or_path: str | Path) -> Path:
    shipped = {path.name: path for path in (resources() / "models").glob("*") if path.is_dir()}
    if str(name_or_path) in shipped:
        return shipped[str(name_or_path)]
    try:
        folder = Path(name_or_path).expanduser()
        if str(name_or_path) and folder.is_dir():
            return folder.resolve()
    except (OSError, RuntimeError, ValueError):  # too long a name, no such user, NUL in it
        pass
    shown = str(name_or_path) if len(str(name_or_path)) <= 200 else f"{name_or_path}"[:200] + "…"
    raise ModelFileError(f'there is no model "{shown}": it is no folder.')


def _stamp(folder: Path) -> int:
    path = folder / WEIGHTS
    return path.stat().st_mtime_ns if path.is_file() else 0


@lru_cache(maxsize=2)
def _encoder(folder: Path, device: str, stamp: int) -> LoadedEncoder:
    import torch

    from explorer.compute.models.encoder import Encoder

    place, content = torch.device(device), read_json_object(folder / "config.json")
    if "format" not in content:
        from explorer.compute.models.encoder_foreign import read_bert

        config, bert, words = read_bert(folder, content, place)
        return LoadedEncoder(
            EncoderCard(folder.name, folder.name, "encoder", config, folder), bert, words, place
        )
    card = read_card(folder, "encoder")
    assert isinstance(card.config, EncoderConfig)
    vocabulary = PairVocabulary(folder / VOCABULARY_FILES["encoder"])
    with torch.device("meta"):
        encoder = Encoder(card.config)
    _check_size(card, vocabulary.size)
    return LoadedEncoder(card, _filled(encoder, folder, device), vocabulary, place)


@lru_cache(maxsize=2)
def _encoder_decoder(folder: Path, device: str, stamp: int) -> LoadedEncoderDecoder:
    import torch

    from explorer.compute.models.encoder_decoder import EncoderDecoder

    card = read_card(folder, "encoder-decoder")
    assert isinstance(card.config, EncoderDecoderConfig)
    vocabulary = SymbolVocabulary.read(folder / VOCABULARY_FILES["encoder-decoder"])
    with torch.device("meta"):
        model = EncoderDecoder(card.config)
    _check_size(card, vocabulary.size)
    return LoadedEncoderDecoder(
        card, _filled(model, folder, device), vocabulary, torch.device(device)
    )


def _check_size(card: EncoderCard, size: int) -> None:
    if size != card.config.vocabulary_size:
        raise ModelFileError(
            f"{card.folder}: the vocabulary has {size} tokens, the model "
            f"{card.config.vocabulary_size}."
        )


def _filled(model: Any, folder: Path, device: str) -> Any:
    """The model with the folder's weights in float32, in evaluation mode."""
    import torch

    from explorer.compute.models.folder import inspect
    from explorer.compute.models.weights import check_shapes, tensors_of

    place = torch.device(device)
    found = tensors_of(inspect(folder), torch.float32, place)
    tensors = {name: tensor for name, tensor, _ in found}
    check_shapes(folder.name, model, tensors)
    model.load_state_dict({name: tensors[name] for name in model.state_dict()}, assign=True)
    return model.eval().requires_grad_(False)


def _shape(config: EncoderConfig | EncoderDecoderConfig) -> StackShape:
    return StackShape(config.layers, config.heads, config.heads, config.head_width)


def _attention(seen: AttentionCapture) -> LayerAttention:
    return LayerAttention(seen.weights, seen.queries, seen.keys, seen.values, seen.head_outputs)


def _tensor(ids: Sequence[int], device: torch.device) -> torch.Tensor:
    import torch

    return torch.tensor(list(ids), dtype=torch.int64, device=device)
