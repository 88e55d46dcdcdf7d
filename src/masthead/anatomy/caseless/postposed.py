"""Persons with an office in Korean: the office stands last, its house before it, and small words stick behind."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.caseless.syllables import called, homonym, nameable, plain
from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.spaced import Kit, Word, words_in

_PARTICLES = (
    "께서는",
    "에게는",
    "이라고",
    "께서",
    "에게",
    "라고",
    "으로",
    "은",
    "는",
    "이",
    "가",
    "도",
    "의",
    "을",
    "를",
    "과",
    "와",
    "로",
    "인",
    "에",
)

_DOUBLE = ("남궁", "황보", "선우", "제갈", "사공", "독고", "서문", "동방")
"""Family names of two syllables."""

_VERBAL = frozenset((3, 5, 6, 9, 11, 12, 13, 14, 15, 18, 20, 27))
"""Final consonants that verbs have, the past tense among them, and names have not: "지냈던"."""

_ADNOMINAL = "된던든른낸"
"""How verbs and adjectives end before a noun, and names don't: "선정된"."""

_GIVEN = ("국", "원", "도", "구", "실", "회", "시")
"""Nouns of units with which given names end as well: "김영국", "박지원"."""

_UNITS = ("시", "군", "구", "도", "대", "원", "회", "부", "처", "청", "사", "팀", "실", "국")
"""How the names of houses end that stand between a name and its office."""


def korean(text: str, words: Sequence[Word], kit: Kit) -> list[Mention]:
    """ "조태열 외교부 장관은", "외교부 장관 홍길동은", "(대표이사 홍길동)"."""
    found: list[Mention] = []
    floor = 0
    for at, word in enumerate(words):
        office, loose = _stem(word.bare, kit)
        if not office or at < floor:
            continue
        if at > floor and not word.gap and called(words[at - 1].bare, kit.surnames):
            continue  # "공항을 방문한 성 장관은"
        last = at
        while not loose and last + 1 < len(words) and not words[last + 1].gap and (more := _stem(words[last + 1].bare, kit))[0]:
            last, (office, loose) = last + 1, more  # "대통령 비서실장이"
        end = words[last].start + len(office)
        opening = at
        while (
            opening > floor
            and not words[opening].gap
            and at - opening < 8
            and (not _particled(words[opening - 1].bare, kit) or _names_before(words, opening - 1, floor, kit))
        ):
            opening -= 1
        if words[opening].gap == "," and opening > floor and text[end : end + 1] == ")" and _enclosed(text, words, opening, kit):
            name = words[opening - 1].start, words[opening - 1].end
            found.append(Mention(text[slice(*name)], "", text[words[opening].start : end], *name, words[opening].start, end))
            floor = last + 1
            continue
        if foreign := _foreign_beside(words, _over_nouns(words, opening, at, floor, kit), at, last, loose, kit):
            low, high, first = foreign
            name = words[low].start, words[high].start + len(_bare(words[high].bare) if high > last else words[high].bare)
            span = (words[first].start, end) if high < at else (words[opening].start, end)
            found.append(Mention(text[slice(*name)], "", text[slice(*span)], *name, *span))
            floor = max(last, high) + 1
            continue
        # A name behind the office, which then has no particle.
        following = words[last + 1] if last + 1 < len(words) and words[last + 1].gap in ("", ",") else None
        behind = _korean(following.bare, kit) if following is not None and loose in ("", "인") else ""
        if (
            following is not None
            and behind
            and behind == following.bare
            and behind.endswith(_TOPICAL)
            and not _parted_behind(words, last + 1)
        ):
            behind = ""  # "부국장 진출은": a noun with its particle
        if behind and (plain(behind, text) or (homonym(office) and behind[-1] in "화한은이")):
            behind = ""  # "수출시장 고도화"
        owned = (
            following is not None
            and behind
            and behind == following.bare
            and last + 2 < len(words)
            and not words[last + 2].gap
            and _stem(words[last + 2].bare, kit)[0]
        )
        # The name before the office, with or without the house between them.
        fronts = [i for i in range(opening, at) if _korean(words[i].bare, kit) == words[i].bare and _nominal(words[i].bare, at - i)]
        fronts = [
            i for i in fronts if not (words[i].bare.endswith(_GIVEN) and words[i + 1].bare.startswith(words[i].bare[-1]))
        ]  # "조사국 국장"
        if (
            len(fronts) > 1
            and fronts[-2] == fronts[-1] - 1
            and words[fronts[-1]].bare.endswith(_UNITS) > words[fronts[-2]].bare.endswith(_UNITS)
        ):
            fronts.pop()  # "유한나 한빛대 총학생회장"
        if owned:
            fronts = [i for i in fronts if not words[i].bare.endswith(_PARTICLES)]  # "표창은 총괄팀장 박건우 경장이"
        if fronts and plain(words[fronts[-1]].bare, text):
            fronts.pop()
        if fronts:
            front = fronts[-1]
            name = words[front].start, words[front].end
            found.append(Mention(text[slice(*name)], "", text[words[front + 1].start : end], *name, words[front + 1].start, end))
            floor = last + 1
            continue
        if owned:
            continue  # the office behind the name is the bearer's own
        if following is not None and behind and (following.gap == "" or at > opening or words[at].gap == ","):
            name = following.start, following.start + len(behind)
            found.append(Mention(text[slice(*name)], "", text[words[opening].start : end], *name, words[opening].start, end))
            floor = last + 2
    return found


