"""What the newsrooms of one language write: phrases, months, units, hours. A data file a language in `packs/`, read when it is met.

Other packages bring further files through the entry points `masthead.languages`: docs/languages.md says how.
"""

from __future__ import annotations

import marshal
import os
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from masthead import compiled, plugins
from masthead.errors import NotFoundError, UnreadableError
from masthead.language.tags import primary

Words = tuple[str, ...]
Forms = tuple[Words, ...]
"""A list of words for each of several things, in their order."""

_PACKS = Path(__file__).with_name("packs")
SHARED = "neutral"
"""The file of phrases that newsrooms use whatever their language."""


_WITHIN = {
    "nb": "no",
    "nn": "no",
    "cmn": "zh",
    "yue": "zh",
    "arb": "ar",
    "pes": "fa",
    "prs": "fa",
    "iw": "he",
    "in": "id",
    "ms": "id",
    "hr": "sr",
    "bs": "sr",
    "sh": "sr",
    "fil": "tl",
}
"""Languages that are written like the one they belong to (macrolanguages of ISO 639-3), and codes of old."""


class Pack(Struct, frozen=True, forbid_unknown_fields=True):
    """What newsrooms write in one language. Case and the shape of the apostrophe don't matter."""

    language: str = ""
    """The language's tag (ISO 639), which a file need not say: it is in its name."""
    genres: Words = ()
    """Names of the genre: "press release"."""
    immediate: Words = ()
    """ "For immediate release"."""
    embargo: Words = ()
    """What stands before (or behind) the time until which nothing may be published."""
    lifted: Words = ()
    """What says that an embargo is over."""
    corrections: Words = ()
    """What marks a correction: "correction", "corrected version"."""
    updates: Words = ()
    """What marks a later version."""
    withdrawals: Words = ()
    """What marks a release that is taken back: "retracted", "kill"."""
    replacing: Words = ()
    """What stands before the version that this one replaces: "this release replaces"."""
    private: Words = ()
    """What says that a part is not for publication."""
    modified: Words = ()
    """What stands before the day on which a page was last changed."""
    published: Words = ()
    """What stands before the day on which a page was published: "published on", "julkaistu"."""
    filed: Words = ()
    """What else a page says of a text in the row with that day, each with a number or a word or two behind it: "views", "author", "section"."""
    event: Words = ()
    """What stands, with a colon, before the day of that to which a release invites."""
    today: Words = ()
    """"Today": a day beside it in the first paragraphs is that of issue."""
    ends: Words = ()
    """End marks in words."""
    more: Words = ()
    """"More follows", at the foot of a page."""
    greetings: Words = ()
    """How a line begins that only addresses those to whom a text is said: "Уважаемые коллеги!", "尊敬的读者："."""
    notes: Words = ()
    """Headings of notes to editors and background."""
    about: Words = ()
    """How headings of boilerplate begin …"""
    about_after: Words = ()
    """… or end."""
    contacts: Words = ()
    """Headings of contacts, and how a line that leads to them begins."""
    emails: Words = ()
    """What stands before an e-mail address."""
    phones: Words = ()
    """What stands before a telephone number."""
    disclaimers: Words = ()
    """Headings of what lawyers add: "forward-looking statements"."""
    furniture: Words = ()
    """Lines of a page that are not of the release: "Share this"."""
    pages: Words = ()
    """Names of the pages on which a site keeps its news, as its titles have them beside the house: "newsroom", "press releases", "home"."""
    elsewhere: Words = ()
    """Headings of what a page offers below a text: other news, comments. Each is a line of its own."""
    said: Words = ()
    """Verbs of saying, as they stand beside a quotation."""
    relatives: Words = ()
    """How a clause begins that tells more of somebody: "who", "whose"."""
    governing: Words = ()
    """Small words behind which a name is no subject: "of", "with", "by"."""
    asides: Words = ()
    """How a phrase before the subject begins that names others: "asked", "on behalf of"."""
    roles: Words = ()
    """Nouns of office and function."""
    trades: Words = ()
    """Those of them that houses have as well: "operator", "supplier"."""
    serving: Words = ()
    """Those who speak or act for the holder of an office: "spokesman", "lawyers", "chief of staff"."""
    shortened: dict[str, str] = {}
    """Offices as a text says them for short once it has said them in full, small: "menkes" is "Menteri Kesehatan"."""
    titles: Words = ()
    """Forms of address and titles before a name."""
    called: Words = ()
    """What stands before marks in which a name or a title is, no speech: "programme", "entitled"."""
    appointed: Words = ()
    """What is said of somebody who is given an office: "appointed", "joins"."""
    shielded: Words = ()
    """What is said of victims, suspects, accused and dead beside their names: they are not among the people we list."""
    fates: Words = ()
    """What is said of them before their names: "the death of"."""
    houses: Words = ()
    """Nouns of what an office is of, where neither a capital nor an article shows that they go on with it: "council", "forces"."""
    links: Words = ()
    """What joins an office with what it is of: "of", "for"."""
    order: Literal["", "first", "last"] = ""
    """Where a noun of office stands to what it is of: first ("ministre de la Santé"), last ("Sağlık Bakanı"); empty where it is told by capitals."""
    halts: Words = ()
    """Small words that no name and no office holds: a name ends before them, in scripts without capitals."""
    forenames: Words = ()
    """Given names that people of the language and those often in its news have: only where no capital shows a name."""
    surnames: Words = ()
    """Family names, where they stand first and a name has no other sign."""
    bodies: Words = ()
    """Nouns of which names of organisations are made, one word each: "foundation", "Stiftung"; a compound may end with one."""
    letterheads: Words = ()
    """Nouns that stand in letterheads beside those: of a house's units and of realms, one word each: "department", "Pressestelle", "republic"."""
    makers: Words = ()
    """Those that are no part of a name, though they may open a sentence before it: "Firma", "Компания"."""
    departments: Words = ()
    """How words begin that call a part of any house: "office", "Abteilung" …"""
    publicity: Words = ()
    """… and what it does, if it speaks to the press: "communications", "Öffentlichkeitsarbeit"."""
    fields: Words = ()
    """What else an office in a firm is of, behind its comma, one word each, with which the words begin: "sales", "ventas"."""
    issuers: Words = ()
    """What stands, with a colon, before the name of the issuer: "Herausgeber"."""
    headlines: Words = ()
    """What stands, with a colon, before the headline, where a page names each of its fields: "標題"."""
    announce: Words = ()
    """Verbs that tell what happened."""
    acts: Words = ()
    """What else the subject of a first sentence does, one word each, auxiliaries among them: by them its end is told."""
    regards: Words = ()
    """How letters take leave, above whoever signs them: "kind regards"."""
    signed: Words = ()
    """What stands over a name, alone in its row, where somebody has signed: "(Đã ký)", "(signed)"."""
    openers: Words = ()
    """How a phrase before the main clause begins: "In order to"."""
    connectors: Words = ()
    """What joins further actors to the first: "together with"."""
    tails: Words = ()
    """How a clause begins that a headline can do without."""
    qualifiers: Words = ()
    """"More than" before a number."""
    units: Words = ()
    """What makes a number big or a share: "million", "per cent"."""
    units_before: Words = ()
    """The same, where it stands before its number: "yüzde 15"."""
    money: Words = ()
    """Names of currencies behind a number: "euros", "Mio. Euro"."""
    uncounted: Words = ()
    """What makes a number no figure: "page", "p.m."."""
    times: Words = ()
    """Measures of time in all their forms behind a number: "years", "weeks" …"""
    often: Words = ()
    """… how often something is: "times", "fois" …"""
    lasting: Words = ()
    """… and what stands before a measure if something lasts so long, but not before how old somebody is or what time it is: "for", "during"."""
    changed: Words = ()
    """Verbs with which a number becomes another, in all their forms, with nothing between them and what it was: "fell", "est passé"."""
    defines: Words = ()
    """What boilerplate says after the name: "is a"."""
    predicates: Words = ()
    """Verbs and what stands before them, by which a clause is told in a script that marks no sentences."""
    resuming: Words = ()
    """How a sentence opens there that takes up what was said: "however", "at present" …"""
    heads: Words = ()
    """… or by its subject: nouns that subjects begin with."""
    numbers: Words = ()
    """Numbers in words, before a unit: "three per cent"."""
    cardinals: Words = ()
    """Numbers in words from three on that tell by themselves how many there are: "eight journalists". None that means something else as well."""
    subjects: Words = ()
    """How the subject of a sentence begins: articles, "all"."""
    prepositions: Words = ()
    """What a number hangs on: "with 20 people"."""

    leaning: Words = ()
    """How a sentence begins that leans on the one before it, and can't stand at a glance: "however", "this", "she", "in addition"."""
    pointing: Words = ()
    """What leans on another sentence wherever it stands: "these", "also", "the latter" …"""
    settled: Words = ()
    """… but for phrases that lean on nothing: "this week", "but also"."""
    pronouns: Words = ()
    """Pronouns of the third person, which need somebody named before them."""
    ours: Words = ()
    """Pronouns by which a writer speaks of itself or to the reader: "we", "our", "you"."""
    calls: Words = ()
    """How a sentence begins that tells its reader what to do: "please", "visit"."""
    steps: Words = ()
    """What tells of what comes next: "will", "next month", "is expected to"."""
    funding: Words = ()
    """What tells who pays: "funded by", "with the financial support of"."""
    outcomes: Words = ()
    """What tells what came of it: "agreed on", "led to", "rose"."""
    supposed: Words = ()
    """What tells of what only may be, or would be: "if", "could", "up to"."""
    hedges: Words = ()
    """What a sentence may not lose where it is cut: "not", "if", "only", "according", "together"."""
    refutes: Words = ()
    """What says that the sentence before is not so: "in fact", "that claim", "untrue"."""
    denials: Words = ()
    """What says within a sentence that something is not so, or only claimed: "not", "denied", "alleged"."""
    turns: Words = ()
    """How a sentence begins that turns the one before: "but", "except": the two are told together, or neither."""
    limits: Words = ()
    """What limits it from within, other words between them or not: "should not", "unless"."""
    superseded: Words = ()
    """What says that a number has been replaced: "previously given as", "was corrected"."""
    accuses: Words = ()
    """What accuses somebody: "charged with", "arrested" …"""
    contests: Words = ()
    """… and how the accused answer: "deny", "pleaded not guilty"."""
    cleared: Words = ()
    """What says that somebody is accused no more: "acquitted"."""
    provisos: Words = ()
    """What makes all a sentence tells depend on something: "if", "unless"."""
    excepting: Words = ()
    """What stands before a day that is left out: "every day except 25 December"."""
    matter: Words = ()
    """What heads the row of an advisory that says what takes place: "what" …"""
    rows: Words = ()
    """… and its other rows, but for the day's (`event`): "who", "where"."""

    questions: Words = ()
    """Headings of questions and answers: "frequently asked questions"."""
    asked: Words = ()
    """What stands, with a colon or a full stop, before a question …"""
    answered: Words = ()
    """… and before its answer."""
    next_steps: Words = ()
    """Headings of what comes next: "next steps", "what happens next"."""
    polite: Words = ()
    """What people say out of courtesy, and nobody quotes if there is something better: "delighted", "thank"."""
    stamps: Words = ()
    """What stands before a day on which nothing happens: "as of", "dated", "since"."""
    closings: Words = ()
    """What stands before the last day of a period of accounts: "year ended"."""
    totals: Words = ()
    """What heads a row that sums up or averages the others: "total"."""
    indexes: Words = ()
    """What names figures whose zero says nothing: "index", "score", "temperature"."""

    months: Annotated[Forms, Meta(max_length=12)] = ()
    """The twelve months, each with all the forms it has in a date; the first is the one that we write."""
    months_alone: Annotated[Words, Meta(max_length=12)] = ()
    """The months as they stand without a day, where that form differs: "июнь 2024"."""
    months_in: dict[str, Annotated[Forms, Meta(min_length=12, max_length=12)]] = {}
    """The months as we write them in another alphabet of the language, or in a language that is read by this pack (`sr-Latn`, `hr`): twelve, each
    in a date and, where that form differs, without a day."""
    weekdays: Annotated[Forms, Meta(max_length=7)] = ()
    """The days of the week from Monday on, each with all its forms."""
    between: Words = ()
    """Small words inside a date: "7 de junio de 2024", "ngày 7 tháng 6 năm 2024"."""
    stuck: Words = ()
    """What is written together with the name of a month: Hebrew "in June"."""
    numeric: Literal["", "day", "month"] = ""
    """What stands first in 3/4/2024; empty where that differs from country to country."""
    eras: dict[str, int] = {}
    """Counts of years that have a name of two characters, and what to add to such a year: 令和6年 is 2024."""
    other_calendars: Words = ()
    """Months of calendars whose dates are kept as they are written, for the reader to convert."""
    written: str = ""
    """A date as we write it, with {day}, {month} and {year}; empty: in that order."""
    written_month: str = ""
    """The same without a day."""
    first: str = ""
    """The first day of a month, where it is an ordinal: "1er"."""

    noon: Words = ()
    """The hour of twelve in words …"""
    midnight: Words = ()
    """… and the one of which nobody knows whether it begins or ends the day."""
    morning: Words = ()
    """What makes an hour one before noon …"""
    afternoon: Words = ()
    """… or after it."""
    clock: Words = ()
    """What stands behind or before the hour itself: "Uhr", "o'clock"."""
    dawn: Words = ()
    """What stands before an hour that may be counted from six in the morning: Swahili "saa 4:00" is ten, or four."""
    local: Words = ()
    """ "Local time", which names no zone."""
    zones: dict[str, str] = {}
    """Names of time zones, with their name in the IANA data base: "Eastern Time" is America/New_York."""
    zoned: Words = ()
    """How a place says whose time is meant, with {} for the place: "{} time", "heure de {}"."""
    cities: dict[str, str] = {}
    """Such places (cities, countries), with the IANA name of their zone. What IANA itself calls by that name need not stand here."""

    common: Words = ()
    """The commonest words of the language, by which a text is known to be in it: only for a language that we do not know ourselves."""


