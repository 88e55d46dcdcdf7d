"""What stands between a headline and the text and says more of it: a standfirst, or a deck that a day or the tools of a page set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.days import stamped
from masthead.anatomy.layout.greeting import greets, pleased
from masthead.anatomy.layout.lines import Line, length, prose, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.parts.letterhead import addressed, written_by
from masthead.anatomy.parts.likeness import DATED_ROW, UPDATED_ROW, under_picture
from masthead.anatomy.parts.running import dashed, folded
from masthead.anatomy.parts.stationery import numbered
from masthead.anatomy.wording.places import state
from masthead.anatomy.wording.towns import opening as town_before
from masthead.expressions import expression
from masthead.language.captions import credited
from masthead.language.dates import dates
from masthead.language.forenames import given
from masthead.language.tags import primary

_PLACED = expression(r"[^\W\d_a-z][^a-z\d\n]{2,30}(?:,\s[^\W\d_a-z][\w. ]{1,20})?\s?(?:(?:[–—]|\s-)\s|--\s?)(?=\S)")
"""A shouted place before the text: "SPRINGFIELD, Ill. – "."""
_TOWN = expression(r"([^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,2}, [^\W\d_a-z][\w.]+(?: [^\W\d_a-z]\w+){0,2})\s(?:[–—]|--?)\s(?=\S)")
"""A town with its state or country before a dash."""
_CAPTION = expression(
    r"[(（\[](?:(?:photo|foto|bild|pictured|im bild|en la foto|sur la photo|nella foto|na foto|на фото|사진|写真|图|圖)[ :：]?)?\s?"
    r"(?:left|right|centre|center|above|below|links|rechts|mitte|oben|unten|à gauche|à droite|au centre|(?:a la )?(?:izquierda|derecha)|a sinistra|a destra|à esquerda|à direita|"
    r"слева|справа|в центре|왼쪽|오른쪽|가운데|左|右|中央|中)(?:에서\s?\S+ 번째|から\S{1,4}|\d|起)?[)）\]]",
    re.I,
)
"""What tells in a caption who stands where: "(left)", "(사진 왼쪽)"."""
_CREDITED = expression(r"[©ⓒⒸ](?: ?(?:19|20)\d\d)? ?[^©\n]{2,60}\Z")
"""Whose the picture is that a row above it tells of: "… © 2024 Acme"."""
_VIEWED = expression(
    r"(?:\b(?:views?|hits|reads|page ?views|read count|aufrufe|zugriffe|gelesen|lectures|vues|lecturas|visitas|vistas|leituras|visualizações|visualizzazioni|letture|visite|gelezen|weergaven|wyświetle\w+|odsłon\w*|zobrazení"
    r"|megtekintés\w*|vizualizări|просмотр\w*|прочитано|прочтени\w*|перегляд\w*|қаралды|қаралым|көрілім|ko[‘'’]rishlar|ko[‘'’]rildi|görüntülenme|okunma|προβολές|lượt xem|dibaca|dilihat)\s?[:：]?\s?[\d.,\u00a0 ]{1,9}"
    r"|[\d.,\u00a0 ]{1,9}\s?(?:views?|hits|reads|aufrufe|lectures|vues|lecturas|visitas|visualizações|visualizzazioni|просмотр\w*|перегляд\w*|lượt xem|kali dibaca|görüntülenme|okunma|gezek okaldy|рет оқылды|рет қаралды|مشاهدة|مشاهدات|قراءة|زيارة|بازدید|צפיות)\b"
    r"|(?:浏览次数|瀏覽次數|浏览量|阅读次数|点击数|閱讀|阅读|조회수?|閲覧数|อ่าน|เข้าชม|ผู้ชม|צפיות|(?:عدد )?(?:المشاهدات|القراءات|الزيارات|القراء|الزوار)|مشاهدات|عدد مرات القراءة|تعداد بازدید|بازدید)\s?[:：]?\s?[\d,.\u00a0 ]{1,9}(?:\s?(?:ครั้ง|次|회|回|مرة))?)\s*\Z",
    re.I,
)
"""How often a page says that it was read …"""
_COUNTER = 60
"""… and the characters of a row that says so, at most."""
_SENDER = expression(r"[^\n@:]{2,60}\s[\w.+-]+ at (?!www\.)(?:[\w-]+\.)+[a-z]{2,}(?:\n.*)?", re.I)
"""Who sent a mail, as archives of lists write it: "Jane Doe jane at museum.example"."""
_PROVIDED = expression(
    r"(?:news|content|information|nouvelles|contenu|nachrichten|noticias|contenido|notícias|notizie|nieuws)\s(?:provided|fournies?|fourni|bereitgestellt|proporcionad[ao]s?|proporcionado|fornecid[ao]s?|fornit[aeo]|aangeleverd)"
    r"\s(?:by|par|von|por|da|door)\s",
    re.I,
)
"""What a wire puts under a headline: "Nouvelles fournies par Acme"."""
_COMMENTED = expression(
    r"\b(?:leave a (?:comment|reply)|(?:no|\d+) (?:comments?|responses?|replies)|comments? (?:are )?(?:off|closed)|add (?:a )?comment|\d+ ?(?:min(?:ute)?s?) read"
    r"|(?:keine|\d+) kommentare?|kommentar (?:hinterlassen|schreiben)|laisser un commentaire|(?:aucun|\d+) commentaires?|dejar? un comentario|(?:sin|\d+) comentarios?"
    r"|deixe um comentário|sem comentários|(?:nessun|\d+) comment[oi]|lascia un commento|(?:geen|\d+) reacties?|laat een reactie achter|brak komentarzy|dodaj komentarz"
    r"|(?:нет|\d+) комментари\w+|комментариев нет|yorum yok|lämna en kommentar|inga kommentarer|ingen kommentarer)\Z",
    re.I,
)
"""With what the row ends that a blog sets under a headline: "Jane Doe April 3, 2018 News Leave a Comment"."""
_BYLINE = 16
"""Words of such a row at most."""
_DIGIT = expression(r"\d")
_OVER = 60
"""Words of a deck over a dateline."""
BY = expression(r"(?:\w+ )?(?:by|von|par|por|di|door|автор)\s?:?", re.I)
CREDIT = expression(r"(?:©|\(c\)|Photo|Foto|Picture|Image|Bild|Crédit|Credit|Фото)\b|©", re.I)
DECKS = 2
"""Lines above a text whose headline stands in the source's own data among which a deck may stand."""
FEWEST = 5
"""Words of a deck that a source sets as a quotation."""
_LONGEST = 45
"""Words of a deck that something else than its type sets apart."""
_FIELD = expression(r"[^\W\d_][\w .-]{1,24}[:：]\s?\S")
_AGAIN = 3
"""Paragraphs in which a text says its standfirst again."""
_TOOLS = 20
"""Lines below a summary among which the text begins."""
_STEMS = 6
"""Longer words of a standfirst that is known by them."""
_PARTING = ("date", "furniture")
"""Labels of lines that stand between a deck and the text: a day, what a page offers."""
_SPOKEN = expression(
    r"check against delivery|es gilt das gesprochene wort|seul le prononcé fait foi|le prononcé fait foi|das gesprochene wort gilt|sólo es válido el discurso pronunciado|fa fede il discorso pronunciato"
    r"|det talte ord gælder|det talade ordet gäller|vale o discurso proferido",
    re.I,
)
"""What stands over a speech."""
_SIGNS = expression(
    r"[長表知事頭裁授官](?:\u3000[\u4e00-\u9fff]{1,4}[ \u3000]?[\u4e00-\u9fff\u3041-\u30ff]{1,6}|[ \n][\u4e00-\u9fff]{1,4}[ \u3000][\u4e00-\u9fff\u3041-\u30ff]{1,5})\Z"
)
"""Who gives out a statement in Japan, behind the office: "会長　港 一郎"."""
_LIMITED = expression(
    r"[\W\d]{0,4}(?:not (?:intended )?for (?:general |public )?(?:distribution|dissemination|release|publication)|nicht zur (?:\w+, )?(?:verbreitung|veröffentlichung|verteilung|weitergabe)"
    r"|ne pas (?:diffuser|distribuer|publier)|(?:ne peut|ne doit) (?:pas )?être (?:publié|diffusé|distribué)|(?:no (?:apto|destinado|debe|puede)|prohibida)\b[^\n]{0,30}(?:distribu|publica|difu)\w*"
    r"|non (?:destinat[oa]|per la|è)\b[^\n]{0,30}(?:distribu|pubblica|diffusione)\w*|não (?:deve|destinad)\w*[^\n]{0,30}(?:distribu|publica|divulga)\w*|niet (?:voor|bestemd)[^\n]{0,20}(?:publicatie|verspreiding|distributie)"
    r"|får (?:ej|inte) (?:offentliggöras|publiceras|distribueras)|ej för (?:offentliggörande|publicering|distribution)|må ikke (?:offentliggj|publiser|distribuer)\w+|ikke (?:for|til) (?:offentliggj|publiser|distribu)\w+"
    r"|ei (?:julkaistavaksi|levitettäväksi|julkistettavaksi)|nie (?:jest )?przeznacz\w+ do (?:publikacji|dystrybucji|rozpowszechni)\w*)\b[^\n]{0,200}"
    r"(?:united states|u\.\s?s\.?|\busa?\b|vereinigte\w* staaten|états-unis|estados unidos|stati uniti|verenigde staten|usa:|yhdysval\w+|förenta staterna|stan\w+ zjednoczon\w+|jurisdiction|newswire services)",
    re.I,
)
"""What says in which countries a text of a house of the exchange may not be read."""
_DOCTOR = expression(
    r"(?:(?:Prof|Dr|Mag|Dipl|Lic|PD|Doz|Ing|RNDr|PhDr|MUDr|JUDr|Priv)\b\.?(?:-[A-Z]\w+\.?)?\s?){1,3}[^\W\d_a-z][^\W\d_]+\s[^\W\d_a-z]"
)
"""Who wrote or sends a text, with a degree before the name."""
NAME = 12
"""Words that the name of a house has at most."""
_COUNTED = expression(r"(?:\(?[1-9]\d?(?:\.\d){0,3}[.)]|[IVX]{1,4}\.|A\.)\s")
"""The number of a heading, which is one of the text's."""
_VERSION = expression(r"(?:version|release|build|v)\.? ?\d+(?:\.\d+){0,3}(?:\s?[-–—,|]\s?[^\n.]{0,12}\d{4})?", re.I)
"""A row that says which version of a product is out, and since when: "Version 5.00 - June, 2012"."""
_TEXT = 2
"""Paragraphs below them that are the text."""


