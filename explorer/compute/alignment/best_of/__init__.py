"""Best of K: answers are drawn, the best is kept, and the model is trained on what was kept.

`params` what the reader sets and what a run leaves, `choice` the expected maximum and how far
choosing moves the distribution (neither needs torch), `tuning` the training on winners, `run` the
rounds, `checks` the second implementations.
"""
