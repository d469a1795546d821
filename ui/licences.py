"""Where the licences are: beside a frozen program the page of all parts, from source the licence of the program."""

from __future__ import annotations

import sys
from pathlib import Path

PAGE = "THIRD-PARTY-LICENCES.html"


def page() -> Path | None:
    """Return the page with the licences of all parts, where the program was installed from a package."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).resolve().parent
    places = (program / PAGE, program.parent / "Resources" / PAGE)  # the second one in a bundle of macOS
    return next((each for each in places if each.is_file()), None)


def words() -> str:
    """Return two sentences for the command line."""
    found = page()
    if found is None:
        return ("Pentatone: MIT licence, in LICENSE; its fonts: SIL Open Font License, in resources/fonts/OFL.txt.\n"
                "Each library has its licence beside it in the private environment.")
    return ("Pentatone: MIT licence. It is built on parts of others, under their own licences; Qt under the LGPL 3: "
            f"its libraries lie in the program's folder as files that may be replaced.\nAll texts: {found}")
