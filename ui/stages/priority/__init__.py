"""The priority stage: what matters more, and which initiatives come out ahead."""
