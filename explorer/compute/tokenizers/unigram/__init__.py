"""The unigram language model tokenizer (Kudo 2018), in the order to read it:

dialect     where the systems in use deviate from the textbook, as named switches
suffixes    the sorted suffixes of a text, and the substrings that repeat
seeds       the vocabulary to start from: far too many pieces
lattice     every way to cut every word, as arcs in flat arrays
sums        forward and backward sums: how often each piece is expected
single      the same in single precision, rounded as SentencePiece rounds
best        the best way to cut each word
digamma     the function behind the new scores
losses      what would be lost with each piece, and which ones go
training    the loop: expect, score, prune, until few enough are left
word        one word: all its cuts, the n best, how sure, and samples
model       the finished tokenizer: encoding
"""
