"""Rows under a headline that are no deck: days, senders, credits, captions, file numbers, who wrote the text."""

from __future__ import annotations

import re

from masthead.anatomy.layout.days import stamped
from masthead.anatomy.layout.greeting import greets, pleased
from masthead.anatomy.layout.lines import length, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.parts.letterhead import addressed, written_by
from masthead.anatomy.parts.likeness import DATED_ROW, UPDATED_ROW
from masthead.anatomy.parts.stationery import numbered
from masthead.expressions import expression
from masthead.language.captions import credited
from masthead.language.dates import dates
from masthead.language.forenames import given

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
DIGIT = expression(r"\d")
LONGEST = 45
"""Words of a deck that something else than its type sets apart."""
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


_LEADS_TO = expression(r"(?:\A|[:：]\s?)https?://\S+\Z")
"""An address alone, or behind what says what stands there: "A film about it is available at: https://…"."""


def no_deck(text: str, language: str) -> Role | None:
    """What a row under the headline is that tells nothing of the text: a day, an address, a file's number, who sent a mail, a caption."""
    if addressed(text):
        return "contact"
    if DATED_ROW.match(text) or _filed_on(text, language) or _VERSION.fullmatch(text):
        return "date"
    if stamped(text, language):
        return "genre" if phrases(pack(language).genres).match(text) else "date"
    if length(text) <= NAME and DIGIT.search(text) and _by_whom(text, language):
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
    if greets(text, pack(language)) or pleased(text) or _COUNTED.match(text) or ("://" in text and _LEADS_TO.search(text)):
        return "body"
    if length(text) <= _BYLINE and _COMMENTED.search(text):
        return "date" if DIGIT.search(text) else "furniture"
    if _PROVIDED.match(text):
        return "furniture"
    if " at " in text and _SENDER.fullmatch(text):
        return "furniture"
    if _SIGNS.search(text) and length(text) <= LONGEST:
        return "signature"
    if _unit_and_day(text, language):
        return "date"
    if _CREDITED.search(text) or credited(text):
        return "furniture"
    if len(text) <= _COUNTER and DIGIT.search(text) and _VIEWED.search(text):
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
    if length(text) > _UNIT + 3 or "," not in text or not DIGIT.search(text[-5:]):
        return False
    day = next((day for day in dates(text, language) if len(day.date) == 10), None)
    before = text[: day.start].rstrip() if day is not None and day.end >= len(text) - 2 else ""
    return before.endswith(",") and length(before) <= _UNIT and before[0].isupper()


_UNIT = 5
"""Words of such a unit."""


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
    if len(rows) == 1 or length(text) > NAME or not DIGIT.search(text):
        return False
    return any(any(len(day.date) == 10 and day.text == row.strip() for day in dates(row, language)) for row in rows)


_PARTED = expression(r"\s\|\s|\s?[•·]\s?")
"""What parts such a row."""
