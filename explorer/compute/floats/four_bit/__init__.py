"""Four bits a weight, looked at closely: NF4, double quantisation, MX and NVFP4 blocks."""
