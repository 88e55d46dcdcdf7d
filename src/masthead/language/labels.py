"""Our own words in the reader's language: catalogues of gettext in `locale/`, English where a word is missing.

The text under a field tells translators where its words stand: `tests/catalogues.py` takes it into the catalogues.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from msgspec import Struct

from masthead.language.tags import primary


class Labels(Struct, frozen=True, forbid_unknown_fields=True):
    """Every word that a page of ours says by itself. Braces are filled in by the caller with `str.format`.

    What counts something has a form for each kind of number that a language knows; `language.writing.counted` takes the right one.
    """

    language: str = "English"
    """The language’s own name for itself, as a list of languages gives it."""
    briefing: str = "Briefing"
    """The kind of document, over its title: a page or two that sum up a release, then its full text."""
    report: str = "Report"
    """The kind of document, over its title: a long text with a cover and contents."""
    press_release: str = "Press release"
    """The kind of document, over its title."""
    digest: str = "Digest"
    """The kind of document, over its title: several releases in one."""
    at_a_glance: str = "At a glance"
    """Heading over the three to five points that matter most."""
    key_figures: str = "Key figures"
    """Heading over numbers that stand large, each with the words that say what it counts."""
    whos_who: str = "Who’s who"
    """Heading over the people of a release, with their offices."""
    name: str = "Name"
    """Head of a table’s column: names of people."""
    role: str = "Role"
    """Head of a table’s column: offices that people hold."""
    full_text: str = "Full text"
    """Heading over the whole text of the release."""
    quotes: str = "Quotes"
    """Heading over what people say in the release."""
    timeline: str = "Timeline"
    """Heading over what happened on which day."""
    next_steps: str = "Next steps"
    """Heading over what is to happen on which day."""
    background: str = "Background"
    """Heading over what led to the news."""
    questions: str = "Questions and answers"
    """Heading over questions with their answers."""
    media: str = "Media"
    """Heading over a list of pictures, films and sounds; not “the media” that reporters work for."""
    credit: str = "Credit: {name}"
    """Before the name of who made a picture, film or sound: a person or an agency."""
    rights: str = "Use: {terms}"
    """Before the terms on which a picture may be used."""
    chart_bar: str = "Bar chart"
    """A drawing of amounts as bars: in the text that is read aloud in place of it."""
    chart_dot: str = "Dot chart"
    """A drawing of figures as dots on a line: in the text that is read aloud in place of it."""
    chart_alternative: str = "{kind}. {points}"
    """Read aloud in place of a chart: which kind it is, then each figure with what it is of."""
    releases: str = "Releases"
    """Heading over the contents of a digest."""
    imprint: str = "Imprint"
    """Heading over what the publisher must say at the end: who pays, legal lines, partners."""
    partners: str = "Partners"
    """Read aloud before the logos of partners."""
    notes: str = "Notes"
    """Heading over footnotes."""
    notes_to_editors: str = "Notes to editors"
    """Heading over what a newsroom is told beside the text."""
    contacts: str = "Contacts"
    """Heading over names and numbers that reporters may call."""
    about: str = "About"
    """Heading over what the issuer always says of itself, where its name is not known. Not the heading of `background`."""
    about_publisher: str = "About {publisher}"
    """The same with the name."""
    about_text: str = "About this text"
    """Heading over facts on this document: its source, what it lacks."""
    contents: str = "Contents"
    """Heading over the table of contents."""
    paragraph: str = "para. {number}"
    """A reference to a numbered paragraph, at the end of a line; short."""
    made: str = "Headline made from the text; the source has none."
    """Under a headline that is made of the text’s own words."""
    page: str = "{page} / {pages}"
    """At the foot of each page."""
    from_release: str = "From a release by {issuer}"
    """At the foot of the page; the name stands as it is, so the phrase must bear any (no case, no article)."""
    fact_source: str = "Source"
    """Before the name of the file that the text is from."""
    fact_source_file: str = "{name}, SHA-256 {hash}"
    """The name of a file, and a number by which it is known. SHA-256 stays as it is."""
    fact_filing: str = "Filing line"
    """Before a line by which agencies file a text (“ABC 123 05-06 0900”)."""
    fact_end_mark: str = "End mark"
    """Before the mark that ends a release: ###, -30-, ENDS."""
    fact_end_mark_text: str = "“{mark}”, drawn as a small square"
    """The mark, and what stands in place of it."""
    fact_missing: str = "Not found in the source"
    """Before a list of what the source does not say: headline, contact, date."""
    fact_missing_text: str = "{things}"
    """That list."""
    fact_summary: str = "Summary"
    """Before the next."""
    fact_summary_text: str = "The figures, names and sentences above the full text are the source’s own; […] marks a cut."
    """Tells that nothing before the full text is anybody’s else than the source’s."""
    missing_headline: str = "headline"
    """In the list of what the source does not say."""
    missing_contact: str = "contact"
    """In the list of what the source does not say."""
    missing_date: str = "date"
    """In the list of what the source does not say."""
    missing_issuer: str = "issuer"
    """In the list of what the source does not say: who sends the release."""
    missing_dateline: str = "place"
    """In the list of what the source does not say: the town the news is from."""
    missing_link: str = "web address"
    """In the list of what the source does not say: the address of the page."""
    fact_said: str = "Stated by {by}"
    """Before a list of facts that a person has given, not the source; {by} is a name, or “the editors”."""
    fact_instead: str = "In the source"
    """Before what the source has in place of such a fact."""
    said_editors: str = "the editors"
    """Who has given a fact, where no name is told."""
    said_subheadline: str = "standfirst"
    """In a list of facts that a person has given: the lines under the headline."""
    said_dateline: str = "place and date"
    """In a list of facts that a person has given."""
    said_embargo: str = "embargo"
    """In a list of facts that a person has given."""
    said_status: str = "state"
    """In a list of facts that a person has given: draft, correction, update, withdrawn."""
    said_language: str = "language"
    """In a list of facts that a person has given."""
    said_quotes: str = "quotations"
    """In a list of facts that a person has given."""
    said_kind: str = "kind of text"
    """In a list of facts that a person has given: press release, report …"""
    list_separator: str = ", "
    """Between the things of a bare list, space and all."""
    list_two: str = "{0} and {1}"
    """Names joined: two of them. As the CLDR has it, which is filled in for translators, like the two that follow."""
    list_middle: str = "{0}, {1}"
    """Names joined: the first of many with the second, both with the third, and so on."""
    list_last: str = "{0} and {1}"
    """Names joined: all of many but the last with the last."""
    embargo_until: str = "Embargoed until {time}"
    """On a band over the first page. {time} begins with the day: 7 June 2024, 10:00 CEST."""
    day_and_hour: str = "{day}, {hour}"
    """When an embargo ends: 7 June 2024, 10:00 (in hours from 0 to 24)."""
    time_elsewhere: str = "{time} ({utc} UTC)"
    """When an embargo ends, and the same instant in UTC."""
    embargo_zone_unknown: str = "{time} (time zone not stated)"
    """The {time} of an embargo, where nobody knows whose clock is meant."""
    embargo_conflict: str = "Embargo unclear: “{text}”"
    """On a band over the first page: the source’s words don’t say until when nothing may be published."""
    embargo_ended: str = "Embargo ended {time}"
    """A line among the facts on this document; {time} as above."""
    fact_embargo: str = "Embargo"
    """Before what is said of the embargo, among the facts on this document."""
    draft: str = "Draft"
    """On a band over the first page: not approved yet."""
    correction: str = "Correction"
    """On a band over the first page: as agencies call a release that mends an earlier one."""
    update: str = "Update"
    """On a band over the first page: a release that says more than an earlier one."""
    withdrawn: str = "Withdrawn"
    """On a band over the first page: a release that its issuer has taken back."""
    state_told: str = "{state}: {words}"
    """On a band over the first page: one of the four above, and the source’s own words."""
    replaces: str = "Replaces {what}"
    """Under the band; {what} is a headline, a date or a number of the earlier release."""
    also_from: str = "The same text also from {names}"
    """A line among the facts on this document; {names} is a list of names in the form they have in a register."""
    replaced_by: str = "Replaced by {what}"
    """Over the text of an earlier version; {what} is the headline of the newer one."""
    digest_title: str = "{digest}, {dates}"
    """The title of several releases in one document: the word for it, and the days that they are of (3–7 June 2024)."""
    press_kit: str = "Press kit"
    """A folder with a briefing, its text, pictures and contacts."""
    kit_text: str = "Full text to edit"
    """What one of its files is."""
    kit_paste: str = "Text to paste"
    """What one of its files is: plain text."""
    kit_media: str = "Pictures with captions and credits"
    """What one of its folders holds."""
    note: str = "Note"
    """Read aloud before a footnote."""
    back_to_text: str = "Back to the text"
    """A link from a footnote."""
    note_number: str = "Note {number}"
    """Read aloud for the raised number of a footnote."""
    table: str = "Table"
    """Read aloud before a table, and used in its caption."""
    table_number: str = "Table {number}"
    """Before the caption of a table."""
    table_continued: str = "continued"
    """In brackets after the number of a table that goes on from the page before."""
    figure_number: str = "Figure {number}"
    """Before the caption of a picture or chart."""
    list_of_figures: str = "List of figures"
    """Heading of a list."""
    list_of_tables: str = "List of tables"
    """Heading of a list."""
    formula: str = "Formula"
    """Read aloud in place of a formula."""
    attached_source: str = "Source file"
    """The name of a file that comes with a PDF: the text as it was sent."""
    attached_data: str = "The text as data"
    """The name of a file that comes with a PDF: the same for programs."""
    section: str = "Section"
    """Read aloud for a part without a heading."""
    image_without_description: str = "Image without description"
    """Read aloud in place of a picture."""
    image_missing: str = "Image missing: {name}"
    """In place of a picture; {name} is a file or a caption, and may be empty."""
    end_of_text: str = "End of the text"
    """Read aloud for the small square that ends a text."""
    cover: str = "Cover"
    """In the contents, and in place of a page number."""
    cover_of: str = "Cover: {title}"
    """Read aloud in place of the cover’s picture."""
    link_to: str = "Link to {target}"
    """Read aloud for a link; {target} is an address."""
    accessibility_summary: str = (
        "Headings, lists, tables, notes and links are marked up, the reading order follows the source, and images carry the "
        "descriptions that the source gives."
    )
    """In a book’s metadata, for readers who ask what they will be able to use."""
    not_assessed: str = "Machine-checked, not assessed."
    """In the same place."""
    specimen_colors: str = "Colours"
    """A heading in the specimen of a brand, over its colours by daylight, and the head of a column that says which colour type has."""
    specimen_dark: str = "Colours in the dark"
    """A heading in the specimen of a brand, over its colours for readers in the dark."""
    specimen_palette: str = "Palette"
    """A heading in the specimen of a brand, over its named colours with their values for print."""
    specimen_type: str = "Type"
    """A heading in the specimen of a brand, over the table of its typefaces, sizes and weights; and the head of a column in it."""
    written_by: str = "Made with masthead"
    """The name of the program that made a file; “masthead” stays as it is."""

    releases_counted: tuple[str, ...] = ("{count} release", "{count} releases")
    """Beside the title of a digest: how many releases it holds."""

    plurals: str = "n != 1"
    """Which of the forms above a number has, as gettext writes it; no words."""
    digits: str = "0123456789"
    """The digits of our own numbers, which a brand may want to be others; no words."""


