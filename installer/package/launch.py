"""What the frozen program runs first."""

import sys

from ui.frozen import start

if __name__ == "__main__":
    sys.exit(start())
