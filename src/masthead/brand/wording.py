"""A brand's words: labels, contacts, names of files, languages, and how long its marks may be used."""

from __future__ import annotations

import re
from datetime import date
from string import Formatter

import msgspec
from msgspec import structs

from masthead.brand.faults import nearly, suggestion
from masthead.brand.model import Roles
from masthead.brand.paging import FILE_TOKENS, fits
from masthead.brand.said import Said
from masthead.brand.terms import USUAL, Assessment, Standard, Valid, Word
from masthead.brand.trees import branch
from masthead.errors import UsageError
from masthead.expressions import expression
from masthead.language.labels import SETTINGS, Labels
from masthead.language.tags import script

FORMATS = ("pdf", "epub", "html", "md", "txt", "eml", "ninjs")
"""Formats with a key of their own; those of others stand under `formats:`, those of Word beside its template."""
_TAG = expression(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""RFC 5646, 2.1, coarsely."""
_NO_FILE = expression(r"[\\/:*?\"<>|\x00-\x1f]")
"""What a name of a file may not hold, on one system or another."""


def labels(said: Said) -> dict[str, dict[str, str]]:
    tree = said.map("labels")
    usual = {field: text for field, text in structs.asdict(Labels()).items() if isinstance(text, str) and field not in SETTINGS}
    for language in tree:
        for key, text in branch(tree[language]).items():
            where = said.where("labels", language, key)
            if key not in usual:
                raise UsageError(f"there is no label {key}", where=where, hint=suggestion(key, usual))
            if not _fits(str(text), usual[key]):
                wanted = ", ".join(f"{{{brace}}}" for brace in sorted(_braces(usual[key]))) or "none"
                raise UsageError(f"the braces of “{text}” are not those of the label {key}", where=where, hint=f"braces there: {wanted}")
    return {language: {key: str(text) for key, text in branch(tree[language]).items()} for language in tree}


def _braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _fits(text: str, usual: str) -> bool:
    """Whether a label can be filled in as the usual one is; it may leave one out."""
    try:
        return _braces(text) <= _braces(usual)
    except ValueError:  # a brace that is not closed
        return False


def contacts(said: Said) -> tuple[dict[str, str], ...]:
    listed = said.tree.get("contacts")
    found = listed if isinstance(listed, list) else []
    return tuple({key: str(text) for key, text in one.items()} for one in found if isinstance(one, dict))


def word(said: Said) -> Word:
    tree = {key: value for key, value in said.map("docx").items() if key in Word.__struct_fields__}
    found = msgspec.convert(tree, Word, strict=False)
    for role in found.styles:
        if role not in Roles.__struct_fields__:
            where = said.where("docx", "styles", role)
            raise UsageError(f"there is no role {role}", where=where, hint=suggestion(role, Roles.__struct_fields__))
    return found


_OWN: dict[str, tuple[str, ...]] = {
    "docx": Word.__struct_fields__,
    "pdf": ("conformance", "output_intent"),
    "epub": ("css_extra",),
}
"""Keys of formats that are no options of their writers."""
_NEARLY = 0.8


def options(said: Said) -> dict[str, dict[str, str]]:
    """Format → option → value, as text. Which options there are, the writers know (`registry.writer`)."""
    trees = {name: branch(tree) for name, tree in said.map("formats").items()}
    for name in (*FORMATS, "docx"):
        own = {key: value for key, value in said.map(name).items() if key not in _OWN.get(name, ())}
        for key in own:
            if meant := nearly(key, _OWN.get(name, ()), _NEARLY):
                raise UsageError(f"there is no key {key}", where=said.where(name, key), hint=f"did you mean {meant}?")
        if own:
            trees[name] = {**trees.get(name, {}), **own}
    return {name: {key: _plainly(value) for key, value in tree.items()} for name, tree in trees.items() if tree}


def conformance(said: Said) -> tuple[Standard, ...]:
    """The standards that PDF files claim. Raises `UsageError` for two levels of PDF/A, of which a file can name one."""
    listed = said.map("pdf").get("conformance")
    if not isinstance(listed, list):
        return USUAL
    found = tuple(dict.fromkeys(msgspec.convert(listed, list[Standard])))
    archival = [claim for claim in found if claim.startswith("a-")]
    if len(archival) > 1:
        raise UsageError(
            f"a file can claim one kind of PDF/A, and these are {len(archival)}: {', '.join(archival)}",
            where=said.where("pdf", "conformance"),
            hint="a-2a is the fullest; a file that carries others claims a-3a by itself",
        )
    return found


def _plainly(value: object) -> str:
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def assessment(said: Said) -> Assessment:
    tree = {key: value for key, value in said.map("accessibility").items() if key != "statement"}
    return structs.replace(msgspec.convert(tree, Assessment), statement=said.by_language("accessibility", "statement"))


def valid(said: Said) -> Valid:
    start, until = (_day(said, key) for key in ("from", "until"))
    if start and until and until < start:
        raise UsageError(
            f"the brand's marks end on {until}, before they begin on {start}",
            where=said.where("valid", "until"),
            hint="correct one of the two days",
        )
    return Valid(start, until)


def _day(said: Said, key: str) -> str:
    text = str(said.map("valid").get(key, ""))
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise UsageError(f"“{text}” is no day", where=said.where("valid", key), hint="write year, month and day: 2026-01-31") from None


def languages(said: Said) -> tuple[str, tuple[str, ...]]:
    """The language that the organisation speaks by itself, and all that it publishes in."""
    tree = said.map("languages")
    own = str(tree.get("default", ""))
    listed = tree.get("supported")
    supported = tuple(dict.fromkeys(map(str, listed))) if isinstance(listed, list) else ()
    for tag, place in ((own, ("default",)), *((tag, ("supported",)) for tag in supported)):
        if tag and not _TAG.fullmatch(tag):
            raise UsageError(f"“{tag}” is no tag of a language", where=said.where("languages", *place), hint="write en, zh-Hans, pt-BR")
    if own and supported and own not in supported:
        raise UsageError(
            f"the organisation's language {own} is not among those that it publishes in",
            where=said.where("languages", "default"),
            hint=f"add {own} to supported:, or name one of {', '.join(supported)}",
        )
    return own, supported


def watermark(said: Said) -> bool:
    return msgspec.convert(said.map("embargo").get("watermark") or False, bool, strict=False)


_OWN_DIGITS = {"arab": ("٠١٢٣٤٥٦٧٨٩", "arabic", "Arabic"), "beng": ("০১২৩৪৫৬৭৮৯", "bengali", "Bengali")}
"""Digits of a script of their own, its name as ours, and in words."""


def digits(said: Said) -> dict[str, str]:
    found = {language: str(kind) for language, kind in said.map("digits").items()}
    for language, kind in found.items():
        row, letters, called = _OWN_DIGITS.get(kind, ("", "", ""))
        if letters and script(language) != letters:
            raise UsageError(
                f"{language} is not written with the digits {row}",
                where=said.where("digits", language),
                hint=f"{kind} is for languages in {called} letters; leave the others out",
            )
    return found


def filename(said: Said) -> str:
    pattern = str(said.tree.get("filename", "") or "")
    fits(said, pattern, FILE_TOKENS, "filename")
    plain = re.sub(r"\{\w+\}", "", pattern)
    if bad := _NO_FILE.search(plain):
        raise UsageError(
            f"“{bad[0]}” cannot stand in the name of a file",
            where=said.where("filename"),
            hint="use letters, digits, - and _; folders are chosen by -o",
        )
    if pattern and (pattern == plain or pattern.startswith(".")):
        problem = "a name that begins with a dot is hidden" if pattern.startswith(".") else "all files would have the same name"
        raise UsageError(problem, where=said.where("filename"), hint="for example “{date}-{slug}-{language}”")
    return pattern
