"""Early answers: what the model would say after each layer, leaving early, and early against late.

`params` what the reader sets and what a run leaves (no torch), `exits` the rules for leaving,
`contrast` DoLa, `early` writing with fewer layers, `run` all of it, `checks` the second
implementation.
"""
