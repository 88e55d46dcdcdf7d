"""What office somebody has whom the press may ask: without the house that stands behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Contact, Role
from masthead.anatomy.pack import Pack, listed, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import holds_office, uncased
from masthead.expressions import expression
from masthead.language.forenames import given


def without_house(role: str, lexicon: Pack) -> str:
    """An office of a contact without the house that a comma or a dash parts from it: "account director, Harbour Agency"."""
    parted = _PARTED.search(role)
    if parted is None or not holds_office(office_of := role[: parted.start()], lexicon, 8):
        return role
    house = role[parted.end() :]
    department = any(phrases(words).search(house) for words in (lexicon.contacts, lexicon.departments) if words)
    named = holds_body(house, lexicon) or _CALLED.search(house) is not None
    return office_of if named and not department and not _is_unit(house, lexicon) and not holds_office(house, lexicon) else role


def _is_unit(words: str, lexicon: Pack) -> bool:
    """Whether words are a noun of houses and fields alone, two of them, and so a unit of a house: "Communications & Marketing Group"."""
    own = [word for word in _LETTERS.findall(words) if word.casefold() not in _JOINING and not holds_body(word, lexicon)]
    return len(own) > 1 and all(_is_field(word, lexicon) or word.casefold() in listed(lexicon.fields) for word in own)


_LETTERS = expression(r"[^\W\d_]+")


def without_hours(role: str) -> str:
    """An office of a contact without what brackets behind it say of a number: the line of a house's exchange, hours, languages."""
    return _OF_NUMBER.sub("", role)


_OF_NUMBER = expression(r"\s?\((?:[^()]*\d[^()]*|[A-Z]{1,2}(?:/[A-Z]{1,2})*)\)\Z")


def field_of(contact: Contact, lexicon: Pack) -> str:
    """The field that somebody to ask has in place of an office, right behind the name: "Anna Roe, Presse- und Öffentlichkeitsarbeit"; else empty."""
    told = contact.text
    at = told.find(contact.name) if contact.name else -1
    field = _FIELD.match(told, at + len(contact.name)) if at >= 0 else None
    if field is None:
        return ""
    words = _LETTERS.findall(field["field"])
    rest = [word for word in words if word.casefold() not in _JOINING]
    fields = [_is_field(word, lexicon) for word in rest]
    own = fields.index(False) if False in fields else len(fields)
    if not own or len(rest) - own > 2 or any(word.casefold().startswith(lexicon.departments or "\0") for word in rest):
        return ""
    if own < len(rest) and rest[own][0].isupper():
        return ""  # "Media Works Ltd": a firm
    return field["field"]


def _is_field(word: str, lexicon: Pack) -> bool:
    low = word.casefold()
    return low in _FIELDS or any(low.startswith(stem) if len(stem) > _STEM else low == stem for stem in lexicon.publicity)


_FIELD = expression(
    r"\s?[,،·|–—(\n-]\s?(?P<field>[^\W\d_][^\n,،·|()@\d:;.]{1,60}?)(?=\s?[,،·|()\n;]|\s(?:[Tt]el|[Tt]lf|[Mm]ob|[Tt]ел|[Mm]:|[Tt]:)|\s?\Z)"
)
"""What stands between a contact's name and the next sign."""
_FIELDS = frozenset(("pr", "пр", "öffentlichkeitsarbeit", "marketing", "маркетинг", "publiciteit", "promotion", "communications", "estera"))
_JOINING = frozenset(("und", "and", "et", "y", "e", "en", "och", "og", "i", "a", "și", "şi", "и", "та", "ja", "ve", "és"))
_STEM = 3
"""Letters of the shortest stem that goes on; what is as short is a word of its own."""


def holds_name(role: str, lexicon: Pack, *, behind: bool = False) -> bool:
    """Whether an office of a contact names somebody else: "assistant to Minister Roe"; not only the house before it, as Estonian sets it: "Kivila
    Linnavalitsuse pressiesindaja", nor behind it where the office stands `behind` its holder's name: "Jane Doe, Marknadsansvarig Harbour"."""
    return any(
        one.address
        or (0 <= one.role_start < one.start and not (behind and one.role_start == 0 and " " not in one.name))
        or given(one.name.partition(" ")[0])
        or uncased(lexicon)
        for one in mentions(role, lexicon)
    )


