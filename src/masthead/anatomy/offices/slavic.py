"""How Russian and Ukrainian set an office beside a name: degrees between both, the family name alone or before the given name, and whose kin somebody is."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.offices.fronted import stops
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import capital, office
from masthead.expressions import expression
from masthead.language.forenames import given

TONGUES = ("ru", "uk")
_PATRONYMICS = expression(r"(?:[ое]вич|ич|[ое]вн|[иі]вн|[иі]чн|їв|йович|ьович)(?:а|у|ем|ом|ы|е|ой|і|ою|ові|еві|)\Z")
_PARTICLE_WORDS = """
    Ле Ла Де Ди Да Ду Дю До Дос Дель Дер Ден Дела Фон Бен Бин Ибн Аль Эль Мак Ді ді де фон ван дер ден аль ель эль бен бин ибн ле ла ди да дель дос до оглы кызы заде
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
"""What stands within foreign names: "Марин Ле Пен", "Мохаммед бен Салман"."""
_CYRILLIC = "\u0370"
"""Below this letters are Latin."""
_SHORT = 4
"""Letters that each part of a name from the Far East has at most: "Ким Чен Ын"."""


def whole(words: Sequence[str], first: int) -> bool:
    """Whether the three words from `first` on are one name, none of them a house or a place: a patronymic ends it ("Конопелько Валерий
    Константинович"), or they are a foreign name."""
    names = words[first:]
    if len(names) != 3 or not "\u0400" <= names[0][:1] <= "\u04ff":
        return False
    if _PATRONYMICS.search(names[2]) and len(names[2]) > 5 and given(names[1]):
        return True
    return names[1] in _PARTICLES or all(len(name) <= _SHORT for name in names)


def letters_before(words: Sequence[str], first: int) -> int:
    """Which word begins the name that stands behind the letters of a house in its run: "голова Представництва ЄС Катаріна Матерна", or behind a
    house in Latin letters, which no name in Cyrillic ones holds: "лідер Проєкту Harbor Олена Коваль"."""
    if not words[-1:] or not "\u0400" <= words[-1][0] <= "\u04ff":
        return first
    latin = next((at for at in range(len(words) - 3, first - 1, -1) if words[at][0] < _CYRILLIC and not words[at].endswith(".")), -1)
    if latin >= 0:
        return latin + 1
    at = len(words) - 3
    letters = words[at] if at >= first else ""
    found = 1 < len(letters) < _LONE and letters.isupper() and letters.isalpha() and "\u0400" <= letters[0] <= "\u04ff"
    return at + 1 if found and not any(word.isupper() and "." not in word for word in words[at + 1 :]) else first


_SURNAME = expression(r"(?:[оеё]в|[иы]н|[сц]ький|[сц]кий|енко|[ую]к|ян|дзе|швили|швілі|[оеиіь]вич|їв|рчук|айло)\Z")
_LONE = 5


def lone(text: str, start: int, word: str, lexicon: Pack) -> bool:
    """Whether a lone word in capitals right behind an office in small letters is a family name by its ending, in the nominative: "композитор
    Десятников", but not "мэр Киева"."""
    if lexicon.language not in TONGUES or len(word) < _LONE or word.isupper() or not _SURNAME.search(word):
        return False
    last = text[max(0, start - 30) : start].split(" ")[-2:-1]
    return text[start - 1 : start] == " " and bool(last) and last[0].islower() and last[0].isalpha() and office(last[0], lexicon)


_DEGREE = expression(
    r"(?:(?:доктор|кандидат|магистр|бакалавр|магістр)(?:а|ом|у|ка|ки|кою|ку)?(?: [а-яёіїє.\-]+){1,2}"
    r"|[дк]\.\s?(?:[а-яёіїє]{1,5}\.(?:-[а-яёіїє]{1,4}\.)?\s?){1,3}|PhD"
    r"|(?:профессор|професор|доцент|академик|академік|член-корреспондент|член-кореспондент|старший научный сотрудник|ведущий научный сотрудник)(?:а|ом|у)?(?: [А-ЯЁІЇЄа-яёіїє-]+){0,4}"
    r"|(?:заслуженн|заслужен|народн|почётн|почетн)(?:ый|ая|ого|ой|ий|а)(?: [А-ЯЁІЇЄа-яёіїє-]+){1,7}"
    r"|[Гг]ерой (?:России|Украины|України|Труда|РФ|Советского Союза|Російської Федерації)|лауреат(?:ка)? [^,]{3,60}|полковник|майор|генерал(?:-[а-я]+)?|[кд][а-яіє]{0,2}\. наук)"
)
_LAST_DEGREE = expression(r"(?<= )(?:доктор|кандидат)(?:а|ом|у|ка|ки|кою|ку)?(?: [а-яёіїє.\-]+){1,2}\Z")
"""What somebody is beside the office that stands before it: degrees, academic callings, honours, ranks."""
_CUTS = (",", ";", ":", "(", "«", "“", "\n", "—", "–", ". ", " в лице ", " в особі ", " во главе с ", " на чолі з ")


