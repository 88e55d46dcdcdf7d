"""A house's facts as a brand file, with a word of explanation to each key, and the keys that it may want later."""

from __future__ import annotations

import json
from collections.abc import Iterator

from masthead.brand.contrast import ratio
from masthead.founding.facts import Facts
from masthead.founding.mending import Mend

_MARKS = 3.0
"""The least contrast of marks that are no words (WCAG 2.2, 1.4.11)."""
_FOLLOWING = ("accent", "link", "band")
"""Colours that are `primary` where they are left out."""
_LATER = """
    # What may be said later, with examples (all keys: docs/brands.md):
    # publisher: {default: Acme Foundation, fr: Fondation Acme}   # the name by language
    # languages: {default: en, supported: [en, fr]}               # what brand check goes through
    # boilerplate: {en: Acme is …, fr: Acme est …}                # “About”, where a release has none
    # contacts: [{name: Press desk, email: press@acme.example, phone: +1 555 0100}]
    # legal: {en: Registered charity 123}                         # a line in the imprint
    # funding: {en: Funded by …}
    # partners: {logos: [partner.svg], statement: {en: In partnership with}}
    # labels: {en: {at_a_glance: In brief}}                       # the words of section labels
    # footer: {other: {start: "{title}", end: "{page} / {pages}"}}
    # setting: {head: band, quotation: marks, labels: above}      # the masthead on a band of colour
    # cover: {when: always, layout: full}
    # filename: "{date}-{slug}-{language}"
    # valid: {from: 2026-01-01, until: 2027-12-31}                # brand check tells when the marks are out of date
    # embargo: {watermark: true}                                  # behind the text while an embargo runs
    # table: {wide: stack}                                        # tables that are too wide: rotate, shrink, stack
    # roles: {body: {space_after: 8}}                             # room above and below
    # pdf: {attach: source}                                       # options of formats, as --set takes them
"""


def written(facts: Facts, mends: tuple[Mend, ...]) -> str:
    """The brand file."""
    return "\n".join([*_head(facts), *_look(facts), *_ours(facts, mends)]) + "\n" + _LATER


def _head(facts: Facts) -> Iterator[str]:
    yield f"# {' '.join(facts.publisher.split())}: how its briefings look, in PDF, Word and EPUB alike."
    yield "# The format is the open brand.yml; what print needs beside it stands under defaults: masthead:. All keys: docs/brands.md."
    yield "# masthead brand show tells what is in it, masthead brand check what is wrong with it."
    yield ""
    if facts.named:
        return
    yield "meta:"
    yield f"  name: {_quoted(facts.publisher)}"
    if not facts.parent:
        yield f"  link: {_quoted(facts.link)}" if facts.link else "  # link: https://acme.example"
    yield ""


def _look(facts: Facts) -> Iterator[str]:
    if facts.mark is not None:
        yield "logo:"
        yield f"  images: {{logo: {{path: {facts.mark.file}, alt: {_quoted(facts.mark.alt or facts.publisher)}}}}}"
        yield from ("  medium: logo", "")
    elif not facts.parent:
        yield from ("# logo: logo.svg # beside this file; SVG is best, PNG and JPEG do. Until then the name is set in type.", "")
    if facts.color or facts.palette:
        yield "color:"
        yield "  palette: # names for colours, usable wherever a colour stands"
        if facts.color:
            yield f"    house: {_quoted(facts.color)}"
        for name, color in facts.palette.items():
            yield f"    {name}: {_quoted(color)}"
        if facts.color:
            yield "  primary: house"
        yield ""
    yield from _type(facts)


def _type(facts: Facts) -> Iterator[str]:
    if facts.text is None:
        if not facts.parent:
            yield from (
                "# typography: # without it: Source Serif 4 and Source Sans 3, Amiri and Vazirmatn, Noto Sans for Chinese",
                "#   fonts: [{family: Acme Sans, source: file, files: [AcmeSans-Regular.ttf, AcmeSans-Bold.ttf]}]",
                "#   base: Acme Sans",
                "",
            )
        return
    faces = {face.wanted: face for face in (facts.text, facts.headings) if face is not None}
    yield "typography:"
    own = [face for face in faces.values() if face.wanted != face.ours]
    if own:
        yield "  fonts: # named in Word and e-books before ours; PDF is set in ours, since the house's own files are not here"
        yield from (f"    - {{family: {_quoted(face.wanted)}, source: system}}" for face in own)
    for use, face in (("base", facts.text), ("headings", facts.headings)):
        if face is not None:
            yield f"  {use}: {_quoted(face.ours if face.wanted == face.ours else f'{face.ours}, {face.wanted}')}"
    yield ""


def _ours(facts: Facts, mends: tuple[Mend, ...]) -> Iterator[str]:
    yield "defaults:"
    yield "  masthead:"
    if facts.parent:
        yield f"    extends: {_quoted(facts.parent)} # what it says goes on to hold; here stands what differs"
    yield '    version: "1"'
    for scheme, key in (("light", "colors"), ("dark", "dark")):
        lines = [*_mended(facts, mends, scheme)]
        if lines:
            yield f"    {key}:"
            yield from (f"      {line}" for line in lines)
    if facts.mark is not None:
        yield "    logo:"
        yield f"      height: {facts.mark.height:g}pt"
    if facts.page:
        yield "    page: # sides are start and end: right-to-left languages mirror by themselves"
        yield from (f"      {line}" for line in facts.page)
    if facts.template is not None:
        yield "    docx:"
        yield f"      template: {_quoted(facts.template[0])} # Word files are set on it: its styles, heads, feet and margins"


def _mended(facts: Facts, mends: tuple[Mend, ...], scheme: str) -> Iterator[str]:
    """Colours that type is set in instead of others; the house's own goes on to stand where no words are."""
    made = {mend.role: mend for mend in mends if mend.scheme == scheme}
    primary = made.get("primary")
    for mend in made.values():
        follows = not facts.parent and mend.role in _FOLLOWING  # what goes on to hold may say each by itself
        if primary is None or not follows or mend.now != primary.now:
            yield f"{mend.role}: {_quoted(mend.now)} # {mend}; this is the nearest that has it"
    if primary is not None and scheme == "light" and primary.was == facts.color:
        if "accent" not in made and ratio(facts.color, primary.ground) >= _MARKS:
            yield "accent: house # marks that are no words"
        if "band" not in made:
            yield "band: house # the masthead's band, if there is one, and covers"


def _quoted(text: str) -> str:
    """A scalar that is read as it is written: JSON's strings are YAML's (YAML 1.2.2, 1.3)."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
