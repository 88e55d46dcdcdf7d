"""What the signs of an issuer weigh (`anatomy/issuing/weights.py`), fitted to releases whose issuer is known.

    python tests/bench/issuer_weights.py FOLDER … [--pull 1.5] [--folds 8]

Each FOLDER holds `files/` and `truth/` (see `truth.py`); of the first, with which the rules were written, each release counts 0.7, since rules know it
better than any other. The texts of our own tests are made up, and count 0.3. A conditional logistic regression: in each release one of its candidates is
right, or none is. What little data cannot tell is held by `--pull` at what people who read releases would expect (`EXPECTED`). Prints how many issuers of
each folder are found by weights fitted to the other releases (no issuer stands in two folds), then the table; it is put into the code by hand.
"""

from __future__ import annotations

import argparse
import inspect
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path
from typing import Any

import pytest
import truth as truths
from msgspec import Struct

from masthead import inspection, pipeline
from masthead.anatomy.issuing import weighing
from masthead.anatomy.issuing.pool import Candidate
from masthead.errors import MastheadError
from masthead.sources.source import Source

EXPECTED = {
    "any": -1.5, "rule": 2.0, "rules": 0.4, "body": 1.0, "one word": -0.6, "letters": 0.2, "person": -1.2, "given name": -1.0,
    "like a person": -0.6, "often": 0.35, "once": -0.4, "never": -0.5, "headline": 0.3, "headline subject": 0.8, "headline label": 2.0,
    "headline announces": 0.4, "headline at most": -1.0, "lead": 0.2, "lead opens": 0.6, "acts in lead": 0.9, "announces in lead": 0.6,
    "acts below": 0.3, "announces below": 0.3, "acts in paragraph": 0.2, "form opens": 1.0,
    "announced by": 1.2, "paragraph opens": 0.2, "desk line": 2.0, "office of": 0.4, "at office": 0.0, "holds office": -0.8, "speaker": 0.6,
    "governed": -0.3, "any such": -1.0, "its letters": 0.5, "mail domain": 1.5, "site domain": 1.0, "web domain": 0.6, "spelt domain": 1.0,
    "author": 3.0, "author told": 1.0, "field": 1.5, "own kind": 0.6, "head line": 1.4, "head part": 0.5,
    "genre line": 2.6, "genre of": 1.5, "foot line": 1.0, "foot part": 0.3, "last line": 1.5, "contact line": 0.8, "contact within": 0.2,
    "dateline place": -1.0, "of dateline place": 0.3, "only within another": -0.7, "holds another": 0.2,
}  # fmt: skip
ROUNDS, STEP, LEAST = 150, 0.12, 3
"""Rounds of descent; its step; releases in which a sign must stand to be fitted."""
FIRST, EXAMPLE = 0.7, 0.3
"""How much a release of the first folder counts, and a text of a test."""
_NOBODY = re.compile(r'== ""|issuer is None|issuer is not None\) is|not any\(|assert not issuer')
"""How tests ask that nobody is named, or nobody of those in view."""


class Release(Struct):
    """What a name is known by, the signs of each candidate, which of them are right, how much it counts, and where it is from."""

    name: str
    names: list[str]
    signs: list[dict[str, float]]
    right: list[bool]
    much: float
    folder: str


class Watch:
    """Sees the candidates of each release that is recognised; with pytest, of each test that names the issuer it asks for."""

    def __init__(self) -> None:
        self.seen: list[list[Candidate]] = []
        self.examples: list[Release] = []
        self._likely = weighing.likely
        weighing.likely = self._watched

    def _watched(self, every: Sequence[Candidate]) -> list[float]:
        self.seen.append(list(every))
        return self._likely(every)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: Any) -> Iterator[None]:
        asked = inspect.getsource(item.function) + repr(getattr(getattr(item, "callspec", None), "params", ""))
        self.seen.clear()
        result = yield
        for every in self.seen if "issuer" in asked else ():
            best = max(zip(self._likely(every), every, strict=True), key=lambda pair: pair[0], default=None)
            if best is not None and _NOBODY.search(asked):
                if len(self.seen) == 1:
                    self.examples.append(known(item.name, [], every, EXAMPLE, "tests"))
            elif best is not None and best[1].text in asked:
                self.examples.append(known(best[1].text, [best[1].text], every, EXAMPLE, "tests"))
        return result


