"""Light tasks that are done together end each as it would alone."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from test_batch import results
from test_batch_journal import TEXT, inbox
from test_cli import ROOT

import masthead
from masthead import expressions, limits, steps
from masthead.anatomy.recognise import recognising
from masthead.batch import workers
from masthead.batch.incremental import Outcome, outcomes
from masthead.batch.journal import Journal
from masthead.batch.plan import Plan
from masthead.batch.workers import Here, Pool, Several, Workers
from masthead.errors import LimitError, MastheadError, UnreadableError
from masthead.notices import Notice
from masthead.request import Request
from masthead.steps import Steps

LETTERS = "abcdefghijklmnopq"


def alone(task: str) -> str:
    """What a process makes of one task."""
    if task == "hangs":
        time.sleep(60)
    if task == "dies":
        os._exit(9)
    if task == "fails":
        raise UnreadableError("is bad", where=task)
    return task.upper()


def at_once(tasks: Sequence[str]) -> list[str | MastheadError]:
    """The same of several, by which one sees that they were done at once."""
    if (first := next((task for task in tasks if task in ("hangs", "dies")), "")) or not tasks:
        alone(first)
    return [UnreadableError("is bad", where=task) if task == "fails" else f"{task.upper()} of {len(tasks)}" for task in tasks]


def ended(made: str) -> str:
    if made.startswith("C"):
        raise LimitError("there is no room", where="c")
    return made


def all_ended(made: Sequence[str | MastheadError]) -> list[str | MastheadError]:
    found: list[str | MastheadError] = []
    for one in made:
        try:
            found.append(one if isinstance(one, MastheadError) else ended(one))
        except MastheadError as error:
            found.append(error)
    return found


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first task alone is done by itself, and several are done at once where two seconds are enough."""
    monkeypatch.setattr(workers, "_AHEAD", 1)
    monkeypatch.setattr(workers, "_LEISURE", 2.0)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.usefixtures("soon")
def test_light_tasks_are_done_at_once_and_told_in_their_order() -> None:
    several = Several(at_once, lambda task: task not in "fg", all_ended)
    found = list(Pool(1).map(alone, LETTERS, ended, several))
    assert [task for task, _ in found] == list(LETTERS)
    assert isinstance(found[2][1], LimitError)  # of those that came with it each has its own end
    told = [str(made) for _, made in found]
    assert [told[0], told[1], told[3], told[4]] == ["A", "B of 4", "D of 4", "E of 4"]
    assert told[5:] == ["F", "G", *(f"{name} of 5" for name in "HIJKL"), "M of 2", "N of 2", *"OPQ"]  # fewer towards the end


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("worst", ["hangs", "dies"])
def test_what_ends_a_process_takes_none_of_the_others_with_it(worst: str) -> None:
    tasks = ["first", "a", worst, "fails", *"bcdefgh"]
    found = dict(Pool(1, 2).map(alone, tasks, None, Several(at_once, lambda _: True, list)))
    assert [found[task] for task in ("first", *"abcdefgh")] == ["FIRST", *"ABC", "D of 2", "E of 2", *"FGH"]
    assert isinstance(found["fails"], UnreadableError)
    assert isinstance(found[worst], LimitError if worst == "hangs" else MastheadError)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.usefixtures("soon")
def test_who_is_stopped_tells_all_of_those_that_were_done_at_once() -> None:
    with Pool(1).kept() as kept:
        coming = kept.map(alone, "abcdefghi", None, Several(at_once, lambda _: True, list))
        assert [next(coming), next(coming)] == [("a", "A"), ("b", "B of 4")]
        coming.close()  # type: ignore[attr-defined]
        assert list(kept.left())[:3] == [("c", "C of 4"), ("d", "D of 4"), ("e", "E of 4")]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("rules", [Pool(1, memory=500), Pool(1, 1.9)], ids=["memory", "time"])
def test_where_memory_or_time_is_short_each_is_done_by_itself(rules: Pool) -> None:
    assert dict(rules.map(alone, LETTERS, None, Several(at_once, lambda _: True, list)))["d"] == "D"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.usefixtures("soon")
