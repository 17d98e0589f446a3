"""What a language model is asked while it learns: next tokens, gaps, spans, pairs, answers."""
