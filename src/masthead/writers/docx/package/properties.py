"""What a file says about itself: properties, settings."""

from __future__ import annotations

from math import inf

from masthead.briefing.model import Briefing
from masthead.document.plain import plain
from masthead.language.tags import right_to_left, script
from masthead.writers.docx.characters import Cleaner
from masthead.writers.docx.ems import CUT, cut, ems
from masthead.writers.docx.styles.theme import DECLARATION, languages

UNDATED = "2000-01-01T00:00:00Z"
"""The date of a file whose source tells none: files never take the clock's."""
RUNNING_HEAD, DATE, PROVENANCE, STATUS = "Running head", "Issued", "Provenance", "Embargo and state"
"""Properties that heads and feet repeat."""
_BETWEEN = 1.5
"""Ems between the running head and the date."""
_BROADER = 1.04
"""How much broader words may come out in the fonts that programs put in the place of ours."""
_FOOT = 0.72
"""Share of the foot's line that is for its words, as on pages; the rest is the page number's."""
PUBLISHER = "Publisher ID"
OWN = frozenset({"Source", "Source SHA-256", "Issuer", "Embargo", PUBLISHER, RUNNING_HEAD, DATE, PROVENANCE, STATUS})
"""All custom properties of ours."""
_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def moment(issued: str) -> str:
    """An ISO 8601 date of any precision as the date and time that core properties hold."""
    day, _, time = issued.partition("T")
    if not day:
        return UNDATED
    parts = [*day.split("-"), "01", "01"][:3]
    return f"{'-'.join(parts)}T{time if time.endswith('Z') and len(time) == 9 else '00:00:00Z'}"


def named(briefing: Briefing) -> dict[str, str]:
    """The properties that people see, and that fields may repeat, by Word's names for them."""
    return {
        "title": briefing.file_title or " ".join(plain(briefing.title).split()) or briefing.short or briefing.labels.report,
        "subject": briefing.metadata.description or plain(briefing.standfirst),
        "author": briefing.publisher,
        "company": briefing.publisher,
        "keywords": ", ".join(briefing.metadata.keywords),
        "category": briefing.genre or briefing.kicker,
    }


def core(briefing: Briefing, clean: Cleaner) -> bytes:
    """Core properties (ECMA-376-2, 11)."""
    created = moment(briefing.issued)
    said = named(briefing)
    elements = (
        ("dc:title", said["title"]),
        ("dc:subject", said["subject"]),
        ("dc:creator", said["author"]),
        ("cp:keywords", said["keywords"]),
        ("dc:description", briefing.made),
        ("cp:lastModifiedBy", briefing.publisher),
        ("cp:category", said["category"]),
        ("cp:contentStatus", status(briefing)),
        ("dc:language", briefing.language),
        ("dc:identifier", briefing.identifier),
    )
    inner = "".join(f"<{name}>{clean.attribute(text)}</{name}>" for name, text in elements if text)
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{inner}'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{created}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{created}</dcterms:modified></cp:coreProperties>'
    ).encode()


def extended(briefing: Briefing, clean: Cleaner) -> bytes:
    """Extended properties (ECMA-376 22.2)."""
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>masthead</Application><Company>{clean.attribute(briefing.publisher)}</Company></Properties>"
    ).encode()


def status(briefing: Briefing) -> str:
    """What must be seen first, in one line: until when the text is held, that it is a draft, corrects another one, or is withdrawn."""
    banners = (briefing.banner, *briefing.states)
    return " · ".join(banner.text for banner in banners if banner is not None)


def running(briefing: Briefing, room: float = inf) -> str:
    """The running head without the embargo and the state before it, which stand on a line of their own; cut to what has `room`, in ems,
    beside the date."""
    title, short = f": {plain(briefing.title)}", briefing.short
    if status(briefing) and briefing.file_title.endswith(title):
        short = short.removeprefix(briefing.file_title.removesuffix(title)).removeprefix(" · ")
    whole = " ".join(plain(briefing.title).split())
    if short.endswith(CUT) and whole.startswith(short.removesuffix(CUT)):
        short = whole  # it was cut to fewer letters than there may be room for
    return cut(short, room / _BROADER - (ems(briefing.date) + _BETWEEN if briefing.date else 0.0))


def whence(briefing: Briefing, room: float = inf) -> str:
    """Where the text comes from, as the foot says it: cut to what has room, in ems of a whole line, beside the page number. It stands whole
    under About."""
    return cut(briefing.provenance or briefing.publisher, room * _FOOT / _BROADER)


def repeated(briefing: Briefing, room: float = inf) -> tuple[tuple[str, str], ...]:
    """What heads and feet repeat, as properties."""
    return (
        (RUNNING_HEAD, running(briefing, room)),
        (DATE, briefing.date),
        (PROVENANCE, whence(briefing, room)),
        (STATUS, status(briefing)),
    )


def custom(briefing: Briefing, clean: Cleaner, publisher: str = "", room: float = inf) -> bytes:
    """Custom properties (ECMA-376 22.3): where the text is from, and until when it is held; `publisher` is what the publisher is known by.
    Empty if there is nothing to say."""
    banner = briefing.banner
    values = (
        ("Source", briefing.origin.name),
        ("Source SHA-256", briefing.origin.sha256),
        ("Issuer", briefing.issuer),
        (PUBLISHER, publisher),
        *repeated(briefing, room),
        ("Embargo", (banner.instant or banner.text) if banner is not None else ""),
    )
    told = [(name, text) for name, text in values if text]
    if not told:
        return b""
    inner = "".join(
        f'<property fmtid="{_CUSTOM}" pid="{number}" name="{name}"><vt:lpwstr>{clean.attribute(text)}</vt:lpwstr></property>'
        for number, (name, text) in enumerate(told, 2)
    )
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{inner}</Properties>'
    ).encode()


def settings(
    language: str, hyphens: bool, notes: bool, *, embedded: bool = False, justified: bool = False, coloured: bool = False
) -> bytes:
    """Document settings (ECMA-376 17.15): modern layout, hyphens by the language's rules, no question on opening.

    In justified text a line that the source ends is not spread to the margin (17.15.3.26).
    """
    footnotes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' if notes else ""
    compatible = "<w:doNotExpandShiftReturn/>" * justified + "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    # Scripts that don't hyphenate are left alone.
    hyphenated = hyphens and script(language) == "latin"
    return (
        f'{DECLARATION}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>'
        + "<w:displayBackgroundShape/>" * coloured
        + "<w:embedTrueTypeFonts/><w:saveSubsetFonts/>" * embedded
        + '<w:defaultTabStop w:val="708"/>'
        + ('<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>' if hyphenated else "")
        + '<w:defaultTableStyle w:val="PlainTable2"/>'
        + f'<w:characterSpacingControl w:val="{"compressPunctuation" if script(language) in ("han", "hangul") else "doNotCompress"}"/>'
        f"{footnotes}<w:compat>{compatible}</w:compat><w:themeFontLang {_theme_languages(language)}/>"
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" '
        'w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" '
        'w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    ).encode()


def _theme_languages(language: str) -> str:
    return languages(language) if not right_to_left(language) else languages(language).replace('w:val="' + language + '"', 'w:val="en-US"')
