"""Rewards: a small world, what the best policy earns in it, and how a policy learns from luck."""
