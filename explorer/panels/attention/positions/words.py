"""The short texts of attention/positions, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SECTIONS = {
    "section.turn": QT_TRANSLATE_NOOP("attention/positions", "where they stand"),
    "section.score": QT_TRANSLATE_NOOP("attention/positions", "score by distance"),
    "section.precision": QT_TRANSLATE_NOOP("attention/positions", "rounding"),
    "section.layouts": QT_TRANSLATE_NOOP("attention/positions", "two layouts"),
    "section.order": QT_TRANSLATE_NOOP("attention/positions", "reversed"),
    "section.cache": QT_TRANSLATE_NOOP("attention/positions", "one more token"),
    "section.sum": QT_TRANSLATE_NOOP("attention/positions", "added"),
    "section.toy": QT_TRANSLATE_NOOP("attention/positions", "or put beside"),
    "section.length": QT_TRANSLATE_NOOP("attention/positions", "beyond training"),
    "section.stretch": QT_TRANSLATE_NOOP("attention/positions", "RoPE, stretched"),
    "section.ramp": QT_TRANSLATE_NOOP("attention/positions", "which dials slow down"),
    "section.chunks": QT_TRANSLATE_NOOP("attention/positions", "dual chunks"),
    "section.train": QT_TRANSLATE_NOOP("attention/positions", "trained anew"),
}
CAPTIONS = {
    "caption.turn.rotary": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Both tokens move on by {shift}: all hands turn, the angles between them stay",
    ),
    "caption.turn.sinusoidal": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Both places move on by {shift}: the hands turn, the angles between them stay",
    ),
    "caption.turn.rotary.first": QT_TRANSLATE_NOOP(
        "attention/positions",
        "A pair of numbers is a hand, turned by place × θ: blue for the query, orange for the key",
    ),
    "caption.turn.sinusoidal.first": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Sine and cosine of a place are a hand, turned by place × θ; places are added to tokens",
    ),
    "caption.turn.learned": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Moved on by {shift}: other rows of the table, and other products",
    ),
    "caption.turn.none": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Moved on by {shift}: nothing tells this score where the tokens stand",
    ),
    "caption.turn.alibi": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Moved on by {shift}: the distance is {distance} still, and so is what is taken off",
    ),
    "caption.turn.t5": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Moved on by {shift}: the distance is {distance} still, and so is the bias",
    ),
    "caption.score.exact": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The score depends on the distance alone: a shift changes it by {spread}",
    ),
    "caption.score.flat": QT_TRANSLATE_NOOP(
        "attention/positions", "The score is the same at every distance"
    ),
    "caption.score.wide": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The score depends on where the pair stands too: by up to {spread}",
    ),
    "caption.precision": QT_TRANSLATE_NOOP(
        "attention/positions",
        "In exact arithmetic a shift changes nothing; in float32 at 100,000 it changes {single}",
    ),
    "caption.layouts": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The same weights in the other layout are wrong by {wrong}, unless their rows are permuted",
    ),
    "caption.order": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Read backwards: green marks those for whom it is the same sentence",
    ),
    "caption.cache": QT_TRANSLATE_NOOP(
        "attention/positions",
        "One more token: what the decoder has kept stays, what an encoder has moves",
    ),
    "caption.sum": QT_TRANSLATE_NOOP(
        "attention/positions",
        "To add a place is to concatenate it and use the same matrix twice",
    ),
    "caption.toy": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Side by side it is learned after {beside} updates, added after {added}",
    ),
    "toy.waiting": QT_TRANSLATE_NOOP(
        "attention/positions", "Being trained: places added, and put beside …"
    ),
    "caption.length": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Trained at {trained}, tested up to {longest}: which of these models keep their loss?",
    ),
    "caption.stretch": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The same RoPE model, untouched and stretched by {factor}",
    ),
    "caption.ramp": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Stretched by {factor}: which dials are slowed, and how much",
    ),
    "caption.train": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Trained anew: {kind}, {steps} steps on repeated random characters",
    ),
    "caption.chunks": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Chunks of {chunk}: no distance exceeds what was trained",
    ),
}
STAGE = {
    "kind.none": QT_TRANSLATE_NOOP("attention/positions", "none"),
    "axis.step": QT_TRANSLATE_NOOP("attention/positions", "step of training"),
    "axis.batch": QT_TRANSLATE_NOOP("attention/positions", "loss of the batch, nats"),
    "train.chance": QT_TRANSLATE_NOOP("attention/positions", "guessing"),
    "train.anew": QT_TRANSLATE_NOOP("attention/positions", "{kind}, trained here"),
    "train.shipped": QT_TRANSLATE_NOOP("attention/positions", "{kind}, as shipped"),
    "progress.train": QT_TRANSLATE_NOOP(
        "attention/positions", "Training: step {step} of {steps}, loss {loss}"
    ),
    "kind.learned": QT_TRANSLATE_NOOP("attention/positions", "learned"),
    "kind.sinusoidal": QT_TRANSLATE_NOOP("attention/positions", "sinusoidal"),
    "kind.rotary": QT_TRANSLATE_NOOP("attention/positions", "RoPE"),
    "kind.alibi": QT_TRANSLATE_NOOP("attention/positions", "ALiBi"),
    "kind.t5": QT_TRANSLATE_NOOP("attention/positions", "T5 bias"),
    "stretch.none": QT_TRANSLATE_NOOP("attention/positions", "as trained"),
    "stretch.linear": QT_TRANSLATE_NOOP("attention/positions", "position interpolation"),
    "stretch.ntk": QT_TRANSLATE_NOOP("attention/positions", "NTK-aware"),
    "stretch.yarn": QT_TRANSLATE_NOOP("attention/positions", "YaRN"),
    "stretch.chunks": QT_TRANSLATE_NOOP("attention/positions", "dual chunks"),
    "format.0": QT_TRANSLATE_NOOP("attention/positions", "float64"),
    "format.1": QT_TRANSLATE_NOOP("attention/positions", "float32"),
    "format.2": QT_TRANSLATE_NOOP("attention/positions", "bfloat16, angles in float32"),
    "format.3": QT_TRANSLATE_NOOP("attention/positions", "bfloat16 throughout"),
    "ruler.distance": QT_TRANSLATE_NOOP("attention/positions", "distance {distance}"),
    "dials.total.rotary": QT_TRANSLATE_NOOP(
        "attention/positions", "Score: the bars add up to {total}"
    ),
    "dials.total.sinusoidal": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Dot product of the two places, over all 32 pairs: {total}",
    ),
    "row.key": QT_TRANSLATE_NOOP("attention/positions", "added to the key at place {place}"),
    "row.query": QT_TRANSLATE_NOOP("attention/positions", "added to the query at place {place}"),
    "row.product": QT_TRANSLATE_NOOP("attention/positions", "their products"),
    "row.none": QT_TRANSLATE_NOOP(
        "attention/positions", "The table has no row {place}: it ends at {last}"
    ),
    "row.none.both": QT_TRANSLATE_NOOP(
        "attention/positions", "Beyond row {last} there is nothing to add"
    ),
    "row.total": QT_TRANSLATE_NOOP("attention/positions", "Their dot product is {total}"),
    "legend.head": QT_TRANSLATE_NOOP("attention/positions", "head {head}"),
    "legend.mean": QT_TRANSLATE_NOOP("attention/positions", "mean over the shifts"),
    "legend.band": QT_TRANSLATE_NOOP("attention/positions", "smallest to largest"),
    "legend.without_bias": QT_TRANSLATE_NOOP("attention/positions", "without the bias"),
    "toy.added": QT_TRANSLATE_NOOP(
        "attention/positions", "added: {entering} numbers enter, {weights} weights"
    ),
    "toy.beside": QT_TRANSLATE_NOOP(
        "attention/positions", "side by side: {entering} enter, {weights} weights"
    ),
    "toy.halves": QT_TRANSLATE_NOOP(
        "attention/positions", "half and half: {entering} enter, {weights} weights"
    ),
    "toy.guessing": QT_TRANSLATE_NOOP("attention/positions", "guessing"),
    "toy.learned": QT_TRANSLATE_NOOP("attention/positions", "learned: below {loss}"),
    "toy.after": QT_TRANSLATE_NOOP("attention/positions", "learned after {steps} updates"),
    "toy.runs": QT_TRANSLATE_NOOP("attention/positions", "runs: {losses}"),
    "axis.update": QT_TRANSLATE_NOOP("attention/positions", "updates"),
    "axis.toy": QT_TRANSLATE_NOOP(
        "attention/positions", "nats per symbol; thick: mean of {runs} runs"
    ),
    "legend.true": QT_TRANSLATE_NOOP("attention/positions", "true distance"),
    "legend.chunks": QT_TRANSLATE_NOOP("attention/positions", "with dual chunks"),
    "edge.trained": QT_TRANSLATE_NOOP("attention/positions", "trained up to here"),
    "edge.whole": QT_TRANSLATE_NOOP("attention/positions", "left of it: whole turns"),
    "axis.distance": QT_TRANSLATE_NOOP("attention/positions", "distance"),
    "axis.bias": QT_TRANSLATE_NOOP("attention/positions", "added to the score"),
    "axis.score": QT_TRANSLATE_NOOP("attention/positions", "score q·k / √d"),
    "axis.offset": QT_TRANSLATE_NOOP("attention/positions", "both moved on by"),
    "axis.error": QT_TRANSLATE_NOOP("attention/positions", "largest error of a score"),
    "axis.place": QT_TRANSLATE_NOOP("attention/positions", "place in the text"),
    "axis.loss": QT_TRANSLATE_NOOP("attention/positions", "loss, nats per character"),
    "axis.turns": QT_TRANSLATE_NOOP("attention/positions", "turns of a dial within 64 places"),
    "axis.kept": QT_TRANSLATE_NOOP("attention/positions", "speed, as a share of before"),
    "axis.key": QT_TRANSLATE_NOOP("attention/positions", "place of the key"),
    "axis.used": QT_TRANSLATE_NOOP("attention/positions", "distance used"),
    "layouts.half": QT_TRANSLATE_NOOP(
        "attention/positions", "Half: i turns with i + d/2 (Hugging Face)"
    ),
    "layouts.interleaved": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Interleaved: neighbours turn together (Su et al., Meta)",
    ),
    "layouts.with": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Rows of W_Q and W_K permuted as drawn: scores differ by {value}",
    ),
    "layouts.without": QT_TRANSLATE_NOOP(
        "attention/positions", "Rows left as they are: scores differ by {value}"
    ),
    "order.forward": QT_TRANSLATE_NOOP("attention/positions", "forward"),
    "order.backward": QT_TRANSLATE_NOOP("attention/positions", "backward"),
    "order.scale": QT_TRANSLATE_NOOP(
        "attention/positions", "‖Δo‖ / ‖o‖ of each token; at the right, the largest"
    ),
    "order.none": QT_TRANSLATE_NOOP("attention/positions", "no positions"),
    "order.none causal": QT_TRANSLATE_NOOP("attention/positions", "none, causal mask"),
    "order.sinusoidal": QT_TRANSLATE_NOOP("attention/positions", "sinusoidal"),
    "order.rotary": QT_TRANSLATE_NOOP("attention/positions", "RoPE"),
    "order.alibi": QT_TRANSLATE_NOOP("attention/positions", "ALiBi, both sides"),
    "order.alibi causal": QT_TRANSLATE_NOOP("attention/positions", "ALiBi, causal mask"),
    "cache.decoder": QT_TRANSLATE_NOOP(
        "attention/positions", "Decoder with a causal mask, positions: {kind}"
    ),
    "cache.encoder": QT_TRANSLATE_NOOP("attention/positions", "Bidirectional encoder"),
    "cache.layer": QT_TRANSLATE_NOOP("attention/positions", "layer {layer}"),
    "cache.still": QT_TRANSLATE_NOOP("attention/positions", "no key moves: difference 0"),
    "cache.rounding": QT_TRANSLATE_NOOP("attention/positions", "no key moves: {moved} is rounding"),
    "sum.token": QT_TRANSLATE_NOOP("attention/positions", "token: x W"),
    "sum.position": QT_TRANSLATE_NOOP("attention/positions", "place: p W"),
    "sum.added": QT_TRANSLATE_NOOP("attention/positions", "added: (x + p) W"),
    "sum.concatenated": QT_TRANSLATE_NOOP("attention/positions", "concatenated: [x p] [W; W]"),
    "cost.title": QT_TRANSLATE_NOOP(
        "attention/positions", "Multiplications of one projection, for one token"
    ),
    "cost.add": QT_TRANSLATE_NOOP("attention/positions", "added"),
    "cost.first": QT_TRANSLATE_NOOP("attention/positions", "concatenated here"),
    "cost.everywhere": QT_TRANSLATE_NOOP("attention/positions", "twice as wide everywhere"),
    "progress.length": QT_TRANSLATE_NOOP(
        "attention/positions", "Testing the models on {tokens} characters"
    ),
}
READS = {
    "read.key": QT_TRANSLATE_NOOP("attention/positions", "Key: “{letter}” at place {place}"),
    "read.key.drag": QT_TRANSLATE_NOOP("attention/positions", "Drag it: both tokens move."),
    "read.query": QT_TRANSLATE_NOOP("attention/positions", "Query: “{letter}” at place {place}"),
    "read.query.drag": QT_TRANSLATE_NOOP("attention/positions", "Drag it: the distance changes."),
    "read.dial": QT_TRANSLATE_NOOP(
        "attention/positions", "Dial {plane}: θ = {theta} radians per place"
    ),
    "read.dial.turns": QT_TRANSLATE_NOOP(
        "attention/positions",
        "{turns} turns per place; once round in {length} places",
    ),
    "read.dial.between": QT_TRANSLATE_NOOP("attention/positions", "From key to query: {angle}°"),
    "read.dial.part.rotary": QT_TRANSLATE_NOOP(
        "attention/positions",
        "|q| |k| cos / √d = {q} · {k} · cos {angle}° / √d = {part}",
    ),
    "read.dial.part.sinusoidal": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Part of the dot product: cos {angle}° = {part} (lengths {q} and {k})",
    ),
    "read.coordinate": QT_TRANSLATE_NOOP("attention/positions", "Number {index}: {value}"),
    "read.distance": QT_TRANSLATE_NOOP("attention/positions", "Distance {distance}"),
    "read.bias": QT_TRANSLATE_NOOP("attention/positions", "head {head}: {value}"),
    "read.score": QT_TRANSLATE_NOOP("attention/positions", "Mean score {mean}"),
    "read.band": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Between {low} and {high} over the shifts: {spread} apart",
    ),
    "read.offset": QT_TRANSLATE_NOOP("attention/positions", "Both moved on by {offset}"),
    "read.error": QT_TRANSLATE_NOOP("attention/positions", "{format}: {error}"),
    "read.places": QT_TRANSLATE_NOOP("attention/positions", "Places {first} to {last}"),
    "read.loss": QT_TRANSLATE_NOOP("attention/positions", "{name}: {loss}"),
    "read.turns": QT_TRANSLATE_NOOP(
        "attention/positions", "{turns} turns within the trained length"
    ),
    "read.kept": QT_TRANSLATE_NOOP(
        "attention/positions", "{name}: {kept} of the speed, θ = {theta}"
    ),
    "read.step": QT_TRANSLATE_NOOP("attention/positions", "Step {step}"),
    "read.chunk": QT_TRANSLATE_NOOP("attention/positions", "Query {query}, key {key}"),
    "read.chunk.used": QT_TRANSLATE_NOOP(
        "attention/positions", "True distance {true}, used {used}"
    ),
    "read.chunk.same": QT_TRANSLATE_NOOP(
        "attention/positions", "The same chunk: the true distance."
    ),
    "read.chunk.next": QT_TRANSLATE_NOOP(
        "attention/positions",
        "The chunk before: counted on, up to the last trained place.",
    ),
    "read.chunk.far": QT_TRANSLATE_NOOP(
        "attention/positions",
        "A chunk further back: the query stands at the last trained place.",
    ),
    "read.layout": QT_TRANSLATE_NOOP(
        "attention/positions", "Place {place} holds coordinate {source}"
    ),
    "read.layout.plane": QT_TRANSLATE_NOOP(
        "attention/positions",
        "It turns with coordinate {partner}, on dial {plane}.",
    ),
    "read.order": QT_TRANSLATE_NOOP("attention/positions", "“{token}”, {name}"),
    "read.order.change": QT_TRANSLATE_NOOP(
        "attention/positions", "Its output changes by {change} of its length."
    ),
    "read.cache": QT_TRANSLATE_NOOP("attention/positions", "Key of “{token}”, layer {layer}"),
    "read.cache.moved": QT_TRANSLATE_NOOP(
        "attention/positions", "Largest change of a number: {moved}"
    ),
}
MESSAGES = {
    "wrong.letters": QT_TRANSLATE_NOOP(
        "attention/positions",
        "Two characters are needed here: the one that is read, and the one that reads.",
    ),
    "wrong.character": QT_TRANSLATE_NOOP(
        "attention/positions",
        "These models know the characters of Shakespeare’s plays; “{character}” is none of them.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/positions",
        "These six models were trained on 64 characters. Which of them loses least at the end "
        "of a text several times as long?",
    ),
    "predict.learned": QT_TRANSLATE_NOOP("attention/positions", "The one with a learned table"),
    "predict.sinusoidal": QT_TRANSLATE_NOOP("attention/positions", "The one with sinusoids"),
    "predict.rotary": QT_TRANSLATE_NOOP("attention/positions", "The one with RoPE"),
    "predict.alibi": QT_TRANSLATE_NOOP("attention/positions", "The one with ALiBi"),
    "predict.other": QT_TRANSLATE_NOOP("attention/positions", "Another of them"),
}
