"""Every name in a release that may be its issuer's, with what each place where it stands says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from masthead.anatomy.issuing.declined import DECLINING, nominative, stemmed
from masthead.anatomy.issuing.doers import SPOKESMAN
from masthead.anatomy.issuing.nameless import by_whom, trail
from masthead.anatomy.issuing.naming import ARTICLE, fit, kit_of, names_in
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.predicate import before_verb, towards, verb_behind
from masthead.anatomy.issuing.uncapped import houses_in
from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.furniture import furnished
from masthead.anatomy.layout.lines import Line, length, prose
from masthead.anatomy.model import Dateline, Quote
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.titles import folded
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.desks import desk_of
from masthead.anatomy.wording.names import RUNS, office, uncased
from masthead.anatomy.wording.signboards import board, section_of
from masthead.document.model import Metadata
from masthead.expressions import Letters, expression

_CREDIT = expression(r"\s[/|]\s[^\W\d_A-Z]{1,4}\Z")
"""Behind who sends a text the letters of whoever wrote it: "KWP w Norhaven / mg"."""
_FIRST = expression(r"(?P<name>[^\s，,、：:；;！？!?]{2,14})[，,、：:]")
"""How a headline begins where words touch."""
_PARTS = expression(r"\n|(?<=[\u3040-\u9fff\uac00-\ud7af])[:：]\s?|\s[|–—»›·•→-]+\s|\s?[|»›→]\s?|\t|\s{3,}|[:：]\s|,\s|;\s")
_NO_NAME = expression(r"[@\d]|www\.|https?:|^\W|[.!?。！？]$")
_OF_GENRE = expression(
    r"\s(?:(?:\w+\s)?(?:by|from|of|by|von|der|des|vom|par|de|du|des|por|del|do|da|dos|das|di|della|dello|dell['’]|dei|från|fra|van|от|від)\s?)?"
    r"(?:the\s|la\s|le\s|l['’]|el\s|los\s|las\s|les\s|der\s)?",
    re.I,
)
_HELD = expression(r"(?:\s\([^()\n]{2,20}\))?(?:\s[^\W\d_a-zçğıöşü][^\s,.;:()]*){1,4}")
"""The words with capitals behind a name, among which an office may be."""
_BY = frozenset(("by", "von", "vom", "par", "por", "da", "dal", "dalla", "pelo", "pela", "door", "av", "af", "przez"))
"""Behind what announces: who does."""
_PARTED = expression(r"\s?[-–—|:·]?\s?")
_DESKS = expression(
    r"(?:press|media|communications?)\s(?:office|desk|contacts?|centre|center|team|relations)\b|(?:presse|medien)(?:stelle|kontakt|abteilung|büro|sprecher\w*|anfragen)\b|rückfrage|r[uü]ckfragen|kontakt|contact|contatti"
    r"|ufficio stampa\Z|(?:oficina|gabinete) de (?:prensa|comunicación)|(?:service|contacts?) (?:de )?presse|пресс-|прес-|tiskov|biuro prasowe",
    re.I,
)
"""What a line calls a desk or a person to be asked, and no house."""
_ENDS = frozenset(
    ("on", "at", "of", "for", "the", "to", "in", "by", "from", "with", "and", "de", "la", "der", "die", "und", "et", "y", "na", "w", "i")
)
"""Words with which no name ends."""
_OFFICE_FIRST = frozenset(("id", "vi", "fa", "ar"))
"""Languages in which the office stands before the house, and before whoever holds it."""
_UNSPOKEN = frozenset(("furniture", "filing", "date", "status", "wire", "disclaimer"))
_HEAD, _READ, _GLANCED, _FOOT = 6, 4, 8, 6
"""Lines of the head; paragraphs of the text that are read, and of which only the first words are; lines on either end of the tail."""
_SPOKEN = 40
"""Characters at most that say that somebody speaks for a house."""
_CALLED = 5
"""Words of a line in a script without capitals that is a name if the text has it again."""
_ROWS = 7
"""Parts of a line that are looked at."""
_OPENING_MARKS, _CLOSING_MARKS = frozenset("\"“'‘"), frozenset("\"”'’")
_SIGNED, _WORDS = 6, 9
"""Lines at the end among which a text is signed, and words of whoever signs."""
_UNLISTED = Letters("\u0900-\u0dff\u0e80-\u0eff\u1780-\u17ff")
"""Scripts of languages without a pack."""
_LEAD, _OPENING = 400, 60
"""Characters that are looked at of a paragraph."""


class Candidate(Struct):
    """A name as it first stood, and what speaks for it: each sign by its name, and how strong it is."""

    text: str
    line: Line | None = None
    at: int = -1
    signs: dict[str, float] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)
    """The name in the cases in which it stands, where a language declines names."""
    subject: bool = False

    def says(self, sign: str, much: float = 1.0) -> None:
        self.signs[sign] = max(self.signs.get(sign, 0.0), much)

    def counts(self, sign: str, most: float = 3.0) -> None:
        self.signs[sign] = min(self.signs.get(sign, 0.0) + 1, most)


class Pool:
    """Candidates by their folded names."""

    def __init__(self, lexicon: Pack, told: str = "") -> None:
        """`told`: the first paragraphs, where the script has no capitals."""
        self.lexicon = lexicon
        self.told = told
        self.all: dict[str, Candidate] = {}
        self._declines = lexicon.language in DECLINING
        self._fit: dict[tuple[str, bool], bool] = {}

    def fit(self, name: str, *, alone: bool = False) -> bool:
        known = self._fit.get((name, alone))
        if known is None:
            known = self._fit[name, alone] = fit(name, self.lexicon, alone=alone)
        return known

    def add(self, text: str, line: Line | None = None, at: int = -1) -> Candidate | None:
        text = " ".join(text.split()).strip(' \u00a0,;:|-–—•*/()„“”"«»')
        key = stemmed(text) if self._declines else folded(text)
        known = self.all.get(key)
        if known is None:
            if not 2 <= len(key) <= 100 or text.count(" ") > 13:
                return None
            known = self.all[key] = Candidate(text, line, at)
            known.forms.add(text)
        elif known.text.isupper() and not text.isupper():
            known.text, known.line, known.at = text, line, at
            known.forms.add(text)
        elif self._declines:
            known.forms.add(text)
            if not known.subject and nominative(text) and not nominative(known.text):
                known.text, known.line, known.at = text, line, at
        return known

    def acts(self, one: Candidate, text: str, start: int, end: int, line: Line | None) -> None:
        """The name as it stands where it is a subject, so in the nominative."""
        if self._declines and not one.subject:
            one.text, one.line, one.at, one.subject = text[start:end], line, start, True

    def named(self, text: str, start: int, end: int, line: Line | None) -> Candidate | None:
        """A name within a line."""
        name = text[start:end]
        return self.add(name, line, start) if self.fit(name) else None

    def whole(self, part: str, line: Line | None, start: int) -> Candidate | None:
        """A line or a part of one, if it is nothing but a name."""
        bare = _CREDIT.sub("", part.strip(' *_#:„“”"«»()[]'))
        if article := ARTICLE.match(bare):
            bare = bare[article.end() :]
        if "(" in bare and ")" not in bare:
            bare = bare.partition("(")[0].rstrip()
        words = bare.split()
        if not words or not 1 <= length(bare) <= 10 or bare.islower() or words[-1].casefold() in _ENDS or _NO_NAME.search(bare):
            return None
        if bare[0] >= "\u0590" and not board(bare, self.lexicon) and not (length(bare) <= _CALLED and bare in self.told):
            return None
        if len(words) > 1 and (bare[0].islower() or (bare[len(words[0]) :].islower() and ARTICLE.match(f"{words[0]} X"))):
            return None  # "fot. Jane Doe", "Les marées"
        if words[-1].islower() and (self.lexicon.language in ("de", "tr") or (self.lexicon.language == "en" and words[-1].isascii())):
            return None  # a sentence without its verb: "New premises wanted"
        if _DESKS.match(bare) or (self.lexicon.about and phrases(self.lexicon.about).match(bare)):
            return None
        small = sum(len(word) > 3 and word[0].islower() for word in words)
        if small > (len(words) // 2 if made_of_houses(" ".join(words[:2]), self.lexicon) else 1) or not self.fit(bare, alone=True):
            return None
        return self.add(bare, line, line.text.find(bare, start) if line else -1)


def gather(
    lines: Sequence[Line],
    found: Zones,
    line: Dateline | None,
    lead: tuple[str, int],
    metadata: Metadata,
    lexicon: Pack,
    said_by: Sequence[Quote],
) -> Pool:
    """The candidates of head, text and tail, of those who speak and of the source's own data."""
    head = min(found.body, len(lines))
    pool = Pool(lexicon, "\n".join(each.text[:1000] for each in lines[head : head + _GLANCED]) if uncased(lexicon) else "")
    dated = lead[1] if line and head < len(lines) and line.evidence.block == lines[head].index else 0
    for at in (*range(min(head, _HEAD)), *range(max(_HEAD, head - _HEAD), head)):
        if at != found.headline and found.roles[at] not in ("filing", "date", "status", "dateline") and not trail(lines[at].text):
            _alone(pool, lines[at], "head")
    if found.headline >= 0:
        _headline(pool, lines[found.headline].text, lines[found.headline])
    elif metadata.title:  # front matter has the headline
        _headline(pool, metadata.title)
    for told in (metadata.title if found.headline >= 0 else "", metadata.description):
        if told:
            _genre_of(pool, told, None)
    for at in range(max(found.headline, 0), head):
        if pool.told and at != found.headline and found.roles[at] in ("subheadline", "body") and length(lines[at].text) > _ROWS:
            _prose(pool, lines[at].text, lines[at], 0, _LEAD, lead=True)
    tail = min(max(found.tail, head + 1), len(lines))
    spoken = [at for at in range(head, tail) if found.roles[at] not in _UNSPOKEN and lines[at].kind != "figure"]
    for count, at in enumerate(spoken):
        if count < _READ or at >= tail - 2:
            lead_in = at == found.body
            _prose(pool, lines[at].text, lines[at], dated if lead_in else 0, _LEAD, lead=lead_in, again=lead[1])
        elif count < _GLANCED:
            _prose(pool, lines[at].text, lines[at], 0, _OPENING)
        if at >= tail - 2 and at > head and length(lines[at].text) <= 14:
            _alone(pool, lines[at], "foot")
    if lines and tail > head:
        _ending(pool, lines[tail - 1])
    if pool.told and len(lines) > head + 1:
        _signature(pool, lines, found, head)
    rest = range(tail, len(lines))
    for at in (*rest[:_FOOT], *rest[_FOOT:][-_FOOT:]):
        if (role := found.roles[at]) not in ("boilerplate", "end-mark"):
            _alone(pool, lines[at], "contact" if role == "contact" else "foot")
    for quote in said_by:
        for start, end in _names(quote.role, lexicon, 0, 200):
            if pool.fit(quote.role[start:end]) and (one := pool.add(quote.role[start:end])):
                one.counts("speaker", 2)
    return pool


