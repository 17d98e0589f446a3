"""What models are built of besides attention: blocks, norms, feed-forward parts, recurrent nets."""