def no_deck(text: str, language: str) -> Role | None:
    """What a row under the headline is that tells nothing of the text: a day, an address, a file's number, who sent a mail, a caption."""
    if addressed(text):
        return "contact"
    if DATED_ROW.match(text) or _filed_on(text, language) or _VERSION.fullmatch(text):
        return "date"
    if stamped(text, language):
        return "genre" if phrases(pack(language).genres).match(text) else "date"
    if length(text) <= NAME and _DIGIT.search(text) and _by_whom(text, language):
        return "date"
    if _SPOKEN.search(text) and length(text) <= NAME:
        return "status"
    if _LIMITED.match(text):
        return "disclaimer"
    if text[0] in _MARKS and _MOTTO.fullmatch(text):
        return "body"
    if numbered(text) or UPDATED_ROW.fullmatch(text) or (_DOCTOR.match(text) and not terminal(text) and length(text) <= NAME):
        return "kicker"
    if written_by(text):
        return "signature"
    if greets(text, pack(language)) or pleased(text) or _COUNTED.match(text) or "://" in text:
        return "body"
    if length(text) <= _BYLINE and _COMMENTED.search(text):
        return "date" if _DIGIT.search(text) else "furniture"
    if _PROVIDED.match(text):
        return "furniture"
    if " at " in text and _SENDER.fullmatch(text):
        return "furniture"
    if _SIGNS.search(text) and length(text) <= _LONGEST:
        return "signature"
    if _unit_and_day(text, language):
        return "date"
    if _CREDITED.search(text) or credited(text):
        return "furniture"
    if len(text) <= _COUNTER and _DIGIT.search(text) and _VIEWED.search(text):
        return "date" if any(len(day.date) == 10 for day in dates(text, language)) else "furniture"
    if text[-1] == "]" and _CUT.search(text):
        return "body"
    if "：" in text and _TYPE_SIZES.search(text):
        return "furniture"
    return "body" if any(mark in text for mark in "(（[") and _CAPTION.search(text) else None


