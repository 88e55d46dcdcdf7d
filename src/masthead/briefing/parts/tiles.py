"""Which numbers of a text are its key figures, each with the words that it can be understood by: the whole sentence, or a clause of it.

Who, of what, from which source and year: what stands in the sentence stands under the figure. Where it can't be understood alone there is no tile.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from masthead.anatomy.model import Evidence, KeyFigure, Piece, Release
from masthead.anatomy.numbers.amounts import currency
from masthead.anatomy.pack import pack
from masthead.briefing.parts.questions import answers
from masthead.briefing.room import weight
from masthead.briefing.telling.alone import depends, heard, spaced, vocabulary
from masthead.briefing.telling.believed import unreal
from masthead.briefing.telling.bound import accuses, bound, outdated, replaced
from masthead.briefing.telling.compared import earlier, news_year, untold
from masthead.briefing.telling.disputed import Spans, denied, taken_back
from masthead.briefing.telling.known import MOST_READ, Known, known, stems
from masthead.briefing.telling.prose import after_dateline, is_aside, is_speech, stands_alone, unlinked
from masthead.briefing.telling.ranges import ranges
from masthead.briefing.telling.unmet import unmet
from masthead.document.cut import cut
from masthead.document.model import BlockNode, Inline, Paragraph, Text
from masthead.document.plain import plain, plain_block
from masthead.expressions import expression
from masthead.language.sentences import sentences
from masthead.language.stems import worded

CUT = "[…]"
MOST = 4
_LONGEST = 230
"""Letters under a figure, at most: more are not read at a glance."""
_SHORTEST = 24
_WORTH = 0.55
"""The least score of a figure that is worth a tile."""
_CROWDED = 4
"""Numbers in one clause beyond which nobody sees which is meant."""
_TIME_WORDS = """
    second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries ans année années annés mois semaine
    semaines jour jours heure heures seconde secondes año años mes meses semana semanas día días hora horas minuto minutos década décadas ano anos dia dias jahr jahre
    jahren jahrs jahres monat monate monaten monats woche wochen tag tage tagen tages stunde stunden minuten anni anno mese mesi settimana settimane giorno giorni ora
    ore minuti jaar maand maanden week weken dagen uur лет год года году месяц месяца месяцев неделя недели недель день дней дня час часа часов минута минуты минут
    років рік роки місяць місяці місяців тиждень тижні тижнів днів дні година години годин lat lata rok roku miesiąc miesiące miesięcy tydzień tygodnie tygodni dni
    godzin godziny minut minuty let roky roků měsíc měsíce měsíců týden týdny týdnů dnů dny hodin hodiny yıl yılı yıldır ay aylık yıllık hafta gün günlük saat dakika
    χρόνια έτη μήνες ημέρες ώρες سنة سنوات عام عاما عاماً أعوام شهر أشهر شهرا شهراً أسبوع أسابيع يوم أيام يوما يوماً ساعة ساعات دقيقة دقائق
"""
_TIMES = frozenset(_TIME_WORDS.split())
"""What time is counted in."""
_TIMES_TOUCHING = (
    "年",
    "个月",
    "個月",
    "か月",
    "ヶ月",
    "カ月",
    "周",
    "週",
    "天",
    "日",
    "小时",
    "小時",
    "時間",
    "分钟",
    "分鐘",
    "岁",
    "歲",
    "년",
    "개월",
    "주",
    "일",
    "시간",
    "분",
    "세",
    "歳",
    "ปี",
    "เดือน",
    "วัน",
    "ชั่วโมง",
)
_MEASURE_WORDS = "°c °f µg mg g ml cl kb mb gb tb kbit mbit gbit hz khz mhz ghz mm cm m km pixel pixels px dpi feet foot ft inch inches pieds pies fuß rpm volt volts mah"
_MEASURES = frozenset(_MEASURE_WORDS.split())
"""Units of data sheets, which tell no news."""
_EACH = worded("@", "respectively", flags=re.I)
"""What gives several numbers to several things: no one of them can be told alone."""
_CLEAN = 0.85
"""Share of letters and figures in words that were read without mistakes."""
_NEAR = 16
"""Characters at the front of a clause: a figure that stands there has lost what it belongs to, if words before it are left out."""
_SCALE = expression(
    r"illi|mld|mrd|mio|mln|тыс|млн|млрд|миллион|миллиард|мільйон|мільярд|thousand|hundred|tausend|tys|tis\b|mille\b|mil\b|bn\b|lakh|crore|milyon|milyar|bin|"
    r"εκατ|δισ|χιλ|مليون|مليار|ألف|آلاف|میلیون|[万億亿萬千百兆만억조천]|ล้าน|लाख|करोड़",
    re.I,
)
_BEFORE = expression(r"([^\W\d_a-z][\w’'-]*)[ \u00a0]$")
_SHARES = "%％٪‰"
_MARK = expression(r"\A\s*(?:[•·–—*-]|\d{1,2}[.)](?!\d))\s*")
"""What stands before an item of a list: no number that the item is about."""
_LEFT_OVER = expression(r"\A\s*[.,;:]?\s*[–—―-]+\s+")
"""What stands between a dateline and its text (".- ")."""
_DIGITS = expression(r"\d[\d.,٬٫’'\u00a0\u202f ]*")
_YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DANGLES = expression(r"(?<!\w)(?:that|which|dass|daß|que|che|что|що|że|že|hogy|att|dat|ότι|että|أن)\W*\Z", re.I)
"""How a clause ends whose sense is in what was cut."""
_ARTICLE = expression(r"(?<!\w)(?:an?|the|une?|un[ao]?|el|la|le|il|um|uma|ein|eine)\s?\Z|[lL][’']\Z")
_OPENING, _CLOSING = "“«„「『", "”»」』"
_ENDS = ".。।۔!！…"


class Tile(Struct, frozen=True, gc=False):
    """`text` is the figure as it stands, `clause` the words under it."""

    text: str
    clause: str
    content: tuple[Inline, ...]
    """The same with the source's emphasis and raised characters."""
    score: float
    evidence: Evidence


