"""Every name in a release that may be its issuer's, with what each place where it stands says of it."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.issuing.actors import FORMED
from masthead.anatomy.issuing.attested import over_trail
from masthead.anatomy.issuing.bounds import COUNTED, READ
from masthead.anatomy.issuing.domains import domains, plain
from masthead.anatomy.issuing.headboards import signboard
from masthead.anatomy.issuing.headlined import every_name, genre_of, headline, opens_with
from masthead.anatomy.issuing.imprint import LINKS, lone_author, signed_by, sites, slug_of
from masthead.anatomy.issuing.nameless import by_whom, trail
from masthead.anatomy.issuing.naming import JOINED, names_in
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.pool import Candidate, Pool, no_name
from masthead.anatomy.issuing.predicate import towards, verb_behind
from masthead.anatomy.issuing.shouted import as_told, shouted
from masthead.anatomy.issuing.smallnouns import LANGUAGES, small_noun
from masthead.anatomy.issuing.stately import over
from masthead.anatomy.issuing.wordkinds import ARTICLE_LIKE, kit_of
from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.furniture import furnished
from masthead.anatomy.layout.lines import Line, length, prose
from masthead.anatomy.model import Dateline, Quote
from masthead.anatomy.pack import Pack, may_hold, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.desks import before_desk, desk_of, only_desk
from masthead.anatomy.wording.names import office, offices, offices_of, uncased
from masthead.anatomy.wording.signboards import board, section_of
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.captions import ARMS, pictured
from masthead.language.dates import dates

_PARTS = expression(r"\n|(?<=[\u3040-\u9fff\uac00-\ud7af])[:：]\s?|\s[|–—»›·•→-]+\s|\s?[|»›→]\s?|\t|\s{3,}|[:：]\s|,\s|;\s")
_HELD = expression(r"(?:\s\([^()\n]{2,20}\))?(?:\s[^\W\d_a-zçğıöşü][^\s,.;:()]*){1,4}")
"""The words with capitals behind a name, among which an office may be."""
_BY = frozenset(("by", "von", "vom", "par", "por", "da", "dal", "dalla", "pelo", "pela", "door", "av", "af", "przez"))
"""Behind what announces: who does."""
_AGAINST = frozenset(("against", "gegen", "contre", "contra", "contro", "tegen", "przeciw", "przeciwko", "împotriva", "против", "проти"))
"""Behind what stands whom a text is against."""
_ANY = frozenset(("an", "ein", "eine", "einen", "einer", "einem", "un", "une", "una", "uno", "um", "uma", "een", "ett", "et"))
"""Articles behind which a noun is any of its kind."""
_PERIOD = expression(r"[^\W\d_]{4}[.!?]['”»)]?\s")
"""Where a sentence ends, and no abbreviation."""
_PARTED = expression(r"\s?[-–—|:·]?\s?")
_OFFICE_FIRST = frozenset(("id", "vi", "fa", "ar"))
"""Languages in which the office stands before the house, and before whoever holds it."""
_UNSPOKEN = frozenset(("furniture", "filing", "date", "status", "wire", "disclaimer"))
_HEAD, _READ, _GLANCED, _FOOT = 6, 4, 8, 6
"""Lines of the head; paragraphs of the text that are read, and of which only the first words are; lines on either end of the tail."""
_OWN_NOUN = expression(
    r"\s(?:project|team|community|initiative|coalition|campaign|collective|movement|network|charity|group|organi[sz]ation|developers|maintainers)(?!\w)"
)
_BELOW = 0.3
"""What "organised by" is worth behind the lead."""
_BEHIND = 16
"""Characters between a genre and the name whose it is: what stands further behind is told of."""
_ROWS = 7
"""Parts of a line that are looked at."""
_SIGHT = 40
"""Lines in which an author is looked for."""
_SIGNED, _WORDS = 6, 9
"""Lines at the end among which a text is signed, and words of whoever signs."""
_SPELT_OUT = expression(r"\s\((?P<noun>[^\W\d_]+)\s[^()\n]{4,110}\)")
"""Behind a name of letters what they stand for."""
_HAN = "\u3400"
"""The first of the letters that Chinese and Japanese names begin with."""
_BEFORE = 48
"""Characters before a name among which the words stand that say what it is."""
_LEAD, _OPENING = 400, 60
"""Characters that are looked at of a paragraph."""


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
    paragraphs = [each.text[:READ] for each in lines[head : max(found.tail, head + 1)][:COUNTED] if each.kind != "heading"]
    pool = Pool(
        lexicon, "\n".join(each.text[:1000] for each in lines[head : head + _GLANCED]) if uncased(lexicon) else "", "\n".join(paragraphs)
    )
    dated = lead[1] if line and head < len(lines) and line.evidence.block == lines[head].index else 0
    for at in (*range(min(head, _HEAD)), *range(max(_HEAD, head - _HEAD), head)):
        if (
            at != found.headline
            and (found.roles[at] not in ("filing", "date", "status", "dateline") or (found.roles[at] == "date" and "\n" in lines[at].text))
            and not trail(lines[at].text)
            and not pictured(lines[at].text)
            and not (found.roles[at] == "subheadline" and _tells(lines[at].text, lexicon))
            and not (at + 1 < head and over(lines[at].text, lines[at + 1].text, lexicon))
        ):
            _alone(pool, lines[at], "head", over_desk=at + 1 < head and only_desk(lines[at + 1].text, lexicon))
    for at in range(min(head, _HEAD)):
        if found.roles[at] in ("date", "dateline") and "\n" not in lines[at].text:
            _beside_day(pool, lines[at])
    loud = found.headline >= 0 and not uncased(lexicon) and shouted(lines[found.headline].text)
    if found.headline >= 0:
        if not loud:
            headline(pool, lines[found.headline].text, lines[found.headline])
        if signboard(lines[found.headline], lexicon):
            _alone(pool, lines[found.headline], "head")
    if metadata.title and _said_otherwise(metadata.title, lines[found.headline].text if found.headline >= 0 else ""):
        headline(pool, metadata.title)  # front matter has the headline
    top = over_trail(lines, found)
    if top and (one := pool.add(top, lines[0], 0) if top[0] >= "\u0590" else pool.whole(top, lines[0], 0)):
        one.says("desk line")
        one.says("head line")
    pool.sites, pool.slug = sites(metadata), slug_of(metadata)
    if lines and lines[0].text.startswith(("http://", "https://")) and " " not in lines[0].text:
        pool.sites |= domains((lines[0].text,))  # where the text was taken from
    if (author := signed_by(metadata, lexicon) or lone_author(metadata, (line.text for line in lines[:_SIGHT]))) and (
        one := pool.add(author)
    ):
        one.says("author")
    for key, value in metadata.extra:
        if key.casefold() not in LINKS and _may_be_house(value, lexicon) and (one := pool.whole(value, None, 0)):
            one.says("field")
    for told in (metadata.title if found.headline >= 0 else "", metadata.description):
        if told:
            genre_of(pool, told, None)
    for at in range(max(found.headline, 0), head):
        decked = found.roles[at] == "subheadline" or (pool.told and found.roles[at] == "body")
        if decked and at != found.headline and length(lines[at].text) > _ROWS:
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
            if at == spoken[-1] and lines[at].kind == "paragraph" and (one := pool.whole(_signing(lines[at].text, lexicon), lines[at], 0)):
                one.says("last line")
    if loud:  # once all names are known as the text spells them
        told = as_told(lines[found.headline].text, (each.text[:READ] for each in lines[found.headline + 1 :][:COUNTED]))
        headline(pool, told, lines[found.headline])
    if lines and tail > head:
        _ending(pool, lines[tail - 1])
    if pool.told and len(lines) > head + 1:
        _signature(pool, lines, found, head)
    rest = range(tail, len(lines))
    for at in (*rest[:_FOOT], *rest[_FOOT:][-_FOOT:]):
        if (role := found.roles[at]) not in ("boilerplate", "end-mark"):
            _alone(pool, lines[at], "contact" if role == "contact" else "foot")
    for quote in said_by:
        for start, end in every_name(quote.role, lexicon, 0, 200):
            if pool.fit(quote.role[start:end]) and (one := pool.add(quote.role[start:end])):
                one.counts("speaker", 2)
    return pool


def _tells(deck: str, lexicon: Pack) -> bool:
    """Whether a deck tells what the house does with whose noun it begins: "Angestelltenverband fordert fünfte Urlaubswoche"."""
    first = deck.partition(" ")[0]
    return " " in deck and bool(verb_behind(deck, 0, len(first), lexicon))


def _may_be_house(value: str, lexicon: Pack) -> bool:
    """Whether what a field of any kind holds is made as names of houses are: of their nouns, a legal form, or letters."""
    return (
        made_of_houses(value, lexicon)
        or FORMED.search(value) is not None
        or (value[:1] >= "\u0590" and board(value, lexicon))
        or any(len(word) > 2 and word.isalpha() and word.isupper() for word in value.split())
    )


def _said_otherwise(title: str, line: str) -> bool:
    """Whether a title that the data give is another than the headline, and not that with a page's name behind it."""
    return not line or (" | " not in title and plain(line[:_SAME]) not in plain(title) and plain(title[:_SAME]) not in plain(line))


