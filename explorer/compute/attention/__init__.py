"""What an attention head computes."""