_MARKS = '"“„«»‚‘”'
_MOTTO = expression(r"[\"“„«»‚‘”][^\n]{8,300}[\"”“»«’]\.?\s?[-–—―(,]{1,2}\s?[^\W\d_a-z][^\n\"“”«»:;.!?]{4,60}\)?")
"""Somebody's words, set over a text as its motto, with who wrote or said them: "“The sea gives, the sea takes.” – Ada Moss, 1937"."""
_CUT = expression(r"\[(?:…|\.\.\.|&hellip;)\]\Z")
"""How systems cut the first words of a text that they show in its stead."""
_TYPE_SIZES = expression(
    r"(?:字体|字體|字号|字號|文字大小|文字サイズ|글자크기)\s?：\s?[【\[（]?\s?[大中小]|(?:浏览次数|瀏覽次數|浏览量|点击数|點閱數|閱讀數)\s?：.*："
)
"""The sizes in which a page shows its text, and how often it was seen, in a row of such things."""


def _unit_and_day(text: str, language: str) -> bool:
    """Whether a short row is a few words, a comma and a day: "Press Office, 12 May 2024"."""
    if length(text) > _UNIT + 3 or "," not in text or not _DIGIT.search(text[-5:]):
        return False
    day = next((day for day in dates(text, language) if len(day.date) == 10), None)
    before = text[: day.start].rstrip() if day is not None and day.end >= len(text) - 2 else ""
    return before.endswith(",") and length(before) <= _UNIT and before[0].isupper()