_SAME = 40
"""Characters by which two titles are told apart."""


def _signing(text: str, lexicon: Pack) -> str:
    """A last line without the row of a greeting above who signs."""
    row, _, rest = text.partition("\n")
    return rest if rest and phrases(lexicon.regards).fullmatch(row.strip(" ,.!")) else text


def _ending(pool: Pool, line: Line) -> None:
    """The rows at the end of a paragraph that goes on to who is to be asked, as text from a page may."""
    rows = line.text.split("\n")
    for row in rows[-_ROWS:] if len(rows) > _ROWS else ():
        if len(row) < 60 and (one := pool.whole(row, line, 0)):
            one.says("foot part")


def _beside_desks(text: str, lexicon: Pack) -> frozenset[int]:
    """Where the parts of a line begin that stand right before or behind a desk of a house: "Harbour Trust – Press Office", or over it."""
    starts = (0, *(match.end() for match in _PARTS.finditer(text)))
    if len(starts) < 2 or len(starts) > _ROWS:
        return frozenset()
    desks = [
        at for at, (start, end) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True)) if only_desk(text[start:end], lexicon)
    ]
    if desks == [len(starts) - 1] and "\n" not in text:
        return frozenset(starts[:1])  # "Harbour Police – Chief’s Office – Press Office"
    return frozenset(starts[near] for at in desks for near in (at - 1, at + 1) if 0 <= near < len(starts))