@lru_cache(maxsize=64)
def pack(language: str) -> Pack:
    """What we know of a language together with what all share; of a language without a pack only the latter.

    What packages bring is added to ours, which are kept as they come to for the next run: else what a file may have is read out of the types of a
    pack, which takes several times as long. Raises `UnreadableError` and `NotFoundError` for a file of theirs that cannot be had.
    """
    tongue = _WITHIN.get(primary(language), primary(language))
    brought = [read(file) for name, file in installed() if name == tongue]
    ours, shared = _PACKS / f"{tongue}.json", _PACKS / f"{SHARED}.json"
    files = (ours, shared) if tongue.isalpha() and ours.is_file() else (shared,)
    if brought:
        return Pack(**_joined([Pack(tongue), *brought, *map(read, files)]))
    made_of = repr((tongue, *map(compiled.age, (Path(__file__), *files)))).encode()
    return Pack(**marshal.loads(compiled.kept(made_of, lambda: marshal.dumps(_joined([Pack(tongue), *map(read, files)])))))


def known() -> tuple[str, ...]:
    """The languages that have a pack, ours and those that packages bring."""
    ours = (file.stem for file in _PACKS.iterdir() if file.suffix == ".json")
    return tuple(sorted({*ours, *(name for name, _ in installed())} - {SHARED}))


