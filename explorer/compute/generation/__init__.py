"""How a language model writes: choosing tokens, searching, serving many readers, judging text."""