def test_sources_have_the_same_results_together_as_each_alone(tmp_path: Path) -> None:
    """Seeds of several formats, two texts of one name but for its ending, an empty one; each with options of its own in force."""
    place = inbox(tmp_path / "in", 6)
    for seed in sorted((ROOT / "seeds").glob("*.txt"))[:3]:
        shutil.copy(seed, place / f"seed-{seed.name}")
    (place / "r03.txt").write_bytes(b"")
    (place / "r04.md").write_text(f"# Another of that name\n\n{TEXT.format(count=7)}", encoding="utf-8")
    (place / "r05.txt").write_text(TEXT.format(count=5) + "word " * 10_000, encoding="utf-8")  # it is made by itself

    def done(out: Path, by: Workers) -> tuple[list[Outcome], dict[str, bytes]]:
        with Journal(out) as journal:
            asked = Request(to=("txt", "docx", "epub"), traced=True, settings={"limit": {"text_bytes": "100000"}})
            told = list(outcomes(Plan([str(place)], out), asked, by, journal))
        return told, {name: (out / name).read_bytes() for name in results(out)}

    (first, apart), (second, at_once_made) = done(tmp_path / "apart", Here()), done(tmp_path / "together", Pool(1))
    assert apart == at_once_made and len(apart) == 27
    assert [one.entry.state for one in first] == [one.entry.state for one in second] and any(one.entry.state == "failed" for one in first)
    assert [one.entry.about for one in first] == [one.entry.about for one in second]
    assert not list(tmp_path.rglob("*.part")) and all(one.entry.seconds > 0 for one in second if one.entry.state == "done")


def works(name: str, told: list[Any], count: int, error: Exception | None = None) -> Steps[str]:
    with limits.changed(limits.Limits(lines=count)):
        try:
            for number in range(count):
                told.append((name, number, limits.LIMITS.lines))
                yield
            if error is not None:
                raise error
        finally:
            told.append((name, "ends", limits.LIMITS.lines))
    return name


def test_works_take_their_steps_in_turn_each_with_its_own_in_force() -> None:
    told: list[Any] = []
    short = UnreadableError("is bad")
    assert steps.together([works("a", told, 1), works("b", told, 2, short), works("c", told, 3)]) == ["a", short, "c"]
    assert [one[:2] for one in told] == [
        ("a", 0), ("b", 0), ("c", 0), ("a", "ends"), ("b", 1), ("c", 1), ("b", "ends"), ("c", 2), ("c", "ends"),
    ]  # fmt: skip
    assert {(name, count) for name, _, count in told} == {("a", 1), ("b", 2), ("c", 3)}
    assert limits.LIMITS.lines == limits.Limits().lines


def test_what_no_work_expected_closes_the_others() -> None:
    told: list[Any] = []
    with pytest.raises(ZeroDivisionError):
        steps.together([works("a", told, 3), works("b", told, 1, ZeroDivisionError())])
    assert ("a", "ends", 3) in told and limits.LIMITS.lines == limits.Limits().lines


def test_steps_one_after_the_other_give_the_same() -> None:
    told: list[Any] = []
    assert steps.through(works("a", told, 2)) == "a" and told[-1] == ("a", "ends", 2)
    with pytest.raises(UnreadableError):
        steps.through(works("a", told, 2, UnreadableError("is bad")))


def test_what_is_told_of_texts_is_held_until_the_last_of_those_that_recognise_together_has_ended() -> None:
    text = "Words of a text that nobody else has."

    def recognises(count: int) -> Steps[bool]:
        with expressions.holding():
            for _ in range(count):
                expressions.words_of(text)
                yield
            return text in expressions._WORDS_OF

    assert steps.together([recognises(1), recognises(2), recognises(3)]) == [True, True, True]
    assert text not in expressions._WORDS_OF
    with pytest.raises(ZeroDivisionError), expressions.holding():
        expressions.words_of(text)
        raise ZeroDivisionError
    assert text not in expressions._WORDS_OF


def test_releases_that_are_recognised_together_are_those_that_each_alone_has() -> None:
    documents = [masthead.read(seed) for seed in sorted((ROOT / "seeds").glob("*.txt"))[:6]]
    told: list[list[Notice]] = [[] for _ in documents]
    found = steps.together(recognising(document, told[at].append) for at, document in enumerate(documents))
    for document, notices, releases in zip(documents, told, found, strict=True):
        heard: list[Notice] = []
        assert masthead.recognise(document, note=heard.append) == releases and heard == notices
