"""Decoding: scores are reshaped by one processor after another, a token is drawn, the text grows.

`params` what the reader sets and what a run leaves (no torch), `processors` the reshaping, `trie`
the allowed list, `repetition` what is counted, `run` the loop, `checks` the second implementation.
"""
