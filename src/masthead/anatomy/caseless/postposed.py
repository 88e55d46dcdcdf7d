"""Persons with an office in Korean: the office stands last, its house before it, and small words stick behind."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.caseless.syllables import called, homonym, nameable, plain
from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.spaced import Kit, Word, words_in
from masthead.expressions import expression

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
        stem, loose = _stem(word.bare, kit)
        if not stem or at < floor:
            continue
        if at > floor and not word.gap and called(words[at - 1].bare, kit.surnames):
            continue  # "공항을 방문한 성 장관은"
        office = _Office(text, words, at, floor, kit)
        office.goes_on(stem, loose)
        office.reach_back()
        if held := office.enclosed() or office.of_foreigner() or office.of_korean():
            mention, floor = held
            found.append(mention)
    return found


_Held = tuple[Mention, int]
"""Who holds an office, and the first word that may belong to another."""


class _Office:
    """An office whose noun is the word `at`, and the words beside it from `floor` on."""

    def __init__(self, text: str, words: Sequence[Word], at: int, floor: int, kit: Kit) -> None:
        self.text, self.words, self.at, self.floor, self.kit = text, words, at, floor, kit
        self.last = self.opening = at
        """The last word of the office, and the first that may be of it or of its house."""
        self.stem = self.loose = ""
        """The last noun of the office, and the particle that sticks to it."""
        self.end = 0
        """Where the office ends in the text."""

    def goes_on(self, stem: str, loose: str) -> None:
        """Takes further nouns of office that follow the first without a particle between: "대통령 비서실장이"."""
        words = self.words
        while not loose and self.last + 1 < len(words) and not words[self.last + 1].gap:
            more = _stem(words[self.last + 1].bare, self.kit)
            if not more[0]:
                break
            self.last, (stem, loose) = self.last + 1, more
        self.stem, self.loose = stem, loose
        self.end = words[self.last].start + len(stem)

    def reach_back(self) -> None:
        """Moves the opening back over words that may be the house's or a name."""
        words = self.words
        while (
            self.opening > self.floor
            and not words[self.opening].gap
            and self.at - self.opening < _REACH
            and not self._shares(words[self.opening - 1])
            and (not _particled(words[self.opening - 1].bare, self.kit) or _names_before(words, self.opening - 1, self.floor, self.kit))
        ):
            self.opening -= 1

    def _shares(self, word: Word) -> bool:
        """Whether a word is a share, of which those are whom the noun behind it tells: "최상위 2% 연구자"."""
        return word.bare[:1].isdigit() and "%" in self.text[word.start : word.end + 1]

    def _mention(self, name: tuple[int, int], office: tuple[int, int]) -> Mention:
        """The mention of a name and an office that stand in two stretches of the text."""
        return Mention(self.text[slice(*name)], "", self.text[slice(*office)], *name, *office)

    def enclosed(self) -> _Held | None:
        """The name before the bracket in which the office stands."""
        words, opening = self.words, self.opening
        bracketed = words[opening].gap == "," and opening > self.floor and self.text[self.end : self.end + 1] == ")"
        if not bracketed:
            return None
        before = words[opening - 1]
        if not _enclosed(self.text, words, opening, self.kit):
            first = _of_abroad(self.text, words, opening, self.floor, self.kit)
            if first < 0:
                return None
            return self._mention((words[first].start, before.end), (words[opening].start, self.end)), self.last + 1
        return self._mention((before.start, before.end), (words[opening].start, self.end)), self.last + 1

    def of_foreigner(self) -> _Held | None:
        """The name from abroad beside the office."""
        words, at, last = self.words, self.at, self.last
        foreign = _foreign_beside(words, _over_nouns(words, self.opening, at, self.floor, self.kit), at, last, self.loose, self.kit)
        if foreign is None:
            return None
        low, high, first = foreign
        name = words[low].start, words[high].start + len(_bare(words[high].bare) if high > last else words[high].bare)
        begins = words[first if high < at else self.opening].start
        return self._mention(name, (begins, self.end)), max(last, high) + 1

    def of_korean(self) -> _Held | None:
        """The Korean name before the office, else the one behind it."""
        words, following = self.words, self._following()
        behind = self._behind(following) if following is not None else ""
        owned = following is not None and behind != "" and behind == following.bare and self._another_follows()
        if (front := self._front(owned=owned)) >= 0:
            name = words[front].start, words[front].end
            return self._mention(name, (words[front + 1].start, self.end)), self.last + 1
        copula = self.loose == "인" or (len(self.stem) > _SHORT and self.stem.endswith("인") and _stem(self.stem[:-1], self.kit)[0] != "")
        if copula and not self.loose:
            self.end -= 1  # "단장인", which ends as a craftsman does
        if owned and (copula or self.text.startswith("(", self.end)) and following is not None and self._ranked():
            # "단장인 김민수 변호사", "최고재무책임자(CFO) 김민수 전무": what stands behind the name is but the rank or the calling.
            return self._mention((following.start, following.end), (words[self.opening].start, self.end)), self.last + 3
        if owned or following is None or not behind:
            return None  # the office behind the name is the bearer's own
        if following.gap and self.at == self.opening and words[self.at].gap != ",":
            return None
        name = following.start, following.start + len(behind)
        return self._mention(name, (words[self.opening].start, self.end)), self.last + 2

    def _following(self) -> Word | None:
        """The word right behind the office or behind a comma."""
        behind = self.last + 1
        return self.words[behind] if behind < len(self.words) and self.words[behind].gap in ("", ",") else None

    def _behind(self, following: Word) -> str:
        """The name that the word behind the office is; the office has no particle then. Empty if it is none."""
        name = _korean(following.bare, self.kit) if self.loose in ("", "인") else ""
        if name and name == following.bare and name.endswith(_TOPICAL) and not _parted_behind(self.words, self.last + 1):
            return ""  # "부국장 진출은": a noun with its particle
        if name and (plain(name, self.text) or (homonym(self.stem) and name[-1] in "화한은이")):
            return ""  # "수출시장 고도화"
        return name

    def _another_follows(self) -> bool:
        """Whether another office stands right behind the word that follows this one."""
        words, beyond = self.words, self.last + 2
        return beyond < len(words) and not words[beyond].gap and bool(_stem(words[beyond].bare, self.kit)[0])

    def _ranked(self) -> bool:
        """Whether a rank or a calling stands right behind the word that follows the office."""
        return _stem(self.words[self.last + 2].bare, self.kit)[0] in _RANKS

    def _front(self, *, owned: bool) -> int:
        """The word that is the name before the office, with or without the house between them; -1 if none is. `owned`: the name behind the
        office has one of its own."""
        words, at = self.words, self.at
        fronts = [
            i
            for i in range(self.opening, at)
            if _korean(words[i].bare, self.kit) == words[i].bare
            and _nominal(words[i].bare, at - i)
            and not (words[i].bare.endswith(_GIVEN) and words[i + 1].bare.startswith(words[i].bare[-1]))  # "조사국 국장"
        ]
        if (
            len(fronts) > 1
            and fronts[-2] == fronts[-1] - 1
            and words[fronts[-1]].bare.endswith(_UNITS) > words[fronts[-2]].bare.endswith(_UNITS)
        ):
            fronts.pop()  # "유한나 한빛대 총학생회장"
        if owned:
            fronts = [i for i in fronts if not words[i].bare.endswith(_PARTICLES)]  # "표창은 총괄팀장 박건우 경장이"
        if fronts and plain(words[fronts[-1]].bare, self.text):
            fronts.pop()
        return fronts[-1] if fronts else -1


