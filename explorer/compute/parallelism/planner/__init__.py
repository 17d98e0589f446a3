"""The planner: every layout of a model on a cluster, the rules that refuse most of them, the memory
and the time of the rest, and the few that no other beats."""
