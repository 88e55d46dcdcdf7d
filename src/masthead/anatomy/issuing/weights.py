"""What the signs of an issuer weigh."""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "author": 3.84,
    "rule": 3.10,
    "mail domain": 2.66,
    "genre line": 2.55,
    "headline label": 2.15,
    "desk line": 2.14,
    "site domain": 2.11,
    "head line": 2.09,
    "field": 1.70,
    "headline subject": 1.58,
    "announced by": 1.50,
    "genre of": 1.48,
    "rules": 1.40,
    "last line": 1.30,
    "author told": 1.12,
    "its letters": 1.11,
    "form opens": 1.04,
    "contact line": 0.99,
    "acts in paragraph": 0.99,
    "acts in lead": 0.94,
    "web domain": 0.94,
    "announces in lead": 0.88,
    "body": 0.84,
    "lead opens": 0.82,
    "holds another": 0.67,
    "often": 0.65,
    "own kind": 0.63,
    "head part": 0.62,
    "speaker": 0.61,
    "office of": 0.57,
    "foot line": 0.56,
    "spelt domain": 0.55,
    "like a person": 0.54,
    "at office": 0.50,
    "contact within": 0.46,
    "any": 0.44,
    "headline announces": 0.38,
    "announces below": 0.32,
    "never": 0.27,
    "acts below": 0.27,
    "lead": 0.21,
    "foot part": 0.19,
    "paragraph opens": 0.04,
    "of dateline place": -0.05,
    "headline": -0.08,
    "letters": -0.09,
    "holds office": -0.26,
    "governed": -0.26,
    "person": -0.44,
    "headline at most": -0.57,
    "given name": -0.73,
    "once": -0.89,
    "only within another": -0.89,
    "any such": -0.98,
    "dateline place": -1.09,
    "one word": -1.27,
}
"""What each sign adds to a name's score (in logits), as `tests/bench/issuer_weights.py` fits it to releases whose issuer is known.

"rule", "rules": what rules offer, and how many do. "head", "contact" and "foot", each with "line", "part" and "within": the name is a line there, a part
of one, or stands in one. "last line": the text's last row is the name. "field": the source's data have the name under a key of another kind; "own kind": made
of the noun by which the text calls the house its own ("our university"). "genre line", "genre of": beside the genre's name, or what it says it is of. "governed": behind a small word like "with".
"headline at most": nothing speaks for the name but that the headline has it, if that. "any": what every name has; the chance that it is none of them weighs nothing.
"""
