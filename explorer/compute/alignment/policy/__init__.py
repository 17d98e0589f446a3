"""The policy that the labs of this tab train: a model that ships, a prompt, and a stated reward.

`rules` says what is rewarded and what was meant, `fields` what a reader sets, `pairs` makes
preferences of rewards, `measures` counts variety: none of them needs torch. `model` samples, and
gives log-probabilities, divergence and entropy (torch).
"""
