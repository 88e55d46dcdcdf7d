"""What stands between an office and a name: titles and degrees; and whether a run of capitals there is rather the house or place of the office."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.offices import slavic
from masthead.anatomy.pack import Pack, Words, of_list
from masthead.anatomy.wording.names import capital, office, offices, particle, person, plain, runs
from masthead.expressions import expression
from masthead.language.forenames import given, given_in_case

_LAST = expression(r"(?<![^\W_])([^\W\d_][\w.\-’']{0,14})[ \u00a0]\Z")
_REACH = 24
_FURTHER = expression(
    r"(?:[ \u00a0]?\([^()\n]{2,40}\))?(?:[ \u00a0](?:del?|della|dell[’']|do|da|dos|das|di|du|des|d[’']|e|y|et|em|en|a|à|de la|de l[’'])[ \u00a0]?[^\W\d_a-zà-ÿ][\w/’'.-]*(?:[ \u00a0][^\W\d_a-zà-ÿ][\w/’'.-]*){0,4}){0,4}"
    r"(?:[ \u00a0]?\([^()\n]{2,40}\))?(?:[ \u00a0](?:do|da|del?|du|di)[ \u00a0][^\W\d_a-zà-ÿ][\w/’'.-]*)?,[ \u00a0]"
)
"""A comma behind a house, whose name may go on with what joins it and with its letters: "… Estadual (CDE) do Sebrae/PR, "."""
_COMMA_ALONE = expression(r",[ \u00a0]")
_SAINTS = frozenset(("san", "santa", "santo", "são", "saint", "sainte", "st", "sint", "sankt"))
_NORTHERN = frozenset(("de", "nl"))
_PLACED = expression(r"[ \u00a0]([^\W\d_]{1,3})[ \u00a0](?=[^\W\d_])")
_JOINING = frozenset(("dan", "y", "e", "et", "ed", "i", "și", "ve", "og", "och", "en", "и", "та", "й", "і", "και"))
"""What joins one who holds an office with another, and never a house with its place."""
_TITLE = expression(r"[ \u00a0]([^\W\d_][\w.\-]{0,12}\.)[ \u00a0](?=\S)")


def untitled(text: str, floor: int, at: int, lexicon: Pack) -> int:
    """Where the titles begin that stand right before a name at `at`, whose run does not hold them: "ředitele genpor. Jana Nováka", "SR Dr."."""
    titles = plain(lexicon.titles)
    further = at
    while found := _LAST.search(text, max(floor, further - _REACH), further):
        word = found[1]
        bare = word.casefold().rstrip(".")
        if bare not in _outer(lexicon.titles) and not (word.isupper() and len(word) < 4):
            break
        both = " ".join(text[max(floor, found.start() - _REACH) : found.end()].split()[-2:])
        two = both.casefold().rstrip(".")
        behind = text[further : further + _REACH].split(" ")[0].casefold()
        # "Dr. the Hon.", and not the rank in "Staff Sgt.", which is all that a text says of somebody.
        if f"{bare} {behind.rstrip('.') if bare == 'the' else behind}" in titles:
            further = found.start()
        elif two in titles:
            further = found.start() - len(both) + len(word)
        elif bare in titles or (
            word.isupper() and len(word) < 4 and text[further : further + _REACH].split(" ")[0].rstrip(".").casefold() in titles
        ):
            further = found.start()
        else:
            break
        if (word.endswith(".") or two in titles or not office(word, lexicon)) and further > floor:
            at = further
    # "the Secretary General of the League, His Excellency Ambassador Jane Doe": the office stands before the comma.
    return further if text[further - 2 : further] == ", " and further > floor else at


@of_list
def _outer(titles: Words) -> frozenset[str]:
    """The first and the last word of each title."""
    return frozenset(word for title in plain(titles) for word in (title.partition(" ")[0], title.rpartition(" ")[2]))


def surely(front: str, words: Sequence[str], first: int, lexicon: Pack) -> int:
    """Which word of a run begins a name: the first given name in it, where an office stands before and the name would begin with what that is
    of: "Rzecznik Prasowy Komendy Głównej Policji Jan Nowak"; else `first`."""
    if lexicon.order == "last" or len(words) - first < 3 or given_in_case(words[first]) or slavic.whole(words, first):
        return first
    if (
        lexicon.language == "en"
        and len(words) - first < 5
        and (office(words[first - 1] if first else (front.split() or [""])[-1], lexicon))
    ):
        return first  # "maestro Nusrat Ali Khan": nothing stands between the office and the name
    at = next((at for at in range(first + 1, len(words) - 1) if given_in_case(words[at])), first)
    if at == first or not person(words[at:], lexicon, fronted=True):
        return first
    ahead = front.split()[-8:] if lexicon.language == "en" else _CLAUSE.split(front)[-1].split()[-_AHEAD:]
    held = offices((*words[:first], *ahead), lexicon)
    return at if held and not any(len(word.strip(".")) == 1 for word in words[first:at]) else first


_CLAUSE = expression(r"[,;:!?…\n]\s|(?<=\w\w\w)\.\s")
_AHEAD = 12
"""Words of an office that may stand before the place that ends it."""


def behind_firm(front: str, words: Sequence[str]) -> int:
    """Which word of a run begins a name behind an Indonesian firm's: "Direktur Utama PT Samudra Tbk Hasmoro"."""
    ends = next((at + 1 for at, word in enumerate(words) if word in ("Tbk", "Persero")), 0)
    if ends or not (front.rstrip().endswith(" PT") or "PT" in words[:-2]):
        return ends if ends < len(words) else 0
    return next((at for at, word in enumerate(words) if at and given(word)), 0)


