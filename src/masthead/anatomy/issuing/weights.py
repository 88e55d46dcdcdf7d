"""What the signs of an issuer weigh."""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "author": 4.52,
    "rule": 3.13,
    "form opens": 3.05,
    "mail domain": 2.96,
    "genre line": 2.28,
    "desk line": 2.05,
    "headline label": 2.03,
    "head line": 1.94,
    "announced by": 1.59,
    "genre of": 1.58,
    "rules": 1.57,
    "author told": 1.50,
    "headline subject": 1.50,
    "speaker": 1.42,
    "headline announces": 1.32,
    "spelt domain": 1.22,
    "body": 1.18,
    "site domain": 1.17,
    "its letters": 1.16,
    "announces in lead": 1.03,
    "headline": 0.99,
    "head part": 0.99,
    "acts in lead": 0.98,
    "web domain": 0.86,
    "foot line": 0.85,
    "holds another": 0.79,
    "contact line": 0.76,
    "letters": 0.76,
    "contact within": 0.71,
    "office of": 0.63,
    "of dateline place": 0.50,
    "announces below": 0.50,
    "lead opens": 0.50,
    "foot part": 0.42,
    "paragraph opens": 0.41,
    "acts below": 0.39,
    "lead": 0.32,
    "acts in paragraph": 0.23,
    "often": 0.22,
    "never": -0.10,
    "governed": -0.43,
    "like a person": -0.44,
    "person": -0.54,
    "holds office": -0.79,
    "once": -0.89,
    "given name": -0.90,
    "any": -0.92,
    "dateline place": -1.05,
    "only within another": -1.13,
    "one word": -1.24,
    "headline at most": -1.28,
    "any such": -1.52,
}
"""What each sign adds to a name's score (in logits), as `tests/bench/issuer_weights.py` fits it to releases whose issuer is known.

"rule", "rules": what rules offer, and how many do. "head", "contact" and "foot", each with "line", "part" and "within": the name is a line there, a part
of one, or stands in one. "genre line", "genre of": beside the genre's name, or what it says it is of. "governed": behind a small word like "with".
"headline at most": nothing speaks for the name but that the headline has it, if that. "any": what every name has; the chance that it is none of them weighs nothing.
"""