_UNIT = 5
"""Words of such a unit."""


def points_under(lines: Sequence[Line], roles: Sequence[Role]) -> int:
    """The list of points under a headline: of two, as newsrooms of Spain and France set theirs, or of some more of few words. The first of them is its
    deck. -1 if there is none."""
    at = next((at for at, role in enumerate(roles) if role == "summary"), -1)
    points = [point for point in lines[at].text.split("\n") if point.strip()] if at > 0 and lines[at].kind == "list" else []
    if len(points) == 2:
        return at if all(FEWEST <= length(point) <= _POINT for point in points) else -1
    short = 2 < len(points) <= _POINTS and all(FEWEST <= length(point) <= _SHORT_POINT and not terminal(point) for point in points)
    return at if short else -1


def first_point(line: Line) -> bool:
    """Whether a deck is a list, whose first point says most."""
    return line.kind == "list" and "\n" in line.text


_POINTS, _SHORT_POINT = 5, 16
"""Points of such a list at most, and words of each."""
_POINT = 28
"""Words of such a point."""


def _by_whom(text: str, language: str) -> bool:
    """Whether a row is a day and who put the text there: "jeudi 5 novembre 2026, par Cellule de communication", "3 May 2024 Jane Doe"."""
    day = next((day for day in dates(text, language) if len(day.date) == 10 and day.start <= _WEEKDAY), None)
    if day is None:
        return False
    name = text[day.end :].strip(" ,|·•–—-").split()
    return _AUTHORED.match(text, day.end) is not None or (
        2 <= len(name) <= _NAME_LONGEST and given(name[0]) and all(word[0].isupper() and word.replace("’", "").isalpha() for word in name)
    )


_NAME_LONGEST = 3
"""Words of somebody's name."""


_WEEKDAY = 14
"""Characters of a day of the week before a date."""
_AUTHORED = expression(
    r"[\s,|·•–—-]{1,4}(?:by|par|por|von|da|di|de|door|av|af|przez|от|від|tarafından|autor(?:in)?|author|auteur|forfatter|skrevet av)\s?:?\s\S",
    re.I,
)
"""Who wrote a text, behind its day."""


def _filed_on(text: str, language: str) -> bool:
    """Whether a row is a day and, parted from it, under what a page files the text: "March 11, 2024 | Ferries"."""
    rows = _PARTED.split(text, 1)
    if len(rows) == 1 or length(text) > NAME or not _DIGIT.search(text):
        return False
    return any(any(len(day.date) == 10 and day.text == row.strip() for day in dates(row, language)) for row in rows)


