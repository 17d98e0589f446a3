"""Tokenizer files: `tokenizer.json`, tiktoken's rank files and chat templates, read and written."""
