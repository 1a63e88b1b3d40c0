"""Each case has its own Chinese sentence and says what to do."""

from __future__ import annotations

import re

from pension_desk.bundles.refusals import Reason, refusal

DETAILS = {"sender": "450821101203", "receiver": "450821101", "needs": "1.2.3", "line": 4,
           "kind": "上报", "digits": 23}  # fmt: skip


def test_every_reason_has_a_sentence_of_its_own() -> None:
    sentences = {refusal(reason, **DETAILS).sentence() for reason in Reason}
    assert len(sentences) == len(Reason)
    for sentence in sentences:
        assert re.search("[\u4e00-\u9fff]", sentence)
        assert sentence.endswith("。")
        assert "{" not in sentence
