"""An encoder and an encoder-decoder ready to run (torch only where they do)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.compute.models.encoder_config import EncoderConfig, EncoderDecoderConfig
from explorer.compute.models.encoder_files import EncoderCard
from explorer.compute.models.encoder_vocabulary import Pair, PairVocabulary, SymbolVocabulary
from explorer.compute.models.opened import LayerAttention, Observation, Stack, StackShape

if TYPE_CHECKING:
    import torch

    from explorer.compute.models.attention import AttentionCapture
    from explorer.compute.models.encoder import Encoder, EncoderCapture
    from explorer.compute.models.encoder_decoder import EncoderDecoder, EncoderDecoderCapture


@dataclass(frozen=True, eq=False)
class _Loaded:
    """What `OpenedModel` wants to know of a model before it runs."""

    card: EncoderCard

    @property
    def title(self) -> str:
        return self.card.title

    @property
    def family(self) -> str:
        return "llm-explorer"

    @property
    def context(self) -> int:
        return self.card.context


@dataclass(frozen=True, eq=False)
class LoadedEncoder(_Loaded):
    """An encoder ready to run: its card, the weights in evaluation mode, and its tokens."""

    encoder: Encoder
    vocabulary: PairVocabulary
    device: torch.device

    @property
    def config(self) -> EncoderConfig:
        return self.encoder.config

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
class LoadedEncoderDecoder(_Loaded):
    """An encoder-decoder ready to run."""

    model: EncoderDecoder
    vocabulary: SymbolVocabulary
    device: torch.device

    @property
    def config(self) -> EncoderDecoderConfig:
        return self.model.config

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


def _shape(config: EncoderConfig | EncoderDecoderConfig) -> StackShape:
    return StackShape(config.layers, config.heads, config.heads, config.head_width)


def _attention(seen: AttentionCapture) -> LayerAttention:
    return LayerAttention(seen.weights, seen.queries, seen.keys, seen.values, seen.head_outputs)


def _tensor(ids: Sequence[int], device: torch.device) -> torch.Tensor:
    import torch

    return torch.tensor(list(ids), dtype=torch.int64, device=device)
