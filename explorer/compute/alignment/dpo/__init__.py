"""alignment/dpo: a policy learns from pairs of answers without a reward model.

`loss` is the loss in closed form (numpy), `params` what the reader sets and what a run leaves,
`memory` what the models of both ways occupy; none of them needs torch. `train` trains by the loss,
`rlhf` goes the other way (a reward model, then a policy gradient), `look` measures a policy.
"""