_TOPICAL = ("은", "는", "이", "을", "를")
"""Particles that no name needs where the sentence goes on."""


def _parted_behind(words: Sequence[Word], at: int) -> bool:
    """Whether a comma, a bracket or the end stands behind a word."""
    return at + 1 >= len(words) or words[at + 1].gap != ""


def _names_before(words: Sequence[Word], at: int, floor: int, kit: Kit) -> bool:
    """Whether the first word of a house stands behind the name of somebody with whom the clause begins: "홍성호 서울 신촌상인연합회 회장은"."""
    before = words[at - 1] if at > floor else None
    return (
        before is not None
        and not words[at].gap
        and before.gap != ""
        and before.bare not in kit.halts
        and _korean(before.bare, kit) == before.bare
    )


def _enclosed(text: str, words: Sequence[Word], opening: int, kit: Kit) -> bool:
    """Whether an office in brackets stands behind a name: "박양우(문체부 장관), 민갑룡(경찰청장)"."""
    before = words[opening - 1]
    return text[before.end : words[opening].start].strip() == "(" and _korean(before.bare, kit) == before.bare


_ADVERB_WORDS = "이번 지난 오늘 이날 한편 또한 그리고 그러나 하지만 통해 대한 위한 관련 함께 따라 모든 각 등 및 것 수 있는 있다 했다 한다 이후 오전 오후 모두 여러"
_ADVERBS = frozenset(_ADVERB_WORDS.split())


def _over_nouns(words: Sequence[Word], opening: int, at: int, floor: int, kit: Kit) -> int:
    """Where the words before an office begin that may hold a foreign name with its house, over nouns with which no Korean name goes on:
    "안토니오 구테흐스 유엔 사무총장"."""
    low = opening
    while low > floor and not words[low].gap and at - low < _FOREIGN_REACH:
        bare = words[low - 1].bare
        if bare in _ADVERBS or (bare not in kit.halts and _particled(bare, kit)):
            break
        low -= 1
    return low


_FOREIGN_REACH = 8


def _foreign_beside(words: Sequence[Word], opening: int, at: int, last: int, loose: str, kit: Kit) -> tuple[int, int, int] | None:
    """A name of two words from abroad, by its given name: its first and last word beside an office, and where the office begins if it follows:
    "마이클 브라운 별빛소프트 대표", "최고경영자 마이클 브라운은"."""
    for i in range(opening, at - 1):
        if (
            words[i].bare in kit.forenames
            and not (words[i + 1].gap or words[i + 1].bare.isascii())
            and _stem(words[i + 1].bare, kit)[0] == ""
        ):
            ends = _last_of_name(words, i, kit)
            return (i, ends, ends + 1) if ends < at else (i, i + 1, i + 2)
    behind = last + 1
    enclosed = behind + 1 < len(words) and words[behind].gap == "," and words[behind].bare.isascii()
    behind += enclosed  # "최고경영자(CEO) 마이클 브라운"
    parted = words[behind].gap if behind < len(words) else "."
    named = loose in ("", "인") and behind + 1 < len(words) and (parted in ("", ",") or enclosed) and not words[behind + 1].gap
    return (behind, _last_of_name(words, behind, kit), at) if named and words[behind].bare in kit.forenames else None


