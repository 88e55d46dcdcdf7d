"""What a source's own data and addresses say of whose it is: its author, its site, and names that are spelt as a domain is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from masthead.anatomy.issuing.domains import domains, plain
from masthead.anatomy.issuing.nameless import NOBODY
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import person
from masthead.anatomy.wording.signboards import board
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.forenames import given_in_case

LINKS = frozenset(("url", "link", "source", "source-url", "source_url", "canonical", "permalink", "original_url", "homepage", "website"))
"""Keys of front matter under which the address of a page stands."""
_LEAST = 6
"""Letters from which on a domain may be several words in one."""
_SHORT = 3
"""Letters of small words that a domain leaves out: "netopyri-podlesi" of "Netopýři z Podlesí"."""
_GAPS = frozenset((" ", "-", "'", "’", " & ", "\u00a0"))
"""What may lie between the words of such a name."""
_MOST = 8
_WORD = expression(r"[^\W_]+")
_SLUG = expression(r"[a-z\d]+(?:-[a-z\d]+)+")
_NAME = expression(r"[^\W\d_][^@:/<>{}|]{2,80}")


def sites(metadata: Metadata) -> frozenset[str]:
    """The names in the addresses that a source gives for its own."""
    told = [metadata.address, metadata.publisher, *(value for key, value in metadata.extra if key.casefold() in LINKS or "://" in value)]
    return domains(each for each in told if "://" in each or "www." in each)


def slug_of(metadata: Metadata) -> str:
    """The letters of an author that is given as a part of an address: "harbour-trust"."""
    return metadata.author.replace("-", "") if _SLUG.fullmatch(metadata.author) else ""


def signed_by(metadata: Metadata, lexicon: Pack) -> str:
    """The author that the data name, if the name is not made as those of people are: "Lakeside Animal Rescue"."""
    name = _DESK_BEHIND.sub("", _DESK.sub("", " ".join(metadata.author.split())))
    if _MEDIA.search(name):
        return ""
    words = name.split()
    if len(words) == 1 and name != metadata.author.strip() and name[:1].isupper() and name.isalpha():
        return name  # "Imprensa Simporto"
    if "," in name:
        return name if _several_houses(name, lexicon) else ""
    if name[:1] >= _CASELESS and board(name, lexicon):
        return name
    if (
        not _NAME.fullmatch(name)
        or all(word.casefold().strip("&") in NOBODY for word in words)
        or not 2 <= len(words) <= 9
        or words[0][0].islower()
    ):
        return ""
    if made_of_houses(name, lexicon):
        return name
    return "" if person(words, lexicon) and (given_in_case(words[0]) or given_in_case(words[-1])) else name


def _several_houses(name: str, lexicon: Pack) -> bool:
    """Whether an author of several names is several houses: none is somebody's, and one at least is made as no person's is."""
    parts = [part.split() for part in _AND.split(name) if part.strip()]
    named = [words for words in parts if len(words) > 1]
    return (
        len(parts) <= _MOST
        and all(words[0][0].isupper() and len(words) <= _MOST for words in parts)
        and not any(given_in_case(words[0]) or given_in_case(words[-1]) for words in named)
        and any(made_of_houses(" ".join(words), lexicon) or (words[0].isupper() and len(words[0]) > 1) for words in parts)
    )


_DESK_BEHIND = expression(r"(?<=\w)\s(?:Press|Media|Comms|Communications|PR)(?:\s(?:Office|Team|Desk|Group|Room|Department))?\Z")
_MEDIA = expression(
    r"(?<!\w)(?:News|Noticias|Notícias|Notizie|Nachrichten|Nouvelles|Actualités|Canal|Radio|Rádio|TV|Diario|Diário|Periódico|Jornal|Redacción|Redação|Redaktion|Redazione|Rédaction|Новости|Новини)(?!\w)",
    re.I,
)
"""What is in the names of those who pass on what others write."""
_AND = expression(r",\s|\s(?:and|und|et|y|e|i|en|och|og|ja|&)\s")
_CASELESS = "\u0590"
"""The first of the scripts without capitals."""
_DESK = expression(
    r"\A(?:(?:Assessoria|Gabinete|Oficina|Dirección|Ufficio|Service|Serviço|Departamento|Núcleo)\s(?:de\s)?)?(?:Imprensa|Prensa|Premsa|Presse|Stampa|Comunicação|Comunicación|Comunicació|Comunicazione|Communication|Pressestelle|Humas|Ascom)"
    r"(?:\s(?:Social|Institucional))?\s(?:(?:da|do|dos|de la|del|de|della|dell['’]|du|des|der|des)\s)?(?=[^\Wa-z\d_])"
)
"""The desk of a house, before its name."""
_BRAND = expression(r"[^\W\d_]+[a-zà-ÿ\d][A-ZÀ-Þ][^\W_]*")


def lone_author(metadata: Metadata, told: Iterable[str]) -> str:
    """The author of one word that the data name, if it is written as only brands are and the text has it too: "OpenQuay"; or if it is three words or more in
    one, which hardly anybody goes by: "OpenQuaysNorhaven"."""
    name = metadata.author.strip()
    if not _BRAND.fullmatch(name):
        return ""
    parts = _IN_ONE.findall(name)
    whole = len(parts) > 2 and "".join(parts) == name and not (given_in_case(parts[0]) or given_in_case(parts[-1]))
    # "SiTraDU", which the text writes "Sitradu".
    return name if whole or any(name in text or (len(name) >= _LEAST and name.capitalize() in text) for text in told) else ""


_IN_ONE = expression(r"[A-ZÀ-Þ][a-zà-ÿ]+")


def spelt(labels: Collection[str], text: str) -> Iterator[tuple[str, str]]:
    """The names in a text that are spelt as one of several domains is, each with the domain: "Il Porto che Vogliamo" and www.ilportochevogliamo.example."""
    wanted = sorted(label for label in labels if len(label) >= _LEAST)  # a set has another order each time
    if not wanted:
        return
    firsts = {label[:2] for label in wanted}
    spans = [match.span() for match in _WORD.finditer(text)]
    begins = [at for at, (start, end) in enumerate(spans) if text[start].isupper() and plain(text[start:end])[:2] in firsts]
    words = [(start, end, plain(text[start:end])) for start, end in spans] if begins else []
    for at in begins:
        for label in wanted:
            if label.startswith(words[at][2]) and (end := _through(words, at, label, text)):
                yield text[_with_article(words, at, text) : end], label


def _through(words: list[tuple[int, int, str]], at: int, label: str, text: str) -> int:
    """Where the words end that spell a label from one of several on; 0 if they do not, or one word does."""
    spelled = ""
    for further, (start, end, word) in enumerate(words[at : at + _MOST]):
        if further and text[words[at + further - 1][1] : start] not in _GAPS:
            return 0
        if label.startswith(spelled + word):
            spelled += word
            if spelled == label:
                return end if further else 0
        elif not further or len(word) > _SHORT or not text[start].islower():
            return 0
    return 0


def _with_article(words: list[tuple[int, int, str]], at: int, text: str) -> int:
    """Where a name begins that has an article with a capital before its first word, within a sentence: "per Il Porto che Vogliamo"."""
    start = words[at][0]
    if at < 2:
        return start
    before, end, word = words[at - 1]
    article = len(word) <= _SHORT and text[before].isupper() and text[before + 1 : end].islower() and start == end + 1
    return before if article and text[words[at - 2][1] : before] == " " else start