def _ending(pool: Pool, line: Line) -> None:
    """The rows at the end of a paragraph that goes on to who is to be asked, as text from a page may."""
    rows = line.text.split("\n")
    for row in rows[-_ROWS:] if len(rows) > _ROWS else ():
        if len(row) < 60 and (one := pool.whole(row, line, 0)):
            one.says("foot part")


def _signature(pool: Pool, lines: Sequence[Line], found: Zones, head: int) -> None:
    """Who signs a statement, in a script without capitals, on the line beside the day with which the text ends."""
    last = range(max(head + 1, len(lines) - _SIGNED), len(lines))
    dated = [at for at in last if only_date(lines[at].text, pool.lexicon.language)]
    for at in (dated[-1] + 1, dated[-1] - 1) if dated else ():
        text = lines[at].text.strip(" ()（）[]") if head < at < len(lines) else ""
        if not text or "\n" in text or length(text) > _WORDS or _NO_NAME.search(text) or furnished(text, pool.lexicon) or prose(lines[at]):
            continue
        if (pool.fit(text, alone=True) and not text.isascii()) and (one := pool.add(text, lines[at], 0)):
            one.says("head line")
            one.says("foot line")
            return


def _headline(pool: Pool, text: str, line: Line | None = None) -> None:
    _genre_of(pool, text, line)
    opening = _FIRST.match(text) if pool.told and text[:1] >= "\u1100" else None
    if opening and pool.told.count(opening["name"]) > 1 and (one := pool.add(opening["name"], line, 0)):
        one.says("headline")
        one.says("lead opens", float(pool.told.startswith(opening["name"])))
    base = text.find(": ") + 2 if 0 < text.find(": ") < 60 else 0
    if base:
        pool.whole(text[: base - 2], line, 0)
    for start, end in _names(text, pool.lexicon, 0, 200):
        if one := pool.named(text, start, end, line):
            one.says("headline")
            if towards(text, start, end, pool.lexicon):
                one.says("governed")
            opens = _opens(text[base:start])
            if subject := before_verb(text, start, end, pool.lexicon):
                if (acting := pool.named(text, start, subject, line)) is not None:
                    acting.says("headline")
                    acting.says("headline announces")
                    if opens:
                        acting.says("headline subject")
            elif verb := verb_behind(text, start, end, pool.lexicon, headline=True):
                pool.acts(one, text, start, end, line)
                if opens:
                    one.says("headline subject")
                if verb > 1:
                    one.says("headline announces")


