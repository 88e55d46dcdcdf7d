"""Our own words in the reader's language: a data file a language in `locale/`, English where one is missing."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from masthead.language.tags import primary

_LOCALE = Path(__file__).with_name("locale")


class Labels(Struct, frozen=True, forbid_unknown_fields=True):
    """Every word that a page of ours says by itself. Braces are filled in by the caller with `str.format`."""

    language: str = "English"
    briefing: str = "Briefing"
    report: str = "Report"
    press_release: str = "Press release"
    digest: str = "Digest"
    at_a_glance: str = "At a glance"
    key_figures: str = "Key figures"
    whos_who: str = "Who’s who"
    name: str = "Name"
    role: str = "Role"
    full_text: str = "Full text"
    quotes: str = "Quotes"
    timeline: str = "Timeline"
    next_steps: str = "Next steps"
    background: str = "Background"
    questions: str = "Questions and answers"
    media: str = "Media"
    credit: str = "Credit: {name}"
    rights: str = "Use: {terms}"
    chart_bar: str = "Bar chart"
    chart_dot: str = "Dot chart"
    chart_alternative: str = "{kind}. {points}"
    releases: str = "Releases"
    imprint: str = "Imprint"
    partners: str = "Partners"
    notes: str = "Notes"
    notes_to_editors: str = "Notes to editors"
    contacts: str = "Contacts"
    about: str = "About"
    about_publisher: str = "About {publisher}"
    about_text: str = "About this text"
    contents: str = "Contents"
    paragraph: str = "para. {number}"
    made: str = "Headline made from the text; the source has none."
    page: str = "{page} / {pages}"
    from_release: str = "From a release by {issuer}"
    fact_source: str = "Source"
    fact_source_file: str = "{name}, SHA-256 {hash}"
    fact_filing: str = "Filing line"
    fact_end_mark: str = "End mark"
    fact_end_mark_text: str = "“{mark}”, drawn as a small square"
    fact_missing: str = "Not found in the source"
    fact_missing_text: str = "{things}"
    fact_summary: str = "Summary"
    fact_summary_text: str = "The figures, names and sentences above the full text are the source’s own; […] marks a cut."
    missing_headline: str = "headline"
    missing_contact: str = "contact"
    missing_date: str = "date"
    missing_issuer: str = "issuer"
    missing_dateline: str = "place"
    missing_link: str = "link"
    fact_said: str = "Stated by {by}"
    fact_instead: str = "In the source"
    said_editors: str = "the editors"
    said_subheadline: str = "standfirst"
    said_dateline: str = "place and date"
    said_embargo: str = "embargo"
    said_language: str = "language"
    said_quotes: str = "quotations"
    said_kind: str = "kind of text"
    list_separator: str = ", "
    embargo_until: str = "Embargoed until {time}"
    embargo_zone_unknown: str = "{time} (time zone not stated)"
    embargo_conflict: str = "Embargo unclear: “{text}”"
    embargo_ended: str = "Embargo ended {time}"
    fact_embargo: str = "Embargo"
    draft: str = "Draft"
    correction: str = "Correction"
    update: str = "Update"
    withdrawn: str = "Withdrawn"
    replaces: str = "Replaces {what}"
    also_from: str = "The same text also from {names}"
    note: str = "Note"
    back_to_text: str = "Back to the text"
    note_number: str = "Note {number}"
    table: str = "Table"
    table_number: str = "Table {number}"
    table_continued: str = "continued"
    figure_number: str = "Figure {number}"
    list_of_figures: str = "List of figures"
    list_of_tables: str = "List of tables"
    formula: str = "Formula"
    attached_source: str = "Source file"
    attached_data: str = "The text as data"
    section: str = "Section"
    image_without_description: str = "Image without description"
    image_missing: str = "Image missing: {name}"
    end_of_text: str = "End of the text"
    cover: str = "Cover"
    cover_of: str = "Cover: {title}"
    link_to: str = "Link to {target}"
    accessibility_summary: str = (
        "Headings, lists, tables, notes and links are marked up, the reading order follows the source, and images carry the "
        "descriptions that the source gives."
    )
    not_assessed: str = "Machine-checked, not assessed."
    written_by: str = "Made with masthead"


_TRADITIONAL = frozenset(("tw", "hk", "mo", "hant"))
"""Regions that write Chinese in traditional characters, and the script itself."""
_RENAMED = {"iw": "he", "in": "id", "cmn": "zh"}
"""Codes of old, and the language within Chinese that is meant by it."""


@lru_cache(maxsize=64)
def labels(language: str) -> Labels:
    """The labels for a BCP 47 tag; a language without a file of its own is spoken to in English."""
    tag = _catalogue(language)
    if not tag:
        return Labels()
    return msgspec.json.decode((_LOCALE / f"{tag}.json").read_bytes(), type=Labels)


def spoken(language: str) -> bool:
    """Whether we have our own words in this language."""
    return bool(_catalogue(language)) or primary(language) == "en"


def _catalogue(language: str) -> str:
    """The file that speaks a language, or nothing: the tag itself, then without its last part, and so on (RFC 4647, 3.4)."""
    first, *rest = language.replace("_", "-").lower().split("-")
    first = _RENAMED.get(first, first)
    if first in ("zh", "yue") and "hans" not in rest and not _TRADITIONAL.isdisjoint(rest):
        return "zh-Hant"
    known = _catalogues()
    for length in range(len(rest), -1, -1):
        found = known.get("-".join((first, *rest[:length])))
        if found:
            return found
    return ""


@lru_cache(maxsize=1)
def _catalogues() -> dict[str, str]:
    """The names of our files, by the tag in small letters."""
    names = (file.name for file in _LOCALE.iterdir())
    return {name.removesuffix(".json").lower(): name.removesuffix(".json") for name in names if name.endswith(".json")}
