"""A process that dies when anything in it opens an internet socket: told by the kernel on Linux, by Python anywhere."""

from __future__ import annotations

import ctypes
import os
import platform
import socket
import struct
import sys
from typing import Any

CAUGHT = 99
"""Exit code when Python saw it."""
NO_FILTER = 77
"""Exit code where the kernel of a container takes no filter."""

# linux/audit.h and the numbers of the calls: socket and io_uring_setup, which opens sockets past the first.
_MACHINES = {"x86_64": (0xC000003E, 41, 425), "aarch64": (0xC00000B7, 198, 425)}
_PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS, _MODE_FILTER = 22, 38, 2
_KILL, _ALLOW, _ENOSYS = 0x80000000, 0x7FFF0000, 0x00050000 | 38
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_INTERNET = (2, 10)  # AF_INET, AF_INET6 on Linux


def watchable() -> bool:
    """Tell whether the kernel can be asked here."""
    return sys.platform == "linux" and platform.machine() in _MACHINES and sys.byteorder == "little"


def by_the_kernel() -> None:
    """Let the kernel kill this process, with all its threads and children, at an internet socket.

    A filter over system calls (seccomp, BPF): whatever library makes the call, the process is gone with SIGSYS.
    """
    arch, call, ring = _MACHINES[platform.machine()]
    program = [
        (_LOAD, 0, 0, 4), (_EQUAL, 1, 0, arch), (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0), (_EQUAL, 0, 1, ring), (_RETURN, 0, 0, _ENOSYS),
        (_EQUAL, 1, 0, call), (_RETURN, 0, 0, _ALLOW),
        (_LOAD, 0, 0, 16), (_EQUAL, 2, 0, _INTERNET[0]), (_EQUAL, 1, 0, _INTERNET[1]),
        (_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _KILL)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *line) for line in program))
    head = struct.pack("HxxxxxxP", len(program), ctypes.addressof(code))
    libc = ctypes.CDLL(None, use_errno=True)
    for words in ((_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), (_PR_SET_SECCOMP, _MODE_FILTER, head, 0, 0)):
        if libc.prctl(*(ctypes.c_ulong(w) if isinstance(w, int) else w for w in words)) != 0:
            raise OSError(ctypes.get_errno(), "the kernel takes no filter")


def by_python() -> None:
    """End this process at once when Python code opens an internet socket or asks for an address."""
    def hook(event: str, args: tuple[Any, ...]) -> None:
        if not event.startswith("socket."):
            return
        inside = event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")
        if event == "socket.__new__":
            inside = args[1] in (socket.AF_INET, socket.AF_INET6)
        if inside:
            os.write(2, f"{event} {args[1:]}\n".encode())
            os._exit(CAUGHT)

    sys.addaudithook(hook)
