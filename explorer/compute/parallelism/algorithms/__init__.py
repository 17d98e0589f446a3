"""The algorithms behind collectives: who sends which chunks to whom, step by step.

An array is cut into as many chunks as there are ranks; chunk r is the one rank r owns where a
collective gives everyone a share. Rank 0 is the root of those that have one. Every algorithm yields
its steps; what is sent in one step leaves before anything arrives.
"""