_SEATS = frozenset(
    ("bupati", "wali", "kota", "walikota", "gubernur", "camat", "lurah", "kapolres", "kapolresta", "kapolrestabes", "kapolda", "kapolsek", "dandim", "danrem", "kajari", "kajati",
     "sekda", "wagub", "wabup", "wakil", "penjabat", "pj", "plt", "kades")
)  # fmt: skip
"""Offices of Indonesia that are of a place, whose name stands right behind them."""
_QUARTERS = frozenset(
    ("Timur", "Barat", "Utara", "Selatan", "Tengah", "Tenggara", "Raya", "Besar", "Kota", "Baru", "Kidul", "Lor", "Hulu", "Hilir", "Darussalam", "Belitung", "Riau", "Jaya", "Laut")
)  # fmt: skip
"""Second words of places there."""
_KINDS = frozenset(("Kota", "Kabupaten", "Provinsi", "Kecamatan", "Desa", "DKI", "DI", "Daerah"))
"""What places there are, before their names."""


def behind_seat(front: str, words: Sequence[str], first: int) -> int:
    """Which word of a run begins a name behind the place that an Indonesian office is of, or behind the letters of the republic: "Bupati Norhaven Ipuk
    Sari", "Menteri Perhubungan RI Budi Santoso"; else `first`."""
    if "RI" in words[:-1]:
        return max(first, words.index("RI") + 1)
    before = words[first - 1] if first else (front.split() or [""])[-1]
    if before.casefold() not in _SEATS or not before[:1].isupper() or given(words[first]):
        return first
    at = first + 1 + (words[first] in _KINDS)
    at += at < len(words) and words[at] in _QUARTERS
    return at if len(words) - at >= 2 else first


_SURNAME = 5


def is_house(words: Sequence[str]) -> bool:
    """Whether words between an office and a comma are a house's name: an acronym is one of them, and no given name. A last word of five
    letters or more is rather a surname: "Mamou DAGANO"."""
    acronym = any(
        len(word) > 2 and word.isupper() and word.isalpha() and (at + 1 < len(words) or len(word) < _SURNAME)
        for at, word in enumerate(words)
    )
    return acronym and not all(word.isupper() for word in words) and not any(map(given, words))


