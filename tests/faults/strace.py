"""Kills or deceives a process at the Nth system call, by strace's fault injection."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]

CHANGING = (
    "write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,ftruncate,truncate,"
    "fallocate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,"
    "copy_file_range,sendfile"
)
"""Every call by which a file or a name changes, or becomes lasting."""

WRITING = "write,pwrite64,writev,pwritev,pwritev2,fallocate,mkdir,mkdirat"
"""The calls that fail for want of room."""

_CALL = re.compile(r"^(\w+)\((.*)\)\s+= (.*)$")
_PATH = re.compile(r"<(/[^>]*)>|\"(/[^\"]*)\"")


@dataclass(frozen=True)
class Call:
    """One system call: its name, the paths that it names, and its line."""

    name: str
    paths: tuple[str, ...]
    line: str


@cache
def missing() -> str:
    """Return why no process can be traced here, empty when it can."""
    if not sys.platform.startswith("linux") or shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(
        ["strace", "-e", "trace=write", "-e", "inject=write:error=ENOSPC:when=1", "echo", "x"],
        capture_output=True,
        check=False,
    )
    return "" if b"INJECTED" in tried.stderr else "no process may be traced here"


class Stage:
    """The process that does acts; see `tests.faults.stage`."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.stage"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Stage:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def say(self, line: str) -> str:
        """Give an order and return the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().rstrip("\n")

    def ready(self, act: str, place: Path) -> int:
        """Have an act made ready; return its process."""
        answer = self.say(f"ready {act} {place}")
        assert answer.isdecimal(), answer
        return int(answer)


class Tracer:
    """strace on one process; ``inject`` as strace takes it after the names of the calls.

    ``more``: whole expressions beside it.
    """

    def __init__(
        self,
        pid: int,
        out: Path,
        *,
        calls: str = CHANGING,
        inject: str = "",
        more: tuple[str, ...] = (),
    ) -> None:
        self._out = out
        spoil = [f"inject={calls}:{inject}", *more] if inject else more
        told = [word for one in spoil for word in ("-e", one)]
        self._strace = subprocess.Popen(
            [
                *("strace", "-p", str(pid), "-y", "-s", "0", "-o", str(out)),
                *("-e", f"trace={calls}", *told),
            ],
            stderr=subprocess.PIPE,
        )
        assert self._strace.stderr is not None
        said = self._strace.stderr.readline()
        assert b"attached" in said, said

    def let_go(self) -> None:
        """Leave the process alone from now on."""
        self._strace.terminate()
        self._strace.communicate()

    def calls(self) -> list[Call]:
        """Return what the process did, once it has ended or was let go."""
        self._strace.communicate()
        found = []
        for line in self._out.read_text(errors="replace").splitlines():
            match = _CALL.match(line)
            if match is not None:
                paths = tuple(a or b for a, b in _PATH.findall(match[2]))
                found.append(Call(match[1], paths, line))
        return found