_RANK_WORDS = "변호사 변리사 회계사 세무사 노무사 법무사 교수 부교수 조교수 박사 의사 전무 상무 전무이사 상무이사 이사 부사장 사장 부장 차장 과장 신부 목사"
_RANKS = frozenset(_RANK_WORDS.split())
"""What a bearer of an office is called by behind the name."""
_REACH = 8
"""How many words before an office may be its house's or a name."""
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


def _of_abroad(text: str, words: Sequence[Word], opening: int, floor: int, kit: Kit) -> int:
    """The first word of a name from abroad before the bracket in which an office stands, all that is behind the label of a point: "발언 : 야지마 츠카사
    (나눔의집 국제실장)"; -1 if none is."""
    first = opening - 1
    while first > floor and not words[first].gap and opening - first < _MOST_OF_NAME:
        first -= 1
    name = words[first:opening]
    if (
        len(name) < 2
        or text[words[opening - 1].end : words[opening].start].strip() != "("
        or not _LABELLED.search(text, 0, words[first].start)
    ):
        return -1
    own = (_HANGUL.fullmatch(word.bare) and word.bare not in kit.halts and not _stem(word.bare, kit)[0] for word in name)
    return first if all(own) else -1


_MOST_OF_NAME = 4
_HANGUL = expression(r"[\uac00-\ud7af]{1,6}")
_LABELLED = expression(
    r"(?:\A|[\n△▲▷▶○●■□◆◇※•·-])\s*[^\n:：,.]{0,10}(?:발언|발제|발표|사회|진행|토론|강연|강사|연사|좌장|낭독|인사말?|축사|증언|통역|해설|보고|공연|지휘)(?:자|사)?\s?[:：]\s?\Z"
)
"""The label of a point in a programme that says what somebody does there."""
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


_BOARD = "이사회"
"""What no name is and yet stands before an office: "이사회 의장"."""


def _particled(bare: str, kit: Kit) -> bool:
    """Whether a word before an office ends the phrase: it has a particle, but for that of the owner, and is no name."""
    return (bare in kit.halts and bare != _BOARD) or (
        _korean(bare, kit) != bare
        and len(bare) > 1
        and bare.endswith(
            ("은", "는", "을", "를", "에서", "에게", "으로", "하고", "했고", "며", "고", "없이", "없이도", "까지", "부터", "처럼")
        )
    )


def _korean(bare: str, kit: Kit) -> str:
    """The name that a word is, without its particle: a family name of one syllable, a given name of two."""
    if len(bare) < 3 or (bare[0] not in kit.surnames and not bare.startswith(_DOUBLE)):
        return ""
    if (particle := next((one for one in _PARTICLES if bare.endswith(one)), "")) and bare[: len(bare) - len(particle)] in kit.halts:
        return ""  # "이상의": a plain word and its particle
    for particle in ("", *_PARTICLES, "씨", "님"):
        name = bare[: len(bare) - len(particle)] if bare.endswith(particle) else ""
        hangul = (len(name) == 3 or (len(name) == 4 and name.startswith(_DOUBLE))) and all("\uac00" <= char <= "\ud7af" for char in name)
        if (
            hangul
            and (name.startswith(_DOUBLE) or nameable(name))
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
