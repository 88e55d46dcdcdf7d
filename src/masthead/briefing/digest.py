"""At a glance, key figures, who's who: the source's own words again, each with a link to where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from masthead.anatomy.model import Person, Release
from masthead.briefing.model import Bullet, Glance, KeyFigures, Reference, Somebody, Value, WhosWho
from masthead.briefing.prose import after_dateline, stands_alone, unlinked
from masthead.briefing.stated import is_said, signed
from masthead.document.cut import cut
from masthead.document.model import Heading, Inline, List, Paragraph, Text
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.document.words import words
from masthead.expressions import expression
from masthead.language.labels import Labels
from masthead.language.sentences import sentences
from masthead.language.tags import script

MOST_FIGURES = 4
_LONGEST_CLAUSE = 200
"""Characters under a figure, at most: a longer clause is not read at a glance."""
MOST_PEOPLE = 12
_SHORTEST = 40
_LONGEST = 330
"""Characters of a sentence that can stand at a glance; scripts without spaces say as much in a third of them."""
_MOST_READ = 40
"""Paragraphs that are looked at: news stands at the top."""
_SHARE = 0.45
"""A digest is never longer than this part of the text it is from."""
_NUMBER = expression(r"\d")

Places = Mapping[int, Reference]


class _Candidate(Struct, frozen=True, gc=False):
    score: float
    block: int
    content: tuple[Inline, ...]
    length: int


def glance(release: Release, places: Places, labels: Labels, used: frozenset[str]) -> Glance | None:
    """Lines that a person wants here; else the author's own summary if there is one, else the most telling whole sentences of the body, one a paragraph.

    Telling: it speaks of what the title and the text speak of most, it holds a figure, it opens or closes the text. `used` are sentences
    that stand at the top already.
    """
    if release.at_a_glance is not None:
        own = tuple(Bullet((Text(line.text),), places.get(line.evidence.block)) for line in release.at_a_glance)
        return Glance(signed(labels.at_a_glance, "at_a_glance", release, labels), own) if own else None
    items = _summary(release)
    if not items:
        candidates = _candidates(release, places, used)
        most = 3 if len(candidates) < 12 else 4
        room = _SHARE * sum(
            len(plain(piece.block.content)) for piece in release.pieces if piece.role == "body" and isinstance(piece.block, Paragraph)
        )
        seen: set[int] = set()
        for candidate in sorted(candidates, key=lambda candidate: (-candidate.score, candidate.block)):
            if len(items) < most and candidate.block not in seen and candidate.length <= room:
                seen.add(candidate.block)
                room -= candidate.length
                items.append(Bullet(candidate.content, places.get(candidate.block)))
    return Glance(labels.at_a_glance, tuple(items)) if items else None


def _summary(release: Release) -> list[Bullet]:
    """The author's bullets under the title. They stand here instead of in the text, so nothing may be left out of them."""
    bullets: list[Bullet] = []
    for piece in release.pieces:
        if piece.role != "summary":
            continue
        match piece.block:
            case List(items):
                for block in (inner for item in items for inner in every(item.content)):
                    if isinstance(block, (Paragraph, Heading)):
                        bullets.append(Bullet(block.content))
            case Paragraph(content) | Heading(_, content):
                bullets.append(Bullet(content))
            case _:
                bullets += [Bullet(block.content) for block in every((piece.block,)) if isinstance(block, (Paragraph, Heading))]
    return bullets


def _candidates(release: Release, places: Places, used: frozenset[str]) -> list[_Candidate]:
    bodies = [
        (piece.index, piece.block.content, plain(piece.block.content))
        for piece in release.pieces
        if piece.role == "body" and isinstance(piece.block, Paragraph) and piece.index in places
    ][: min(release.body_paragraphs or _MOST_READ, _MOST_READ)]  # what follows the release itself (a kit, a site) is not its news
    topic = _topic(release, [text for _, _, text in bodies])
    dense = script(release.language) in ("han", "hangul", "thai")
    shortest, longest = (_SHORTEST // 3, _LONGEST // 2) if dense else (_SHORTEST, _LONGEST)
    spoken = [quote.evidence for quote in release.quotes]
    quoted = [quote.text for quote in release.quotes]
    found = []
    for order, (block, content, text) in enumerate(bodies):
        for begin, end in sentences(text, release.language):
            start = after_dateline(release, block, text, begin)
            sentence = text[start:end]
            length = end - start
            if not shortest <= length <= longest or text[begin:end] in used or not stands_alone(sentence, release.language):
                continue
            if any(said.block == block and said.start < end and start < said.end for said in spoken):
                continue  # a quotation without its speaker
            if any(said[:30] in sentence or sentence in said for said in quoted):
                continue
            own = list(words(sentence))
            shared = sum(topic.get(word, 0) for word in set(own)) / (len(own) ** 0.5 or 1)
            score = shared + 0.5 * bool(_NUMBER.search(sentence))
            score += 0.45 / (1 + order) + (0.3 if order == len(bodies) - 2 and order > 1 else 0) + (0.2 if begin == 0 else 0)
            score -= abs(length - 0.45 * longest) / (2 * longest)
            found.append(_Candidate(score, block, unlinked(cut(content, start, end)), length))
    return found


def _topic(release: Release, texts: list[str]) -> dict[str, float]:
    """How much each word is what the release is about: the words of the title, and what the text repeats. Short words say nothing."""
    counted = Counter(word for text in texts for word in set(words(text)))
    title = set(words(release.headline.text)) if release.headline else set()
    often = max(2, len(texts) // 3)
    dense = script(release.language) in ("han", "hangul", "thai")
    return {
        word: 0.35 * (word in title) + 0.1 * (count >= often)
        for word, count in counted.items()
        if (len(word) > 3 or dense) and (word in title or count >= often) and not word.isdigit()
    }


def figures(release: Release, places: Places, labels: Labels) -> KeyFigures | None:
    """Up to four numbers that tell, each with the clause it stands in."""
    chosen: list[Value] = []
    seen: set[str] = set()
    for figure in release.figures:
        whole = figure.clause or figure.sentence
        clause = next((line for line in whole.split("\n") if figure.text in line), whole)  # of a list, the line with the figure
        place = places.get(figure.evidence.block)
        unplaced = clause != whole and place is None and bool(places)  # in lines that are no paragraph: a list of contents
        if unplaced or len(clause) > _LONGEST_CLAUSE or clause in seen or figure.text in seen or len(chosen) == MOST_FIGURES:
            continue
        seen |= {clause, figure.text}
        chosen.append(Value(figure.text, (Text(clause),), place))
    return KeyFigures(signed(labels.key_figures, "figures", release, labels), tuple(chosen)) if chosen else None


def _called(person: Person) -> str:
    """The name with its form of address, but for one that is the office itself, which stands beside it: "Mayor"."""
    title = person.address.removesuffix(person.name).strip()
    return person.name if title.casefold() == person.role.casefold() else person.address or person.name


def people(release: Release, places: Places, labels: Labels) -> WhosWho | None:
    """The persons that the source names with an office, in its order."""
    chosen = [
        Somebody(_called(person), person.role, places.get(person.evidence.block))
        for person in release.people[:MOST_PEOPLE]
        if person.role or is_said(person.evidence)
    ]
    return WhosWho(signed(labels.whos_who, "people", release, labels), (labels.name, labels.role), tuple(chosen)) if chosen else None