def of_translator(lines: Sequence[Line], roles: Sequence[Role], at: int) -> bool:
    """Whether a line below the text is of those who translated it: under a heading or a row that says so, or behind that word and a colon."""
    above = at
    while above > 0 and lines[above].kind != "heading" and roles[above - 1] == "contact":
        above -= 1
    row = lines[at].text
    if _translates(row.partition("\n")[0]) or _translates(lines[_over_addresses(lines, roles, at)].text):
        return True
    if "\n" not in row and (label := _COLON.search(row)) and _TRANSLATION.fullmatch(row[: label.start()].strip()):
        return True
    return lines[above].kind == "heading" and _translates(lines[above].text)


def above_translators(text: str) -> str:
    """The rows of a block above the one from which on it names those who translated the text."""
    rows = text.split("\n")
    return "\n".join(rows[: next((at for at, row in enumerate(rows) if _translates(row)), len(rows))])


def _translates(row: str) -> bool:
    return _TRANSLATION.fullmatch(row.strip(" :：【】[]")) is not None


def _over_addresses(lines: Sequence[Line], roles: Sequence[Role], at: int) -> int:
    """The first line above one with an address that has none, or the line itself."""
    while at > 0 and "@" in lines[at].text and roles[at - 1] == "contact":
        at -= 1
    return at


_COLON = expression(r"[:：]")
_TRANSLATION = expression(
    r"(?:(?:日本語|中文|英文|英語)?(?:翻訳|翻译|翻譯)(?:者|文責)?|[訳译譯]者?|(?:한국어 ?)?번역자?|옮긴이|(?:[a-z]+ )?translat(?:ions?|ors?|ed)(?: by)?|traduc(?:tion|teurs?|trice|ción|ciones|tore?s?|tora|ere)"
    r"|traduit par|traducido por|traduzione|traduttor[ei]|tradotto da|tradução|tradutor(?:es|a)?|traduzido por|übersetz(?:ung|er|erin|t von)|vertaling|vertaald door|vertaler|översättning|oversættelse|oversettelse"
    r"|tłumaczenie|přeložil[ai]?|překlad|перевод(?:чик)?|переклад|çeviri|çeviren|terjemahan|penerjemah|bản dịch|người dịch|ترجمة|ترجمه|مترجم|अनुवाद)",
    re.I,
)
"""What a text says of those who translated it, whom nobody of the press asks."""


def is_desk(role: str, contact: Contact) -> bool:
    """Whether words before a contact's name are what a desk is for, and nobody's office: "Investor relations: Jane Doe"."""
    if _FOR_WHOM.match(role):
        return True
    if _RELATIONS.fullmatch(role.strip(" :.")) is None:
        return False
    return contact.text.find(contact.name) < 0 or contact.text.casefold().find(role.casefold()) < contact.text.casefold().find(
        contact.name.casefold()
    )


_FOR_WHOM = expression(r"(?:for|für|pour|para|per|voor|för|dla|pro|pre|za|για|pentru|для|за)\s(?=\w)", re.I)
"""How words begin that say who may ask: "Для инвесторов и аналитиков: Иван Иванов"."""
_RELATIONS = expression(
    r"(?:(?:investor|media|press|public|community|analyst|customer|news)s?(?:\s(?:and|&)\s\w+)?\s(?:relations|enquiries|inquiries|queries|contacts?|office|desk|line))"
    r"|relations\s(?:avec\s(?:les\s|la\s)?)?(?:investisseurs|presse|médias|publiques|actionnaires)"
    r"|relaci(?:ón|ones)\scon\s(?:los\s|la\s)?(?:inversores|inversionistas|medios|prensa|accionistas)"
    r"|relaç(?:ão|ões)\scom\s(?:os\s|a\s|o\s)?(?:investidores|imprensa|mercado)"
    r"|(?:relazioni|rapporti)\scon\s(?:gli\s|la\s|i\s)?(?:investitori|stampa|media)"
    r"|(?:relacje|kontakt|kontakty)\s(?:inwestorskie|z\s(?:inwestorami|mediami|prasą))|(?:vztahy|vzťahy)\ss\s(?:investory|investormi|médii|médiami)",
    re.I,
)
_PARTED = expression(r"\s?[,،]\s|\s[–—-]\s")
_CALLED = expression(
    r"[“„«\"][^“”„«»\"]{2,40}[”“»\"]|\s(?:PR|GmbH|AG|Ltd|LLC|Inc|Communications|Consulting|Kommunikation|Comunicación|Communication)\Z"
)
"""A name between marks, or with what a firm or an agency is called by."""