def _genre_of(pool: Pool, text: str, line: Line | None) -> None:
    """Whose statement a text says that it is: "Statement by the Harbour Trust", "Nota de repúdio do MST"."""
    genre = phrases(pool.lexicon.genres).search(text, 0, 200) if pool.lexicon.genres else None
    if genre is None:
        return
    begin = _OF_GENRE.match(text, genre.end())
    spoken = SPOKESMAN.match(text, begin.end()) if begin else None
    if begin and spoken and spoken.end() - begin.end() < _SPOKEN:
        # "Statement by the Spokesperson of the Harbour Commissioner Jane Doe": up to the office, if it is of one.
        begin = spoken
        run = RUNS.of(text).match(text, begin.end())
        named = run.group().split()[:6] if run else []
        many = max((at + 1 for at, word in enumerate(named) if office(word, pool.lexicon)), default=0)
        if many > 1 and (one := pool.add(" ".join(named[:many]), line, begin.end())):
            one.says("genre of")
    for start, end in _names(text, pool.lexicon, begin.end() if begin and begin is not spoken else genre.end(), 300):
        if begin is None or start > begin.end() + 3 or _of_what(text, genre.end(), start, end, pool.lexicon):
            continue
        if one := pool.named(text, start, end, line):
            one.says("genre of")
    held = RUNS.of(text).match(text, begin.end()) if begin else None
    words = held.group().split() if held else []
    words = words[: next((at for at, word in enumerate(words) if word.endswith("ing")), None)]  # "Regarding …"
    if held and 1 < len(words) <= 4 and office(words[0], pool.lexicon) and (one := pool.add(" ".join(words), line, held.start())):
        one.says("genre of")  # whoever holds an office and speaks for nobody else: "Statement by Mayor Jane Doe"


