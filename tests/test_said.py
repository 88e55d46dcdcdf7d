"""What people state of a source: each field by each way, what weighs more, what can't be, and that no word of the source is lost by it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import masthead
from masthead import conversion, inspection, pipeline, readback, registry
from masthead.anatomy.said.values import embargo
from masthead.errors import MastheadError, UsageError
from masthead.notices import Notice
from masthead.pipeline import Request
from masthead.sources.source import Source

TEXT = """\
MEDIA RELEASE

Ministry opens three schools

GENEVA, 7 June 2024 - The Ministry of Education opened three new schools in the north on Friday, and 450 pupils began their first term.

"We have waited for this day for ten years," said Anna Keller, director of the programme. The schools were built with public money alone.

"The children are proud of it," the head teacher added. Two more schools are planned for the coming year in the same region.

Background

The Ministry has built schools since 1950. It is the largest builder of schools in the region.

Contact: Peter Roth, press officer, peter.roth@example.org, +41 22 555 0100

ENDS
"""

# field: what is said, what of it is looked at, and what must be there
TABLE: dict[str, tuple[Any, Callable[[Any], object], object]] = {
    "headline": ("Schools open their doors", lambda it: (it["text"], it["derived"]), ("Schools open their doors", False)),
    "subheadline": ("A good day", lambda it: it["text"], "A good day"),
    "genre": ("Press notice", lambda it: it["text"], "Press notice"),
    "kind": ("document", lambda it: it, "document"),
    "issuer": ("Ministry of Education", lambda it: it["text"], "Ministry of Education"),
    "issued": ("8 June 2024", lambda it: (it["text"], it["date"]), ("8 June 2024", "2024-06-08")),
    "language": ("en-GB", lambda it: it, "en-GB"),
    "dateline": ({"place": "Bern", "date": "2024-06-08"}, lambda it: (it["place"], it["date"]), ("Bern", "2024-06-08")),
    "embargo": ("2024-06-09T09:00+02:00", lambda it: (it["kind"], it["instant"]), ("until", "2024-06-09T07:00Z")),
    "status": ({"kind": "withdrawn", "text": "Taken back"}, lambda it: (it["kind"], it["text"]), ("withdrawal", "Taken back")),
    "withheld": ("not for publication", lambda it: it["text"], "not for publication"),
    "at_a_glance": (["One.", "Two."], lambda it: [each["text"] for each in it], ["One.", "Two."]),
    "quotes": (
        [{"text": "The children are proud", "speaker": "Mary Bell", "role": "head teacher"}],
        lambda it: [(each["speaker"], each["role"]) for each in it if each["rule"].startswith("said.")],
        [("Mary Bell", "head teacher")],
    ),
    "contacts": (
        [{"name": "Eva Lang", "phone": "+41 22 555 0199"}],
        lambda it: [(each["name"], each["phone"]) for each in it],
        [("Eva Lang", "+41 22 555 0199")],
    ),
    "boilerplate": (
        [{"heading": "Background"}],
        lambda it: [(each["heading"], each["text"][:26]) for each in it],
        [("Background", "The Ministry has built sch")],
    ),
    "notes": ([{"heading": "Notes", "text": "A note of ours."}], lambda it: [each["text"] for each in it], ["A note of ours."]),
    "questions": (
        [{"q": "What does it cost?", "a": "Nothing."}],
        lambda it: [(each["text"], each["answer"]) for each in it],
        [("What does it cost?", "Nothing.")],
    ),
    "people": (
        [{"name": "Anna Keller", "role": "director"}],
        lambda it: [(each["name"], each["role"]) for each in it],
        [("Anna Keller", "director")],
    ),
    "figures": (
        [{"text": "450", "label": "pupils in their first term"}],
        lambda it: [(each["text"], each["label"]) for each in it],
        [("450", "pupils in their first term")],
    ),
    "dates": (
        [{"date": "2024-06-10", "role": "event"}],
        lambda it: [(each["date"], each["role"]) for each in it],
        [("2024-06-10", "event")],
    ),
    "end_mark": ("ENDS", lambda it: it["text"], "ENDS"),
}
WAYS = ("option", "sidecar", "front matter")


def place(folder: Path, *, sidecar: object = None, front: object = None, text: str = TEXT) -> Path:
    """A source with what is said of it."""
    path = folder / ("x.md" if front is not None else "x.txt")
    head = f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n" if front is not None else ""
    path.write_text(head + text, encoding="utf-8")
    if sidecar is not None:
        said = sidecar if isinstance(sidecar, str) else yaml.safe_dump(sidecar, allow_unicode=True, sort_keys=False)
        path.with_name(path.name + ".masthead.yml").write_text(said, encoding="utf-8")
    return path


def inspected(path: Path, *, title: str = "", language: str = "", **options: str) -> dict[str, Any]:
    request = Request((), title=title, language=language, settings={"anatomy": options} if options else {})
    told: dict[str, Any] = inspection.inspect(pipeline.source_at(path, request), request)
    return told


def by_way(way: str, folder: Path, field: str, value: object) -> dict[str, Any]:
    match way:
        case "option":
            return inspected(place(folder), **{field: value if isinstance(value, str) else json.dumps(value)})
        case "sidecar":
            return inspected(place(folder, sidecar={"by": "Eva Lang", field: value}))
        case _:
            return inspected(place(folder, front={"masthead": {"by": "Eva Lang", field: value}}))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("field", TABLE)
def test_what_is_said_wins_over_what_is_found(field: str, way: str, tmp_path: Path) -> None:
    value, look, wanted = TABLE[field]
    told = by_way(way, tmp_path, field, value)
    release = told["release"]
    assert look(release[field]) == wanted
    assert [(each["field"], each["in"]) for each in release["said"]] == [(field, way)]
    assert release["said"][0]["by"] == (None if way == "option" else "Eva Lang")


@pytest.mark.parametrize("field", [name for name in TABLE if name not in ("kind", "language")])
def test_what_is_said_is_marked_as_said_with_who_says_it(field: str, tmp_path: Path) -> None:
    release = by_way("sidecar", tmp_path, field, TABLE[field][0])["release"]
    items = release[field] if isinstance(release[field], list) else [release[field]]
    marked = [item for item in items if item["rule"] == "said.sidecar"]
    assert marked and all(item["said"]["by"] == "Eva Lang" and item["confidence"] == 1.0 for item in marked)
    assert all(item["said"]["where"].startswith("x.txt.masthead.yml, line 2") for item in marked)


@pytest.mark.parametrize("field", [name for name in TABLE if name not in ("kind", "language", "headline")])
def test_a_person_may_say_that_there_is_none(field: str, tmp_path: Path) -> None:
    release = by_way("sidecar", tmp_path, field, None)["release"]
    empty = release[field] in (None, []) or release[field]["kind"] == "none"
    assert empty and release["said"][0]["field"] == field


@pytest.mark.parametrize("field", TABLE)
def test_no_word_of_the_source_is_lost_by_what_is_said(field: str, tmp_path: Path) -> None:
    path = place(tmp_path, sidecar={field: TABLE[field][0]})
    conversion.convert(path, tmp_path / "out", to=["txt", "pdf"], brand="civic", verify=True)
    assert readback.verified(Source.at(path), tmp_path / "out" / "x.txt") > 90


@given(
    st.fixed_dictionaries(
        {}, optional={field: st.one_of(st.just(value), st.none()) for field, (value, _, _) in TABLE.items() if field not in ("kind",)}
    )
)
@settings(max_examples=40, deadline=None)
def test_nor_by_anything_that_is_said_together(said: dict[str, object]) -> None:
    said = {field: value for field, value in said.items() if value is not None or field not in ("headline", "language")}
    notices: list[Notice] = []
    document = masthead.read(TEXT.encode(), format="txt", note=notices.append)
    briefing = masthead.compose(masthead.recognise(document, note=notices.append, said=said), brand="civic", note=notices.append)
    data = masthead.write(briefing, "txt", brand="civic", note=notices.append)
    wanted = registry.reader("txt").words(Source("x.txt", TEXT.encode()))
    readback.compare(wanted, registry.writer("txt").words(data), notices, "x")


# ── what weighs more ─────────────────────────────────────────────────────────────────────────────────


def test_an_option_weighs_more_than_a_sidecar_and_that_more_than_front_matter(tmp_path: Path) -> None:
    path = place(tmp_path, front={"headline": "By front matter", "issuer": "Front", "subheadline": "Front"}, sidecar={
        "headline": "By sidecar", "issuer": "Sidecar"})  # fmt: skip
    release = inspected(path, headline="By option")["release"]
    assert [release[field]["text"] for field in ("headline", "issuer", "subheadline")] == ["By option", "Sidecar", "Front"]
    assert inspected(path, title="By title", headline="By option")["release"]["headline"]["text"] == "By title"
    assert inspected(path, language="fr")["release"]["language"] == "fr"


def test_metadata_of_front_matter_are_weighed_and_names_of_ours_win(tmp_path: Path) -> None:
    archive = inspected(place(tmp_path, front={"title": "Another text altogether", "date": "1999-01-01"}))["release"]
    assert archive["headline"]["text"] == "Ministry opens three schools" and "said" not in archive
    ours = inspected(place(tmp_path, front={"headline": "Another text altogether", "issued": "1999-01-01"}))["release"]
    assert (ours["headline"]["text"], ours["issued"]["date"]) == ("Another text altogether", "1999-01-01")


def test_the_sources_own_headline_stays_on_the_page(tmp_path: Path) -> None:
    path = place(tmp_path, sidecar={"by": "Eva Lang", "headline": "Schools open their doors", "at_a_glance": ["Our own line."]})
    conversion.convert(path, tmp_path / "out", to=["txt"], brand="civic")
    text = (tmp_path / "out" / "x.txt").read_text(encoding="utf-8")
    assert "Schools open their doors" in text and "Ministry opens three schools" in text
    assert "At a glance (Eva Lang)" in text.replace("AT A GLANCE (EVA LANG)", "At a glance (Eva Lang)") and "Our own line." in text
    assert "Stated by Eva Lang" in text and "In the source" in text


def test_words_that_are_not_the_sources_are_signed(tmp_path: Path) -> None:
    said = {"contacts": "Eva Lang, eva@example.org", "boilerplate": [{"heading": "About us", "text": "We build schools."}]}
    conversion.convert(place(tmp_path, sidecar=said), tmp_path / "out", to=["txt"], brand="civic")
    text = (tmp_path / "out" / "x.txt").read_text(encoding="utf-8")
    assert "eva@example.org" in text and "We build schools." in text and text.lower().count("(the editors)") == 2


def test_a_contact_in_a_line_is_told_apart() -> None:
    release = masthead.recognise(
        masthead.read(TEXT.encode()), said={"contacts": "Eva Lang, press officer, Ministry, eva@example.org, +41 22 555 0199"}
    )
    contact = release[0].contacts[0]
    assert (contact.name, contact.role, contact.organisation) == ("Eva Lang", "press officer", "Ministry")
    assert (contact.email, contact.phone) == ("eva@example.org", "+41 22 555 0199")


def test_a_speaker_that_is_said_leaves_the_other_quotations_as_they_are(tmp_path: Path) -> None:
    quotes = by_way("sidecar", tmp_path, "quotes", TABLE["quotes"][0])["release"]["quotes"]
    assert [each["speaker"] for each in quotes] == ["Anna Keller", "Mary Bell"]
    assert quotes[0]["rule"] != "said.sidecar" and quotes[1]["within"] is not None


def test_an_embargo_that_is_said_is_obeyed(tmp_path: Path) -> None:
    path = place(tmp_path, sidecar={"embargo": "9 June 2024, 9:00 CEST"})
    request = Request(("txt",), brand="civic", public=True, now="2024-06-09T06:59Z")
    with pytest.raises(MastheadError, match="2024-06-09 07:00 UTC"):
        pipeline.make(pipeline.source_at(path, request), request)


def test_our_json_keeps_what_is_said(tmp_path: Path) -> None:
    path = place(tmp_path, sidecar={"by": "Eva Lang", "headline": "Schools open their doors", "issuer": "Ministry"})
    conversion.convert(path, tmp_path / "x.json", to=["json"], brand="civic")
    again = inspected(tmp_path / "x.json")["release"]
    assert again["headline"]["said"] == inspected(path)["release"]["headline"]["said"]


FEED = """<rss version="2.0"><channel><title>News</title>
<item><title>First</title><description>The text of the first item, which is long enough.</description></item>
<item><title>Second</title><description>The text of the second item, which is long enough.</description></item></channel></rss>"""


def test_each_release_of_a_source_may_have_its_own(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_text(FEED)
    (tmp_path / "x.xml.masthead.yml").write_text("issuer: Office\nreleases:\n  2: {headline: The second one}\n")
    told = inspected(tmp_path / "x.xml")["releases"]
    assert [each["headline"]["text"] for each in told] == ["First", "The second one"]
    assert [each["issuer"]["text"] for each in told] == ["Office", "Office"]
    request = Request((), settings={"anatomy.1": {"headline": "The first one"}})
    told = inspection.inspect(pipeline.source_at(tmp_path / "x.xml", request), request)["releases"]
    assert [each["headline"]["text"] for each in told] == ["The first one", "The second one"]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ko", "즉시 배포", "immediate"),
        ("fr", "Diffusion immédiate", "immediate"),
        ("fr", "FOR IMMEDIATE RELEASE:", "immediate"),
        ("en", "no", "none"),
        ("en", "False", "none"),
    ],
)
def test_an_embargo_is_said_in_the_words_of_the_text(language: str, text: str, kind: str) -> None:
    assert embargo(text, language, "").kind == kind


@pytest.mark.parametrize("text", ("not for immediate release", "immediate release tomorrow", "no idea", "yes"))
def test_an_embargo_in_other_words_is_no_leave_to_publish(text: str) -> None:
    with pytest.raises(UsageError):
        embargo(text, "en", "")