_PARTED = expression(r"\s\|\s|\s?[•·]\s?")
"""What parts such a row."""


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
    if not lines[at].strong and (greets(lines[at].text, pack(language)) or town_before(lines[at].text[:160], primary(language))):
        return False  # a letter, or the lead, which begins with its place
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
    return follows or any(prose(line) for line in lines[at + 8 : at + _TOOLS])  # a page's day, tools and contents stand between


def _in_italics(lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether a paragraph is in italics above text that is not, and tells of it as a deck does: no day, no caption, nothing of the text's use."""
    line = lines[at]
    if not line.slanted or line.strong or not FEWEST <= length(line.text) <= _LONGEST or _dates_it(line.text, language):
        return False
    if line.text.rstrip()[-1:] in ":：":
        return False  # it leads to what stands below it
    if no_deck(line.text, language) or CREDIT.match(line.text) or BY.match(line.text) or under_picture(lines, at):
        return False
    below = [other for other in lines[at + 1 : at + 5] if prose(other)][:_TEXT]
    return len(below) == _TEXT and not any(other.slanted for other in below)


def over_dateline(lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether a paragraph, or what a source sets as a quotation, stands over the dateline with which the text begins."""
    line = lines[at]
    told = prose(line) or (line.kind == "quotation" and length(line.text) >= FEWEST and not terminal(line.text))
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
    if below is None or not prose(below):
        return False
    town = _TOWN.match(below.text)
    return _dates_it(below.text, language) or _PLACED.match(below.text) is not None or (town is not None and state(town[1]))


def summed_in(line: Line, summary: str) -> bool:
    """Whether a paragraph in bold or in italics, over a text whose headline stands in the source's own data, says what those give as the summary. In
    plain type it is rather the lead, from which a summary was made."""
    return (line.strong or line.slanted) and len(summary) > _SUMMARY and folded(line.text) == folded(summary)


_SUMMARY = 20
"""Characters of a summary that may be a deck."""


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


def _set_apart(lines: Sequence[Line], labels: Sequence[str], at: int) -> bool:
    """Whether only a day or a page's tools stand between a paragraph and the text, of two paragraphs at least, be that headed "Description"."""
    first = next((below for below in range(at + 1, min(at + _BETWEEN, len(lines))) if labels[below] not in _PARTING), 0)
    if first > at + 1 and lines[first].kind == "heading" and " " not in lines[first].text and first + 1 < len(lines):
        first += 1
    if first <= at + 1 or labels[first] or not prose(lines[first]):
        return False
    text = [line for line, label in zip(lines[first : first + 5], labels[first : first + 5], strict=True) if prose(line) and not label]
    return len(text) >= _TEXT and _PLACED.match(lines[at].text) is None


_BETWEEN = 8
"""Rows of a page's head below a standfirst."""


def _dates_it(text: str, language: str) -> bool:
    """Whether a paragraph begins with place and date, or at least a date, before a dash."""
    head = text[:100]
    if text[:1] in tuple("(（[【"):
        closing = next((at for at, mark in enumerate(head) if mark in ")）]】"), 0)
        return _DIGIT.search(head) is not None and any(closing - 3 <= date.end <= closing for date in dates(head[:closing], language))
    return _DIGIT.search(head) is not None and any(
        expression(
            r"\s?(?:(?:г|р|r|m)\.|года|року|roku|год|թ\.)?\s?[.)）]?\s?(?:[-–—:：]|/[^/]{2,30}/)|[，,]\s?[\u3400-\u9fff/／、·]{2,16}\s?[-–—]"
        ).match(text[date.end : date.end + 40])
        for date in dates(head, language)
    )


def fields(line: Line) -> bool:
    """Whether a list is what a page's own data say of a text: "Date: 26 January", "Year: 2022"."""
    items = [item for item in line.text.split("\n") if item.strip()] if line.kind == "list" else []
    return bool(items) and all(_FIELD.match(item) and length(item) <= 8 for item in items)


def retold(lines: Sequence[Line], roles: Sequence[Role], at: int) -> int:
    """Where in a deck of several rows those end that say the headline again; 0 if its first row does not, or nothing is left."""
    headline = next((folded(lines[above].text) for above in range(at) if roles[above] == "headline"), "")
    said, end = "", 0
    for row in lines[at].text.split("\n"):
        said += folded(row)
        if not headline.startswith(said):
            break
        end += len(row) + 1
    return end if 0 < end < len(lines[at].text) else 0
