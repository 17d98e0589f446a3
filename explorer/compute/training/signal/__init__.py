"""training/signal: how training begins: first weights, a rate that rises, gradients cut short.

`params` is what the reader sets and what a run leaves, `layers` a signal through many layers and
its theory, `single` one layer taken apart, `clipping` what is done with a gradient that is too long
(numpy, all four). `warmup` and `exploding` are the trainings (torch).
"""
