"""The texts of blocks/recurrent, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

MESSAGES = {
    "section.train": QT_TRANSLATE_NOOP("blocks/recurrent", "training"),
    "section.time": QT_TRANSLATE_NOOP("blocks/recurrent", "the sequence"),
    "section.distance": QT_TRANSLATE_NOOP("blocks/recurrent", "distance"),
    "section.sizes": QT_TRANSLATE_NOOP("blocks/recurrent", "sizes"),
    "progress.train": QT_TRANSLATE_NOOP("blocks/recurrent", "Training"),
    "error.text": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "The sequence holds {sign}; it takes the letters a to d, and * after a letter to mark it.",
    ),
    "error.empty": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "The sequence needs at least one letter: a, b, c or d."
    ),
    "notice.cut": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "The sequence has {total} letters; the first {kept} have room."
    ),
    "predict": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "At the end of the sequence the net is asked for the marked letter. Does it still know it?",
    ),
    "predict.yes": QT_TRANSLATE_NOOP("blocks/recurrent", "yes"),
    "predict.no": QT_TRANSLATE_NOOP("blocks/recurrent", "no"),
}
CAPTIONS = {
    "caption.train": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "{cell}, update {update}: {right} of held-out letters right"
    ),
    "caption.train.all": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "Update {update}: RNN {rnn}, GRU {gru}, LSTM {lstm} right"
    ),
    "caption.before": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "Symbol {place}, “{letter}”: nothing to remember yet"
    ),
    "caption.marked": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "Symbol {place}, “{letter}”, is marked: this one is to be remembered"
    ),
    "caption.time": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Symbol {place}, “{letter}”: asked now, it would say “{says}” ({chance} for “{wanted}”)",
    ),
    "caption.distance": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "A change {back} symbols back is worth: linear {linear}, RNN {rnn}, GRU {gru}, LSTM {lstm}",
    ),
    "caption.distance.one": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "A change one symbol back is worth: linear {linear}, RNN {rnn}, GRU {gru}, LSTM {lstm}",
    ),
    "caption.sizes": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "One block, three, four: RNN {rnn}, GRU {gru}, LSTM {lstm} parameters"
    ),
}
PICTURE = {
    "gate.forget": QT_TRANSLATE_NOOP("blocks/recurrent", "forget gate f"),
    "gate.input": QT_TRANSLATE_NOOP("blocks/recurrent", "input gate i"),
    "gate.output": QT_TRANSLATE_NOOP("blocks/recurrent", "output gate o"),
    "gate.reset": QT_TRANSLATE_NOOP("blocks/recurrent", "reset gate r"),
    "gate.update": QT_TRANSLATE_NOOP("blocks/recurrent", "update gate z"),
    "gate.forced": QT_TRANSLATE_NOOP("blocks/recurrent", "forced to {value}"),
    "gate.mean": QT_TRANSLATE_NOOP("blocks/recurrent", "mean {value}"),
    "row.state": QT_TRANSLATE_NOOP("blocks/recurrent", "state"),
    "row.state.rnn": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "state h (1 line per number; thick = large, up to {top})"
    ),
    "row.state.gru": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "state h (thick = large, up to {top}); jaws: what is kept, z; from below: what is written",
    ),
    "row.state.lstm": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "state c (thick = large, up to {top}); jaws: what is kept, f; from below: what is written",
    ),
    "row.says": QT_TRANSLATE_NOOP("blocks/recurrent", "would say"),
    "row.symbols": QT_TRANSLATE_NOOP("blocks/recurrent", "goes in"),
    "plot.loss": QT_TRANSLATE_NOOP("blocks/recurrent", "Loss, nats (dashed: guessing)"),
    "plot.right": QT_TRANSLATE_NOOP("blocks/recurrent", "Right letters"),
    "axis.updates": QT_TRANSLATE_NOOP("blocks/recurrent", "updates"),
    "net.linear": QT_TRANSLATE_NOOP("blocks/recurrent", "linear net"),
    "net.rnn": QT_TRANSLATE_NOOP("blocks/recurrent", "RNN (tanh)"),
    "net.gru": QT_TRANSLATE_NOOP("blocks/recurrent", "GRU"),
    "net.lstm": QT_TRANSLATE_NOOP("blocks/recurrent", "LSTM"),
    "lanes.ends": QT_TRANSLATE_NOOP("blocks/recurrent", "← back in time · the end"),
    "plot.norms": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "What a change is worth at the end (dashed 1: as much as at first)"
    ),
    "axis.back": QT_TRANSLATE_NOOP("blocks/recurrent", "symbols back"),
    "sizes.title": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "One layer with {size} inputs and {size} states: as many blocks as there are parts",
    ),
    "sizes.title.one": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "One layer with one input and one state: as many blocks as there are parts",
    ),
    "sizes.seconds": QT_TRANSLATE_NOOP("blocks/recurrent", "{seconds} s here"),
}
READS = {
    "read.turn": QT_TRANSLATE_NOOP("blocks/recurrent", "A click turns it: as learnt, 0, 1."),
    "about.forget": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "How much of the state is kept, number by number."
    ),
    "about.input": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "How much of the candidate is written, number by number. The candidate is a tanh of "
        "its own.",
    ),
    "about.output": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "How much of tanh(c) is shown to the rest of the net. The gate itself does not see c.",
    ),
    "about.reset": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "How much of the old state the candidate sees. It does not touch what is kept.",
    ),
    "about.update": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "How much of the old state is kept; the rest is written anew."
    ),
    "read.unit": QT_TRANSLATE_NOOP("blocks/recurrent", "Number {unit} at symbol {place}"),
    "read.sum": QT_TRANSLATE_NOOP("blocks/recurrent", "kept {kept} + written {written} = {state}"),
    "read.kept": QT_TRANSLATE_NOOP("blocks/recurrent", "{gate} = {opening}, before: {before}"),
    "read.candidate": QT_TRANSLATE_NOOP("blocks/recurrent", "candidate {value}"),
    "read.shown": QT_TRANSLATE_NOOP("blocks/recurrent", "shown: h = {value}"),
    "read.marked": QT_TRANSLATE_NOOP("blocks/recurrent", "symbol {place}, marked"),
    "read.symbol": QT_TRANSLATE_NOOP("blocks/recurrent", "symbol {place}; a double click marks it"),
    "read.says": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "If the sequence ended after symbol {place}"
    ),
    "read.point": QT_TRANSLATE_NOOP("blocks/recurrent", "{cell}: loss {loss} nats, {right} right"),
    "read.update": QT_TRANSLATE_NOOP("blocks/recurrent", "Update {update}"),
    "read.back": QT_TRANSLATE_NOOP("blocks/recurrent", "{back} symbols back"),
    "read.back.one": QT_TRANSLATE_NOOP("blocks/recurrent", "one symbol back"),
    "read.path": QT_TRANSLATE_NOOP("blocks/recurrent", "the LSTM’s straight way, ∏ f: {value}"),
    "read.drag": QT_TRANSLATE_NOOP("blocks/recurrent", "Drag a curve’s place to choose ρ."),
    "about.blocks.rnn": QT_TRANSLATE_NOOP("blocks/recurrent", "One block: the state."),
    "about.blocks.gru": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "Three blocks: reset gate, update gate, candidate."
    ),
    "about.blocks.lstm": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "Four blocks: input gate, forget gate, candidate, output gate."
    ),
}
PARAGRAPHS = {
    "para.train": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Each sequence has {length} letters; one of the first {third} is marked, and at the "
        "end the net is asked for it. All the others are there to distract.",
    ),
    "para.train.first": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Each sequence has {length} letters; the first is marked, and at the end the net is "
        "asked for it. All the others are there to distract.",
    ),
    "para.time.rnn": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "“{letter}” and the old state go through W and U, and tanh makes of them the whole "
        "new state. Nothing is kept as it was; what is to be remembered has to survive being "
        "rewritten at each symbol.",
    ),
    "para.time.lstm": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "The forget gate keeps {kept} of the state (mean), the input gate decides how much of"
        " the candidate is added. Between them the state passes on by itself: no matrix, no "
        "tanh.",
    ),
    "para.time.gru": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "The update gate keeps {kept} of the state (mean), and exactly the rest is written: "
        "one gate does what f and i do in an LSTM. The reset gate acts inside the candidate "
        "alone.",
    ),
    "para.distance": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "How much a small change of the state {back} symbols back still changes the state at "
        "the end: the norm of a product of {back} Jacobians. All matrices from state to state"
        " have the spectral radius {radius}.",
    ),
    "para.distance.one": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "How much a small change of the state one symbol back still changes the state at the "
        "end: the norm of one Jacobian. All matrices from state to state have the spectral "
        "radius {radius}.",
    ),
    "para.sizes": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Inputs and states: {size} each. Each part of a cell has a matrix for the input, one "
        "for the state, and two biases. An RNN has one such part, a GRU {gru}, an "
        "LSTM {lstm}.",
    ),
}
NOTICES = {
    "note.guess": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Guessing among four letters gives a loss of ln 4 = {guess} and a quarter right.",
    ),
    "note.keep": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "The keeping gates begin with a bias of {keep}: how much of the state survives before"
        " anything is learnt, and how far back the first gradients reach.",
    ),
    "note.held": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Loss and share are of held-out sequences, which are drawn like those of the training.",
    ),
    "note.cell.rnn": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "The lines break at each symbol: in a plain RNN nothing of the state passes by itself.",
    ),
    "note.cell.lstm": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "A gate is a σ, between 0 and 1; the candidate is a tanh, between −1 and 1. None of "
        "the three gates sees c: they are made of the symbol and of h.",
    ),
    "note.cell.gru": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Where z is 1 the state stays whatever r is; r matters only for what is written.",
    ),
    "note.turn": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Click on a gate’s name to force it shut or open, and see what the net still knows at"
        " the end.",
    ),
    "note.forced": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "With {gates} the state moves by at most {moved} at this symbol."
    ),
    "note.forced.free": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "With {gates} the state moves by at most {moved} at this symbol. The marked letter "
        "has {chance}; with all gates as learnt (dashed) it would have {free}.",
    ),
    "note.end": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "At the end the marked letter “{wanted}” has {chance}."
    ),
    "note.exact": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "In the linear net with ρ times a rotation the norm is ρ^k exactly: {norm}, and "
        "{power} by the formula.",
    ),
    "note.bound": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "With other matrices of the same radius the norm is at least ρ^k: {norm}, at least "
        "{power}.",
    ),
    "note.path": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Dashed: the LSTM’s straight way alone, the product of forget gates (mean {opening}):"
        " {path} after {back} symbols. All ways together: {lstm}; the RNN: {rnn}.",
    ),
    "note.explode": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Gates bound the straight way by 1, but not the ways through the matrices: gated "
        "cells explode too, and their gradients are clipped.",
    ),
    "note.clip": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "The straight way can never be worth more than 1; what is above 1 has come through "
        "the matrices.",
    ),
    "note.seconds": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Measured here, per update: RNN {rnn} ms, GRU {gru} ms, LSTM {lstm} ms. At this size "
        "the time is mostly calls, not sums, so fewer parameters need not be faster.",
    ),
    "note.right": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "Right on held-out sequences at the end: RNN {rnn}, GRU {gru}, LSTM {lstm}.",
    ),
    "note.which": QT_TRANSLATE_NOOP(
        "blocks/recurrent",
        "One task and one seed do not say which cell is better; change the length, the bias "
        "of the keeping gate and the seed.",
    ),
}
WORDS = {**MESSAGES, **CAPTIONS, **PICTURE, **READS, **PARAGRAPHS, **NOTICES}
