"""Other views of the roadmap: now-next-later, portfolio, maturity, money and people."""
