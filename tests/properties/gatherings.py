"""The town takes a folder of bundles at once; a stick goes both ways in one visit."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from pension_desk.services import bundles, visit
from pension_desk.services.bundles import Received
from pension_desk.services.visit import Visited
from pension_desk.services.visit_plan import Found
from tests.properties.heaps import Heap, lay, take_together
from tests.properties.losses import Losses
from tests.properties.parcels import Parcel
from tests.properties.rules import PICK, SOME_VILLAGE
from tests.services.exchange import TOWN

SOME_VILLAGES = st.lists(SOME_VILLAGE, min_size=1, max_size=3, unique=True)


class Gatherings(Losses):
    """Several bundles become one import, and the answer goes back with the stick."""

    @precondition(lambda self: self.bag)
    @rule(villages=SOME_VILLAGES, picks=st.lists(PICK, max_size=3), back=st.booleans())
    def receive_a_folder(self, villages: list[str], picks: list[int], back: bool) -> None:
        """New reports and some that had lain about; the whole import may be taken back."""
        old = {pick % len(self.bag) for pick in picks}
        found = [self.bag[n] for n in sorted(old) if self.bag[n].target == TOWN]
        found += [self.post.send(village, TOWN) for village in villages]
        folder = self.post.stick()
        desk = self.desks.seats[TOWN].desk
        take_together(
            self.post, TOWN, lay(folder, found), lambda: bundles.receive(desk, folder).value
        )
        if back:
            self.take_back(TOWN)

    @rule(villages=SOME_VILLAGES, returns=st.booleans())
    def one_visit(self, villages: list[str], returns: bool) -> None:
        """The wizard at the town, and then at each village that the stick goes back to."""
        folder = self.post.stick()
        heap = lay(folder, [self.post.send(village, TOWN) for village in villages])
        answers = self.exchange(TOWN, folder, heap)
        assert {parcel.target for parcel in answers} <= set(villages)
        for parcel in answers if returns else ():
            self.exchange(parcel.target, folder, {parcel.sent.file.name: parcel})

    def exchange(self, code: str, folder: Path, heap: Heap) -> list[Parcel]:
        """Do what the wizard proposes at a desk; return what was written, which may go astray.

        ``heap``: what lies on the stick for this desk. What is proposed to be taken is taken.
        """
        desk = self.desks.seats[code].desk
        plan = visit.look(desk, folder)
        choice = plan.proposal()
        foretold = visit.rehearse_visit(desk, choice)
        chosen = {file.path.name for file in choice.take}
        visited: list[Visited] = []

        def act() -> Received:
            visited.append(visit.exchange(desk, plan, choice).value)
            return visited[0].received or Received(())

        met = {
            one.path.name
            for one in plan.brought
            if one.enrols and one.found is Found.GAP and one.sender in choice.write
        }
        pile = {name: one for name, one in heap.items() if name in chosen | met}
        received = take_together(self.post, code, pile, act)
        assert chosen == {taken.file.name for taken in received.bundles}
        assert [x.receipt.accepted for x in foretold.bundles] == [
            x.receipt.accepted for x in received.bundles
        ]
        assert visited[0].not_written == ()
        written = [self.post.posted(x, code, str(x.receiver)) for x in visited[0].written]
        self.bag += written
        return written
