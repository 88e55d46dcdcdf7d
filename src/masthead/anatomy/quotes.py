"""What somebody says: the words between quotation marks that are speech, and who speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from masthead.anatomy.lines import length, terminal
from masthead.anatomy.model import Quote
from masthead.anatomy.names import RUN, TOKEN, Mention, person
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.people import mentions, surname
from masthead.anatomy.text import Run
from masthead.expressions import Letters, expression

_CLOSERS = {
    "“": '”"“',
    "„": '“”"',
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    '"': '"”',
    "‘": "’",
    "‚": "‘’",
    "”": "”",
    "״": "״",
    "＂": "＂",
}
_OPEN = expression('[“„«「『"”״＂]')
_OPEN_SINGLE = expression("(?<!\\w)[‘‚]")
_SENTENCE = expression(r"[.!?。！？][\"'”’»)]*\s|\n\s*\n")
_CASELESS = Letters("\u0590-\u08ff\u0900-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
_REACH = 260
_LONG = 60_000


class Span(Struct, frozen=True, gc=False):
    """A quotation in a run: offsets of the words between the marks, and of the marks. `open`: it is not closed in this run."""

    start: int
    end: int
    low: int
    high: int
    open: bool = False


class _Said(Struct, frozen=True, gc=False):
    """Who says it, as far as the words around the quotation tell. `named`: by name or pronoun, not only by a verb."""

    speaker: str = ""
    role: str = ""
    evident: bool = False
    pronoun: bool = False


def quotes(runs: Sequence[Run], lexicon: Pack) -> tuple[Quote, ...]:
    """All speech in the order of the text. A quotation that its attribution cuts in two is one, and so is one that goes on over paragraphs."""
    found: list[Quote] = []
    carried = False
    singles = not any(_OPEN.search(run.text) for run in runs)
    leading = ""
    for run in runs:
        if len(run.text) > _LONG:
            continue
        introduced, leading = leading, run.text[-_REACH:] if run.text.endswith((":", "：")) else ""
        here = spans(run.text, singles=singles)
        if run.kind == "quotation" and not here:
            here = [Span(0, len(run.text), 0, len(run.text))]
        first_of_run = len(found)
        for at, span in enumerate(here):
            text = run.text[span.start : span.end].strip()
            goes_on = carried and at == 0 and not run.text[: span.low].strip()
            if goes_on and found:
                last = found[-1]
                said = _attribution(run.text, here, at, lexicon)
                found[-1] = Quote(f"{last.text} {text}", last.speaker or said.speaker, last.role or said.role, last.evidence)
                carried = span.open
                continue
            carried = False
            said = _attribution(run.text, here, at, lexicon)
            if introduced and at == 0 and not said.speaker and not run.text[: span.low].strip():
                # "The minister Jane Doe said:", and the words in a paragraph of their own.
                said = _named(_last_sentence(introduced), lexicon, after=False, ended=False)
            if not _speech(run, span, text, said):
                continue
            carried = span.open
            if said.pronoun or not said.speaker:
                again = len(found) > first_of_run and not said.evident
                if again and found and not _starts_anew(run.text, here, at):
                    last = found[-1]
                    found[-1] = Quote(f"{last.text} {text}", last.speaker, last.role, last.evidence)
                    continue
                speaker, role = (found[-1].speaker, found[-1].role) if said.pronoun and found else ("", "")
                said = _Said(speaker, role)
            elif (
                len(found) > first_of_run
                and not said.role
                and surname(said.speaker) == surname(found[-1].speaker)
                and _between(run.text, here, at)
            ):
                last = found[-1]
                found[-1] = Quote(f"{last.text} {text}", last.speaker, last.role, last.evidence)
                continue
            rule = "quote.attributed" if said.speaker else "quote.marks"
            found.append(Quote(text, said.speaker, said.role, run.evidence(rule, 0.9 if said.speaker else 0.6, span.start, span.end)))
    return _fuller(found)


def spans(text: str, *, singles: bool = False) -> list[Span]:
    """What stands between quotation marks, in order, the outer marks only."""
    found: list[Span] = []
    at = 0
    opener = _OPEN_SINGLE if singles else _OPEN
    while match := opener.search(text, at):
        low = match.start()
        mark = match.group()
        closes = _close(text, low, mark)
        if closes < 0:
            # Nothing closes it here: it goes on in the next paragraph, or nobody closed it.
            if mark not in "”״＂" and (low == 0 or text[low - 1] in " \u00a0(:,،：\n") and text[low + 1 : low + 2].strip():
                found.append(Span(low + 1, len(text), low, len(text), True))
                break
            at = low + 1
            continue
        found.append(Span(low + 1, closes, low, closes + 1))
        at = closes + 1
    return found


def _close(text: str, low: int, mark: str) -> int:
    if mark in '"״＂' and low and text[low - 1].isalnum() and text[low + 1 : low + 2].isalnum():
        return -1  # an inch, or a Hebrew abbreviation
    closers = _CLOSERS[mark]
    depth = 0
    for at in range(low + 1, len(text)):
        char = text[at]
        if char == mark and mark in "«「『":
            depth += 1
        elif char in closers:
            inside = text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
            if char in '’"״' and inside:
                continue
            if mark == "“" and char == "“" and not (text[at - 1] in ".,!?…" or text[at + 1 : at + 2] in " ,."):
                continue
            if depth == 0:
                return at
            depth -= 1
        elif mark == "«" and char in '"”' and text[at - 1] in ".!?," and "»" not in text[at : at + 400]:
            return at
    return -1


def _speech(run: Run, span: Span, text: str, said: _Said) -> bool:
    """Names of programmes and words set apart stand in marks too: speech is attributed, or is a sentence."""
    words = length(text)
    ends = terminal(text) or text.endswith((",", "，", "،"))
    if run.kind == "quotation" and (span.low == 0 and span.high == len(run.text)):
        # A list of links may be set apart too.
        return words >= 5 and (span.low > 0 or (terminal(text) and len(text) >= 40 * text.count("\n")))
    if span.open:
        return words >= 8 and (said.evident or span.low == 0)
    if words < 4:
        return said.evident and bool(said.speaker) and ends and words >= 2
    if said.evident:
        return ends or words >= 7 or run.text[span.high : span.high + 1] in (",", "，", "،")
    alone = not run.text[: span.low].strip(" -–—") and length(run.text[span.high :]) <= 12
    return (words >= 10 and ends and (alone or span.low == 0)) or (alone and words >= 7 and (ends or terminal(run.text)))


def _between(text: str, here: Sequence[Span], at: int) -> bool:
    """Whether only an attribution stands between this quotation and the one before."""
    gap = text[here[at - 1].high : here[at].low] if at else ""
    return len(gap) < 200 and len(_SENTENCE.findall(gap)) <= 1


def _starts_anew(text: str, here: Sequence[Span], at: int) -> bool:
    gap = text[here[at - 1].high : here[at].low] if at else ""
    return len(_SENTENCE.findall(gap)) > 1 or len(gap) > 260


def _attribution(text: str, here: Sequence[Span], at: int, lexicon: Pack) -> _Said:
    """Who says it: looked for after the quotation, then before it, up to the next one or the end of the sentence."""
    span = here[at]
    limit = here[at + 1].low if at + 1 < len(here) else len(text)
    after = text[span.high : min(limit, span.high + _REACH)]
    ended = re.search(r"[.!?。！？]$", text[span.start : span.end].rstrip()) is not None
    stop = _sentence_end(after, lexicon)
    said = _named(after[:stop], lexicon, after=True, ended=ended)
    if said.evident and said.speaker:
        return said
    floor = here[at - 1].high if at else 0
    fore = _named(_last_sentence(text[max(floor, span.low - _REACH) : span.low]), lexicon, after=False, ended=False)
    return fore if fore.evident and (fore.speaker or not said.evident) else said


def _last_sentence(before: str) -> str:
    """The sentence that is still open at the end of a text; empty if none is."""
    parts = list(_SENTENCE.finditer(before))
    if not parts:
        return before
    return before[parts[-1].end() :] if parts[-1].end() < len(before.rstrip()) else ""


def _sentence_end(after: str, lexicon: Pack) -> int:
    for match in re.finditer(r"[.!?。！？;](?=\s|$)|\n", after):
        front = after[: match.start()].split()
        last = front[-1] if front else ""
        if match.group() == "." and (
            len(last) <= 2 or last.casefold() in lexicon.titles or last in ("Inc", "Ltd", "Corp", "Sen", "Rep", "Hon", "Prof")
        ):
            continue
        return match.end()
    return len(after)


_PRONOUN = expression(r"\b(?:he|she|they|er|sie|il|elle|él|ella|он|она|ele|ela|lui|lei|on|ona|він|вона)\b", re.I)


def _named(window: str, lexicon: Pack, *, after: bool, ended: bool) -> _Said:
    """The speaker in the words beside a quotation. `ended`: the quotation itself ended with a full stop."""
    if not window.strip():
        return _Said()
    verb = _verb(window, lexicon, after=after, ended=ended)
    colon = not after and window.rstrip().endswith((":", "："))
    if verb is None and not colon and not _dashed(window, after):
        return _Said()
    if (
        verb is not None
        and after
        and ended
        and verb.start() > 60
        and window[: verb.start()].lstrip()[:1].isupper()
        and window.lstrip()[:1] not in "-–—,"
    ):
        return _Said()
    persons = mentions(window, lexicon)
    if persons:
        mention = _nearest(persons, verb, after=after)
        return _Said(mention.name if not (mention.address and len(mention.name.split()) == 1) else _full(mention), mention.role, True)
    lone = _lone(window, verb, lexicon, after=after, colon=colon)
    if lone:
        return lone
    if _CASELESS.within(window):
        return _caseless(window, verb, lexicon, after=after)
    if verb is not None and _PRONOUN.search(window):
        return _Said(evident=True, pronoun=True)
    return _Said(evident=verb is not None or colon)


def _full(mention: Mention) -> str:
    return f"{mention.address} {mention.name}"


def _verb(window: str, lexicon: Pack, *, after: bool, ended: bool) -> re.Match[str] | None:
    """The verb of saying that belongs to the quotation: the first after it, the last before it."""
    found = list(phrases(lexicon.said).finditer(window))
    if not found:
        return None
    if after:
        return found[0] if found[0].start() < 200 else None
    return found[-1] if len(window) - found[-1].end() < 120 else None


def _dashed(window: str, after: bool) -> bool:
    """A name behind a dash, under the quotation: "— Jane Doe, director"."""
    return after and re.match(r"\s*[-–—―]\s*\S", window) is not None and len(window) < 200


def _nearest(persons: Sequence[Mention], verb: re.Match[str] | None, *, after: bool) -> Mention:
    if verb is None:
        return persons[0] if after else persons[-1]
    # "…", said Jane Doe. / "…", Jane Doe of Acme said.
    behind = [person for person in persons if person.start >= verb.end()]
    ahead = [person for person in persons if person.end <= verb.start()]
    if after:
        if behind and behind[0].start - verb.end() < 60 and not ahead:
            return behind[0]
        return ahead[-1] if ahead else persons[0]
    return ahead[-1] if ahead else behind[0] if behind else persons[-1]


def _lone(window: str, verb: re.Match[str] | None, lexicon: Pack, *, after: bool, colon: bool) -> _Said | None:
    """A surname or an office right beside the verb: "Byrd said", "sagt ZF", "Sokolovas added:"."""
    if verb is not None:
        behind = re.compile(rf"\s(?:the\s)?({RUN})").match(window, verb.end())
        ahead = re.search(rf"({RUN})(?:,[^,]{{2,120}},)?(?:\s(?:has|also|then|further|hat|a))?\s$", window[: verb.start()])
        for found in (ahead, behind):
            if found and not _PRONOUN.fullmatch(found[1]):
                name = found[1].rstrip(".")
                if name.casefold() not in ("the", "in", "we", "i", "it", "this", "der", "die", "das", "le", "la", "el"):
                    return _Said(name, "", True)
    if colon:
        found = re.search(rf"(?:^|[\s,])({TOKEN}(?:\s{TOKEN}){{0,3}})\s?[:：]\s*$", window)
        if found and len(window) < 80:
            return _Said(found[1], "", True)
    return None


def _caseless(window: str, verb: re.Match[str] | None, lexicon: Pack, *, after: bool) -> _Said:
    """In scripts without capitals the name is what stands between the verb and the next comma, the role what follows it."""
    latin = next((run for run in re.finditer(RUN, window) if person(run.group().split(), lexicon)), None)
    clauses = [part.strip() for part in re.split("[,،，、:：。.]| - | – ", window) if part.strip(' "”“-–')]
    speaker, role = "", ""
    titles = re.compile(rf"^(?:(?:و)?(?:{'|'.join(map(re.escape, lexicon.titles))})\.?\s)+") if lexicon.titles else None
    for clause in clauses:
        bare = phrases(lexicon.said).sub(" ", clause).strip(' "”“-–—')
        if not bare:
            continue
        office = phrases(lexicon.roles).search(bare) or next((word for word in lexicon.roles if word in bare), None)
        both = _office_first(bare, lexicon) if not speaker else None
        if both:
            role, speaker = both
            break
        if not speaker and length(bare) <= 6:
            speaker = titles.sub("", bare) if titles else bare
        elif speaker and not role and office:
            role = bare
            break
    if latin and not speaker:
        speaker = latin.group()
    elif latin and latin.group() in speaker and len(latin.group()) < len(speaker):
        # The office stands before a name in Latin letters, in one clause.
        front = speaker[: speaker.index(latin.group())].strip()
        speaker, role = latin.group(), role or (front if any(word in front for word in lexicon.roles) else "")
    return _Said(speaker, role, verb is not None or bool(speaker and role))


def _office_first(clause: str, lexicon: Pack) -> tuple[str, str] | None:
    """Office and name of a clause that says both in one: "区域办事处主任李明华", "Simple社のエンジニア、…"."""
    ends = [clause.rfind(role) + len(role) for role in lexicon.roles if role in clause and _CASELESS.within(role)]
    if not ends:
        return None
    at = max(ends)
    name = clause[at:].strip(" 、，,的之である")
    name = re.sub(rf"(?:{'|'.join(map(re.escape, lexicon.titles))})$", "", name).strip() if lexicon.titles else name
    run = re.match(RUN, name)
    if run:
        name = run.group()
    return (clause[:at].strip(), name) if 2 <= len(name) <= 30 and length(name) <= 5 else None


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
