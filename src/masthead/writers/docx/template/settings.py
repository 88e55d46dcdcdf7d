"""A template's settings, notes, language and properties: what must change for another document, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from masthead.language.tags import right_to_left, script
from masthead.notices import Note, Replaced
from masthead.writers.docx.package.properties import OWN, RUNNING_HEAD
from masthead.writers.docx.template.stylebook import Stylebook, W, whole

_ASKS = {
    "attachedTemplate": ("the template’s link to its own template", "Word would look for that file at each opening"),
    "mailMerge": ("the template’s mail merge", "Word would ask for its data at each opening"),
    "updateFields": ("the template’s order to refresh fields", "Word would ask a question at each opening"),
    "documentProtection": ("the template’s protection", "a briefing is edited, and read aloud"),
}
"""Settings that do not go on: what is told of each, and why."""

_COUNTS = [
    "TotalTime",
    "Pages",
    "Words",
    "Characters",
    "Lines",
    "Paragraphs",
    "CharactersWithSpaces",
    "TitlesOfParts",
    "HeadingPairs",
    "HLinks",
    "DigSig",
    "DocSecurity",
]
"""Extended properties that tell of the sample text (ECMA-376 22.2)."""
_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"


def settled(root: etree._Element, language: str, notes: bool, note: Note, name: str) -> bool:
    """Changes a template's settings in place; whether anything had to change."""
    changed = False
    for tag, (what, why) in _ASKS.items():
        for element in root.findall(W + tag):
            root.remove(element)
            changed = True
            # Protection that is not in force protects nothing.
            if tag != "documentProtection" or element.get(W + "enforcement", "0") not in ("0", "false", "off"):
                note(Replaced(what, "nothing", why, name))
    if notes and root.find(W + "footnotePr") is None:
        before = [
            "endnotePr",
            "compat",
            "docVars",
            "rsids",
            "mathPr",
            "attachedSchema",
            "themeFontLang",
            "clrSchemeMapping",
            "doNotIncludeSubdocsInStats",
            "shapeDefaults",
            "decimalSymbol",
            "listSeparator",
        ]
        properties = etree.Element(W + "footnotePr")
        for number in ("-1", "0"):
            etree.SubElement(properties, W + "footnote", {W + "id": number})
        _insert(root, properties, before)
        changed = True
    return _theme_language(root, language) or changed


def _insert(root: etree._Element, element: etree._Element, before: list[str]) -> None:
    following = next((one for one in root if isinstance(one.tag, str) and etree.QName(one).localname in before), None)
    root.insert(len(root) if following is None else root.index(following), element)


def _theme_language(root: etree._Element, language: str) -> bool:
    """A theme chooses its faces for complex and East Asian scripts by this (17.15.1.88)."""
    wanted = {"w:bidi": right_to_left(language), "w:eastAsia": script(language) in ("han", "hangul")}
    found = root.find(W + "themeFontLang")
    changed = False
    for attribute, on in wanted.items():
        key = W + attribute.removeprefix("w:")
        if on and found is not None and found.get(key) != language:
            found.set(key, language)
            changed = True
    return changed


def speaks(book: Stylebook, language: str) -> bool:
    """Makes a document's language that of a template's styles, in place: its defaults, and what said the same as they; whether they changed."""
    if book.root is None:
        return False
    attribute = W + ("bidi" if right_to_left(language) else "eastAsia" if script(language) in ("han", "hangul") else "val")
    defaults = _default_language(book.root)
    before = _said(defaults)
    defaults.set(W + "val", language)
    defaults.set(attribute, language)
    changed = before != _said(defaults)
    former = {before.get(W + "val", ""), ""}
    normal = book.default("paragraph")
    for style in book.root.iterfind(W + "style"):
        own = style.find(f"{W}rPr/{W}lang")
        if own is not None and (style.get(W + "styleId") == normal or own.get(W + "val", "") in former) and own.get(W + "val") != language:
            own.set(W + "val", language)
            own.set(attribute, language)
            changed = True
    return changed


def outlined(book: Stylebook, style: str, level: int) -> bool:
    """Makes a template's style for headings one for screen readers and outlines too, if it is not (17.3.1.20); whether it changed."""
    if book.found(style, "pPr/outlineLvl") is not None:
        return False
    holder = next(book.chain(style), None)
    if holder is None:
        return False
    properties = holder.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        run = holder.find(W + "rPr")
        holder.insert(len(holder) if run is None else holder.index(run), properties)
    _insert(properties, etree.Element(W + "outlineLvl", {W + "val": str(level - 1)}), ["divId", "cnfStyle", "rPr", "sectPr", "pPrChange"])
    return True


def _said(element: etree._Element) -> dict[str, str]:
    return {str(key): str(text) for key, text in element.attrib.items()}


def upright(book: Stylebook) -> bool:
    """Takes italics from what a template's styles say of complex scripts, in place: Arabic and Hebrew know none; whether anything changed."""
    slanted = (
        [] if book.root is None else [one for one in book.root.iter(W + "iCs") if one.get(W + "val", "1") not in ("0", "false", "off")]
    )
    for one in slanted:
        one.set(W + "val", "0")
    return bool(slanted)


def _default_language(root: etree._Element) -> etree._Element:
    """The `w:lang` of the defaults, made where it is missing."""
    element = root
    for step, first in (("docDefaults", True), ("rPrDefault", True), ("rPr", True)):
        found = element.find(W + step)
        if found is None:
            found = etree.Element(W + step)
            element.insert(0 if first else len(element), found)
        element = found
    language = element.find(W + "lang")
    if language is None:
        language = etree.Element(W + "lang")
        after = [
            one for one in element if isinstance(one.tag, str) and etree.QName(one).localname in ("eastAsianLayout", "specVanish", "oMath")
        ]
        element.insert(element.index(after[0]) if after else len(element), language)
    return language


def noted(root: etree._Element, kind: str, called: Callable[[str], bool]) -> tuple[bool, int]:
    """Takes the sample text's notes out of a part of `footnote`s or `endnote`s; whether there were any, and the highest number left."""
    changed, most = False, 0
    for one in root.findall(W + kind):
        id = one.get(W + "id", "")
        if one.get(W + "type") in (None, "normal") and not called(id):
            root.remove(one)
            changed = True
        else:
            most = max(most, whole(id))
    return changed, most


def extended(root: etree._Element, company: str) -> None:
    """What a template says of itself, without what it counted; its company stays."""
    for name in _COUNTS:
        for element in root.findall(_PROPERTIES + name):
            root.remove(element)
    if root.find(_PROPERTIES + "Company") is None and company:
        etree.SubElement(root, _PROPERTIES + "Company").text = company


def custom(root: etree._Element, ours: etree._Element) -> None:
    """Adds our custom properties to a template's; ours win where both have a name. Of a file of ours none of the text before stays."""
    names = {one.get("name") for one in ours}
    if any(one.get("name") == RUNNING_HEAD for one in root.iterfind(_CUSTOM + "property")):
        names |= OWN
    for one in root.findall(_CUSTOM + "property"):
        if one.get("name") in names:
            root.remove(one)
    most = max((whole(one.get("pid", ""), 1) for one in root.iterfind(_CUSTOM + "property")), default=1)
    for number, one in enumerate(list(ours), most + 1):
        one.set("pid", str(number))
        root.append(one)
