"""Runs of capitals beside a noun of office that name nobody: items of a list, places called after saints, a clause taken for an office."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import Mention, capital, office
from masthead.expressions import expression
from masthead.language.forenames import given

_CLAUSE = expression(r"\s(?:where|which|whose|that|whom)\s|^[^()]*\)")
"""What stands in no office of English: a clause, and what closes a bracket that opened before it."""
_LISTS = expression(r"(?:\b(?:including|such as|like|namely|e\.g\.|incl\.)\s|[,(]\s?|:\s)(?:the\s|The\s)?\Z")
"""What stands before an item of a list."""
_SAINTS = frozenset(("San", "Santa", "Santo", "São", "Sant", "Saint", "Sainte", "Sankt", "Sveti", "Sfântu"))
_ONE_OF = expression(r"\b(?:one|two|three|several|some|many|all) of (?:our|the|its|their|his|her|these|those)\s\Z")
_COLON = expression(r"(?<![^\W_a-z]):|:(?![a-zäö]{1,4}(?!\w))")
"""A colon that parts words: none behind letters of a house with the ending of their case, as Swedish and Finnish write it: "FSFE:n", "HV:s"."""
_LONG = 5
"""Words from which on what stands before a colon is no label of who follows."""
_ROW = 2
"""Commas from which on offices behind a name are those of others."""
_RANKS = ("Major", "General", "Private", "Premier", "Principal", "Chief")
"""Ranks that are adjectives as well."""
_WHOSE = expression(r"(?:\A|\s)(?:our|its|their|your|these|those)\s[\w-]+\Z", re.I)
"""Whose a thing is, before such an adjective: "our Premier Banking customers"."""
_FRONT = 24
"""Characters in which such words stand before a name."""
_NUMBERED = expression(r"\s(?:no\.?\s|nº\s?|n°\s?|nr\.?\s)?\d{1,3}(?![\d.,:/-]*\d|\s?[%€$£]|\w)", re.I)
"""The number of a thing behind its name: "General Comment 25"."""

_TO_PRESS = expression(
    r"\b(?:пред|перед|pred|przed|před|ante|a|ai|aos|aux|vor|till|til|for|para)\s(?:(?:los|las|os|as|les|den|der)\s)?"
    r"(?:журналист|журналіст|novin[aá]r|dziennikar|periodistas|jornalistas|giornalisti|journalist|periodistes|репортер)\w*\s\Z",
    re.I,
)
"""To whom something is said, between a verb and its subject."""
_FORE = 12
"""Characters before such words within which what leads to them stands."""


def to_press(text: str, low: int, high: int) -> bool:
    """Whether what stands from `low` up to a name tells only to whom something is said: "заяви пред журналисти Пена Илиева"."""
    return _TO_PRESS.search(text, max(0, low - _FORE), high) is not None


_PAUSE = expression(r"[.!?;:,…]\s")


def nobody(text: str, mention: Mention, role: str, lexicon: Pack, *, titled: bool) -> bool:
    """Whether a name with an office beside it is none after all. `titled`: the text is a title whose words all have capitals."""
    fronted = 0 <= mention.role_start < mention.start
    between = text[mention.role_end : mention.start] if fronted else ""
    if (":" in between or (fronted and mention.role.rstrip().endswith(":"))) and len(role.split()) > _LONG:
        return True  # "lavoratori per i settori chiave: Legno e Arredo"
    if fronted and (" / " in role or (":" in role and _COLON.search(role.rstrip(": ")))):
        return True  # "Associazione Generale Norhaven / Unione Studenti"
    if lexicon.language == "en" and (_CLAUSE.search(role) or _is_item(text, mention, role, between)):
        return True
    if lexicon.language == "id" and not fronted and role.count(",") >= _ROW:
        return True  # "diwakili oleh Budi Santoso, Asisten II, Asisten III, Camat, …": who else was there
    if lexicon.language == "id" and _GRADE.fullmatch(mention.name):
        return True  # "Pejabat Eselon II", "Asisten Wilayah III"
    if " " not in mention.name and role.endswith(_RANKS) and (titled or text.rstrip().endswith(":") or _is_thing(text, mention)):
        return True  # "Major Triumphs:"
    if lexicon.language == "ja" and (mention.name in _GROUPS or mention.name.endswith("監修")):
        return True  # "児童代表", "獣医師監修"
    names = mention.name.split()
    return any(word in _SAINTS for word in names[1:-1]) and not given(names[0])  # "Facultades Asociadas de São Paulo"


def _is_thing(text: str, mention: Mention) -> bool:
    """Whether a rank that is an adjective as well and one word in capitals behind it name a thing: one that has a number, or that is somebody's."""
    if not 0 <= mention.role_start < mention.start or given(mention.name):
        return False
    return (
        _NUMBERED.match(text, mention.end) is not None
        or _WHOSE.search(text, max(0, mention.role_end - _FRONT), mention.role_end) is not None
    )


_GRADED = (
    "Eselon|Golongan|Pangkat|Tingkat|Kelas|Tipe|Angkatan|Tahap|Fase|Jilid|Wilayah|Daerah|Zona|Region|Regional|Distrik|Dapil|Cabang|Ranting|Unit|Divisi|Direktorat|Subdit|Biro|Balai"
    "|Pusat|Bidang|Subbidang|Bagian|Subbagian|Seksi|Subseksi|Komisi|Kelompok|Satuan|Asisten|Deputi|Staf|Kodam|Koarmada|Lantamal|Armada|Brigade|Resimen|Batalyon|Kompi|Regu"
)
_GRADE = expression(rf"(?:{_GRADED}) [IVX]{{1,5}}(?:[/.-][a-eA-E])?")
"""A grade, a unit or a part of a country with its number, but no ruler with his: "Hamengkubuwono X"."""
_GROUPS = frozenset(
    (
        "児童",
        "生徒",
        "学生",
        "園児",
        "保護者",
        "住民",
        "市民",
        "町民",
        "村民",
        "参加者",
        "会員",
        "社員",
        "職員",
        "利用者",
        "選手",
        "来賓",
        "地元",
        "主催者",
    )
)
"""Of whom somebody is the representative, and nobody's name."""


def _is_item(text: str, mention: Mention, role: str, between: str) -> bool:
    """Whether two proper names stand in a list whose one word is a noun of office too: "including Internet Explorer, Mozilla Firefox, Opera"."""
    words = role.split()
    if between.strip() != "," or not 1 < len(words) < 4 or not all(map(capital, words)):
        return False
    return (
        text[mention.end : mention.end + 2] == ", "
        and _LISTS.search(text, max(0, mention.role_start - 20), mention.role_start) is not None
        and not given(mention.name.split()[0])
    )


def counted(text: str, mention: Mention, role: str, lexicon: Pack) -> bool:
    """Whether an office only says of whom somebody is one: "one of our members, Jane Doe"."""
    words = role.split()
    return (
        lexicon.language == "en"
        and len(words) == 1
        and words[0].endswith("s")
        and office(words[0], lexicon)
        and _ONE_OF.search(text, max(0, mention.role_start - 30), mention.role_start) is not None
    )


def menu(text: str) -> bool:
    """Whether a block is a menu or a cloud of tags set in a row: dozens of words, hardly one of them small, and no sentence."""
    if len(text) <= 160 or _PAUSE.search(text, 0, 600) is not None:
        return False
    words = text[:600].split()
    great = sum(word[:1].isupper() for word in words)
    return len(words) >= 24 and great * 5 > len(words) * 4 and not text.isupper()
