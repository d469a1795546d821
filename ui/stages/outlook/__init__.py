"""The outlook stage: trends, benchmarks, the market, ourselves, and where to go."""
