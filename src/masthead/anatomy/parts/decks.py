"""What stands between a headline and the text and says more of it: a standfirst, or a deck that a day or the tools of a page set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.days import stamped
from masthead.anatomy.layout.greeting import greets
from masthead.anatomy.layout.lines import Line, length, prose, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.parts.letterhead import addressed, named, over_address
from masthead.anatomy.parts.likeness import DATED_ROW
from masthead.anatomy.parts.running import dashed, folded
from masthead.anatomy.parts.stationery import numbered
from masthead.anatomy.parts.titles import OFFICE
from masthead.anatomy.wording.signboards import board
from masthead.expressions import expression
from masthead.language.dates import dates

_PLACED = expression(r"[^\W\d_a-z][^a-z\d\n]{2,30}(?:,\s[^\W\d_a-z][\w. ]{1,20})?\s?(?:[–—]|--|\s-)\s(?=\S)")
"""A shouted place before the text: "SPRINGFIELD, Ill. – "."""
_CAPTION = expression(
    r"[(（\[](?:(?:photo|foto|bild|pictured|im bild|en la foto|sur la photo|nella foto|na foto|на фото|사진|写真|图|圖)[ :：]?)?\s?"
    r"(?:left|right|centre|center|above|below|links|rechts|mitte|oben|unten|à gauche|à droite|au centre|(?:a la )?(?:izquierda|derecha)|a sinistra|a destra|à esquerda|à direita|"
    r"слева|справа|в центре|왼쪽|오른쪽|가운데|左|右|中央|中)(?:에서\s?\S+ 번째|から\S{1,4}|\d|起)?[)）\]]",
    re.I,
)
"""What tells in a caption who stands where: "(left)", "(사진 왼쪽)"."""
_CREDITED = expression(r"[©ⓒⒸ](?: ?(?:19|20)\d\d)? ?[^©\n]{2,60}\Z")
"""Whose the picture is that a row above it tells of: "… © 2024 Acme"."""
_SENDER = expression(r"[^\n@:]{2,60}\s[\w.+-]+ at (?:[\w-]+\.)+[a-z]{2,}(?:\n.*)?", re.I)
"""Who sent a mail, as archives of lists write it: "Jane Doe jane at museum.example"."""
_DIGIT = expression(r"\d")
_OVER = 60
"""Words of a deck over a dateline."""
_BY = expression(r"(?:\w+ )?(?:by|von|par|por|di|door|автор)\s?:?", re.I)
_CREDIT = expression(r"(?:©|\(c\)|Photo|Foto|Picture|Image|Bild|Crédit|Credit|Фото)\b|©", re.I)
DECKS = 2
"""Lines above a text whose headline stands in the source's own data among which a deck may stand."""
_FEWEST = 5
"""Words of a deck that a source sets as a quotation."""
_LONGEST = 45
"""Words of a deck that something else than its type sets apart."""
_FIELD = expression(r"[^\W\d_][\w .-]{1,24}[:：]\s?\S")
_AGAIN = 3
"""Paragraphs in which a text says its standfirst again."""
_STEMS = 6
"""Longer words of a standfirst that is known by them."""
_PARTICLE = expression("[のをにはがとでへも](?=[一-鿿ァ-ヶA-Z])")
"""What a row begins with in Japanese that goes on with the one above it."""
_PARTING = ("date", "furniture")
"""Labels of lines that stand between a deck and the text: a day, what a page offers."""
_ON = expression(
    r"(?:moreover|furthermore|in addition|besides|außerdem|darüber hinaus|zudem|ferner|de plus|en outre|par ailleurs|además|asimismo|por otra parte|além disso|inoltre"
    r"|bovendien|daarnaast|кроме того|помимо этого|ponadto|dessutom|desuden|ayrıca|selain itu|ngoài ra)(?!\w)|وذلك\s|وهذا\s|كما\s|ومن جهة|همچنین|又讯|此外|另外|また、|さらに|또한",
    re.I,
)
"""How a paragraph begins that goes on with what stands above it."""
_ENDS = 12
"""Characters of a line that says the end of the headline again."""
_SPOKEN = expression(
    r"check against delivery|es gilt das gesprochene wort|seul le prononcé fait foi|le prononcé fait foi|das gesprochene wort gilt|sólo es válido el discurso pronunciado|fa fede il discorso pronunciato"
    r"|det talte ord gælder|det talade ordet gäller|vale o discurso proferido",
    re.I,
)
"""What stands over a speech."""
_DOCTOR = expression(
    r"(?:(?:Prof|Dr|Mag|Dipl|Lic|PD|Doz|Ing|RNDr|PhDr|MUDr|JUDr|Priv)\b\.?(?:-[A-Z]\w+\.?)?\s?){1,3}[^\W\d_a-z][^\W\d_]+\s[^\W\d_a-z]"
)
"""Who wrote or sends a text, with a degree before the name."""
_NAME = 12
"""Words that the name of a house has at most."""
_TEXT = 2
"""Paragraphs below them that are the text."""


