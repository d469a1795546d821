"""Set Pentatone up in a plain checkout and start it, or run its checks, with the standard library only."""
# This file must stay readable for old Pythons, so that they can be told what is wrong: nothing here is newer
# than Python 3.4, and everything else is imported after the version was looked at.

import os
import sys

NEEDED = (3, 11)
USAGE = """usage: python3 installer/bootstrap.py COMMAND

  run              set up if needed, then open the program on a sample workshop
  run ARG ...      set up if needed, then call the program's command line, as in: run packs list
  test [ARG ...]   set up if needed, then run all checks; further words go to pytest
  coverage [ARG ...]
                   set up if needed, then run all tests and report what they reach, beside the aims
  setup            set up only
  package [KIND]   freeze the program and build packages into dist/: deb, portable, windows, macos, or all of
                   them that this system can build (see installer/README.md)
"""


def old_python_message(major: int, minor: int) -> "str | None":
    """One sentence for a Python that is too old, else None."""
    if (major, minor) >= NEEDED:
        return None
    words = "Pentatone needs Python {}.{} or newer, and this is {}.{}: run the same command with a newer one."
    return words.format(NEEDED[0], NEEDED[1], major, minor)


def main(argv: "list[str]") -> int:
    """Carry out one command.

    Returns 0 for well done, 1 for a failed check, 2 for a wrong call or an old Python, 3 for trouble in the
    set-up; `run` returns the exit code of the program.
    """
    complaint = old_python_message(sys.version_info[0], sys.version_info[1])
    if complaint:
        sys.stderr.write(complaint + "\n")
        return 2
    if argv and argv[0] in ("-h", "--help"):
        sys.stdout.write(USAGE)
        return 0
    known = ("run", "test", "coverage", "setup", "package")
    if not argv or argv[0] not in known or (argv[0] == "setup" and len(argv) > 1):
        sys.stderr.write(USAGE)
        return 2
    # A pipe may not know every character of a folder's name; that is no reason to stop.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    from installer.tasks import perform

    return perform(argv[0], argv[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
