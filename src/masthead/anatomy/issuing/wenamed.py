"""The house that says "we" and what it is called: "We, the Friends of the Quay, call …", "Als Studierendenrat Tarn fordern wir …", "Tarn Platformu olarak …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.anatomy.issuing.actors import FORMED
from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.naming import names_in
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, may_hold, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.names import person
from masthead.expressions import expression
from masthead.language.forenames import given

_BRACKETS = expression(r"\s\([^()]{2,60}\)\Z")
_ENDED = expression(r"(?:^|[.!?…:]['”»“]?)\s*\Z")
"""What stands before the first word of a sentence."""
_OLARAK = expression(r"[ \u00a0]olarak(?!\w)")
_OUR_VERB = expression(r"[^\W\d_]{2,}(?:[ıiuü]z|[ıiuü]k)(?=[.!,]|\Z)")
"""How a Turkish sentence ends in which "we" do something."""
_READ, _LINES, _LONGEST, _WORDS, _NEAR = 600, 40, 110, 12, 60
"""Characters of a paragraph, paragraphs of a text, characters and words of a name, and characters behind it among which "we" stands."""


def named(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Iterator[Found]:
    """The first such house of a text."""
    for line in lines[found.body : min(found.tail, found.body + _LINES)]:
        text = line.text[:_READ]
        for start, end in (*_apposed(text, lexicon), *_as_whom(text, lexicon)):
            if told := name_at(text[start:end], "issuer.first-person", 0.6, line, start):
                yield told
                return


def _apposed(text: str, lexicon: Pack) -> Iterator[tuple[int, int]]:
    """Where a name stands between commas, or behind its article, right after "we" with which a sentence begins."""
    for match in phrases(lexicon.we).finditer(text) if lexicon.we and may_hold(text, lexicon.we) else ():
        if not _ENDED.search(text[: match.start()]):
            continue
        begin = match.end() + 2 if text.startswith(", ", match.end()) else match.end() + 1
        start = _behind_article(text, begin, lexicon)
        end = text.find(",", start, start + _LONGEST)
        if begin == match.end() + 1:  # "We the Friends of the Quay call"
            end = (
                next((last for first, last in names_in(text, lexicon, start, start + _LONGEST) if first == start), -1)
                if start > begin
                else -1
            )
        if end > start and (name := _called(text[start:end], lexicon, behind_article=start > begin)):
            start = text.index(name, start)
            yield start, start + len(name)


def _behind_article(text: str, at: int, lexicon: Pack) -> int:
    """Where a name begins behind its article, or where it would without one."""
    article = phrases(lexicon.definite or lexicon.articles).match(text, at)
    return article.end() + 1 if article and text[article.end() : article.end() + 1] in (" ", "’", "'") else at


def _called(said: str, lexicon: Pack, *, behind_article: bool) -> str:
    """The name that an apposition is, or ends with; empty if it tells of anybody else."""
    name = _BRACKETS.sub("", said).strip()
    words = name.split()
    if not 0 < len(words) <= _WORDS or name.islower() or not name[:1].isalpha() or given(words[0]):
        return ""
    housed = made_of_houses(name, lexicon) or FORMED.search(name) is not None
    if words[0][0].islower():
        rest = name.partition(" ")[2]
        if made_of_houses(words[0], lexicon):
            return name
        return (
            rest
            if behind_article and rest and all(word[0].isupper() for word in rest.split()) and not person(rest.split(), lexicon)
            else ""
        )
    if housed:
        return name
    loud = all(word.strip('«„“"')[:1].isupper() or len(word) <= _SMALL for word in words)
    return (
        name
        if (behind_article or not (lexicon.definite or lexicon.articles))
        and loud
        and len(words) > 1
        and lexicon.language != "de"
        and not person(words, lexicon)
        else ""
    )


_SMALL = 3
"""Letters of the small words of a name."""


def _as_whom(text: str, lexicon: Pack) -> Iterator[tuple[int, int]]:
    """Where a name stands at the beginning behind "as", and "we" do something close behind it."""
    if lexicon.language == "tr":
        for start, end in names_in(text, lexicon, 0, _LONGEST):
            if text[:start].strip().casefold() in ("", *lexicon.we) and _OLARAK.match(text, end) and _OUR_VERB.search(text, end):
                yield start, end
        return
    opened = phrases(lexicon.as_whom).match(text)
    if opened is None or not text[0].isupper():
        return
    begin = _behind_article(text, opened.end() + 1, lexicon)
    for start, end in names_in(text, lexicon, begin, begin + _LONGEST):
        if start != begin or not made_of_houses(text[start:end], lexicon):
            continue
        behind = text[end : end + _NEAR]
        if phrases(lexicon.we).search(behind) or (lexicon.own_endings and _own_verb(behind, lexicon)):
            yield start, end


def _own_verb(behind: str, lexicon: Pack) -> bool:
    """Whether one of the next words is a verb that needs no "we" beside it."""
    endings = tuple(ending.strip("-") for ending in lexicon.own_endings)
    return any(word.strip(",.;:").endswith(endings) and len(word) > _VERB for word in re.split(r"\s", behind)[:_SOON])


_VERB, _SOON = 4, 5
"""Letters of such a verb, and words among which it stands."""