def known(name: str, names: Sequence[str], every: Sequence[Candidate], much: float, folder: str) -> Release:
    right = [any(truths.alike(each, one.text) for each in names) for one in every]
    texts = [one.text for one in every]
    return Release(name, [*texts, ""], [*({**one.signs, "any": 1.0} for one in every), {}], [*right, not any(right)], much, folder)


def releases(folders: Sequence[Path], watch: Watch) -> list[Release]:
    found: list[Release] = []
    for number, folder in enumerate(folders):
        for wanted, path in truths.truths(folder):
            names = [name for name in (wanted.get("issuer"), *wanted.get("issuer_alt", ())) if name]
            watch.seen.clear()
            try:
                inspection.inspect(Source.at(path), pipeline.Request())
            except MastheadError:
                continue
            if names and watch.seen:
                found.append(known(names[0], names, watch.seen[0], 1.0 if number else FIRST, str(folder)))
    return found


def fitted(known: Sequence[Release], pull: float) -> dict[str, float]:
    """The weights, by descent with momentum (Adam); what few releases have weighs what is expected."""
    count = Counter(sign for one in known for sign in {sign for each in one.signs for sign in each})
    weights = {sign: EXPECTED.get(sign, 0.0) for sign, times in count.items() if times >= LEAST}
    first, second = dict.fromkeys(weights, 0.0), dict.fromkeys(weights, 0.0)
    for turn in range(1, ROUNDS + 1):
        slope = {sign: (pull / 3 if sign == "any" else pull) * (value - EXPECTED.get(sign, 0.0)) for sign, value in weights.items()}
        for one in known:
            scores = [exp(sum(weights.get(sign, 0.0) * value for sign, value in each.items())) for each in one.signs]
            total, wanted = sum(scores), sum(score for score, ok in zip(scores, one.right, strict=True) if ok)
            for each, score, ok in zip(one.signs, scores, one.right, strict=True):
                off = one.much * (score / total - (score / wanted if ok else 0.0))
                for sign, value in each.items():
                    if sign in slope:
                        slope[sign] += off * value
        for sign, value in slope.items():
            first[sign] = 0.9 * first[sign] + 0.1 * value
            second[sign] = 0.999 * second[sign] + 0.001 * value * value
            weights[sign] -= STEP * first[sign] / (1 - 0.9**turn) / ((second[sign] / (1 - 0.999**turn)) ** 0.5 + 1e-8)
    return {**EXPECTED, **weights}


def carried_over(every: Sequence[Release], pull: float, folds: int) -> None:
    """How many releases of each folder have the right name first, weighed by what others taught."""
    right: Counter[str] = Counter()
    for fold in range(folds):
        apart = [zlib.crc32(truths.fold(one.name).encode()) % folds == fold for one in every]
        weights = fitted([one for one, kept in zip(every, apart, strict=True) if not kept], pull)
        for one in (one for one, kept in zip(every, apart, strict=True) if kept):
            scores = [sum(weights.get(sign, 0.0) * value for sign, value in each.items()) for each in one.signs]
            right[one.folder] += one.right[max(range(len(scores)), key=scores.__getitem__)]
    for folder, count in Counter(one.folder for one in every).items():
        print(f"# {folder}: {right[folder]} of {count} that are weighed at all")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="+", type=Path)
    asked.add_argument("--pull", type=float, default=1.5)
    asked.add_argument("--folds", type=int, default=8)
    options = asked.parse_args()
    watch = Watch()
    every = releases(options.folders, watch)
    tests = sorted(map(str, Path(__file__).parent.parent.glob("test_anatomy_issuer*.py")))
    pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "-o", "addopts=", *tests], plugins=[watch])
    every += watch.examples
    carried_over(every, options.pull, options.folds)
    for sign, value in sorted(fitted(every, options.pull).items(), key=lambda pair: -pair[1]):
        print(f'    "{sign}": {value:.2f},')


if __name__ == "__main__":
    main()