def no_deck(text: str, language: str) -> Role | None:
    """What a row under the headline is that tells nothing of the text: a day, an address, a file's number, who sent a mail, a caption."""
    if addressed(text):
        return "contact"
    if DATED_ROW.match(text):
        return "date"
    if stamped(text, language):
        return "genre" if phrases(pack(language).genres).match(text) else "date"
    if _SPOKEN.search(text) and length(text) <= _NAME:
        return "status"
    if numbered(text) or (_DOCTOR.match(text) and not terminal(text) and length(text) <= _NAME):
        return "kicker"
    if greets(text, pack(language)):
        return "body"
    if " at " in text and _SENDER.fullmatch(text):
        return "furniture"
    if _CREDITED.search(text):
        return "furniture"
    return "body" if any(mark in text for mark in "(（[") and _CAPTION.search(text) else None


def sureness(lines: Sequence[Line], labels: Sequence[str], at: int, summary: str, language: str) -> float:
    """How sure it is that a line between headline and text is a deck: what its type, its place or the source's own data tell apart is one four
    times in five, a plain row without a stop two times in five, a sentence as the text's seldom."""
    line = lines[at]
    if (
        line.kind in ("heading", "list", "quotation")
        or line.strong
        or line.slanted
        or dashed(line.text)
        or standfirst(lines, labels, at, summary, language)
    ):
        return 0.8
    return 0.3 if terminal(line.text) else 0.4


def standfirst(lines: Sequence[Line], labels: Sequence[str], at: int, summary: str, language: str) -> bool:
    """Whether a paragraph is all in bold, or is what the source's own data call the summary of the text, or stands above the dateline, or
    above a day or a page's tools that part it from the text; and text follows it."""
    follows = any(prose(line) and not line.strong for line in lines[at + 1 : at + 8])
    if lines[at].strong and prose(lines[at]) and length(lines[at].text) <= 70:
        return follows
    if _in_italics(lines, at, language):
        return True
    if over_dateline(lines, at, language):
        return True
    if (
        prose(lines[at])
        and length(lines[at].text) <= _LONGEST
        and not _dates_it(lines[at].text, language)
        and _set_apart(lines, labels, at)
    ):
        return True
    if _told_again(lines, at):
        return True
    if not 20 < len(summary) < 500 or not lines[at].text or _dates_it(lines[at].text, language) or _PLACED.match(lines[at].text):
        return False
    # Pages cut their summaries short.
    short, long = sorted((folded(lines[at].text), folded(summary)), key=len)
    if not long.startswith(short) or len(short) * 10 < len(long) * 8:
        return False
    return follows


