"""Facts of press releases that a person read, beside what the rules find in them: each thing right, wrong or missed.

A truth is a JSON object: `id`, and of `title`, `title_alt`, `subtitle`, `issuer`, `issuer_alt`, `issued`, `dateline_place`, `embargo`, `language`,
`body_paragraphs`, `end_mark`, `boilerplate_start`, `notes_start`, `quotes`, `contacts`, `people`, `key_figures` those that its reader is sure of. A key
that is not there is not judged; null and an empty list mean that there is none. Texts are compared by their letters and digits alone.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

Found = Mapping[str, Any]
"""A thing of `inspect --json`: its text, and the rule and confidence that it was found by."""


class Judged(Struct, frozen=True):
    """A thing that the truth has (`asked`), that was found (`given`), or both; `right` only if both are the same.

    `rule` and `confidence` are those of what was found; -1 where it claims none. `shown` says in few words what was wanted and what was found.
    """

    source: str
    field: str
    asked: bool
    given: bool
    right: bool
    rule: str = ""
    confidence: float = -1.0
    shown: str = ""


class Share(Struct, frozen=True):
    """Counts of a field, and their F1: nothing is won by what neither has, and finding what isn't there costs as much as missing what is."""

    right: int = 0
    asked: int = 0
    given: int = 0

    @property
    def score(self) -> float:
        return 2 * self.right / (self.asked + self.given) if self.right else 0.0


RECALL_ALONE = frozenset({"key figures"})
"""Fields of which the truth lists only some, so that what else is found can't be called wrong."""