def tiles(release: Release) -> tuple[Tile, ...]:
    """The most telling figures, at most four, in the order of the text. One a sentence, and none that a reader needs more words for."""
    about = known(release, ())
    found = sorted(_candidates(release, about), key=lambda tile: (-tile.score, tile.evidence.block, tile.evidence.start))
    chosen: list[Tile] = []
    for tile in found:
        if len(chosen) < MOST and not any(_same(tile, other, release.language) for other in chosen):
            chosen.append(tile)
    return tuple(sorted(chosen, key=lambda tile: (tile.evidence.block, tile.evidence.start)))


def _same(tile: Tile, other: Tile, language: str) -> bool:
    """Whether two figures stand in the same words, or say the same in others."""
    if tile.clause in other.clause or other.clause in tile.clause:
        return True
    own, theirs = stems(tile.clause, language), stems(other.clause, language)
    return tile.text.rstrip(".") == other.text.rstrip(".") and len(own & theirs) > 0.3 * min(len(own), len(theirs))


def _candidates(release: Release, about: Known) -> Iterator[Tile]:
    pieces = [piece for piece in release.pieces if piece.role == "body"]
    order = {piece.index: at for at, piece in reversed(list(enumerate(pieces)))}
    by_index = {piece.index: piece for piece in reversed(pieces)}
    answered = answers(release)
    latest = news_year(release, about.seen)
    for figure in release.figures:
        at = order.get(figure.evidence.block, MOST_READ)
        if at >= MOST_READ or figure.evidence.block in answered or not _tells(figure, release.language):
            continue
        piece = by_index[figure.evidence.block]
        found = _clause(figure, piece, release, about, latest)
        if found is None:
            continue
        clause, rule, content = found
        score = _weight(figure, clause, at, release, about)
        if score >= _WORTH:
            sure = {"figure.sentence": 0.9, "figure.line": 0.85}.get(rule, 0.8)
            yield Tile(figure.text, clause, content, score, Evidence(rule, sure, piece.index, figure.evidence.start, figure.evidence.end))


def _tells(figure: KeyFigure, language: str) -> bool:
    """Whether a number is one of those that tell: no time, no measure of a data sheet, no handful, nothing that is "100 %"."""
    text, behind = figure.text, figure.label.lstrip()
    number = _DIGITS.search(text)
    unit = text[number.end() :].strip() if number else text
    what = unit or behind
    word = what.split(None, 1)[0].casefold().strip(",.;:)") if what else ""
    if word in _TIMES or (word in _MEASURES and not currency(text)) or what.startswith(_TIMES_TOUCHING):
        return False
    if any(sign in text for sign in _SHARES) or currency(text) or unit:
        links = {*pack(language).prepositions, *pack(language).links}
        return (
            expression(r"\D").sub("", text) != "100"
            or not any(sign in text for sign in _SHARES)
            or behind.split(None, 1)[:1] in [[link] for link in links]
        )
    digits = expression(r"\D").sub("", text)
    return len(digits) > 1


Told = tuple[str, str, tuple[Inline, ...]]
"""The words under a figure, the rule by which they were found, and the same with their looks."""


