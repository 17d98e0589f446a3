"""WordPiece, in the order to read it:

dialect     where the description and the popular library differ, as named switches
pieces      pieces that begin a word and pieces that continue one (##)
pairs       every pair of neighbours with its count and its score, and who comes first
train       the loop: rank, join, count again
longest     encoding: the longest piece that fits, from left to right
model       the finished tokenizer: encoding quickly
run         from the params of the lab to a trace
"""
