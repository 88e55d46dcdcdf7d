"""What somebody says: the words between quotation marks that are speech, and who speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.lines import length, terminal
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.known import surname
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.whoswho import family, worded
from masthead.anatomy.sparing import TOUCHING
from masthead.anatomy.speech.apposed import apposed
from masthead.anatomy.speech.attribution import REACH, Said, apart, attribution, leads, named, reported, signed, speaking
from masthead.anatomy.speech.marks import CLOSERS, OPEN, Span, closing, listed, spans
from masthead.anatomy.speech.quotative import follows, goes_on, quoted, sentence
from masthead.anatomy.speech.statements import announced, commented, credited, holder, office_beside, stated_by, told, told_last
from masthead.anatomy.speech.unsaid import made_up, printed_as, unsaid
from masthead.anatomy.wording.names import TOKEN, Mention, lettered, office, person, uncased
from masthead.anatomy.wording.stops import ends, last_sentence, sentence_end
from masthead.expressions import expression

_TAKEN = expression(
    r"[をにへがはでやも]|など|および|及び|という|といった|と(?:題|名付|銘|称する|呼ばれ)|の(?!声|言葉|コメント|発言|思い|想い)"
)
"""What follows a mark of Japanese that closes a title, a demand or a name: speech is followed by "と"."""
_CITED = expression(
    r"\b(?:reads?|reading|titled|entitled|lautet|lauten|intitulée?|titulad[oa]|worded|as follows|wie folgt|comme suit)\s*[:,]?$", re.I
)
_ENDS_IN_NAME = lettered(rf"[ \u00a0]({TOKEN})\.?\s?$")
_LONG = 60_000
_COMMENT = 30
"""Characters that a comment without marks has at least."""
_SAID, _CLOSED = 4, 6
"""Words that a whole sentence between marks has at least which is speech: right beside a verb of saying, and else."""
_BESIDE = 40
"""Characters behind a quotation within which an office stands for its holder."""


def quotes(runs: Sequence[Run], lexicon: Pack, standfirst: str = "", headline: str = "") -> tuple[Quote, ...]:
    """All speech in the order of the text. A quotation that its attribution cuts in two is one, and so is one that goes on over paragraphs.
    `standfirst` or `headline` may name the one who speaks throughout."""
    found: list[Quote] = []
    singles = not any(OPEN.search(run.text) for run in runs)
    opened = ""
    """The mark of a quotation that its paragraph does not close."""
    for index, run in enumerate(runs):
        if len(run.text) > _LONG:
            continue
        start = 0
        if opened and found and run.text[:1] not in CLOSERS:
            closes = closing(run.text, opened)
            if closes < 0 and not any(closing(later.text, opened) >= 0 for later in runs[index + 1 : index + 4]):
                opened = ""
            else:
                whole = closes if closes >= 0 else len(run.text)
                said = named(run.text[whole + 1 :][:REACH], lexicon, after=True, ended=True) if closes >= 0 else Said()
                found[-1] = _longer(found[-1], run.text[:whole].strip(), said)
                if closes < 0:
                    continue
                start, opened = closes + 1, ""
        here = spans(run.text, lexicon, singles=singles, start=start)
        if run.kind == "quotation" and not here:
            ends = credit[1] - 1 if (credit := credited(run.text, lexicon)) else len(run.text)
            here = [Span(0, ends, 0, ends)]
        elif run.kind == "list" and not here:
            here = listed(run.text, lexicon)
        if not here and index and len(run.text) > _COMMENT:
            alone = run.kind == "list" and runs[index - 1].kind != "list" and (index + 1 == len(runs) or runs[index + 1].kind != "list")
            here = announced(runs[index - 1].text, run.text, lexicon, listed=alone)
        opened = _in_run(found, runs, index, here, opened, lexicon)
    return _fuller(_surnamed(_by_headline(_by_standfirst(found, standfirst, lexicon), headline, lexicon), runs, lexicon))


def _in_run(found: list[Quote], runs: Sequence[Run], index: int, here: Sequence[Span], opened: str, lexicon: Pack) -> str:
    """Adds the speech of one paragraph to what was found; the mark of a quotation that it leaves open."""
    run = runs[index]
    first_of_run = len(found)
    bounds = _bounds(run.text, here)
    for at, span in enumerate(here):
        text = " ".join(part for low, high in ((span.start, span.end), span.rest) if (part := run.text[low:high].strip()))
        floor, limit = bounds[at]
        limit = span.rest[0] or limit
        known = frozenset(surname(quote.speaker) for quote in found[-20:] if quote.speaker)
        said = attribution(run.text, span.low, span.high, floor, limit, lexicon, known)
        if run.kind == "quotation" and not said.speaker and (credit := credited(run.text, lexicon)) and span.high <= credit[1]:
            said = credit[0]
        fronted = at == 0 and not run.text[: span.low].strip(" -–—•")
        if opened and fronted and found:
            found[-1] = _longer(found[-1], text, said)
            opened = run.text[span.low] if span.open else ""
            continue
        opened = ""
        if fronted and not said.speaker and index and follows(runs[index - 1].text):
            # "The minister Jane Doe said:", and the words in a paragraph of their own.
            said = named(last_sentence(runs[index - 1].text.rstrip("。. ")[-REACH:], lexicon), lexicon, after=False, ended=False)
        whole = fronted and len(run.text) - span.high <= 2
        if whole and not said.speaker:
            said = _above(found, runs, index, lexicon) or _stated(runs[index - 1].text if index else "", lexicon) or said
        if whole and not said.speaker and index + 1 < len(runs):
            following = runs[index + 1].text
            ascribed = run.kind == "quotation" and length(following) <= 25 and phrases(lexicon.said).match(following.lstrip(" ,–—-"))
            # "so die Ministerin." under a set quotation goes on its sentence.
            said = (_under(following, runs[: index + 1], lexicon) if ascribed else signed(following, lexicon)) or said
        if said.role:
            said = Said(said.speaker, worded(said.role, lexicon) or said.role, said.evident, said.pronoun)
        elif said.speaker:
            said = Said(
                said.speaker, apposed(run.text[floor : min(limit, span.high + REACH)], said.speaker, lexicon), said.evident, said.pronoun
            )
        if said.evident and not said.speaker and not said.pronoun:
            said = _by_surname(run.text[span.high : min(limit, span.high + REACH)], runs[: index + 1], lexicon) or said
        if (
            said.evident
            and not (said.speaker or said.pronoun)
            and goes_on(run.text[floor : span.low], run.text[span.high : limit], lexicon.language)
        ):
            said = Said(evident=True, pronoun=True)
        if not said.evident and not said.speaker and not fronted and (teller := _telling(run.text[floor : span.low], lexicon)):
            said = Said(teller.name, worded(teller.role, lexicon) or teller.role, True)
        if not _speech(run, span, text, said, lexicon) or _unsaid(runs, index, span, floor, said.speaker, lexicon):
            continue
        opened = run.text[span.low] if span.open else ""
        gap = run.text[floor : span.low] if at else ""
        if len(found) > first_of_run and _same(found[-1], said, gap, len(ends(gap, lexicon))):
            found[-1] = _longer(found[-1], text, Said())
            continue
        rule, confidence = "quote.attributed", 0.9
        if said.pronoun or not said.speaker:
            carried = whole and bool(found) and index > 0 and found[-1].evidence.block in {block for _, block, _ in runs[index - 1].parts}
            speaker, role = _by_office(runs, index, span, floor, limit, lexicon) if said.pronoun else ("", "")
            if not speaker and (said.pronoun or carried):
                speaker, role = _meant(found, runs, index, first_of_run, span.low, lexicon)
            if (
                whole
                and not speaker
                and index
                and (teller := told(runs[index - 1].text, lexicon) or told_last(runs[index - 1].text, lexicon))
            ):
                speaker, role = teller.name, teller.role  # what somebody said in the paragraph before goes on in his words
            rule, confidence = ("quote.carried", 0.7) if speaker else ("quote.marks", 0.6)
            said = Said(speaker, worded(role, lexicon) or role)
        found.append(Quote(text, said.speaker, said.role, run.evidence(rule, confidence, span.start, span.end)))
    return opened


def _by_office(runs: Sequence[Run], index: int, span: Span, floor: int, limit: int, lexicon: Pack) -> tuple[str, str]:
    """Whom an office beside a quotation means, of those whom the text names before it."""
    text = runs[index].text
    behind = text[span.high : min(limit, span.high + _BESIDE)]
    beside = office_beside(text[floor : span.low], behind[: sentence_end(behind, lexicon)], lexicon)
    return holder(beside, [*(run.text for run in runs[:index]), text[: span.low]], lexicon) if beside else ("", "")


def _stated(above: str, lexicon: Pack) -> Said | None:
    """Whose words a line says that follow it."""
    return (stated_by(above, lexicon) or commented(above, lexicon)) if above else None


def _by_surname(behind: str, before: Sequence[Run], lexicon: Pack) -> Said | None:
    """Who is called by the surname alone at the end of the sentence, behind the verb and what else it tells: "…, říká k programu Nováková."."""
    sentence_behind = behind[: sentence_end(behind, lexicon)]
    found = _ENDS_IN_NAME.of(sentence_behind).search(sentence_behind)
    verb = phrases(lexicon.said).search(sentence_behind, 0, found.start()) if found else None
    if found is None or verb is None or not sentence_behind[verb.end() : found.start(1)].islower():
        return None
    named_before = {
        one.name: one.role
        for run in before
        if found[1] in run.text
        for one in mentions(run.text, lexicon)
        if one.name.endswith(f" {found[1]}")
    }
    return Said(*next(iter(named_before.items())), True) if len(named_before) == 1 else None


def _telling(before: str, lexicon: Pack) -> Mention | None:
    """Who in the whole sentences right before a quotation says what it goes on with: "The mayor, Jane Doe, explains that the port grows. “…”"."""
    bare = before.rstrip()
    if bare[-1:] not in (".", "!", "?") or len(bare) > 700 or not phrases(lexicon.said).search(bare):
        return None
    return told(bare, lexicon)


def _unsaid(runs: Sequence[Run], index: int, span: Span, floor: int, speaker: str, lexicon: Pack) -> bool:
    """Whether the text says of the words between marks that nobody said them: then they are no speech, and no page prints them as such."""
    text = runs[index].text
    lead = text[max(floor, span.low - REACH) : span.low]
    if not lead.strip(" -–—•") and index and runs[index - 1].text.endswith((":", "：")):
        lead = runs[index - 1].text[-REACH:]
    before, further = last_sentence(lead, lexicon), text[span.high : span.high + REACH]
    if unsaid(before, further[: sentence_end(further, lexicon)], further, speaker, lexicon):
        return True
    return printed_as(before) and made_up(runs)


def _above(found: Sequence[Quote], runs: Sequence[Run], index: int, lexicon: Pack) -> Said | None:
    """Whom the line above a quotation names with an office and nothing else, where one stands above each of several: "Jane Doe, director"."""
    above = signed(runs[index - 1].text, lexicon) if index and runs[index - 1].text[:1] not in CLOSERS else None
    if above is None or not above.speaker:
        return None
    last = index > 1 and bool(found) and found[-1].evidence.block in {block for _, block, _ in runs[index - 2].parts}
    if not last:
        return above
    # The quotation before stands right above that line: is it hers, or was hers above as well?
    over = runs[index - 3].text if index > 2 else ""
    if follows(over) and surname(found[-1].speaker) in over.casefold() and surname(above.speaker) != surname(found[-1].speaker):
        return above
    before = signed(over, lexicon) if over else None
    return above if before and before.speaker == found[-1].speaker and found[-1].speaker != above.speaker else None


def _under(line: str, before: Sequence[Run], lexicon: Pack) -> Said | None:
    """Whom a line with a verb of saying under a set quotation names, or means by an office that somebody before it holds."""
    said = named(line, lexicon, after=True, ended=False)
    if said.speaker or not said.pronoun:
        return said if said.speaker else None
    held = {word for word in line.casefold().strip(" .").split() if office(word, lexicon)}
    for run in reversed(before[-8:]):
        for one in mentions(run.text, lexicon) if held else []:
            if one.role and held.intersection(one.role.casefold().split()):
                return Said(one.name, one.role, True)
    return None


def _bounds(text: str, here: Sequence[Span]) -> list[tuple[int, int]]:
    """Where the words beside each quotation begin and end: at the next quotations. A name in marks is none."""
    solid = [_solid(text, span) for span in here]
    floors, limits = [0], [len(text)]
    for span, counts in zip(here, solid, strict=True):
        floors.append(span.high if counts else floors[-1])
    for span, counts in zip(reversed(here), reversed(solid), strict=True):
        limits.append(span.low if counts else limits[-1])
    return list(zip(floors[:-1], limits[-2::-1], strict=True))


def _solid(text: str, span: Span) -> bool:
    inner = text[span.start : span.end]
    if length(inner) <= 8 and apart(text[: span.low]):
        return False
    return length(inner) > 4 or terminal(inner) or inner.endswith((",", "，", "،")) or text[span.high : span.high + 1] in (",", "，", "،")


def _longer(quote: Quote, text: str, said: Said) -> Quote:
    return Quote(f"{quote.text} {text}", quote.speaker or said.speaker, quote.role or said.role, quote.evidence)


def _same(last: Quote, said: Said, gap: str, sentences: int) -> bool:
    """Whether a quotation goes on one that stands before it in its paragraph, where `gap` parts them, in which so many sentences end."""
    if said.pronoun:
        return sentences == 0 and quoted(gap)  # "은 “…”이라며 “…”고 강조했다"
    if not said.speaker:
        return (sentences == 0 and len(gap) < 80) if said.evident else (sentences <= 1 and len(gap) <= REACH)
    return surname(said.speaker) == surname(last.speaker) and said.role in ("", last.role) and len(gap) < 200 and sentences <= 1


def _meant(found: Sequence[Quote], runs: Sequence[Run], index: int, first_of_run: int, low: int, lexicon: Pack) -> tuple[str, str]:
    """Whom a pronoun means: who speaks in this paragraph already, else whom it names, else who spoke last, else who is named last."""
    if len(found) > first_of_run:
        return found[-1].speaker, found[-1].role
    if here := speaking(runs[index].text[:low], lexicon):
        return here.name, here.role
    if uncased(lexicon) and (known := _named_here(runs, index, low, lexicon)):
        return known.name, known.role
    if found:
        return found[-1].speaker, found[-1].role
    for run in reversed(runs[max(0, index - 2) : index]):
        if before := speaking(run.text, lexicon):
            return before.name, before.role
    return "", ""


def _named_here(runs: Sequence[Run], index: int, low: int, lexicon: Pack) -> Mention | None:
    """Whom the paragraph calls by the name alone before a pronoun, as the text has named him or her with an office: the one it begins with."""
    text = runs[index].text[:low]
    named = {
        one.name: one for run in runs[max(0, index - 8) : index] for one in mentions(run.text, lexicon) if one.role and one.name in text
    }
    return min(named.values(), key=lambda one: text.find(one.name), default=None)


def _by_standfirst(found: list[Quote], standfirst: str, lexicon: Pack) -> list[Quote]:
    """Where no quotation has a speaker, and the standfirst says whose words follow: his or hers."""
    if not standfirst or not found or any(quote.speaker for quote in found) or not phrases(lexicon.said).search(standfirst):
        return found
    named_there = mentions(standfirst, lexicon)
    if len(named_there) != 1:
        return found
    return [Quote(quote.text, named_there[0].name, named_there[0].role, quote.evidence) for quote in found]


def _by_headline(found: list[Quote], headline: str, lexicon: Pack) -> list[Quote]:
    """Where no quotation has a speaker, and the headline says whose statement it is: "Statement from Mayor Roe Regarding the Bridge"."""
    said = stated_by(headline, lexicon) if headline and found and not any(quote.speaker for quote in found) else None
    return [replace(quote, speaker=said.speaker, role=said.role) for quote in found] if said else found


def _speech(run: Run, span: Span, text: str, said: Said, lexicon: Pack) -> bool:
    """Names of programmes and words set apart stand in marks too: speech is attributed, or is a sentence."""
    words = length(text)
    following = run.text[span.high : span.high + 2]
    closed = terminal(text) or text.endswith((",", "，", "،")) or following[:1] in (",", "，", "،") or following in (" –", " —")
    before = run.text[: span.low].rstrip()
    by_somebody = bool(said.speaker) or said.pronoun
    if run.kind == "quotation" and span.low == 0 and span.start == 0:
        # A block without marks: campaigns, laws and lists of links are set apart too.
        return words >= 5 and by_somebody and not (text.count("\n") and len(text) < 40 * text.count("\n"))
    if (_CITED.search(before[-40:]) and not said.speaker) or (
        not span.open and not (by_somebody and before.endswith(",")) and _entitled(before, lexicon)
    ):
        return False
    if run.text[span.low] in "「『" and _TAKEN.match(run.text, span.high):
        return False
    if span.open:
        return words >= 8 and (said.evident or span.low == 0)
    if words < 4:
        whole = sentence(text, run.text[span.high :])
        ended = closed or before.endswith((":", "：")) or whole
        return (by_somebody or (said.evident and whole)) and words >= 2 and ended and not _term(text, before, lexicon)
    if by_somebody:
        if closed or words >= 7 or (words >= 5 and before.endswith(",")):
            return True
        told = before.endswith((":", "：")) or quoted(run.text[span.high :]) or reported(before, lexicon)
        return told or not (text[:1].islower() or apart(before) or _called(text))
    if said.evident:
        beside = closed and (leads(before, lexicon) or phrases(lexicon.said).match(run.text[span.high :].lstrip(" ,")) is not None)
        return words >= 8 or (closed and words >= (_SAID if beside else _CLOSED)) or sentence(text, run.text[span.high :])
    alone = not before.strip(" -–—") and length(run.text[span.high :]) <= 12
    if (words >= 10 and closed and (alone or span.low == 0)) or (alone and words >= 7 and (closed or terminal(run.text))):
        return True
    return words >= 8 and terminal(text) and text[:1].isupper() and terminal(before)


def _term(text: str, before: str, lexicon: Pack) -> bool:
    """Whether two or three small words in marks are a term, which the word before them governs: "рисуют личные “траектории развития”"."""
    last = before.rpartition(" ")[2]
    return text[:1].islower() and last[-1:].isalpha() and not leads(before, lexicon)


def _entitled(before: str, lexicon: Pack) -> bool:
    """Whether the word before the mark says that a name or a title stands in it: "the programme “…”", "ООО «…»"."""
    last = before[-40:].rstrip(" ,").rpartition(" ")[2].casefold()
    return last in lexicon.called or (not last.isascii() and any(last.endswith(word) for word in lexicon.called if TOUCHING.within(word)))


def _called(text: str) -> bool:
    """Whether its longer words begin with capitals, as those of titles and names do."""
    longer = [word for word in text.split() if len(word) > 3]
    return all(word[:1].isupper() for word in longer)


def _surnamed(found: list[Quote], runs: Sequence[Run], lexicon: Pack) -> list[Quote]:
    """The same with whole names for given names alone: "Jane", whom the text calls Jane Doe as it names her first."""
    for at, quote in enumerate(found):
        given = quote.speaker
        if lexicon.language in ("ja", "ar") and given and " " not in given:
            # "山田社長は", "الفيصل", whom the text calls 山田太郎, طارق الفيصل as it names him first.
            whole_names = {one.name for run in runs for one in mentions(run.text, lexicon) if family(given, one.name)}
            if len(whole_names) == 1:
                found[at] = replace(quote, speaker=whole_names.pop())
            continue
        if not given.isalpha() or not given.istitle():
            continue
        whole = re.compile(rf"(?<!\w){given}((?:\s[^\W\d_a-z][\w.’'-]*){{1,2}})(?!\w)")
        last = re.compile(rf"([^\W\d_a-z][\w’-]+)\s{given}(?!\w)")
        names = {match.group() for run in runs if given in run.text for match in whole.finditer(run.text)}
        bears_it = any(not office(match[1], lexicon) for run in runs if given in run.text for match in last.finditer(run.text))
        if len(names) == 1 and person((name := names.pop()).split(), lexicon) and not bears_it:
            found[at] = replace(quote, speaker=name)
    return found


def _fuller(found: list[Quote]) -> tuple[Quote, ...]:
    """The same, where a source shows a quotation twice (a pull quote, a page of quotations) once."""
    seen: dict[str, int] = {}
    result: list[Quote] = []
    for quote in found:
        key = "".join(char for char in quote.text.casefold() if char.isalnum())[:60]
        if key in seen and len(key) > 30:
            before = result[seen[key]]
            if quote.speaker and not before.speaker:
                result[seen[key]] = Quote(before.text, quote.speaker, quote.role, before.evidence)
            continue
        seen[key] = len(result)
        result.append(quote)
    return tuple(result)
