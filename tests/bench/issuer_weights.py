"""What the signs of an issuer weigh (`anatomy/weighing.py`), fitted to releases whose issuer is known.

    python tests/bench/issuer_weights.py FOLDER … [--pull 2]

Each FOLDER holds `files/` and `truth/` (see `truth.py`); of the first, with which the rules were written, each release counts 0.3, since rules know it
better than any other. A conditional logistic regression: in each release one of its candidates is right, or none is. What little data cannot tell is held
by `--pull` at what people who read releases would expect (`EXPECTED`). Prints the table; it is put into the code by hand.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from math import exp
from pathlib import Path

import truth as truths

from masthead import inspection, pipeline
from masthead.anatomy import weighing
from masthead.anatomy.candidates import Candidate
from masthead.errors import MastheadError
from masthead.sources.source import Source

EXPECTED = {
    "any": -3.5, "chosen": 1.5, "chosen sure": 1.0, "rule": 2.0, "rules": 0.4, "body": 1.0, "bare": -0.4, "commune": 0.3, "one word": -0.6, "person": -2.0,
    "like a person": -0.6, "long": -0.5, "event": -1.5, "often": 0.35, "once": -0.4, "never": -0.5, "headline opens": 0.5, "headline subject": 0.8,
    "headline label": 0.6, "headline part": 0.4, "headline": 0.2, "lead": 0.2, "lead opens": 0.6, "acts in lead": 0.9, "acts": 0.4, "paragraph opens": 0.2,
    "desk": 1.2, "desk line": 2.0, "office of": 0.4, "speaker": 0.6, "governed": -0.3, "free": 0.1, "explained": 0.3, "its letters": 0.5, "mail domain": 1.3,
    "web domain": 0.6, "head line": 1.0, "head part": 0.5, "head first": 0.3, "genre line": 1.0, "foot line": 1.0, "foot part": 0.3, "foot first": 0.4,
    "contact line": 0.8, "contact first": 0.6, "contact part": 0.4, "contact within": 0.2, "copyright": 0.8, "about": 1.5, "boilerplate opens": 1.0,
    "boilerplate": 0.2, "page title": 0.8, "author": 0.6, "dateline place": -1.0, "within another": -0.2, "only within another": -0.7, "part is oftener": -0.3,
}  # fmt: skip
ROUNDS, STEP, LEAST = 300, 0.08, 3
"""Rounds of descent; its step; releases in which a sign must stand to be weighed."""

Release = tuple[list[dict[str, float]], list[bool], float]
"""The signs of each candidate and of none, which of them are right, and how much the release counts."""


def releases(folders: Sequence[Path]) -> list[Release]:
    found: list[Release] = []
    seen: list[list[Candidate]] = []
    likely = weighing.likely

    def watched(every: Sequence[Candidate]) -> list[float]:
        seen.append(list(every))
        return likely(every)

    weighing.likely = watched
    for number, folder in enumerate(folders):
        for wanted, path in truths.truths(folder):
            names = [name for name in (wanted.get("issuer"), *wanted.get("issuer_alt", ())) if name]
            seen.clear()
            try:
                inspection.inspect(Source.at(path), pipeline.Request())
            except MastheadError:
                continue
            if not names or not seen:
                continue
            right = [any(truths.alike(name, one.text) for name in names) for one in seen[0]]
            signs = [{**one.signs, "any": 1.0} for one in seen[0]]
            found.append(([*signs, {}], [*right, not any(right)], 1.0 if number else 0.3))
    weighing.likely = likely
    return found


def fitted(known: Sequence[Release], pull: float) -> dict[str, float]:
    """The weights, by descent with momentum (Adam)."""
    count = Counter(sign for signs, _, _ in known for sign in {sign for each in signs for sign in each})
    weights = {sign: EXPECTED.get(sign, 0.0) for sign, times in count.items() if times >= LEAST}
    first, second = dict.fromkeys(weights, 0.0), dict.fromkeys(weights, 0.0)
    for turn in range(1, ROUNDS + 1):
        slope = {sign: (0.05 if sign == "any" else pull) * (value - EXPECTED.get(sign, 0.0)) for sign, value in weights.items()}
        for signs, right, much in known:
            scores = [exp(sum(weights.get(sign, 0.0) * value for sign, value in each.items())) for each in signs]
            total, wanted = sum(scores), sum(score for score, ok in zip(scores, right, strict=True) if ok)
            for each, score, ok in zip(signs, scores, right, strict=True):
                off = much * (score / total - (score / wanted if ok else 0.0))
                for sign, value in each.items():
                    if sign in slope:
                        slope[sign] += off * value
        for sign, value in slope.items():
            first[sign] = 0.9 * first[sign] + 0.1 * value
            second[sign] = 0.999 * second[sign] + 0.001 * value * value
            weights[sign] -= STEP * first[sign] / (1 - 0.9**turn) / ((second[sign] / (1 - 0.999**turn)) ** 0.5 + 1e-8)
    return weights


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="+", type=Path)
    asked.add_argument("--pull", type=float, default=2.0)
    options = asked.parse_args()
    for sign, value in sorted(fitted(releases(options.folders), options.pull).items(), key=lambda pair: -pair[1]):
        print(f'    "{sign}": {value:.2f},')


if __name__ == "__main__":
    main()
