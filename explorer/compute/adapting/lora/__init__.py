"""adapting/lora: one frozen matrix with a thin product beside it, trained on a shifted task.

`params` is what the reader sets and what a run leaves, `adapter` the task, the gradients and the
training (numpy, float64), `run` the sections in order.
"""
