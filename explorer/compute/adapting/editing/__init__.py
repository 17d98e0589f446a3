"""adapting/editing: one fact of a small trained model is located, and then changed.

`params` is what the reader sets and what a run leaves (no torch), `model` the net of facts and its
training, `tracing` noise in and clean states put back, `rewrite` the edits. All in float64.
"""