_WITHIN = frozenset(
    ("알", "빈", "반", "판", "폰", "데", "드", "다", "디", "라", "르", "엘", "벤", "븐", "이븐", "델", "두", "더", "아브드", "압둘", "마크")
)
"""Small words within foreign names: "나예프 알 하즈라프"."""
_THREE = frozenset(("응우옌", "쩐", "팜", "쯔엉", "도안"))
"""Family names of Vietnam, behind which two words follow."""


def _last_of_name(words: Sequence[Word], first: int, kit: Kit) -> int:
    """The last word of a foreign name that begins at `first`."""
    last = first + 1
    while last + 1 < len(words) and words[last].bare in _WITHIN and not words[last + 1].gap:
        last += 1
    following = words[last + 1] if last + 1 < len(words) and not words[last + 1].gap else None
    if words[first].bare in _THREE and last == first + 1 and following is not None and len(following.bare) <= _SHORT:
        plain = following.bare not in kit.houses and following.bare not in kit.halts and not _stem(following.bare, kit)[0]
        last += plain
    return last


_SHORT = 2
"""Syllables of the parts of Vietnamese names."""


def _bare(word: str) -> str:
    """A word without the particle that sticks to it."""
    particle = next((one for one in _PARTICLES if word.endswith(one) and len(word) - len(one) >= 2), "")
    return word[: len(word) - len(particle)]


def _nominal(bare: str, before: int) -> bool:
    """Whether a word that may be a name is rather a noun with its particle; `before`: how many words before the office it stands."""
    return not bare.endswith(("는", "을", "를")) and (
        before == 1 or not bare.endswith(("은", "이", "의", "에", "도", "로", "와", "과", "인"))
    )


def _stem(bare: str, kit: Kit) -> tuple[str, str]:
    """A noun of office and the particle that sticks to it."""
    for particle in ("", *_PARTICLES):
        if bare.endswith(particle):
            stem = bare[: len(bare) - len(particle)].removesuffix("팀")  # "교수팀은"
            if stem in kit.heads or stem.endswith(kit.tails):
                return stem, particle
    return "", ""


def _particled(bare: str, kit: Kit) -> bool:
    """Whether a word before an office ends the phrase: it has a particle, but for that of the owner, and is no name."""
    return bare in kit.halts or (
        _korean(bare, kit) != bare
        and len(bare) > 1
        and bare.endswith(("은", "는", "을", "를", "에서", "에게", "으로", "하고", "했고", "며", "고"))
    )


def _korean(bare: str, kit: Kit) -> str:
    """The name that a word is, without its particle: a family name of one syllable, a given name of two."""
    if len(bare) < 3 or bare[0] not in kit.surnames:
        return ""
    if (particle := next((one for one in _PARTICLES if bare.endswith(one)), "")) and bare[: len(bare) - len(particle)] in kit.halts:
        return ""  # "이상의": a plain word and its particle
    for particle in ("", *_PARTICLES, "씨", "님"):
        name = bare[: len(bare) - len(particle)] if bare.endswith(particle) else ""
        hangul = (len(name) == 3 or (len(name) == 4 and name.startswith(_DOUBLE))) and all("\uac00" <= char <= "\ud7af" for char in name)
        if (
            hangul
            and (len(name) > 3 or nameable(name))
            and name not in kit.houses
            and name[-1] not in _ADNOMINAL
            and not any((ord(char) - 0xAC00) % 28 in _VERBAL for char in name)
            and name not in kit.halts
            and (name.endswith(_GIVEN) or not name.endswith(tuple(kit.houses)))
        ):
            return name
    return ""


def addressed(text: str, kit: Kit, *, last: bool) -> tuple[str, str]:
    """The family name and the office of somebody called so, "박 순경은", as newsrooms do once they have told the whole name: the last in a
    text, or the first; both empty if there is none."""
    words = words_in(text, kit)
    pairs = [(words[at].bare, _stem(words[at + 1].bare, kit)) for at in range(len(words) - 1) if not words[at + 1].gap]
    met = [(name, office) for name, (office, particle) in pairs if len(name) == 1 and name in kit.surnames and office and particle]
    return met[-1 if last else 0] if met else ("", "")