def _in_italics(lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether a paragraph is in italics above text that is not, and tells of it as a deck does: no day, no caption, nothing of the text's use."""
    line = lines[at]
    if not line.slanted or line.strong or not _FEWEST <= length(line.text) <= _LONGEST or _dates_it(line.text, language):
        return False
    if no_deck(line.text, language) or _CREDIT.match(line.text) or _BY.match(line.text) or (at and lines[at - 1].kind == "figure"):
        return False
    below = [other for other in lines[at + 1 : at + 5] if prose(other)][:_TEXT]
    return len(below) == _TEXT and not any(other.slanted for other in below)


def over_dateline(lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether a paragraph, or what a source sets as a quotation, stands over the dateline with which the text begins."""
    line = lines[at]
    told = prose(line) or (line.kind == "quotation" and length(line.text) >= _FEWEST and not terminal(line.text))
    if not told or length(line.text) > _OVER or _dates_it(line.text, language):
        return False
    below = next(
        (
            other
            for other in lines[at + 1 : at + 4]
            if other.kind != "figure" and other.text != line.text and (prose(other) or length(other.text) > 8)
        ),
        None,
    )
    return below is not None and prose(below) and (_dates_it(below.text, language) or _PLACED.match(below.text) is not None)


def titled_deck(lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether a paragraph is the deck of a headline that stands in the source's own data alone: above the dateline, or in bold above a text that
    is not."""
    if over_dateline(lines, at, language):
        return True
    if not lines[at].strong or not prose(lines[at]) or length(lines[at].text) > _OVER:
        return False
    below = [line for line in lines[at + 1 : at + 2 + _TEXT] if line.kind == "paragraph"]
    return len(below) >= _TEXT and all(prose(line) and not line.strong for line in below[:_TEXT])


def _told_again(lines: Sequence[Line], at: int) -> bool:
    """Whether the paragraphs below one say again nearly every word of it, as a text does whose lead only a standfirst has told before."""
    if not prose(lines[at]) or length(lines[at].text) > _LONGEST or "\n" in lines[at].text:
        return False
    end = next((below for below in range(at + 1, min(at + 6, len(lines))) if lines[below].kind == "heading"), at + 6)
    text = [line.text[:1500] for line in lines[at + 1 : end] if prose(line)][:_AGAIN]
    own = stems(lines[at].text) if len(text) == _AGAIN and lines[at].text not in text else set()
    return len(own) >= _STEMS and len(own & stems(" ".join(text))) * 20 >= 19 * len(own)


def _tells_of_text(lines: Sequence[Line], at: int, headline: int, body: int) -> bool:
    """Whether a line has a word of the headline above it or of the text below it, as a deck has and a page's own row seldom."""
    return not stems(lines[at].text).isdisjoint(stems(" ".join(line.text[:1500] for line in (lines[headline], *lines[body : body + 6]))))


def _under(lines: Sequence[Line], at: int, headline: int, body: int) -> bool:
    """Whether a row of some words that names no house and no number stands alone between headline and text, in a source that parts its paragraphs."""
    line = lines[at]
    return (
        at == headline + 1 == body - 1
        and line.whole
        and length(line.text) >= _FEWEST + 2
        and line.text[0].isupper()
        and not _DIGIT.search(line.text)
        and not OFFICE.search(line.text)
        and not any(mark in line.text for mark in "|›»@/")
        and sum(word[0].isupper() for word in line.text.split()) * 2 < len(line.text.split())
    )


def _set_apart(lines: Sequence[Line], labels: Sequence[str], at: int) -> bool:
    """Whether only a day or a page's tools stand between a paragraph and the text, of two paragraphs at least."""
    first = next((below for below in range(at + 1, min(at + 5, len(lines))) if labels[below] not in _PARTING), 0)
    if first <= at + 1 or labels[first] or not prose(lines[first]):
        return False
    text = [line for line, label in zip(lines[first : first + 5], labels[first : first + 5], strict=True) if prose(line) and not label]
    return len(text) >= _TEXT and _PLACED.match(lines[at].text) is None


def _dates_it(text: str, language: str) -> bool:
    """Whether a paragraph begins with place and date, or at least a date, before a dash."""
    head = text[:100]
    if text[:1] in tuple("(（[【"):
        closing = next((at for at, mark in enumerate(head) if mark in ")）]】"), 0)
        return _DIGIT.search(head) is not None and any(closing - 3 <= date.end <= closing for date in dates(head[:closing], language))
    return _DIGIT.search(head) is not None and any(
        expression(r"\s?[.)）]?\s?(?:[-–—:：]|/[^/]{2,30}/)").match(text[date.end : date.end + 40]) for date in dates(head, language)
    )


def subheads(
    lines: Sequence[Line],
    labels: Sequence[str],
    roles: list[Role],
    headline: int,
    body: int,
    summary: str,
    author: str,
    language: str,
    title: str,
) -> None:
    """What stands between the headline and the text: a second deck, the author's bullets. `title` is the headline where the text has none."""
    if headline < 0:
        if title and 0 < body <= DECKS and not labels[body - 1] and titled_deck(lines, body - 1, language):
            roles[body - 1] = "subheadline"
        return
    seen = False
    for at in range(headline + 1, body):
        line = lines[at]
        if not seen and standfirst(lines, labels, at, summary, language):
            roles[at] = "subheadline"
            seen = True
            continue
        if line.kind == "list" and not labels[at] and line.text.count("\n") > 2 and _listed(line, language) == "date":
            roles[at] = "date"
            continue
        if (
            labels[at]
            or roles[at] == "issuer"
            or not line.text
            or folded(line.text) in (folded(lines[headline].text), author)
            or line.text.count("\n") > 2
        ):
            continue
        if len(line.text) > _ENDS and folded(lines[headline].text).endswith(folded(line.text)):
            roles[at] = "headline"  # without the genre before it
            continue
        if line.kind == "paragraph" and not line.strong and any(map(_goes_on, lines[at : at + 2])):
            continue
        if role := no_deck(line.text, language):
            roles[at] = role
            continue
        beside = labels[at - 1] == "date" or labels[at + 1 : at + 2] == ["date"]
        byline = _BY.match(line.text) is not None
        if (
            (
                not byline
                and labels[at - 1] == "genre"
                and labels[at + 1 : at + 2] == ["date"]
                and length(line.text) <= 14
                and (line.text[0] < "\u0590" or board(line.text, pack(language)))
            )
            or (OFFICE.match(line.text) and named(line.text) and _said_within(lines, at, body))
            or (beside and OFFICE.match(line.text) and named(line.text) and length(line.text) <= 8)
            or (not byline and over_address(lines, labels, at, body, OFFICE, under=roles[at - 1] == "issuer"))
        ):
            roles[at] = "issuer"
        elif dashed(line.text) and not seen:
            roles[at], seen = "subheadline", True
        elif line.kind == "list" or expression(r"[-–—•*]\s").match(line.text):
            roles[at] = "subheadline" if not seen and _single(line) else _listed(line, language)
            seen = seen or roles[at] == "subheadline"
        elif (
            not seen
            and line.kind in ("heading", "paragraph")
            and 4 <= length(line.text) <= 60
            and line.text.rstrip()[-1] not in ",،，、"  # "Excellencies, ladies and gentlemen,"
            and not expression(r":(?:\s|$)").search(line.text[:30] + line.text[-1:])
            and not (line.kind == "paragraph" and line.text.endswith(".") and not line.strong and at + 1 == body)
            and (
                line.kind == "heading"
                or line.strong
                or line.slanted
                or _under(lines, at, headline, body)
                or _tells_of_text(lines, at, headline, body)
            )
            and not (board(line.text, pack(language)) or _PARTICLE.match(line.text))
            and not any(other.text == line.text for other in lines[body:])  # whose page it is stands at its foot again
            and not (length(line.text) <= _NAME and _said_within(lines, at, body))
        ):
            # What stands under a picture is its caption.
            if (
                (line.kind == "heading" and line.level == 1)
                or lines[at - 1].kind == "figure"
                or _CREDIT.match(line.text)
                or _BY.fullmatch(lines[at - 1].text)
            ):
                continue
            roles[at] = "subheadline"
            seen = True


def _said_within(lines: Sequence[Line], at: int, body: int) -> bool:
    """Whether the text has a line word for word within its sentences, as it has names, and no deck."""
    return any(lines[at].text in line.text for line in lines[body:])


def _goes_on(line: Line) -> bool:
    """Whether a paragraph begins with a word that goes on with what stands above it ("However", "وذلك"), as no text does at its beginning."""
    return line.kind == "paragraph" and _ON.match(line.text) is not None


def _single(line: Line) -> bool:
    """Whether a list is of one point, as a deck is that stands between dashes, and says something."""
    text = line.text.strip(" -–—•*")
    return "\n" not in text and 4 <= length(text) <= 45 and not terminal(text) and expression(r"：|:\s").search(text[:30]) is None


def fields(line: Line) -> bool:
    """Whether a list is what a page's own data say of a text: "Date: 26 January", "Year: 2022"."""
    items = [item for item in line.text.split("\n") if item.strip()] if line.kind == "list" else []
    return bool(items) and all(_FIELD.match(item) and length(item) <= 8 for item in items)


def _listed(line: Line, language: str) -> Role:
    """A list under the headline: the author's points, or fields."""
    if not fields(line):
        return "summary"
    return "date" if dates(line.text, language, "month") else "furniture"