def _of_what(text: str, genre: int, start: int, end: int, lexicon: Pack) -> bool:
    """Whether a word behind a genre and a colon is what is told, and of what follows: "Communiqué : Annulation du concert"."""
    behind = text[end : end + 24].split()
    return ":" in text[genre:start] and " " not in text[start:end] and bool(behind) and behind[0].casefold() in kit_of(lexicon).small


def _names(text: str, lexicon: Pack, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Names in any script; in English none that stands in marks of quotation, which is a title's or an award's."""
    for first, until in names_in(text, lexicon, start, end):
        if lexicon.language != "en" or not (text[first - 1 : first] in _OPENING_MARKS and text[until : until + 1] in _CLOSING_MARKS):
            yield first, until
    if not text.isascii() and (uncased(lexicon) or _UNLISTED.within(text[start : start + 40])):
        yield from houses_in(text, lexicon, start, min(end, len(text)))


def _opens(front: str) -> bool:
    """Whether nothing stands before a name but an article and marks of quotation."""
    bare = front.strip(' «“„"(')
    return not bare or (len(bare) <= 4 and ARTICLE.match(f"{bare} X") is not None) or bare in ("L'", "L’")


def _prose(pool: Pool, text: str, line: Line, start: int, most: int, *, lead: bool = False, again: int = 0) -> None:
    """Names in running text. `again`: where the lead begins as well, behind what may be a place."""
    lexicon = pool.lexicon
    small = kit_of(lexicon).small
    genres = phrases(lexicon.genres) if lexicon.genres else None
    if genres is not None and genres.search(text, start, start + most + 60) is None:
        genres = None
    for first, end in _names(text, lexicon, start, start + most):
        one = pool.named(text, first, end, line)
        if one is None:
            continue
        opens = _opens(text[start:first]) or (lead and first == again)
        if lead:
            one.says("lead")
        if opens:
            one.says("lead opens") if lead else one.counts("paragraph opens", 3)
        before = text[max(0, first - 48) : first]
        words = before.split()
        held = words[-1].casefold() if words else ""
        if len(held) <= 4 and len(words) > 1 and held not in small and ARTICLE.match(f"{held} X"):
            held = words[-2].casefold()
        if held in small or towards(text, first, end, lexicon):
            one.says("governed")
        elif lead and text[first - 1 : first] != "(" and (verb := verb_behind(text, first, end, lexicon)):
            pool.acts(one, text, first, end, line)
            one.says("acts in lead")
            if verb > 1:
                one.says("announces in lead")
        if held in _BY and any(word.casefold() in kit_of(lexicon).announcing for word in words[-6:-1]):
            one.says("announced by")
        if genres is not None and (parted := _PARTED.match(text, end)) and genres.match(text, parted.end()):
            one.says("genre line")
        if text[first - 1 : first] != "(" and any(office(word, lexicon) for word in words[-3:]):
            one.says("office of")  # "the Centre for Drowned Sailors (NCDS)" has letters, and no sailors
            holds = text[start:first].split() if lead and lexicon.language in _OFFICE_FIRST and first - start < 60 else []
            if 0 < len(holds) <= 4 and office(holds[0], lexicon):
                one.says("acts in lead")  # "Presiden Konfederasi … Said Iqbal": whose office the text begins with
        if lexicon.order == "last" and (behind := _HELD.match(text, end)) and any(office(word, lexicon) for word in behind.group().split()):
            # "Harbour Sendikası Genel Başkanı Ayşe Kaya": who speaks for it stands behind the house.
            one.says("office of")
            if lead:
                one.says("acts in lead")


def _alone(pool: Pool, line: Line, place: str) -> None:
    """A line that may be nothing but a name, or parts of it that are."""
    text = line.text[:400]
    lexicon = pool.lexicon
    if len(text) < 60 and furnished(text, lexicon):
        return
    if begin := desk_of(line):
        if one := pool.whole(text[begin:], line, begin):
            one.says("desk line")
        return
    last = 0
    for count, match in enumerate((*_PARTS.finditer(text), None)):
        start, last, part = last, match.end() if match else 0, text[last : match.start() if match else len(text)]
        if count >= _ROWS:
            break
        whole = not start and (match is None or match.group() == "\n")
        bare = part.strip(' *_#:„“”"«»()[]')
        if (
            pool.told
            and bare[:1] >= "\u0590"
            and not whole
            and not board(bare, lexicon)
            and (match is None or match.group()[0] in ",،;:：")
        ):
            continue  # where no capital shows a name, what a comma parts from a row is none
        if one := pool.whole(part, line, start):
            if whole or place != "contact":
                one.says(f"{place} {'line' if whole else 'part'}")
        elif length(part) > 3 and not (place == "head" and line.kind == "list"):  # a menu
            for first, end in _names(text, lexicon, start, start + len(part)):
                if (one := pool.named(text, first, end, line)) and place == "contact":
                    one.says("contact within")
    if place == "head" and pool.told and (house := section_of(text, lexicon)) and (one := pool.add(house, line, 0)):
        one.says("head line")
    if place == "head" and lexicon.genres and length(text) <= 16 and (genre := phrases(lexicon.genres).search(text)):
        for start, part in ((0, text[: genre.start()]), (genre.end(), text[genre.end() :])):
            if one := pool.whole(by_whom(part.strip(" –—-|")) if start else part.strip(" –—-|"), line, start):
                one.says("genre line")
        for first, end in names_in(text, lexicon, genre.end(), len(text)):
            if one := pool.named(text, first, end, line):
                one.says("genre line")
            break