def _clause(figure: KeyFigure, piece: Piece, release: Release, about: Known, latest: int) -> Told | None:
    """The words under a figure: the whole sentence, a line of a list, or a clause that can stand alone. `latest` is the year of the news."""
    if not isinstance(piece.block, Paragraph):
        return _line(figure, piece.block, release, about, latest)
    language = release.language
    text = plain(piece.block.content)
    start = text.find(figure.sentence, max(figure.evidence.start - len(figure.sentence), 0))
    if (
        is_aside(piece.block)
        or is_speech(text, language)
        or start < 0
        or _EACH.search(figure.sentence) is not None
        or _spoken(text, start, figure, release)
    ):
        return None
    whole = figure.sentence
    if _disputed(text, start, figure, language) or ranges(text, figure, language):
        return None
    inside = figure.evidence.start - start
    inside = inside if whole.startswith(figure.text, max(inside, 0)) else whole.find(figure.text)
    if (
        replaced(whole, inside + len(figure.text), language)
        or untold(figure, whole, inside, language)
        or earlier(whole, inside, latest)
        or unreal(whole, language)
    ):
        return None
    spans = sentences(text, language)
    end = bound(text, spans, _at(spans, start), release)
    low = start + max(inside, 0)
    if end is None or unmet(text, spans, _at(spans, start), low, low + len(figure.text), figure.text, language):
        return None
    limited = end > start + len(whole) + 1
    if limited:
        whole = text[start:end]  # what limits it stands with it
    if _named(figure, whole, language):
        return None
    lead = max(after_dateline(release, piece.index, text, start), start + len(whole) - len(_LEFT_OVER.sub("", whole)))
    if start < lead <= low:
        whole, start = whole[lead - start :], lead
    if len(whole) * weight(language) <= _LONGEST and _clear(whole, release, about):
        bare = whole.rstrip(_ENDS + " ")
        return bare, "figure.sentence", unlinked(cut(piece.block.content, start, start + len(bare)))
    return None if limited else _part(figure, piece.block, start, whole, release, about)


def _line(figure: KeyFigure, block: BlockNode, release: Release, about: Known, latest: int) -> Told | None:
    """The line of a list or a table that a figure stands in, if it can stand alone."""
    language = release.language
    lines = [line.strip() for line in plain_block(block).split("\n") if figure.text in line]
    line = min((line for line in lines if line in figure.sentence or figure.sentence in line), key=len, default="")
    bare = _unlabelled(_MARK.sub("", line), language).rstrip(_ENDS + ";,،；，")
    fits = _SHORTEST <= len(bare) * weight(language) <= _LONGEST and figure.text in bare and not bare.endswith((":", "："))
    told = fits and not denied(bare, language) and not outdated(bare, language) and not accuses(bare, release)
    told = told and not ranges(plain_block(block), figure, language)
    at = bare.find(figure.text)
    told = told and not untold(figure, bare, at, language) and not earlier(bare, at, latest)
    told = told and not any(mark in bare for mark in "?!？！؟") and not _named(figure, bare, language)
    return (bare, "figure.line", (Text(bare),)) if told and not depends(bare, language) and not about.needed(bare) else None


def _part(figure: KeyFigure, block: Paragraph, start: int, whole: str, release: Release, about: Known) -> Told | None:
    """The clause of a sentence too long that a figure stands in, if it can stand alone; a cut shows. `start`: where the sentence begins in its paragraph."""
    language = release.language
    size = weight(language)
    part = figure.clause
    at = whole.find(part)
    if not part or _DANGLES.search(part) or _gaps(part, figure.text) or at < 0 or not _SHORTEST <= len(part) * size <= _LONGEST:
        return None
    before, after = whole[:at], whole[at + len(part) :].strip(_ENDS + " ")
    words = vocabulary(language)
    if any(heard(rest, language).has(words.hedges) for rest in (before, after) if rest.strip()):
        return None
    opens = words.openers
    # What is left out at the front only opens the sentence, or is a sentence of its own; what stays is no mere phrase, nor the opening itself.
    fronted = before.rstrip()
    if fronted and (
        part.find(figure.text) < _NEAR
        or not (fronted[-1] in ";:；：" or (fronted[-1] in ",，،" and opens.begins(fronted, spaced(fronted[:80]))))
    ):
        return None
    if after and opens.begins(part, spaced(part[:80])):
        return None
    if not _clear(f"{part[:1].upper()}{part[1:]}.", release, about):
        return None
    front, back = f"{CUT} " if before.strip() else "", f" {CUT}" if after else ""
    content = unlinked(cut(block.content, start + at, start + at + len(part)))
    content = (*((Text(front),) if front else ()), *content, *((Text(back),) if back else ()))
    return f"{front}{part}{back}", "figure.clause", content


