"""Which sources have to do with each other: the same whether they are kept in memory or found on the disk."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_batch_versions import BODY, FIRST, OTHER, TITLE, folder

from masthead.batch.incremental import Outcome, outcomes
from masthead.batch.journal import FOLDER, Journal
from masthead.batch.kin import Kin
from masthead.batch.plan import Plan
from masthead.batch.versions import releases, versions
from masthead.batch.workers import Here
from masthead.briefing.digests.likeness import KNOWN_BY, Fingerprint, alike, are_alike, likeness
from masthead.request import Request

WITHDRAWN = (
    f"WITHDRAWN\n\nWithdrawal of a release on aid in the north\n\nLONDON, 5 June 2024 – The agency has withdrawn its release. "
    f"This replaces the release “{TITLE}” of 3 June, which was in error.\n\n###\n"
)


def done(place: Path, out: Path, journal: Journal) -> list[Outcome]:
    return list(outcomes(Plan([str(place)], out), Request(to=("txt",), traced=True), Here(), journal))


def told(found: list[Outcome]) -> set[tuple[object, ...]]:
    return {
        (one.outcome.job.source, one.state, tuple(at.job.source for at, _ in one.earlier), tuple(at.job.source for at, _ in one.copies))
        for one in versions(releases(found))
    }


def test_groups_on_the_disk_tell_what_the_whole_tells(tmp_path: Path) -> None:
    texts = {
        "a_first": FIRST,
        "b_copy": FIRST.replace("###", "Contact: desk@example.org\n\n###"),
        "c_new": f"CORRECTION\n\n{TITLE}{BODY.format(day=4, name='Tuesday', number='40,000')}",
        "d_other": OTHER,
        "e_copy": OTHER.replace("PRESS RELEASE", "NEWS RELEASE"),
        **{f"x{at}": f"PRESS RELEASE\n\nTown {at} opens a bridge\n\nROME, {at} May 2024 – Bridge number {at} was opened by the mayor of town {at}, who spoke of {at * 7} years of work, {at * 31} tonnes of steel and {at * 13} people.\n\n###\n" for at in range(1, 9)},
    }  # fmt: skip
    with Journal(tmp_path / "out") as journal:
        found = done(folder(tmp_path / "in", **texts), tmp_path / "out", journal)
        few, many = Kin(journal), Kin(journal, most=3)
        for one in found:
            few.add(one)
            many.add(one)
        assert [list(group) for group in few.groups()] == [found]
        groups = [list(group) for group in many.groups()]
        assert [[Path(one.job.source).stem for one in group] for group in groups] == [["a_first", "b_copy", "c_new"], ["d_other", "e_copy"]]
        assert set().union(*map(told, groups)) == told(found) != set()
        assert not (tmp_path / "out" / FOLDER / "kin.sqlite").exists()


def test_what_is_named_is_found_though_nothing_is_alike(tmp_path: Path) -> None:
    with Journal(tmp_path / "out") as journal:
        found = done(folder(tmp_path / "in", a=FIRST, b=OTHER, c=WITHDRAWN), tmp_path / "out", journal)
        many = Kin(journal, most=0)
        for one in found:
            many.add(one)
        assert set().union(*(told(list(group)) for group in many.groups())) == told(found)
        assert [one[1] for one in told(found)] == ["withdrawal"]


def test_what_an_earlier_run_brought_together_is_looked_at_again(tmp_path: Path) -> None:
    from msgspec.structs import replace

    with Journal(tmp_path / "out") as journal:
        found = done(folder(tmp_path / "in", a=FIRST, b=OTHER), tmp_path / "out", journal)
        journal.put(replace(found[1].entry, settled="copy 0 of c"))
        many = Kin(journal, most=0)
        for one in found:
            many.add(one)
        assert [[Path(one.job.source).stem for one in group] for group in many.groups()] == [["b"]]


@given(st.integers(0, 1 << 32), st.integers(0, 200), st.integers(0, 200), st.floats(0.05, 1.0))
def test_what_is_told_quickly_not_to_be_alike_is_not(seed: int, few: int, many: int, least: float) -> None:
    chance = random.Random(seed)  # to draw each run by itself takes longer than Hypothesis wants on a busy machine
    texts = [chance.sample(range(301), count) for count in (few, many)]
    one, other = (Fingerprint(tuple(sorted(runs)[:128]), len(runs), ()) for runs in texts)
    assert are_alike(one, other, least) == (likeness(one, other) >= least)


@pytest.mark.parametrize("apart", [1, 64, 1024])
@pytest.mark.parametrize("least", [0.2, 0.5, 0.8])
def test_no_text_that_is_alike_is_passed_over_at_a_glance(apart: int, least: float) -> None:
    """However many of the runs fall together in one mark."""
    prints = [
        Fingerprint(tuple(sorted(apart * run for run in range(at * 9, at * 9 + size))), size, ())
        for at in range(12)
        for size in (128, 40, 3)
    ]
    expected = [
        (one, other)
        for other, two in enumerate(prints)
        for one in range(other)
        if are_alike(two, prints[one], least) and len(set(two.runs[:KNOWN_BY]).intersection(prints[one].runs[:KNOWN_BY])) >= KNOWN_BY // 6
    ]
    assert set(expected) <= {(one, other) for one, other, _ in alike(prints, least)} and expected