_ADDRESSED = expression(r",?[ \u00a0](?:κ|κα|κος|κου|Δρ|Καθηγητ\w+)\.?[ \u00a0]")
_IN_GENITIVE = {
    "el": ("ου", "ού", "ων", "ών", "ας", "άς", "ης", "ής", "εως", "έως", "ους", "ούς"),
    "ro": ("ei", "ii", "ului", "ilor", "elor"),
}
"""How what an office is of ends in the genitive."""


def in_genitive(words: Sequence[str], language: str) -> bool:
    """Whether the first of some words, and in Greek each of them, is in the genitive, and no given name."""
    ends = _IN_GENITIVE[language]
    each = words if language == "el" else words[:1]
    return all(word.endswith(ends) or particle(word) for word in each) and not given_in_case(words[0])


def of_house(text: str, start: int, end: int, lexicon: Pack) -> bool:
    """Whether a run of capitals right behind an office is what the office is of, since a name that is surely one follows it: behind a title
    ("rzecznik Komendanta Miejskiego Policji podinsp. Jan Nowak"), or between commas ("η δήμαρχος Βόρειας Ακτής, Ελένη Μαρή, …")."""
    words = text[start:end].split()
    known = words[:1] if len(words) == 2 and text.startswith(", ", end) else words  # "primarul comunei Valea Mare, Vasile Radu"
    if any(given_in_case(word) and (at == 0 or words[at - 1].casefold() not in _SAINTS) for at, word in enumerate(known)):
        return False
    if lexicon.language == "el" and in_genitive(words, "el"):
        holder = text[max(0, start - _REACH) : start].split()[-1:]
        if holder and office(holder[0], lexicon) and (_ADDRESSED.match(text, end) or not holder[0].endswith(_IN_GENITIVE["el"])):
            return True  # "ο Υπουργός Ναυτιλιακής Πολιτικής και Λιμένων κ. Νίκος Δήμου"
    titled = _TITLE.match(text, end)
    if titled and titled[1].casefold().rstrip(".") in plain(lexicon.titles):
        return True
    placed = _PLACED.match(text, end) if lexicon.order == "first" else None
    if (
        placed
        and placed[1] not in _JOINING
        and (placed[1] in lexicon.links or placed[1] in lexicon.prepositions or placed[1] in ("w", "we", "v", "ve", "в", "у"))
    ):
        behind = next(iter(runs(text, placed.end(), placed.end() + 60)), None)  # "Przewodniczący Rady Powiatu w Lipsku Tomasz Nowak"
        if behind is not None and behind.start() == placed.end() and any(map(given_in_case, behind.group().split()[1:-1])):
            return True
    comma = (
        _FURTHER.match(text, end) if lexicon.order == "first" else _COMMA_ALONE.match(text, end) if lexicon.language in _NORTHERN else None
    )
    if comma is None:
        return False
    at = comma.end()
    for _ in range(2):
        word = text[at : at + _REACH].split(" ")[0]
        at += len(word) + 1 if word.casefold().rstrip(".") in plain(lexicon.titles) else 0
    following = next(iter(runs(text, at, at + 60)), None)
    if following is None or following.start() != at:
        return False
    names = following.group().split()
    if lexicon.language in _IN_GENITIVE and in_genitive(words, lexicon.language) and not in_genitive(names, lexicon.language):
        return person(names, lexicon, fronted=True)  # "o Πρόεδρος του Συλλόγου Εμπόρων Ακτής, Νίκος Δήμου"
    closed = (
        text[following.end() : following.end() + 2].strip() in ("", ",", "(", "–", "—")
        or text[following.end() : following.end() + 1] in ",.;("
    )
    small = text[following.end() + 1 : following.end() + 2].islower()
    return (
        given(names[0])
        and (closed or small)
        and person(names, lexicon, fronted=True)
        and all(capital(word) or particle(word) for word in words)
    )
