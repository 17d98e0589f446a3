"""adapting/forgetting: what a model loses while it learns something else, and what holds it back.

`params` is what the reader sets and what a run leaves, `texts` the page and what is learnt after
it, `network` a small net for characters with its gradients and its Fisher information, `tuning` the
two trainings, `repeats` samples and how much in them was there before (numpy, all of it).
"""
