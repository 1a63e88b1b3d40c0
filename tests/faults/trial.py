"""One act tried again and again, each time on a fresh copy of the place."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from pension_desk.bundles.verifying import inspect
from tests.faults.acts import ACTS
from tests.faults.scene import OLD_FILES, Known, files, picture, start_again
from tests.faults.strace import CHANGING, WRITING, Call, Stage, Tracer


@dataclass(frozen=True)
class Point:
    """A moment in an act: the system call that is about to happen, the ``nth`` of its name."""

    at: int
    call: Call
    nth: int


class Trial:
    """An act, what the desk holds before and after it, and the system calls that lie between."""

    def __init__(self, stage: Stage, base: Path, folder: Path, act: str) -> None:
        self.stage = stage
        self.base = base
        self.place = folder / "place"
        self.act = act
        self.who = ACTS[act].who
        self._trace = folder / "trace"
        self.fresh()
        before = self.look()
        self._known = Known.of(before)
        self.before = self._known.plain(before)
        self.fresh()
        tracer = Tracer(stage.ready(act, self.place), self._trace)
        assert stage.say("go") == "done"
        assert stage.say("end") == "closed"
        self.points = _points(tracer.calls())
        self.names = set(files(self.place))
        self.after = self.state()
        assert (self.after != self.before) == ACTS[act].changes

    def fresh(self) -> None:
        """Lay out the place as it was at first."""
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self.base, self.place)

    def look(self, place: Path | None = None) -> dict[str, tuple[object, ...]]:
        """Return what the desk holds at the next start of the program; it must be sound."""
        desk = start_again((place or self.place) / self.who)
        try:
            return picture(desk)
        finally:
            if desk is not None:
                desk.close()

    def state(self, place: Path | None = None) -> str:
        """Return what the desk holds, so that it can be compared with before and after."""
        return self._known.plain(self.look(place))

    def killed(self, point: Point) -> str:
        """Do the act and kill it just before this call; return its last words."""
        self.fresh()
        tracer = Tracer(
            self.stage.ready(self.act, self.place),
            self._trace,
            calls=point.call.name,
            inject=f"signal=SIGKILL:when={point.nth}",
        )
        said = self.stage.say("go")
        if said != "died":
            assert self.stage.say("end") == "died"
        tracer.calls()
        return said

    def failed(self, point: Point, error: str) -> str:
        """Let this one call fail with an error; the act is told and waits for more."""
        self.fresh()
        tracer = Tracer(
            self.stage.ready(self.act, self.place),
            self._trace,
            calls=point.call.name,
            inject=f"error={error}:when={point.nth}",
        )
        said = self.stage.say("go")
        tracer.let_go()
        return said

    def filled_up(self, point: Point) -> str:
        """Let the disk be full from this call on, until there is room again."""
        self.fresh()
        done = Counter(other.call.name for other in self.points[: point.at])
        spoil = tuple(
            f"inject={name}:error=ENOSPC:when={done[name] + 1}+" for name in WRITING.split(",")
        )
        pid = self.stage.ready(self.act, self.place)
        tracer = Tracer(pid, self._trace, calls=CHANGING, more=spoil)
        said = self.stage.say("go")
        tracer.let_go()
        return said

    def again(self) -> None:
        """Do the act once more, undisturbed, by a new start of the program."""
        self.stage.ready(self.act, self.place)
        assert self.stage.say("go") == "done"
        assert self.stage.say("end") == "closed"

    def check_stick(self) -> None:
        """Hold that the old files are as they were, and that new ones are whole or not there."""
        found = files(self.place / "stick")
        for name, content in OLD_FILES.items():
            assert found.pop(name) == content
        for name in found:
            assert name.endswith((".part", ".pdb", ".pdbackup")), name
            if name.endswith(".pdb"):
                inspect(self.place / "stick" / name)


def _points(calls: list[Call]) -> tuple[Point, ...]:
    seen: Counter[str] = Counter()
    found = []
    for at, call in enumerate(calls):
        seen[call.name] += 1
        found.append(Point(at, call, seen[call.name]))
    return tuple(found)
