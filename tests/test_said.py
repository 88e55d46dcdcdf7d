"""What people state of a source: each field by each way, what weighs more, what can't be, and that no word of the source is lost by it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import masthead
from masthead import pipeline, readback, registry
from masthead.anatomy.said import settle
from masthead.anatomy.said.facts import FACTS
from masthead.errors import LimitError, MastheadError, UnreadableError, UsageError
from masthead.notices import Notice, message
from masthead.pipeline import Request
from masthead.readers.sayings import FIELDS
from masthead.sources.sidecar import Sidecar
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
    told: dict[str, Any] = pipeline.inspect(pipeline.source_at(path, request), request)
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
    pipeline.convert(path, tmp_path / "out", to=["txt", "pdf"], brand="civic", verify=True)
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
    pipeline.convert(path, tmp_path, to=["txt"], brand="civic")
    text = (tmp_path / "x.txt").read_text(encoding="utf-8")
    assert "Schools open their doors" in text and "Ministry opens three schools" in text
    assert "At a glance (Eva Lang)" in text.replace("AT A GLANCE (EVA LANG)", "At a glance (Eva Lang)") and "Our own line." in text
    assert "Stated by Eva Lang" in text and "In the source" in text


def test_words_that_are_not_the_sources_are_signed(tmp_path: Path) -> None:
    said = {"contacts": "Eva Lang, eva@example.org", "boilerplate": [{"heading": "About us", "text": "We build schools."}]}
    pipeline.convert(place(tmp_path, sidecar=said), tmp_path, to=["txt"], brand="civic")
    text = (tmp_path / "x.txt").read_text(encoding="utf-8")
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
    assert quotes[0]["rule"] != "said.sidecar" and quotes[1]["span"] is not None


def test_an_embargo_that_is_said_is_obeyed(tmp_path: Path) -> None:
    path = place(tmp_path, sidecar={"embargo": "9 June 2024, 9:00 CEST"})
    request = Request(("txt",), brand="civic", public=True, now="2024-06-09T06:59Z")
    with pytest.raises(MastheadError, match="2024-06-09T07:00Z"):
        pipeline.make(pipeline.source_at(path, request), request)


def test_our_json_keeps_what_is_said(tmp_path: Path) -> None:
    path = place(tmp_path, sidecar={"by": "Eva Lang", "headline": "Schools open their doors", "issuer": "Ministry"})
    pipeline.convert(path, tmp_path / "x.json", to=["json"], brand="civic")
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
    told = pipeline.inspect(pipeline.source_at(tmp_path / "x.xml", request), request)["releases"]
    assert [each["headline"]["text"] for each in told] == ["The first one", "The second one"]


# ── what can't be ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "error", "line", "told"),
    [
        ("headlin: x", UsageError, 1, "did you mean “headline”?"),
        ("by: Eva\nissued: 2024-06-31", UsageError, 2, "there is no 2024-06-31"),
        ("issued: yesterday", UsageError, 1, "is no date"),
        ("embargo: 2026-06-01T09:00", UsageError, 1, "no time zone"),
        ("embargo: 2026-06-01", UsageError, 1, "no time of day"),
        ("embargo: 31 June 2026 9:00 CET", UsageError, 1, "no day that exists"),
        ("embargo: {kind: later}", UsageError, 1, "no kind of embargo"),
        ("language: english!", UsageError, 1, "BCP 47"),
        ("kind: documnt", UsageError, 1, "did you mean “document”?"),
        ("headline: [a, b]", UsageError, 1, "headline is a text"),
        ("headline: null", UsageError, 1, "must be something"),
        ("headline:\nissuer: x", UsageError, 1, "nothing is said after the colon"),
        ("issuer: x\ncontacts:\n  - {nmae: x}", UsageError, 3, "did you mean “name”?"),
        ("contacts: a, b, c, d, e", UsageError, 1, "not clear what is what"),
        ("quotes: [{text: nobody said this, speaker: X}]", UsageError, 1, "does not stand in the source"),
        ("quotes: We are", UsageError, 1, "quotes is a list"),
        ("end_mark: FIN", UsageError, 1, "does not stand in the source"),
        ("boilerplate: [{heading: About nobody}]", UsageError, 1, "is no heading of the source"),
        ("figures: [{text: '3'}]", UsageError, 1, "what it counts"),
        ("dates: [{date: 2024-01-01, role: evnt}]", UsageError, 1, "did you mean “event”?"),
        ("body_paragraphs: 3", UsageError, 1, "is counted"),
        ("releases: {2: {headline: x}}", UsageError, 1, "there is no release 2"),
        ("releases: {one: {headline: x}}", UsageError, 1, "is no number of a release"),
        ("by: [a]", UsageError, 1, "by is the name"),
        ('headline: "a\\x01b"', UsageError, 1, "no text can hold"),
        ('issuer: x\nby: "a\\x01b"', UsageError, 2, "no text can hold"),
        ('people: [{name: x, role: "\\uFFFE"}]', UsageError, 1, "no text can hold"),
        ("a: [b", UnreadableError, 2, "not YAML"),
        ("- a", UnreadableError, 0, "holds no keys"),
        ("a: &x [1]\nb: *x", UnreadableError, 1, "alias"),
        ("a: !!python/object:os.system {}", UnreadableError, 1, "the tag"),
        ("[" * 5000, UnreadableError, 0, "not YAML"),
        ("x" * 64_001, LimitError, 0, "said_bytes"),
    ],
)
def test_a_sidecar_that_cannot_be_is_refused_with_file_line_and_remedy(
    said: str, error: type[MastheadError], line: int, told: str, tmp_path: Path
) -> None:
    with pytest.raises(error) as caught:
        inspected(place(tmp_path, sidecar=said))
    shown = f"{caught.value} {caught.value.hint}"
    assert told in shown and caught.value.hint and "x.txt.masthead.yml" in caught.value.where
    assert f"line {line}" in caught.value.where if line else True


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(UnreadableError, match="alias"):
        inspected(place(tmp_path, sidecar="\n".join(rows)))


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"anatomy": {"headlin": "x"}}, "did you mean “headline”?"),
        ({"anatomy": {"issued": "2024-02-30"}}, "--set anatomy.issued"),
        ({"anatomy": {"contacts": "[{nam: x}]"}}, "did you mean “name”?"),
        ({"anatomy": {"contacts": "[{nam: x"}}, "not YAML"),
        ({"anatomy.2": {"headline": "x"}}, "there is no release 2"),
        ({"anatomy.x": {"headline": "x"}}, "anatomy.2.FIELD"),
        ({"anatomy": {"headline": "\udcff"}}, "no text can hold"),
    ],
)
def test_an_option_that_cannot_be_is_refused(settings: dict[str, dict[str, str]], told: str) -> None:
    request = Request(("txt",), brand="civic", settings=settings)
    with pytest.raises(MastheadError) as caught:
        pipeline.make(Source("x.txt", TEXT.encode()), request)
    assert told in f"{caught.value} {caught.value.hint}"


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ({"issued": "2024-06-31"}, "there is no 2024-06-31"),
        ({"contacts": [["x"]]}, "contacts is a text or a map"),
        ({"masthead": {"headlin": "x"}}, "headlin"),
        ({"quotes": [{"text": "nobody said this"}]}, "does not stand in the source"),
    ],
)
def test_front_matter_that_cannot_be_is_noted_with_its_line_and_stops_nothing(front: dict[str, Any], told: str, tmp_path: Path) -> None:
    notices: list[Notice] = []
    document = masthead.read(place(tmp_path, front=front), note=notices.append)
    release = masthead.recognise(document, note=notices.append)[0]
    assert release.headline is not None and release.headline.text == "Ministry opens three schools"
    assert any(told in message(notice) and "line" in notice.where for notice in notices)


def test_an_embargo_without_a_zone_in_front_matter_holds_and_is_noted(tmp_path: Path) -> None:
    told = inspected(place(tmp_path, front={"embargo": "2026-06-01T09:00"}))
    assert told["release"]["embargo"]["kind"] == "until" and told["release"]["embargo"]["instant"] is None
    assert any("no time zone" in notice["message"] for notice in told["notices"])


def test_guesses_are_not_told_of_what_is_said() -> None:
    text = b"The ship sailed on Monday with all hands on board and a fair wind.\n\nIt will be back before the end of the month, the office says."
    request = Request(("txt",), brand="civic", title="Ship sails", language="en", strict=True)
    assert pipeline.make(Source("x.txt", text), request).published.notices == ()


@pytest.mark.parametrize("name", ["x.txt", "x.md"])
def test_a_source_of_which_nothing_is_said_loads_no_yaml_and_no_room_for_it(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    code = (
        "import sys\nfrom masthead import pipeline\nrequest = pipeline.Request(())\n"
        f"pipeline.inspect(pipeline.source_at({str(tmp_path / name)!r}, request), request)\n"
        "print(sorted({'yaml', 'masthead.readers.sayings', 'masthead.anatomy.said.settle'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_several_contacts_in_a_line_and_moments_in_words(tmp_path: Path) -> None:
    release = inspected(
        place(tmp_path), contacts="Eva Lang, press officer, eva@example.org; Tom Reed, +41 22 555 0102", embargo="1 June 2026, 9 am CEST"
    )["release"]
    assert [(each["name"], each["email"], each["phone"]) for each in release["contacts"]] == [
        ("Eva Lang", "eva@example.org", None),
        ("Tom Reed", None, "+41 22 555 0102"),
    ]
    assert release["embargo"]["instant"] == "2026-06-01T07:00Z"


def test_each_field_has_a_form_a_place_and_a_row_in_the_docs() -> None:
    assert set(FIELDS) == set(FACTS) == set(TABLE)
    assert {name for name, field in FIELDS.items() if field.many} == settle._SEVERAL
    assert {name for name, field in FIELDS.items() if field.must} == settle._MUST
    assert {name for name, field in FIELDS.items() if field.keys and not field.many} == settle._PARTED
    docs = (Path(__file__).parents[1] / "docs" / "overriding.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in docs for name in FIELDS)


# ── whatever is said ─────────────────────────────────────────────────────────────────────────────────

_WORD = st.sampled_from(("", "x", "2024-06-31", "null", "none", "We have", "ENDS", "Background", "a@b.org", "en", "<<", "é\u202e", "=1"))
_PART = st.dictionaries(
    st.sampled_from(("text", "name", "role", "date", "heading", "label", "speaker", "until", "zone", "odd")), _WORD, max_size=4
)
_VALUE = st.recursive(st.one_of(_WORD, st.none(), st.booleans(), _PART), lambda inner: st.lists(inner, max_size=3), max_leaves=6)
_SAID = st.dictionaries(st.sampled_from((*TABLE, "by", "releases", "title", "odd")), _VALUE, max_size=4)


@given(_SAID, st.sampled_from(("sidecar", "front matter", "json")))
@settings(max_examples=150, deadline=None)
def test_whatever_is_said_is_taken_or_refused_in_words(said: dict[str, Any], way: str) -> None:
    """What comes by our JSON was never looked at by a reader of YAML."""
    text = yaml.safe_dump(said, allow_unicode=True)
    request = Request(("txt",), brand="civic")
    match way:
        case "sidecar":
            source = Source("x.txt", TEXT.encode(), sidecar=Sidecar("x.txt.masthead.yml", text.encode()))
        case "front matter":
            source = Source("x.md", f"---\n{text}masthead: {json.dumps(said)}\n---\n{TEXT}".encode())
        case _:
            sayings = [{"type": "saying", "field": field, "value": json.dumps(value), "origin": "sidecar"} for field, value in said.items()]
            block = {"type": "paragraph", "content": [{"type": "text", "text": "The ship sailed on Monday with all hands on board."}]}
            source = Source("x.json", json.dumps({"type": "document", "blocks": [block], "said": sayings}).encode())
    try:
        pipeline.make(source, request)
    except MastheadError as error:
        assert "fault of ours" not in error.hint and error.problem
        assert way != "front matter"
