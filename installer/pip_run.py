"""One run of pip with pinned, hashed requirements: progress in a few lines, failures in a sentence."""

from __future__ import annotations

import re
import subprocess
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from installer.trouble import Trouble, say

LARGE_MB = 10.0
_FETCH = re.compile(r"\s*(?:Downloading|Using cached) (?:\S*/)?([A-Za-z0-9_.]+)-\S+ \((\d+(?:\.\d+)?) MB\)")
_RETRY = re.compile(r"WARNING: Retrying \(")
_NO_PACKAGE = re.compile(r"No matching distribution found for (\S+)")

# What pip prints, and the sentence for it; the first match counts, so causes stand before effects.
_FAILURES: tuple[tuple[str, str], ...] = (
    (
        r"No space left on device|Disk quota exceeded",
        "The disk is full: free about 1.2 GB and run the same command again.",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "A downloaded package is not the one this program was tested with, so nothing of it was installed: "
        "try again on another network, and tell the authors if it happens twice.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED",
        "The package index could not prove who it is: check the date of this computer and its certificates "
        "(on Debian and Ubuntu the package ca-certificates), then run the same command again.",
    ),
    (
        r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|Read timed out|ProxyError"
        r"|ConnectionResetError|Connection refused|Network is unreachable|failure in name resolution"
        r"|getaddrinfo failed|Connection broken|IncompleteRead|SSLError",
        "The package index cannot be reached: the first set-up needs the network, so connect this computer "
        "(or set pip's own proxy or index options) and run the same command again.",
    ),
    (
        r"Permission denied|Access is denied|WinError 5|WinError 32",
        "A file of the private environment cannot be written: close the program if it is running and run the "
        "same command again.",
    ),
)


def count_pins(requirements: Path) -> int:
    """How many packages a requirements file pins."""
    return len(re.findall(r"^[A-Za-z0-9]\S*==", requirements.read_text("utf-8"), re.MULTILINE))


def explain(output: Iterable[str], log: Path) -> str:
    """The sentence for a failed run, from what pip printed."""
    text = "\n".join(output)
    for pattern, sentence in _FAILURES:
        if re.search(pattern, text):
            return sentence
    missing = _NO_PACKAGE.search(text)
    if missing:
        return (
            f"There is no ready-made package {missing[1]} for this system and this Python: use 64-bit "
            "Windows, macOS 13 or a Linux with glibc 2.34 (on ARM 2.39) or newer, and Python 3.11 to 3.14."
        )
    errors = [line for line in text.splitlines() if line.startswith("ERROR")]
    return f"pip failed ({errors[0] if errors else 'no reason given'}): the whole story is in {log}."


def install(
    python: Path,
    requirements: Path,
    log: Path,
    environment: Mapping[str, str],
    before_unpacking: Callable[[], None],
) -> None:
    """Install exactly what the file pins, checked against its hashes. Raises Trouble, OSError.

    `before_unpacking` is called when all packages have been fetched and the environment is about to change.
    """
    say(f"Installing {count_pins(requirements)} packages; the first time takes a few minutes.")
    command = [
        *(str(python), "-P", "-m", "pip", "install", "--require-hashes", "--no-deps"),
        *("--only-binary", ":all:", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"),
        "--no-compile",  # Python translates what it uses when it first uses it: a tenth of it all
        *("-r", str(requirements)),
    ]
    tail: deque[str] = deque(maxlen=200)
    with (
        log.open("w", encoding="utf-8") as record,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=dict(environment),
        ) as process,
    ):
        assert process.stdout is not None
        told_retry = False
        for line in process.stdout:
            record.write(line)
            tail.append(line.rstrip())
            if line.startswith("Installing collected packages"):
                before_unpacking()
            _report(line)
            if not told_retry and _RETRY.match(line):
                say("  the package index does not answer yet, trying again")
                told_retry = True
    if process.returncode != 0:
        raise Trouble(explain(tail, log))


def _report(line: str) -> None:
    fetched = _FETCH.match(line)
    if fetched and float(fetched[2]) >= LARGE_MB:
        say(f"  {fetched[1].replace('_', '-')}, {fetched[2]} MB")
    elif line.startswith("Installing collected packages"):
        say("  unpacking")