def with_degrees(
    text: str, floor: int, role: tuple[int, int] | None, address_at: int, name_at: int, lexicon: Pack
) -> tuple[int, int] | None:
    """An office behind which degrees follow before the name, with them: "ректор університету, д.е.н., професор Ігор Коваль"; else the office
    as it was found."""
    if lexicon.language not in TONGUES:
        return role
    start = role[0] if role else address_at
    if role is None and (
        degree := _LAST_DEGREE.search(text, floor, address_at - 1 if text[address_at - 1 : address_at] == " " else address_at)
    ):
        start = degree.start()  # "руководитель проекта, доктор технических наук Илья Громов"
    if start >= name_at:
        return role
    piece, opening = text[start:name_at].strip(" ,"), start
    head, dash, degrees = piece.partition(" – ")
    if dash and all(_DEGREE.fullmatch(one.strip()) for one in degrees.split(",")):
        return start, start + len(head)  # "Ректор університету – доктор технічних наук, професор, …"
    while all(_DEGREE.fullmatch(one) for one in piece.split(", ")):
        front = text[floor:start].rstrip()
        if front.endswith((" –", " —", " -")):
            front = front[:-1].rstrip()
            low = max(front.rfind(mark) for mark in _CUTS) + 1
            at = _office_in(front, low, len(front), lexicon)
            return (floor + at, floor + len(front)) if at >= 0 else role
        if not front.endswith(","):
            break
        low = max(front.rfind(mark, 0, -1) for mark in _CUTS) + 1
        low += len(front[low:]) - len(front[low:].lstrip())
        piece = front[low:-1]
        if not _DEGREE.fullmatch(piece):
            at = _office_in(front, low, len(front) - 1, lexicon)
            tail = _LAST_DEGREE.search(piece) if at < 0 else None
            start = floor + at if at >= 0 else floor + low + tail.start() if tail else start
            break
        start = floor + low
    start = _with_others(text, floor, start, lexicon)
    return role if start == opening else (start, role[1] if role else name_at - 1)


def _with_others(text: str, floor: int, start: int, lexicon: Pack) -> int:
    """Where the first of several offices begins that commas part, all in the case of the last: "с депутатом Думы, членом комитета | …"."""
    while text[start - 2 : start] == ", ":
        front = text[floor : start - 2]
        low = max(front.rfind(mark) for mark in _CUTS) + 1
        low += len(front[low:]) - len(front[low:].lstrip())
        at = _office_in(front, low, len(front), lexicon)
        last = front.rpartition(" ")[2]
        if at < 0 or _NAMED.search(last) or _case(text[floor + at :]) != _case(text[start:]):
            break
        start = floor + at
    return start


def _case(office: str) -> str:
    """How the first word of an office ends, as its case has it."""
    found = _CASES.search(office.partition(" ")[0].rstrip(","))
    return found.lastgroup or "" if found else ""


_CASES = expression(r"(?:(?P<by>[оеё]м|[иы]м|[ое][йю])|(?P<to>[ую]|[ое]му)|(?P<of>[ая]|[ое]го))\Z")
_NAMED = expression(r"\A[А-ЯЁІЇЄҐ].*(?:[оеё]в|[иы]н|[сц]ь?к|енк|[оеи]вич|їв)(?:а|у|ым|им|ом|ою|ой|ая|ий|ий|ого|ому|о|е|ы)?\Z")
"""A family name, in any case."""


def genitive(word: str, lexicon: Pack) -> bool:
    """Whether a lone word behind an office is rather what that is of: "Депутат Госдумы", "депутат Сейма"."""
    return lexicon.language in TONGUES and (word.endswith(("ы", "и")) or of_house((word,), lexicon))


def of_house(names: Sequence[str], lexicon: Pack) -> bool:
    """Whether what stands behind an office begins with a house's noun in the genitive: "депутат Сейма Латвии, член комитета …"."""
    if lexicon.language not in TONGUES or not names[0].endswith(("а", "у")):
        return False
    return holds_body(names[0][:-1], lexicon)


def _office_in(text: str, low: int, high: int, lexicon: Pack) -> int:
    """Where the first office of a clause begins, with the adjective before it; -1 if none does, or if somebody seems to be named behind it."""
    words = []
    at = low
    for word in text[low:high].split(" "):
        if word:
            words.append((word, at))
        at += len(word) + 1
    verb = max((i for i, (word, _) in enumerate(words) if stops(word, lexicon)), default=-1)
    first = next((i for i, (word, _) in enumerate(words) if i > verb and office(word, lexicon) and not capital(word[1:])), -1)
    if first < 0 or any(given(word) for word, _ in words[first + 1 :]):
        return -1
    while first > verb + 1 and words[first - 1][0].islower() and words[first - 1][0].endswith(_BEFORE_NOUN):
        first -= 1
    return words[first][1]


_BEFORE_NOUN = ("ый", "ий", "ая", "ой", "ого", "ший", "ша", "ний", "на", "ого", "им", "ым", "о.")
_KIN_WORDS = """
    брат брата братом сестра сестры сестрой сын сына сыном дочь дочери жена жены женой супруга супруги супругой муж мужа мужем отец отца мать
    матери внук внучка вдова племянник племянница зять тесть син сина дочка донька дружина дружини чоловік батько мати онук онука небіж
"""
_KIN = frozenset(_KIN_WORDS.split())


def of_kin(text: str, role_start: int, name: Sequence[str], lexicon: Pack) -> bool:
    """Whether the office in the genitive is not that of the one who is named, but of his kin: "брат лидера Северной Кореи Ким Чон Нам"."""
    if lexicon.language not in TONGUES or role_start <= 0:
        return False
    before = text[max(0, role_start - 24) : role_start].split()[-1:]
    return bool(before) and before[0].casefold() in _KIN and (given(name[0]) or all(len(word) <= _SHORT for word in name))
