"""What somebody says: the words between quotation marks that are speech, and who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.whoswho import family
from masthead.anatomy.speech.alone import by_the_only_speaker
from masthead.anatomy.speech.attribution import REACH, named
from masthead.anatomy.speech.headed import comment
from masthead.anatomy.speech.lost import without_marks
from masthead.anatomy.speech.marks import CLOSERS, Span, closing, listed, opens, spans, typed
from masthead.anatomy.speech.paragraph import in_run, longer
from masthead.anatomy.speech.setapart import set_apart
from masthead.anatomy.speech.signing import Said
from masthead.anatomy.speech.singly import singly
from masthead.anatomy.speech.statements import announced, credited, stated_by
from masthead.anatomy.wording.names import capital, office, person
from masthead.expressions import expression

_LONG = 60_000
_REACH = 8
"""Paragraphs above a comment in which it may say that comments follow."""
_COMMENT = 30
"""Characters that a comment without marks has at least."""


def quotes(runs: Sequence[Run], lexicon: Pack, standfirst: str = "", headline: str = "") -> tuple[Quote, ...]:
    """All speech in the order of the text. A quotation that its attribution cuts in two is one, and so is one that goes on over paragraphs.
    `standfirst` or `headline` may name the one who speaks throughout."""
    found: list[Quote] = []
    singles = not any(opens(typed(run.text)) for run in runs)
    opened = ""
    """The mark of a quotation that its paragraph does not close."""
    for index, run in enumerate(runs):
        if len(run.text) > _LONG or (run.kind == "list" and not opened and has_digit(run.text) and _is_programme(run.text, lexicon)):
            continue
        start = 0
        if opened and found and run.text[:1] not in CLOSERS:
            closes = closing(run.text, opened)
            if closes < 0 and not any(closing(later.text, opened) >= 0 for later in runs[index + 1 : index + 4]):
                opened = ""
            else:
                whole = closes if closes >= 0 else len(run.text)
                said = named(run.text[whole + 1 :][:REACH], lexicon, after=True, ended=True) if closes >= 0 else Said()
                found[-1] = longer(found[-1], run.text[:whole].strip(), said)
                if closes < 0:
                    continue
                start, opened = closes + 1, ""
        below = runs[index + 1].text if index + 1 < len(runs) else ""
        here = spans(run.text, lexicon, singles=singles, start=start, below=below)
        here = here or ([] if singles or start else singly(run.text, lexicon))
        if run.kind == "quotation" and not here:
            ends = credit[1] - 1 if (credit := credited(run.text, lexicon)) else len(run.text)
            here = [Span(0, ends, 0, ends)]
        elif run.kind == "list" and not here:
            here = listed(run.text, lexicon)
        if not here and index and len(run.text) > _COMMENT:
            alone = run.kind == "list" and runs[index - 1].kind != "list" and (index + 1 == len(runs) or runs[index + 1].kind != "list")
            here = announced(runs[index - 1].text, run.text, lexicon, listed=alone)
            if not here and set_apart(runs, index, lexicon):
                here = [Span(0, len(run.text), 0, len(run.text))]
            if not here and comment([above.text for above in runs[max(0, index - _REACH) : index]], run.text, lexicon):
                here = [Span(0, len(run.text), 0, len(run.text))]
        if not here and not opened and run.kind == "paragraph":
            here = without_marks(run.text, lexicon)
        opened = in_run(found, runs, index, here, opened, lexicon)
    found = _surnamed(_by_headline(_by_standfirst(found, standfirst, lexicon), headline, lexicon), runs, lexicon)
    return _fuller(by_the_only_speaker(found, runs))


def _is_programme(text: str, lexicon: Pack) -> bool:
    """Whether a list is a programme, hour by hour, so that who stands in it says nothing yet, and what stands in marks is what the talks are called. A
    chronicle, in which somebody says what stands in marks, is none: "“We are glad,” says Jane Roe"."""
    if len(_HOUR.findall(text)) < _HOURS:
        return False
    return not any(_CLOSED.search(text, max(said.start() - _TO_VERB, 0), said.start()) for said in phrases(lexicon.said).finditer(text))


_CLOSED = expression(r"[”“’»\"],?\s(?:[–—-]\s)?\Z")
"""The mark that closes speech, and what parts it from the verb of saying."""
_TO_VERB = 5
"""Characters of these, at most."""
_HOUR = expression(
    r"(?:(?<=\n)|\A)[ \t]*(?:[01]?\d|2[0-3])(?:[:h时時][0-5]\d(?!\d)|\.[0-5]\d(?=\s?(?:Uhr|uhr|[-–—]|[ap]\.?m|h\b|ч\b))|\s?[ap]\.?m\b|\s?h(?!\w)|\s?Uhr\b)"
)
_HOURS = 2
"""Rows of a programme that begin with an hour, at least."""


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
        told = (match.group() for run in runs if given in run.text for match in whole.finditer(run.text))
        names = {name for name in told if all(map(capital, name.split()))}
        bears_it = any(not office(match[1], lexicon) for run in runs if given in run.text for match in last.finditer(run.text))
        if len(names) == 1 and person((name := names.pop()).split(), lexicon) and not bears_it:
            found[at] = replace(quote, speaker=name)
    return found


_SENTENCE = 16
"""Letters of a sentence that is set again, at least."""
_SET_AGAIN = 4
"""Sentences that are set again beside a text, at most."""
_ENDS = expression(r"[.!?…。！？]+")


def _within(quote: Quote) -> Iterator[str]:
    """What of a quotation may be set again beside the text: one of its sentences or some that follow each other, but not all of them."""
    said = [letters for part in _ENDS.split(quote.text) if (letters := "".join(filter(str.isalnum, part.casefold())))]
    for at in range(len(said)):
        for count in range(1, _SET_AGAIN + 1):
            if count < len(said) and at + count <= len(said):
                yield "".join(said[at : at + count])


def _fuller(found: list[Quote]) -> tuple[Quote, ...]:
    """The same, where a source shows a quotation twice (a pull quote, a page of quotations) once, be it only some sentences of it."""
    seen: dict[str, int] = {}
    result: list[Quote] = []
    parts = {part for quote in found for part in _within(quote) if len(part) >= _SENTENCE} if len(found) > 1 else ()
    for quote in found:
        whole = "".join(filter(str.isalnum, quote.text.casefold()))
        if whole in parts and _ENDS.fullmatch(quote.text.rstrip()[-1:]):
            continue  # sentences of a quotation, set again beside the text
        key = whole[:60]
        if key in seen and len(key) > 30:
            before = result[seen[key]]
            if quote.speaker and not before.speaker:
                result[seen[key]] = Quote(before.text, quote.speaker, quote.role, before.evidence)
            continue
        seen[key] = len(result)
        result.append(quote)
    return tuple(result)
