"""How a model is led to what people prefer: rewards, preferences, PPO, DPO, the best of K."""
