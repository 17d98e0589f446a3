"""The sentences of generation/speed, by key."""

from __future__ import annotations

from explorer.compute.generation.hardware import SHEETS
from explorer.compute.models.reading import WORDS as READING
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.generation.speed.words_picture import PICTURE, READS

SECTIONS = {
    "section.prefill": QT_TRANSLATE_NOOP("generation/speed", "Prefill"),
    "section.decode": QT_TRANSLATE_NOOP("generation/speed", "Decoding"),
    "section.batch": QT_TRANSLATE_NOOP("generation/speed", "Batch"),
    "section.cache": QT_TRANSLATE_NOOP("generation/speed", "Size of the cache"),
    "section.logits": QT_TRANSLATE_NOOP("generation/speed", "Logits"),
    "section.remedies": QT_TRANSLATE_NOOP("generation/speed", "Remedies"),
    "section.here": QT_TRANSLATE_NOOP("generation/speed", "This machine"),
    "progress.losses": QT_TRANSLATE_NOOP(
        "generation/speed", "What remedies lose, with the small model"
    ),
    "progress.here": QT_TRANSLATE_NOOP("generation/speed", "Timing the small model here"),
    "error.sharing": QT_TRANSLATE_NOOP(
        "generation/speed",
        "{sharing} query heads cannot share a key/value head: the model has {heads} of them, "
        "which {sharing} does not divide.",
    ),
}
CAPTIONS = {
    "caption.prefill.one": QT_TRANSLATE_NOOP(
        "generation/speed",
        "A prompt of one token is the same as decoding: {time} for the weights, and arithmetic "
        "works {share} of it.",
    ),
    "caption.here.one": QT_TRANSLATE_NOOP(
        "generation/speed", "Measured here: a single token of the small model, {time}."
    ),
    "caption.prefill.memory": QT_TRANSLATE_NOOP(
        "generation/speed",
        "{tokens} tokens in one pass: {time}, in which the weights are fetched. Arithmetic works "
        "{share} of it.",
    ),
    "caption.prefill.compute": QT_TRANSLATE_NOOP(
        "generation/speed",
        "{tokens} tokens in one pass: {time}. Each fetched weight serves all of them; arithmetic "
        "works {share} of the time.",
    ),
    "caption.decode": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Token {context} of a text: all weights and the whole cache are fetched. {time}, and "
        "arithmetic works {share} of it.",
    ),
    "caption.batch": QT_TRANSLATE_NOOP(
        "generation/speed",
        "{batch} texts at once: weights are fetched once for all, caches for each. {time} a "
        "token, {rate} tokens per second together.",
    ),
    "caption.batch.misfit": QT_TRANSLATE_NOOP(
        "generation/speed",
        "{batch} texts at once would take {time} a token, but their caches have no room in memory.",
    ),
    "caption.cache": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Beside the weights there is room for so many texts of {tokens} tokens: {texts}.",
    ),
    "caption.cache.weights": QT_TRANSLATE_NOOP(
        "generation/speed", "The weights alone have no room in this memory."
    ),
    "caption.logits.one": QT_TRANSLATE_NOOP(
        "generation/speed", "For one new token the logits are {share} of the FLOPs."
    ),
    "caption.logits.all": QT_TRANSLATE_NOOP(
        "generation/speed",
        "With logits for every token of the prompt ({tokens}) they are {share} of the FLOPs.",
    ),
    "caption.remedy.plain": QT_TRANSLATE_NOOP(
        "generation/speed", "As it is set, a token takes {time}. What helps, and what is lost?"
    ),
    "caption.remedy.faster": QT_TRANSLATE_NOOP(
        "generation/speed", "Each token comes {times} times as fast."
    ),
    "caption.remedy.slower": QT_TRANSLATE_NOOP(
        "generation/speed", "Each token takes {times} times as long."
    ),
    "caption.remedy.none": QT_TRANSLATE_NOOP(
        "generation/speed", "Hardly any difference with these settings."
    ),
    "caption.remedy.batch": QT_TRANSLATE_NOOP(
        "generation/speed",
        "A single text gets no faster, but all together come {times} times as fast.",
    ),
    "caption.here.prefill": QT_TRANSLATE_NOOP(
        "generation/speed", "Measured here: {tokens} tokens of the small model in one pass, {time}."
    ),
    "caption.here.decode": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Measured here: the small model writes token {context} of a text, {time}.",
    ),
}
TEXTS = {
    "text.prefill": QT_TRANSLATE_NOOP(
        "generation/speed",
        "The layers' matrices, {bytes}, come from memory once, and each weight is multiplied and "
        "added for each of {tokens} tokens: {flops}, {intensity} per byte. The accelerator could "
        "do {ridge} in the time a byte takes to arrive. Below that, more tokens cost nothing; "
        "above it, arithmetic is the limit and time grows with the tokens.",
    ),
    "text.prefill.one": QT_TRANSLATE_NOOP(
        "generation/speed",
        "One token: the layers' matrices, {bytes}, come from memory for two operations a weight, "
        "{intensity} FLOPs per byte. The accelerator could do {ridge} in the time a byte takes to "
        "arrive, and waits. With each step the prompt gets longer, and the same bytes serve more "
        "tokens.",
    ),
    "text.decode": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Every weight is needed, but only for one token: {bytes} of the layers and {cache} of the "
        "cache come from memory for two operations a weight, {intensity} FLOPs per byte where "
        "{ridge} would be possible. So the time of a token is bytes divided by bandwidth, and "
        "faster arithmetic would not help.",
    ),
    "text.decode.many": QT_TRANSLATE_NOOP(
        "generation/speed",
        "{bytes} of the layers come from memory once for {batch} texts, {cache} of caches for "
        "each its own: {intensity} FLOPs per byte where {ridge} would be possible.",
    ),
    "text.batch": QT_TRANSLATE_NOOP(
        "generation/speed",
        "The weights, {weights}, are fetched once for {batch} texts; of caches {cache} are "
        "fetched, for no text reads another's. A step takes {slower} times as long as with one "
        "text, and yields {more} times as many tokens per second.",
    ),
    "text.cache": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Each token leaves a key and a value in each layer for each key/value head: {each}. A text "
        "of {tokens} tokens takes {text}. At {crossing} tokens, in one text or in many together, "
        "the caches take as much as all weights.",
    ),
    "text.logits.one": QT_TRANSLATE_NOOP(
        "generation/speed",
        "The output head is one more matrix, as wide as the vocabulary: {words} rows. For one "
        "token that is {flops}. It weighs most in small models, whose layers are narrow while the "
        "vocabulary is not.",
    ),
    "text.logits.all": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Only the last token's logits are needed to go on. Whoever asks for all of them, as in "
        "training or to measure perplexity, computes {flops} for the prompt (tokens: {tokens}) and "
        "holds {bytes} of them in 32 bits.",
    ),
    "text.plain": QT_TRANSLATE_NOOP(
        "generation/speed",
        "The step of decoding that the others are compared with. Times are simulated for the model "
        "and the accelerator that are set; losses are computed with the small model.",
    ),
    "text.recompute": QT_TRANSLATE_NOOP(
        "generation/speed",
        "System level, and used by everyone: without the cache the whole text goes through the "
        "model again for each token. The small model's logits with and without its cache differ "
        "by at most {difference}: rounding.",
    ),
    "text.prompt": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Data level: half of the prompt is left out. That halves prefill and the cache, and the "
        "model knows less: over the last {compared} tokens its predictions move by {divergence} "
        "nats, {same} of the likeliest tokens stay.",
    ),
    "text.weights8": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Model level: weights in 8 bits, one scale for each row, half as many bytes to fetch. On "
        "the small model: {divergence} nats a token, {same} of the likeliest tokens stay.",
    ),
    "text.weights4": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Model level: weights in 4 bits, 32 of them with one scale, rounded to the nearest. On the "
        "small model: {divergence} nats a token, {same} of the likeliest tokens stay. Methods that "
        "look at data while they round lose less.",
    ),
    "text.cache8": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Model level: keys and values in 8 bits, a scale for each token and head. It counts where "
        "caches are large: long texts, many of them. On the small model: {divergence} nats a "
        "token, {same} of the likeliest tokens stay.",
    ),
    "text.shared": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Model level: all query heads read one key/value head. Converted by the mean and not "
        "trained any further, the small model loses {divergence} nats a token; a model is built "
        "or trained this way, not switched to it.",
    ),
    "text.window": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Model level: each token reads only the last half of the context, so that less of the "
        "cache is fetched. On the small model, which was not trained so: {divergence} nats a "
        "token, {same} of the likeliest tokens stay.",
    ),
    "text.batched": QT_TRANSLATE_NOOP(
        "generation/speed",
        "System level: 16 times as many texts share each fetched weight. The small model's logits "
        "in a batch of 16 and alone differ by at most {difference}.",
    ),
    "text.speculative": QT_TRANSLATE_NOOP(
        "generation/speed",
        "System level: a copy with 4-bit weights drafts {ahead} tokens, one pass checks them all. "
        "Of {drafted} drafted tokens that the small model looked at, it accepted {accepted} "
        "({rate}); at that rate a check yields {each} tokens. Checking costs hardly more than one "
        "token, for the weights are fetched anyway.",
    ),
}
NOTICES = {
    "see.lanes": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Two lanes, one pass: above what memory delivers, below what the arithmetic units do. "
        "Hatched: it waits for the other.",
    ),
    "see.left": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Simulated from FLOPs, bytes and two numbers of a data sheet. Activations, norms, softmax "
        "and the start of kernels are left out: real passes take longer.",
    ),
    "see.experts": QT_TRANSLATE_NOOP(
        "generation/speed",
        "A mixture of experts fetches only the experts that some token visits; which they are is "
        "taken as random.",
    ),
    "see.misfit": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Weights and caches are {held}, and the accelerator has {memory}: this cannot run there.",
    ),
    "see.ratio": QT_TRANSLATE_NOOP(
        "generation/speed",
        "A token that is written takes {times} times as long as a token of the prompt takes to "
        "read.",
    ),
    "see.grows": QT_TRANSLATE_NOOP(
        "generation/speed",
        "With a cache each step computes one token, however long the text; only the part of the "
        "cache grows.",
    ),
    "see.cached": QT_TRANSLATE_NOOP(
        "generation/speed", "How the cache works is the lab attention/kv-cache."
    ),
    "see.slope": QT_TRANSLATE_NOOP(
        "generation/speed",
        "The point climbs to the right while weights dominate, and stops where caches do: they "
        "bring bytes and FLOPs in a fixed ratio.",
    ),
    "see.serving": QT_TRANSLATE_NOOP(
        "generation/speed", "How a server keeps its batch full is the lab generation/serving."
    ),
    "see.heads": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Fewer key/value heads and smaller numbers shrink the cache in proportion; the number of "
        "query heads does not matter.",
    ),
    "see.paged": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Room for a text is counted to the token here. How much of it is lost in practice is a "
        "matter of how memory is handed out.",
    ),
    "see.tied": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Tied to the embedding or not, the head is multiplied with; tying saves memory, not FLOPs.",
    ),
    "see.first": QT_TRANSLATE_NOOP(
        "generation/speed", "The prompt itself takes {time} with this remedy."
    ),
    "see.first.plain": QT_TRANSLATE_NOOP("generation/speed", "The prompt itself takes {time}."),
    "see.spoken": QT_TRANSLATE_NOOP(
        "generation/speed",
        "The small model wrote {said} tokens this way: the same as without drafts.",
    ),
    "see.spoken.other": QT_TRANSLATE_NOOP(
        "generation/speed",
        "The small model wrote {said} tokens this way, and not quite the same as without drafts: "
        "two tokens were equally likely up to rounding.",
    ),
    "see.simulated": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Time is simulated for the large model; the loss is computed with the small one and says "
        "little about a large one's.",
    ),
    "see.measured": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Measured once, in 32 bits on the processor, the least of several runs; other programs "
        "that run at the same time slow it down.",
    ),
    "see.gap": QT_TRANSLATE_NOOP(
        "generation/speed",
        "The line from a ring down to its point is what the model of step times leaves out: "
        "starting hundreds of small operations, and products too narrow to run at full speed.",
    ),
    "see.kept": QT_TRANSLATE_NOOP(
        "generation/speed",
        "These weights may fit the processor's own cache; the bandwidth was measured with as many "
        "bytes.",
    ),
    "text.here": QT_TRANSLATE_NOOP(
        "generation/speed",
        "{hardware}, threads: {threads}. A matrix product reaches {flops}, reading as many bytes "
        "as the weights {bandwidth}. One token takes {first}, {tokens} tokens in one pass {last}: "
        "alone, a token takes {times} times as long.",
    ),
}
SOURCES: dict[str, Word] = {
    **{f"see.source.{name}": sheet.source for name, sheet in SHEETS.items()},
    "see.source.own": QT_TRANSLATE_NOOP("generation/speed", "Arithmetic and bandwidth: your own."),
}
WORDS: dict[str, Word] = {
    **READING, **SECTIONS, **CAPTIONS, **TEXTS, **NOTICES, **SOURCES,
    **PICTURE, **READS,
}  # fmt: skip
