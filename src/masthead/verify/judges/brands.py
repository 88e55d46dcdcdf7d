"""What a brand lacks for print and screens, before anything is published in it: faint type, letters without a face, poor logos, words that
a language has not got, marks that are out of date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

from msgspec import Struct, structs

from masthead.brand.contrast import ENHANCED, darkened, lightened, ratio
from masthead.brand.legible import Faint, check
from masthead.brand.model import Brand, Face, Roles
from masthead.brand.said import Said
from masthead.brand.style import faces, said, style
from masthead.brand.typefaces import opened
from masthead.brand.units import POINTS
from masthead.errors import MastheadError
from masthead.expressions import expression
from masthead.language.labels import labels, spoken

UNITED_NATIONS = ("en", "fr", "es", "ru", "ar", "zh")
"""Languages that a brand is checked in, beside those that it has words of its own for, where it does not say which it publishes in."""
_PRINT = 150.0
"""Points of a logo to the inch below which it is seen to be made of points."""
_SMALL = 17.0
"""Points (6 mm) below which a logo's own words can't be read."""
_LEAST_TYPE = 7.0
"""Points below which type is no longer read but guessed."""
_SOON = 60
"""Days before its end in which a mark is spoken of."""
_SHOWN = 12
_ISNI = expression(r"\bisni\W{0,3}(?:isni/)?((?:\d\s?){15}[\dX])\b|isni\.org/(?:isni/)?(\d{15}[\dX])\b", re.IGNORECASE)
_OPEN = (("logo",), ("typography", "fonts"), ("meta", "name"))
"""What brand.yml says, and not we."""


class Fault(Struct, frozen=True):
    """`key` is the brand file's key, `where` file, line and key (the key alone where the files are not at hand), `mend` what to do about it."""

    severity: Literal["error", "warning", "tip"]
    what: str
    key: str
    where: str
    mend: str


def examine(brand: Brand, lines: Said | None = None, today: date | None = None) -> tuple[Fault, ...]:
    """All that can be said against a brand, the gravest first; without `today`, nothing of how long its marks are good."""
    look = _Look(brand, lines)
    found = [*look.colors(), *look.letters(), *look.logos(), *look.words(), *look.type(), *(look.validity(today) if today else ())]
    return tuple(sorted(found, key=lambda fault: ("error", "warning", "tip").index(fault.severity)))