_NO_OTHER = ("", "en", "und", "mul", "zxx")
"""English, and what is no one language (ISO 639-2)."""
SETTINGS = ("plurals", "digits")
"""What is of the language or the brand, and no words of anybody."""


def labels(language: str) -> Labels:
    """The labels for a BCP 47 tag; a language without a catalogue is spoken to in English, and so is what a catalogue does not say."""
    return _said(language)[0]


def unsaid(language: str) -> tuple[str, ...]:
    """The fields that stay English in a language, though it is not English."""
    return _said(language)[1]


@lru_cache(maxsize=64)
def _said(language: str) -> tuple[Labels, tuple[str, ...]]:
    if primary(language) in _NO_OTHER:
        return Labels(), ()
    from masthead.language import catalogue  # the commonest page has no need of it

    file = catalogue.file(language)
    if file is None:
        return Labels(), tuple(field for field, _ in _english())
    said, plurals = catalogue.read(file)
    words: dict[str, Any] = {}
    for field, english in _english():
        forms = said.get((field, english if isinstance(english, str) else english[0]), ("",))
        # What counts and is not translated, some tools compile with its English forms.
        if all(forms) and forms != english:
            words[field] = forms[0] if isinstance(english, str) else forms
    absent = tuple(field for field, _ in _english() if field not in words)
    # Forms of one language are not chosen by the rule of another.
    if plurals and not any(isinstance(english, tuple) and field in absent for field, english in _english()):
        words["plurals"] = plurals
    return Labels(**words), absent


def spoken(language: str) -> bool:
    """Whether we have our own words in this language."""
    if primary(language) == "en":
        return True
    from masthead.language import catalogue

    return catalogue.file(language) is not None


@lru_cache(maxsize=1)
def _english() -> tuple[tuple[str, str | tuple[str, ...]], ...]:
    """Our words by field, in English."""
    usual = Labels()
    return tuple((field, getattr(usual, field)) for field in Labels.__struct_fields__ if field not in SETTINGS)