def _gaps(part: str, number: str) -> bool:
    """Whether a clause has no verb of its own: "flour and grain, a 10 %", behind one of which that was told."""
    before = _ARTICLE.sub("", part[: part.find(number)]).rstrip(" \u00a0")
    return before.endswith((",", "，", ";")) and "," not in before[:-1]


def _unlabelled(line: str, language: str) -> str:
    """A row of an advisory without what heads it: "WHAT:   Opening of …"."""
    label, colon, rest = line.replace("：", ":").partition(":")
    lexicon = pack(language)
    heads = colon and label.strip(" *").casefold() in {*lexicon.matter, *lexicon.rows, *lexicon.event}
    return rest.strip() if heads else line


def _disputed(text: str, start: int, figure: KeyFigure, language: str) -> bool:
    """Whether a sentence denies what it tells, or the next one does."""
    spans = sentences(text, language)
    at = _at(spans, start)
    return denied(figure.sentence, language) or taken_back(text, spans, at, "", language)


def _at(spans: Spans, start: int) -> int:
    """Which of a text's sentences a place is in."""
    return next((at for at, (low, high) in enumerate(spans) if low <= start < high), len(spans) - 1)


def _named(figure: KeyFigure, sentence: str, language: str) -> bool:
    """Whether a number is part of a name that opens the sentence ("Aurora 20"), or only an aside in brackets."""
    at = sentence.find(figure.text)
    if sentence.rfind("(", 0, max(at, 0)) > sentence.rfind(")", 0, max(at, 0)):
        return True
    beside = _BEFORE.search(sentence[:at]) if figure.text.isdigit() else None
    if beside is None:
        return False
    lexicon = pack(language)
    plain_words = (*lexicon.qualifiers, *lexicon.prepositions, *lexicon.openers, *lexicon.subjects)
    return beside[1].casefold() not in {word for phrase in plain_words for word in phrase.casefold().split()}


def _spoken(text: str, start: int, figure: KeyFigure, release: Release) -> bool:
    """Whether a sentence stands within a quotation that began before it: who says so would be missing."""
    before = text[:start]
    if sum(before.count(mark) for mark in _OPENING) > sum(before.count(mark) for mark in _CLOSING) or before.count('"') % 2:
        return True
    end = start + len(figure.sentence)
    spans = [quote.evidence for quote in release.quotes if quote.evidence.block == figure.evidence.block]
    inside = [span for span in spans if span.start < end and start < span.end]
    return any(span.start < start or span.end > end + 2 for span in inside) or any(
        figure.sentence.strip('“”"«»') in quote.text for quote in release.quotes
    )


def _wordlike(char: str) -> bool:
    """Whether a character is of words or between them; vowels of Hindi, Bengali and Thai are marks on letters."""
    return char.isalnum() or char.isspace() or unicodedata.category(char)[0] == "M"


def _clear(sentence: str, release: Release, about: Known) -> bool:
    language = release.language
    return (
        stands_alone(sentence if sentence.endswith(tuple(_ENDS)) else f"{sentence}.", language, told=True)
        and not depends(sentence, language)
        and not about.needed(sentence)
        and len(_DIGITS.findall(_YEAR.sub("", sentence))) <= _CROWDED
        and sum(map(_wordlike, sentence)) > _CLEAN * len(sentence)
    )


def _weight(figure: KeyFigure, clause: str, at: int, release: Release, about: Known) -> float:
    """How telling a figure is: what it is of, where it stands, and whether title and text speak of it."""
    text = figure.text
    number = _DIGITS.search(text)
    digits = expression(r"\D").sub("", number.group()) if number else ""
    unit = text[number.end() :].strip() if number else text
    money = currency(text)
    if any(sign in text for sign in _SHARES):
        score = 1.0
    elif money or unit:
        score = 0.65 + 0.2 * money + 0.4 * bool(_SCALE.search(unit))
    else:
        score = 0.45 + 0.2 * (len(digits) > 2) + 0.15 * (len(digits) > 3)
    language = release.language
    told = heard(clause, language)
    said = number.group().strip(" .,") if number else text
    score += 0.3 * (said in about.seen) + (0.2 if at < 2 else 0.1 if at < 5 else 0.0)
    score += 0.1 * bool(_YEAR.search(clause)) + 0.1 * min(about.weigh(stems(clause, language)), 2)
    score -= 0.15 * max(len(_DIGITS.findall(_YEAR.sub("", clause))) - 2, 0) + 2 * about.doubt(clause)
    return score - 0.4 * told.has(vocabulary(language).supposed)