class _Look:
    def __init__(self, brand: Brand, lines: Said | None) -> None:
        self.brand = brand
        self.lines = lines

    def fault(self, severity: Literal["error", "warning", "tip"], what: str, mend: str, *place: str | int) -> Fault:
        key = ": ".join(map(str, place))
        where = key if self.lines is None else self.lines.open(*place) if place in _OPEN else self.lines.where(*place)
        return Fault(severity, what, key, where, mend)

    # --- colours

    def colors(self) -> Iterator[Fault]:
        brand = self.brand
        failing = {(faint.role, faint.scheme): faint for faint in check(brand)}
        together: dict[Faint, list[str]] = {}
        for faint in check(brand, ENHANCED):
            worst = failing.get((faint.role, faint.scheme), faint)
            together.setdefault(structs.replace(worst, role="failing" if worst is not faint else ""), []).append(faint.role)
        for faint, roles in together.items():
            yield self._faint(faint, roles, severe=faint.role == "failing")
        if ratio(brand.colors.rule, brand.colors.paper) < 1.2:
            what = f"rules of {brand.colors.rule} can hardly be seen on {brand.colors.paper}"
            yield self.fault("tip", what, "make it darker", "colors", "rule")

    def _faint(self, faint: Faint, roles: list[str], *, severe: bool) -> Fault:
        dark = faint.scheme == "dark"
        key = "dark" if dark else "colors"
        what = f"{faint.ink} on {faint.ground} has a contrast of {faint.ratio:.2f}:1 ({', '.join(roles)}); "
        if severe:
            asked = self.brand.contrast
            needs = {asked.text: "text", asked.large: "large text"}.get(faint.least, "it")
            what += f"{'marks need' if roles == ['marks'] else needs + ' needs'} {faint.least:g}:1"
        else:
            what += f"{faint.least:g}:1 reads better"
        what += " in the dark" if dark else ""
        darker = ratio("#000000", faint.ground) >= ratio("#ffffff", faint.ground)
        near = (darkened if darker else lightened)(faint.ink, faint.ground, faint.least)
        mend = f"make it {'darker' if darker else 'lighter'} ({near} has it), or its ground {'lighter' if darker else 'darker'}"
        severity: Literal["error", "warning", "tip"] = "tip"
        if severe:
            severity = "warning" if self.brand.contrast.on_violation == "warn" else "error"
        where = self.lines.colored(key, faint.color) if self.lines is not None else f"{key}: {faint.color}"
        return Fault(severity, what, f"{key}: {faint.color}", where, mend)

    # --- letters

    def _languages(self) -> tuple[str, ...]:
        brand = self.brand
        if brand.languages:
            return brand.languages
        return tuple(dict.fromkeys((*UNITED_NATIONS, *filter(None, (*brand.publisher, *brand.labels, *brand.boilerplate)))))

    def letters(self) -> Iterator[Fault]:
        """Letters of our own words in each language, and of the brand's, that the face meant for them does not have."""
        brand = self.brand
        for language in self._languages():
            told = (text for text in structs.astuple(labels(language)) if isinstance(text, str))
            own = (brand.publisher, brand.boilerplate, brand.funding, brand.legal, brand.partners_statement)
            text = "".join((*told, *brand.labels.get(language, {}).values(), *(said(words, language) for words in own)))
            wanted = {character for character in text if not character.isspace() and character.isprintable() and character not in "{}"}
            for family in dict.fromkeys(getattr(brand.roles, role).family for role in ("body", "label", "title")):
                setting = style(brand, "body" if family == "serif" else "label", language)
                chain = faces(brand, family, setting.weight, setting.italic, language)
                yield from self._lacking(language, family, chain, wanted)
        for face in brand.faces:
            if face.whole:
                name = Path(face.path).name
                what = f"{name} may not be embedded in part: each file holds it whole"
                yield self.fault("warning", what, "ask its maker for a file that may be", "typography", "fonts")

    def _lacking(self, language: str, family: str, chain: tuple[Face, ...], wanted: set[str]) -> Iterator[Fault]:
        lacking = wanted - _has(chain[0]) if chain else wanted
        left = set(lacking)
        stand_ins: list[str] = []
        for face in chain[1:]:
            if helped := left & _has(face):
                stand_ins.append(face.family)
                left -= helped
        if left:
            shown = " ".join(f"{character} (U+{ord(character):04X})" for character in sorted(left)[:_SHOWN])
            yield self.fault("error", f"no font has {shown} of {language}", "add a font that has them", "stacks", family)
        elif lacking and language not in ("ar", "zh"):
            foreign = {character for character in wanted if ord(character) > 127}
            if len(lacking) > len(foreign) / 2 and len(lacking) > _SHOWN:
                what = f"most letters of {language} are not in {chain[0].family}; {stand_ins[0]} stands in"
                mend = "list a font of the same kind that has them under its script"
                yield self.fault("warning", what, mend, "stacks", family)
            else:
                shown = "".join(sorted(lacking)[:_SHOWN])
                what = f"{chain[0].family} lacks {shown} for {language}; {stand_ins[0]} stands in"
                yield self.fault("tip", what, "", "stacks", family)

    # --- logos

    def logos(self) -> Iterator[Fault]:
        logo, page = self.brand.logo, self.brand.page
        for index, partner in enumerate(self.brand.partners):
            yield from self._picture(partner.path, partner.height, "partners", "logos", index)
            if not any(partner.alt.values()):
                what = f"the partner's logo {Path(partner.path).name} has no words for those who hear the page"
                yield self.fault("warning", what, "say whose it is under alt:", "partners", "logos", index)
        if logo is None:
            yield from self._lines_without_logo()
            yield self.fault("tip", "there is no logo; the name is set in type", "name a file under logo:, best an SVG", "logo")
            return
        if logo.height < _SMALL:
            what = f"the logo is {logo.height:g} pt high; its words can't be read"
            yield self.fault("warning", what, "make it 6 mm or more", "logo", "height")
        clear = logo.clear * logo.height
        for side in ("top", "start"):
            if clear > getattr(page, side):
                room, needed = getattr(page, side) / POINTS["mm"], clear / POINTS["mm"]
                what = f"the logo asks for {needed:.0f} mm of clear space, and the margin at {side} has {room:.0f} mm"
                yield self.fault("warning", what, "widen the margin, or make the logo smaller", "page", side)
        if self.brand.setting.head == "band" and not logo.dark:
            what = "the masthead is a band of colour, and no logo is made for it"
            yield self.fault("warning", what, "name the one for dark grounds under logo: dark:", "setting", "head")
        files = {logo.path: ("logo",)} | {path: ("logo", "languages", language) for language, path in logo.variants.items()}
        for kind, paths in (("dark", logo.dark), ("mono", logo.mono)):
            files |= {path: ("logo", kind, language or "default") for language, path in paths.items()}
        for path, place in files.items():
            yield from self._picture(path, logo.height, *place)
        for language, path in logo.mono.items():
            yield from self._colored(path, "logo", "mono", language or "default")
        if not any(logo.alt.values()):
            what = "the logo has no words for those who hear the page"
            yield self.fault("warning", what, "say whose it is", "logo", "alt")

    def _lines_without_logo(self) -> Iterator[Fault]:
        for part, rows in (("header", self.brand.header), ("footer", self.brand.footer)):
            for which, row in (("first", rows.first), ("other", rows.other)):
                for slot in ("start", "center", "end") if row is not None else ():
                    if any("{logo}" in text for text in getattr(row, slot).values()):
                        what = "a line asks for {logo}, and there is none"
                        yield self.fault("warning", what, "name a file under logo:, or take the token out", part, which, slot)

    def _picture(self, path: str, height: float, *place: str | int) -> Iterator[Fault]:
        from masthead.media import image, svg

        data = Path(path).read_bytes()
        name = Path(path).name
        try:
            kind = image.media_type(data)
            found = svg.safe(data, where=name) if kind == "image/svg+xml" else image.check(data, where=name)
        except MastheadError as error:
            yield self.fault("error", f"the logo {name} {error.problem}", error.hint or "save it anew", *place)
            return
        dots = found.height / height * 72
        if kind != "image/svg+xml" and dots < _PRINT:
            what = f"the logo {name} has {found.width} × {found.height} points, {dots:.0f} to the inch at {height:g} pt"
            yield self.fault("warning", what, "save it as SVG, or with 300 points to the inch", *place)

    def _colored(self, path: str, *place: str) -> Iterator[Fault]:
        """A logo that is to be in one colour, and isn't."""
        from masthead.media.inks import inks

        try:
            found = inks(Path(path).read_bytes())
        except MastheadError:
            return  # told of already
        if len(found) > 1:
            what = f"the logo {Path(path).name} is to be in one colour, and has {', '.join(found)}"
            yield self.fault("warning", what, "save it in one colour, on nothing or on white", *place)

    # --- words

    def words(self) -> Iterator[Fault]:
        brand = self.brand
        if not brand.publisher or brand.publisher == {"": brand.name}:
            what = "the publisher has no name; the folder's stands in"
            yield self.fault("warning", what, "write it in the brand file", "meta", "name")
        if brand.accessibility.conforms_to and not brand.accessibility.certified_by:
            what = "conformance is named and not who assessed it: no claim is made"
            yield self.fault("warning", what, "name them", "accessibility", "certified_by")
        if (number := _isni(brand.publisher_id)) and not _sums(number):
            what = f"the ISNI {brand.publisher_id} has a wrong digit: its last one checks the others"
            yield self.fault("warning", what, "copy it from isni.org", "publisher_id")
        if "ua-1" not in brand.conformance:
            what = "PDF files don’t say that they are accessible, though they are"
            yield self.fault("tip", what, "add ua-1, unless somebody asked for its absence", "pdf", "conformance")
        for language in brand.languages:
            if not spoken(language):
                what = f"there are no labels in {language}; English ones stand in"
                yield self.fault("warning", what, f"say them under labels: {language}:", "languages", "supported")
        texts = {
            "publisher_short": brand.short if any(brand.short) else {},
            "boilerplate": brand.boilerplate,
            "funding": brand.funding,
            "legal": brand.legal,
            "partners: statement": brand.partners_statement,
            "accessibility: statement": brand.accessibility.statement,
        }
        for key, words in texts.items():
            missing = [language for language in brand.languages if words and not _speaks(words, language, brand.language)]
            if missing:
                what = f"{key} says nothing in {', '.join(missing)}; another language stands in"
                yield self.fault("warning", what, "say it in each language that is supported", *key.split(": "))

    # --- type, validity

    def type(self) -> Iterator[Fault]:
        small: dict[float, list[str]] = {}
        for role in Roles.__struct_fields__:
            size = getattr(self.brand.roles, role).size * self.brand.scale
            if size < _LEAST_TYPE:
                small.setdefault(size, []).append(role)
        for size, roles in small.items():
            what = f"type of {size:g} pt is too small to read ({', '.join(roles)})"
            yield self.fault("warning", what, "make it 9 pt or more", "roles", roles[0], "size")

    def validity(self, today: date) -> Iterator[Fault]:
        valid = self.brand.valid
        now = today.isoformat()
        if valid.until and valid.until < now:
            what = f"the brand's marks were good until {valid.until}"
            yield self.fault("error", what, "take the new ones, or set a later day if they may still be used", "valid", "until")
        elif valid.start and now < valid.start:
            what = f"the brand's marks are not to be used before {valid.start}"
            yield self.fault("error", what, "publish in the former brand until then", "valid", "from")
        elif valid.until and (left := (date.fromisoformat(valid.until) - today).days) <= _SOON:
            yield self.fault("tip", f"the brand's marks are good for {left} days more", "ask for the new ones", "valid", "until")


def _isni(known: str) -> str:
    """The sixteen digits of an ISNI (ISO 27729); empty if it is another identifier."""
    found = _ISNI.search(known)
    return "".join((found[1] or found[2]).split()).upper() if found else ""


def _sums(number: str) -> bool:
    """Whether the last digit checks the others (ISO 7064, MOD 11-2)."""
    total = 0
    for digit in number[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == number[-1]


def _speaks(words: dict[str, str], language: str, own: str) -> bool:
    """Whether a text is there in a language itself; what stands for any is in the organisation's own, or in English."""
    first = language.split("-")[0]
    return any(key.split("-")[0] == first for key in words if key) or ("" in words and first == (own or "en").split("-")[0])


def _has(face: Face) -> set[str]:
    return {chr(code) for code in opened(face).unicodes}