def truths(folder: Path) -> Iterator[tuple[dict[str, Any], Path]]:
    """The truths in `folder/truth`, each with its file in `folder/files`."""
    for path in sorted((folder / "truth").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        if found := sorted((folder / "files").glob(f"{truth['id']}.*")):
            yield truth, found[0]


def shares(judged: Iterable[Judged]) -> dict[str, Share]:
    """By field, those alone that are anywhere."""
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in judged:
        row = counted[one.field]
        row[0] += one.right
        row[1] += one.asked
        row[2] += one.asked if one.field in RECALL_ALONE else one.given
    return {field: Share(*row) for field, row in sorted(counted.items()) if row[1] or row[2]}


def mean(judged: Iterable[Judged]) -> float:
    """The mean of the fields' scores."""
    scores = [share.score for share in shares(judged).values()]
    return sum(scores) / len(scores) if scores else 0.0


def judge(truth: Mapping[str, Any], release: Found) -> list[Judged]:
    """All that the truth has, and all that was found where it speaks of it."""
    source = truth["id"]
    return [one for one in (*_single(source, truth, release), *_several(source, truth, release)) if one.asked or one.given]


# ── things that a release has once ───────────────────────────────────────────────────────────────────


def _single(source: str, truth: Mapping[str, Any], release: Found) -> Iterator[Judged]:
    def one(field: str, wanted: Any, found: Found | None, said: Any, same: bool, *, asked: bool) -> Judged:
        given = bool(said)
        return Judged(
            source, field, asked, given, asked and given and same, *(_claim(found) if given else ("", -1.0)), shown=_shown(wanted, said)
        )

    if "title" in truth:
        found = release.get("headline") or {}
        said = None if found.get("derived") else found.get("text")
        right = any(_same(title, said) for title in (truth["title"], *truth.get("title_alt", ())))
        yield one("headline", truth["title"], found, said, right, asked=truth["title"] is not None)
    if "subtitle" in truth:
        found = release.get("subheadline") or {}
        yield one(
            "subheadline",
            truth["subtitle"],
            found,
            found.get("text"),
            alike(truth["subtitle"], found.get("text")),
            asked=bool(truth["subtitle"]),
        )
    if truth.get("issuer"):
        found = release.get("issuer") or {}
        right = any(alike(name, found.get("text")) for name in (truth["issuer"], *truth.get("issuer_alt", ())))
        yield one("issuer", truth["issuer"], found, found.get("text"), right, asked=True)
    if "issued" in truth:
        found, wanted = release.get("issued") or {}, truth["issued"] or ""
        said = found.get("date") or ""
        yield one("issued", wanted, found, said, said[: len(wanted)] == wanted, asked=bool(wanted))
    if "dateline_place" in truth:
        found = release.get("dateline") or {}
        yield one(
            "dateline place",
            truth["dateline_place"],
            found,
            found.get("place"),
            alike(truth["dateline_place"], found.get("place")),
            asked=bool(truth["dateline_place"]),
        )
    if truth.get("embargo"):
        found, wanted = release.get("embargo") or {}, truth["embargo"]
        kind = found.get("kind", "none")
        right = wanted["type"] == kind and (
            not wanted.get("until") or str(found.get("until") or "").replace(" ", "T")[:16] == wanted["until"][:16]
        )
        yield one(
            "embargo",
            wanted.get("until") or wanted["type"],
            found,
            "" if kind == "none" else found.get("until") or kind,
            right,
            asked=wanted["type"] != "none",
        )
    if truth.get("language"):
        said = release.get("language") or ""
        right = said.split("-")[0].lower() == truth["language"].split("-")[0].lower()
        yield one("language", truth["language"], None, said, right, asked=True)
    if truth.get("body_paragraphs") is not None:
        wanted, counted = truth["body_paragraphs"], release.get("body_paragraphs")
        right = isinstance(counted, int) and abs(counted - wanted) <= 1
        yield Judged(source, "body paragraphs", True, isinstance(counted, int), right, shown=_shown(wanted, counted))
    if "end_mark" in truth:
        found, wanted = release.get("end_mark") or {}, truth["end_mark"]
        bare = [re.sub(r"\s", "", text or "").casefold() for text in (wanted, found.get("text"))]
        yield one("end mark", wanted, found, found.get("text"), bare[0] == bare[1], asked=bool(wanted))
    for field, key in (("boilerplate", "boilerplate_start"), ("notes", "notes_start")):
        if key in truth:
            yield from _opening(source, field, truth[key], release.get(field) or [])


def _opening(source: str, field: str, wanted: str | None, passages: Sequence[Found]) -> Iterator[Judged]:
    """Passages of which the truth has the first words of one: one of them must begin so."""
    start = fold(wanted)[:40]
    hit = next(
        (one for one in passages for text in (f"{one.get('heading') or ''} {one['text']}", one["text"]) if fold(text).startswith(start)),
        None,
    )
    asked, given = wanted is not None, bool(passages)
    claim = _claim(hit or passages[0]) if given else ("", -1.0)
    yield Judged(
        source,
        field,
        asked,
        given,
        asked and hit is not None,
        *claim,
        shown=_shown(wanted, (hit or passages[0])["text"] if given else None),
    )


# ── things that a release has several of ─────────────────────────────────────────────────────────────


def _several(source: str, truth: Mapping[str, Any], release: Found) -> Iterator[Judged]:
    if "quotes" in truth:
        found = release.get("quotes") or []
        yield from _matched(source, "quotes", truth["quotes"], found, _same_quote)
        for wanted in truth["quotes"]:
            hit = next((quote for quote in found if _same_quote(wanted, quote)), None)
            if hit is not None and wanted.get("speaker"):
                said = hit.get("speaker")
                right = bool(said) and _same_person(wanted["speaker"], said)
                claim = _claim(hit) if said else ("", -1.0)
                yield Judged(source, "speakers", True, bool(said), right, *claim, shown=_shown(wanted["speaker"], said))
    if "contacts" in truth:
        yield from _matched(source, "contacts", truth["contacts"], release.get("contacts") or [], _same_contact)
    if "people" in truth:
        yield from _matched(source, "people", truth["people"], release.get("people") or [], _same_office)
    if truth.get("key_figures"):
        yield from _matched(source, "key figures", truth["key_figures"], release.get("figures") or [], _same_figure)


def _matched(
    source: str, field: str, wanted: Iterable[Any], found: Iterable[Found], same: Callable[[Any, Found], bool]
) -> Iterator[Judged]:
    left = list(found)
    for want in wanted:
        hit = next((one for one in left if same(want, one)), None)
        if hit is None:
            yield Judged(source, field, True, False, False, shown=_shown(want, None))
        else:
            left.remove(hit)
            yield Judged(source, field, True, True, True, *_claim(hit), shown=_shown(want, hit))
    if field not in RECALL_ALONE:
        for one in left:
            yield Judged(source, field, False, True, False, *_claim(one), shown=_shown(None, one))


def _same_quote(wanted: Mapping[str, Any], found: Found) -> bool:
    return fold(found["text"]).startswith(fold(wanted["text_start"])[:40])


def _same_contact(wanted: Mapping[str, Any], found: Found) -> bool:
    if wanted.get("email") and found.get("email"):
        return fold(wanted["email"]) == fold(found["email"])
    if wanted.get("phone") and found.get("phone"):
        one, other = _digits(wanted["phone"]), _digits(found["phone"])
        return bool(one) and (one.endswith(other[-7:]) or other.endswith(one[-7:]))
    return bool(wanted.get("name")) and alike(wanted["name"], found.get("name"))


def _same_office(wanted: Mapping[str, Any], found: Found) -> bool:
    return _same_person(wanted["name"], found.get("name")) and alike(wanted.get("role"), found.get("role"))


def _same_figure(wanted: str, found: Found) -> bool:
    number = fold(found["text"])
    return (bool(number) and number in fold(wanted)) or fold(wanted) in fold(found["sentence"])


# ── when two texts are the same ──────────────────────────────────────────────────────────────────────


def fold(text: str | None) -> str:
    """Letters and digits only, caseless, in one Unicode form; what tells how to draw a sign is no letter."""
    plain = unicodedata.normalize("NFKC", text or "").casefold().replace("\u00ad", "").replace("\ufe0e", "").replace("\ufe0f", "")
    return "".join(character for character in plain if unicodedata.category(character)[0] in "LNM")


def _same(one: str | None, other: str | None) -> bool:
    return fold(one) == fold(other)


def alike(one: str | None, other: str | None) -> bool:
    """Equal, or one holds the other and is no more than twice as long."""
    short, long = sorted((fold(one), fold(other)), key=len)
    return short == long or (bool(short) and short in long and len(short) * 2 >= len(long))


def _same_person(one: str | None, other: str | None) -> bool:
    """Alike, or of one surname ("Mr Schokman", "Ben Schokman")."""
    last = [_surname(name) for name in (one, other)]
    return alike(one, other) or (len(last[0]) > 2 and last[0] == last[1])


def _surname(name: str | None) -> str:
    parts = (name or "").split(",")[0].split("(")[0].split()
    return fold(parts[-1]) if parts else ""


def _digits(text: str) -> str:
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", text))


def _claim(found: Found | None) -> tuple[str, float]:
    if not found or "confidence" not in found:
        return "", -1.0
    return str(found["rule"]), float(found["confidence"])


def _shown(wanted: Any, found: Any) -> str:
    def brief(thing: Any) -> str:
        if isinstance(thing, Mapping):
            thing = " · ".join(
                str(thing[key]) for key in ("name", "speaker", "role", "email", "phone", "text_start", "text") if thing.get(key)
            )
        return " ".join(str(thing).split())[:110] if thing else "nothing"

    return f"wanted {brief(wanted)}, found {brief(found)}"
