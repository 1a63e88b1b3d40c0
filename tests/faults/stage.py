"""Does one act after another, each in a process of its own that may be killed at any moment.

``python -m tests.faults.stage`` has everything imported and forks for each act, so that a death
costs milliseconds. It obeys lines on its standard input and answers each with one line:

``ready ACT PLACE`` → ``PID``; ``go`` → ``done``, ``told REASON SENTENCE``, ``broke TEXT`` or
``died``; ``end`` (closes the desk) → ``closed``, ``broke TEXT`` or ``died``.

The process of the act speaks through a socket, whose system calls are none that a test spoils.
"""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import traceback
from pathlib import Path

from pension_desk.domain.errors import DeskError
from tests.faults.acts import ACTS
from tests.faults.scene import build

_LONGEST = 2**16


def main() -> None:
    """Obey until the input ends."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))  # so that every child finds all modules and parameters loaded
    ours: socket.socket | None = None
    child = 0
    for line in sys.stdin:
        word, *rest = line.split()
        if word == "ready":
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            child = os.fork()
            if child == 0:
                ours.close()
                _perform(theirs, rest[0], Path(rest[1]))
            theirs.close()
            said = ours.recv(_LONGEST).decode()
            print(child if said == "ready" else f"not ready: {said}", flush=True)
            continue
        assert ours is not None
        try:
            ours.send(word.encode())
            answer = ours.recv(_LONGEST).decode()
        except (BrokenPipeError, ConnectionResetError):
            answer = ""
        if word == "end" or not answer:
            os.waitpid(child, 0)
            ours.close()
        print(answer or "died", flush=True)


def _perform(wire: socket.socket, act: str, place: Path) -> None:
    """Be the process of one act."""
    try:
        ready = ACTS[act].ready(place)
        wire.send(b"ready")
    except BaseException:  # noqa: BLE001 - the test is told
        wire.send(traceback.format_exc().replace("\n", " | ").encode())
        os._exit(1)
    while True:
        word = wire.recv(_LONGEST)
        if word == b"end":
            wire.send(_told(ready.close, "closed"))
            os._exit(0)
        wire.send(_told(ready.do, "done"))


def _told(act: object, well: str) -> bytes:
    assert callable(act)
    try:
        act()
    except DeskError as error:
        kind = type(error).__name__
        return f"told {kind} {error.reason} {error.sentence()}".encode()
    except BaseException:  # noqa: BLE001 - the test is told
        return ("broke " + traceback.format_exc().replace("\n", " | ")).encode()
    return well.encode()


if __name__ == "__main__":
    main()