def ages() -> tuple[compiled.Age, ...]:
    """What tells whether any pack, ours or a package's, has changed."""
    with os.scandir(_PACKS) as ours:  # dozens: as paths they would take several times as long
        told = sorted((entry.name, (age := entry.stat()).st_size, age.st_mtime_ns) for entry in ours)
    return (*told, *(compiled.age(file) for _, file in installed()))


@lru_cache(maxsize=1)
def installed() -> tuple[tuple[str, Path], ...]:
    """The files that other packages bring, with their language. Such an entry point is named after the language, and leads to a path."""
    return tuple((primary(point.name), _brought(point)) for point in plugins.points("masthead.languages"))


def _brought(point: plugins.Point) -> Path:
    try:
        file = Path(os.fspath(point.load()))
    except Exception as error:  # other people's code may fail in any way
        raise UnreadableError(f"the language {point.name} that a package brings cannot be loaded: {error}", where=point.value) from error
    if not file.is_file():
        raise NotFoundError(f"the language {point.name} that a package brings has no file {file}", where=point.value)
    return file


def read(file: Path) -> Pack:
    """A pack as its file has it. Raises `UnreadableError` with the place of what is wrong in it."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Pack)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(
            f"a language pack cannot be read: {error}", where=file.name, hint="docs/languages.md describes every field"
        ) from error


def _joined(packs: list[Pack]) -> dict[str, Any]:
    """The fields of several packs as one: phrases and names of all, anything else of the first that has it."""
    joined: dict[str, Any] = {}
    for field in Pack.__struct_fields__:
        values = [value for one in packs if (value := getattr(one, field))]
        first = values[0] if values else None
        if isinstance(first, dict):
            joined[field] = {name: meant for value in reversed(values) for name, meant in value.items()}
        elif isinstance(first, tuple) and isinstance(first[0], str) and field != "months_alone":
            joined[field] = tuple(dict.fromkeys(chain.from_iterable(values)))
        elif first:
            joined[field] = first
    return joined