def _signature(pool: Pool, lines: Sequence[Line], found: Zones, head: int) -> None:
    """Who signs a statement, in a script without capitals, on the line beside the day with which the text ends."""
    last = range(max(head + 1, len(lines) - _SIGNED), len(lines))
    dated = [at for at in last if only_date(lines[at].text, pool.lexicon.language)]
    for at in (dated[-1] + 1, dated[-1] - 1) if dated else ():
        text = lines[at].text.strip(" ()（）[]") if head < at < len(lines) else ""
        if not text or "\n" in text or length(text) > _WORDS or no_name(text) or furnished(text, pool.lexicon) or prose(lines[at]):
            continue
        if (pool.fit(text, alone=True) and not text.isascii()) and (one := pool.add(text, lines[at], 0)):
            one.says("head line")
            one.says("foot line")
            return


def _prose(pool: Pool, text: str, line: Line, start: int, most: int, *, lead: bool = False, again: int = 0) -> None:
    """Names in running text. `again`: where the lead begins as well, behind what may be a place."""
    lexicon = pool.lexicon
    kit, held_by = kit_of(lexicon), offices_of(lexicon)
    small = kit.small
    genres = phrases(lexicon.genres) if may_hold(text, lexicon.genres) else None
    if genres is not None and genres.search(text, start, start + most + 60) is None:
        genres = None
    acting = (-1, False, 0)
    opened = small_noun(text, max(start, again), lexicon) if lead and lexicon.language in LANGUAGES else None
    if opened and (one := pool.add(text[slice(*opened[:2])], line, opened[0])):
        for sign in ("body", "lead", "lead opens"):
            one.says(sign)
        _acts(one, (opened[0], False, 1 + opened[2]))
    for first, end in every_name(text, lexicon, start, start + most):
        if opened and opened[0] <= first < opened[1]:
            continue  # what the noun is of
        one = pool.named(text, first, end, line)
        if one is None:
            continue
        opens = opens_with(text[start:first]) or (lead and first == again)
        in_brackets = text[first - 1 : first] == "("
        if text[end + 1 : end + 2] == "(" and (full := _SPELT_OUT.match(text, end)) and made_of_houses(full["noun"], lexicon):
            one.says("body")  # "o Simpel (Sindicato do Porto)"
            one.says("its letters")
        if lead:
            one.says("lead")
        if opens:
            one.says("lead opens") if lead else one.counts("paragraph opens", 3)
            if lead and FORMED.search(text[first:end]):
                one.says("form opens")
        words = text[first - _BEFORE if first > _BEFORE else 0 : first].split()
        held = words[-1].casefold() if words else ""
        such = bool(words) and words[-1] == "a" and lexicon.language == "en"  # "called a Harbour Office report disturbing"
        if held in _ANY and words[-1].islower():
            one.says("any such")  # "calls for an Independent Harbour Commission": there is none yet
        if 0 < len(held) <= 4 and len(words) > 1 and held not in small and kit.kinds[held] & ARTICLE_LIKE:
            held = words[-2].casefold()
        if len(held) > 4 and words[-1].islower() and first and text[first - 1] == " " and holds_body(words[-1], lexicon):
            one.says("body")  # "the union Harbour Solidarity"
        if held in _AGAINST:
            one.says("opposed")
        if held in small or (text[first] >= _HAN and towards(text, first, end, lexicon)):
            one.says("governed")
        elif not (in_brackets or such) and (lead or opens) and (verb := _does(pool, text, first, end)):
            pool.acts(one, text, first, end, line)
            if not lead:
                one.says("acts in paragraph")
                continue
            acting = (first, _PERIOD.search(text, start, first) is not None, verb)
            _acts(one, acting)
        elif lead and first == acting[0] and JOINED.match(text, end):
            _acts(one, acting)  # of "Harbour Trust and Acme announce" the first as well
        if held in _BY and any(word.casefold() in kit.announcing for word in words[-6:-1]):
            one.says("announced by", 1.0 if lead else _BELOW)
        parted = _PARTED.match(text, end) if genres is not None else None
        if genres is not None and parted and (opens or parted.group().strip()) and genres.match(text, parted.end()):
            one.says("genre line")
        near = words[-3:]  # the last, the first, the one between them: asked one by one, which is quicker
        if not in_brackets and near and (held_by[near[-1]] or held_by[near[0]] or held_by[near[len(near) // 2]]):
            if held_by[words[-1]]:
                one.says("at office")
            one.says("office of")  # "the Centre for Drowned Sailors (NCDS)" has letters, and no sailors
            holds = text[start:first].split() if lead and lexicon.language in _OFFICE_FIRST and first - start < 60 else []
            if 0 < len(holds) <= 4 and office(holds[0], lexicon):
                one.says("acts in lead")  # "Presiden Konfederasi … Said Iqbal": whose office the text begins with
        if lexicon.order == "last" and (behind := _HELD.match(text, end)) and offices(behind.group().split(), lexicon):
            # "Harbour Sendikası Genel Başkanı Ayşe Kaya": who speaks for it stands behind the house.
            one.says("office of")
            if lead:
                one.says("acts in lead")


def _does(pool: Pool, text: str, first: int, end: int) -> int:
    """Whether a name does something, or with a noun of what it is behind it: "The Open Quay project announces"."""
    noun = _OWN_NOUN.match(text, end) if pool.lexicon.language == "en" else None
    return verb_behind(text, first, noun.end() if noun else end, pool.lexicon, shown=pool.shown(text[first:end]))


def _acts(one: Candidate, acting: tuple[int, bool, int]) -> None:
    """Marks a name that does something in the lead's first sentence, or further below."""
    _, later, verb = acting
    one.says("acts below" if later else "acts in lead")
    if verb > 1:
        one.says("announces below" if later else "announces in lead")


def _beside_day(pool: Pool, line: Line) -> None:
    """The house that a sign parts from the day in a row of the head: "5 June 2026, 12:30 · Harbour Federation"."""
    beside = _DAY_AND_HOUSE.search(line.text) if len(line.text) <= _LONG_ROW else None
    if beside is None or not any(
        len(day.date) == len("2026-06-05") for day in dates(line.text[: beside.start("name")], pool.lexicon.language)
    ):
        return
    name = beside["name"].strip()
    if not (made_of_houses(name, pool.lexicon) or board(name, pool.lexicon) or FORMED.search(name) or beside["letters"]):
        return
    if one := pool.whole(name, line, beside.start("name")):
        one.says("head line")


_DAY_AND_HOUSE = expression(r"(?<=[\d.hruаг])\s[|·•–—-]\s(?P<name>[^|·•–—\n\d(]{4,90})(?P<letters>\([^\W\d_a-z]{2,8}\))?\s*\Z")
_TOWN = expression(r"[\u4e00-\u9fff々ヶケ]{1,4}[市県町村区]")
"""A town or prefecture of Japan, which alone in a row of the head gives its news out."""
_LONG_ROW = 140
"""Characters of such a row."""


def _alone(pool: Pool, line: Line, place: str, *, over_desk: bool = False) -> None:
    """A line that may be nothing but a name, or parts of it that are. `over_desk`: the line below it calls only a desk."""
    text = line.text[:400]
    lexicon = pool.lexicon
    if (len(text) < 60 and furnished(text, lexicon)) or (line.kind == "figure" and ARMS.match(text)):
        return
    if begin := desk_of(line):
        if one := pool.whole(text[begin:], line, begin):
            one.says("desk line")
        return
    if place == "head" and lexicon.language == "ja" and _TOWN.fullmatch(text.strip()) and (one := pool.add(text.strip(), line, 0)):
        one.says("head line")
        return
    beside = _beside_desks(text, lexicon)
    last = 0
    for count, match in enumerate((*_PARTS.finditer(text), None)):
        start, last, part = last, match.end() if match else 0, text[last : match.start() if match else len(text)]
        if count >= _ROWS:
            break
        whole = (not start or text[start - 1] == "\n") and (match is None or match.group() == "\n")
        if match is not None and match.group() == "\n" and over(part.strip(), text[match.end() :].partition("\n")[0], lexicon):
            continue
        bare = part.strip(' *_#:„“”"«»()[]')
        if (
            pool.told
            and bare[:1] >= "\u0590"
            and not whole
            and not board(bare, lexicon)
            and (match is None or match.group()[0] in ",،;:：")
        ):
            continue  # where no capital shows a name, what a comma parts from a row is none
        if (bearing := before_desk(bare)) and (one := pool.add(bearing, line, start)):
            one.says("desk line")
        elif one := pool.whole(part, line, start):
            if (start in beside or (over_desk and whole)) and (place == "head" or made_of_houses(one.text, lexicon)):
                one.says("desk line")
            if whole or place != "contact":
                one.says(f"{place} {'line' if whole else 'part'}")
        elif length(part) > 3 and not (place == "head" and line.kind == "list"):  # a menu
            for first, end in every_name(text, lexicon, start, start + len(part)):
                if (one := pool.named(text, first, end, line)) and place == "contact":
                    one.says("contact within")
    if place == "head" and pool.told and (house := section_of(text, lexicon)) and (one := pool.add(house, line, 0)):
        one.says("head line")
    if place == "head" and lexicon.genres and length(text) <= 16 and (genre := phrases(lexicon.genres).search(text)):
        for start, part in ((0, text[: genre.start()]), (genre.end(), text[genre.end() :])):
            if one := pool.whole(by_whom(part.strip(" –—-|")) if start else part.strip(" –—-|"), line, start):
                one.says("genre line")
        rest = text[genre.end() :].lstrip(" –—-|")
        for first, end in names_in(text, lexicon, len(text) - len(by_whom(rest)), len(text)):
            if first - genre.end() <= _BEHIND and (one := pool.named(text, first, end, line)):
                one.says("genre line")
            break
