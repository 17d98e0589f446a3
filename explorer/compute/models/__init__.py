"""The small transformers several subjects share: models, tokens, bundled weights, training.

Modules that need no torch: `architecture`, `architecture_config`, `matrices`, `config`, `errors`,
`files`, `vocabulary`, `heads`, `recipes`, `library` (which imports torch only when a model is
loaded).
"""
