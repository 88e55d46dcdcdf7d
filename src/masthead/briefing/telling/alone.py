"""Whether a sentence can be understood without the one before it, and what it tells of, by the words of its language."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from msgspec import Struct

from masthead import expressions
from masthead.anatomy import sparing
from masthead.anatomy.pack import TOUCHING, pack
from masthead.expressions import InTwoForms, Letters, expression
from masthead.language.memo import kept_of
from masthead.language.pack import Words
from masthead.language.stems import endings
from masthead.language.tags import primary

_INDIC = "".join(
    f"{chr(block + 1)}-{chr(block + 3)}{chr(block + 0x3C)}{chr(block + 0x3E)}-{chr(block + 0x4D)}" for block in range(0x900, 0xD80, 0x80)
)
_LETTER = rf"(?:[^\W_]|[{_INDIC}\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
"""A letter, or a vowel or mark of India or Thailand that is none to Python."""
_TOKEN = InTwoForms(rf"(?>{_LETTER}+)(?:[-.·&/+](?>{_LETTER}+))*[’']?", r"[^\W_]+(?:[-.·&/+][^\W_]+)*[’']?")
_THAI = Letters("\u0e01-\u0e4e")
_QUOTED = expression(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"]*\"|「[^「」]*」|『[^『』]*』|‘[^‘’]*’(?!\w)")
STEM = 6
"""Letters by which a word is known whatever its ending."""
_WORD = 4
"""Letters of a stem beyond which it is one of a thing, and no auxiliary."""
_FAR = 6
"""Words after which a pronoun has, as a rule, somebody before it whom it means."""
_KEPT = 600
"""Characters of a sentence whose words are kept, since one rule after the other asks for them."""

_ONE_OF_MANY: dict[str, tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]] = {
    "en": (
        frozenset(("that", "whether", "if")),
        frozenset(("it", "its")),
        frozenset(("were", "are", "have")),
        frozenset(("was", "is", "has")),
    ),
    "de": (
        frozenset(("dass", "ob")),
        frozenset(("es", "er")),
        frozenset(("wurden", "waren", "sind", "haben", "hatten")),
        frozenset(("wurde", "war", "ist", "hat", "hatte")),
    ),
    "fr": (
        frozenset(("qu'", "si", "s'")),
        frozenset(("il", "elle")),
        frozenset(("ont", "sont", "étaient", "furent", "avaient")),
        frozenset(("a", "est", "était", "fut", "avait")),
    ),
    "ru": (frozenset(("что", "ли")), frozenset(("он", "она", "оно")), frozenset(("были",)), frozenset(("был", "была", "было"))),
}
"""Conjunctions, pronouns that mean one thing, and verbs that tell of many and of one."""


def _touches(phrase: str) -> bool:
    """Whether a phrase is looked for among characters: Thai has words, which a dictionary tells."""
    return TOUCHING.within(phrase) and not _THAI.within(phrase)


_DETERMINED = ("el", "he", "ar")
"""Languages in which an article stands between "this" and its noun."""


class _Listed:
    """Words of one field, sorted when they are first looked up: a headline asks for one field of fifteen."""

    def __init__(self, words: Words) -> None:
        self._words = words

    @cached_property
    def _sorted(self) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
        if _THAI.within("\n".join(self._words)):  # whose dictionary may be another the next time
            return _sorted(self._words)
        return kept_of(self._words, _sorted, (__file__, sparing.__file__, expressions.__file__))

    @cached_property
    def single(self) -> frozenset[str]:
        """Those that stand alone."""
        return self._sorted[0]

    @cached_property
    def several(self) -> tuple[str, ...]:
        """Phrases of several words, between spaces."""
        return self._sorted[1]

    @cached_property
    def touching(self) -> tuple[str, ...]:
        """Those of scripts whose words touch."""
        return self._sorted[2]

    def begins(self, text: str, spaced: str) -> bool:
        """Whether a text begins with one of them; `spaced` is the same as its words between spaces."""
        first = spaced.split(None, 1)[0] if spaced.strip() else ""
        return first in self.single or spaced.startswith(self.several) or text.startswith(self.touching)

    def within(self, spaced: str, tokens: frozenset[str], sentence: str) -> bool:
        return (
            not self.single.isdisjoint(tokens)
            or any(map(spaced.__contains__, self.several))
            or any(map(sentence.__contains__, self.touching))
        )


class Vocabulary(Struct, frozen=True, gc=False):
    """What a language pack says of sentences, ready to be looked up."""

    leaning: _Listed
    pointing: _Listed
    settled: tuple[str, ...]
    pronouns: frozenset[str]
    ours: _Listed
    calls: _Listed
    steps: _Listed
    funding: _Listed
    outcomes: _Listed
    hedges: _Listed
    supposed: _Listed
    said: _Listed
    news: _Listed
    tails: _Listed
    """How a clause begins that only adds something: no preposition, behind which who is sold to, paid by or worked with may stand."""
    openers: _Listed
    refutes: _Listed
    denials: _Listed
    claims: _Listed
    """Those of them that are no plain "not": what is claimed, alleged, withdrawn."""
    conditions: _Listed
    """What only may be so: "if", "would"."""
    articles: frozenset[str]
    turns: _Listed
    limits: tuple[tuple[str, ...], ...]
    """Phrases, word by word."""
    limits_touching: tuple[str, ...]
    superseded: _Listed
    accuses: _Listed
    contests: _Listed
    cleared: _Listed
    excepting: _Listed
    provisos: _Listed
    hypotheses: _Listed
    """Those of the provisos that are nothing else wherever they stand: "if", but no "should"."""


@lru_cache(maxsize=16)
def vocabulary(language: str) -> Vocabulary:
    own = pack(language)
    leading = {*own.openers, *own.prepositions, *own.connectors}
    return Vocabulary(
        _Listed(own.leaning),
        _Listed(own.pointing),
        tuple(phrase if _touches(phrase) else spaced(phrase) for phrase in own.settled),
        frozenset(spaced(word).strip() for word in own.pronouns if not _touches(word)),
        _Listed(own.ours),
        _Listed((*own.calls, *own.contacts)),
        _Listed(own.steps),
        _Listed(own.funding),
        _Listed(own.outcomes),
        _Listed(own.hedges),
        _Listed(own.supposed),
        _Listed(own.said),
        _Listed(own.announce),
        _Listed(tuple(word for word in own.tails if word not in leading)),
        _Listed(own.openers),
        _Listed(own.refutes),
        _Listed(own.denials),
        _Listed(tuple(word for word in own.denials if word not in own.hedges)),
        _Listed(tuple(word for word in own.supposed if word in own.hedges)),
        frozenset(own.subjects) if primary(language) in _DETERMINED else frozenset(),
        _Listed(own.turns),
        tuple(tuple(spaced(phrase).split()) for phrase in own.limits if not _touches(phrase)),
        tuple(phrase for phrase in own.limits if _touches(phrase)),
        _Listed(own.superseded),
        _Listed(own.accuses),
        _Listed(own.contests),
        _Listed(own.cleared),
        _Listed(own.excepting),
        _Listed(own.provisos),
        _Listed(tuple(word for word in own.provisos if word in own.supposed)),
    )


def _sorted(words: Words) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Words that stand alone, phrases of several words between spaces, and those of scripts whose words touch."""
    touching = tuple(filter(_touches, words))
    apart = [spaced(word) for word in words if word not in touching]
    alone = [word.strip() for word in apart]
    several = tuple(word for word, bare in zip(apart, alone, strict=True) if " " in bare)
    return frozenset(bare for bare in alone if " " not in bare), several, touching


def spaced(text: str) -> str:
    """The words of a text between single spaces, folded; those in capitals keep them: "US" is no pronoun, nor "IT"."""
    return _spaced(text) if len(text) <= _KEPT else _spaced.__wrapped__(text)


@lru_cache(maxsize=1024)
def _spaced(text: str) -> str:
    if text.isalpha() and text.isascii():
        return f" {text if len(text) > 1 and text.isupper() else text.casefold()} "
    if _THAI.within(text):
        from masthead.language.thai import spaced as parted  # with its dictionary

        text = parted(text)
    found = _TOKEN.of(text).findall(text.replace("’", "'"))
    return f" {' '.join(word if len(word) > 1 and word.isupper() else word.casefold() for word in found)} "


class Sentence(Struct, frozen=True, gc=False):
    """A sentence as its words are looked up: what stands between quotation marks is somebody's own and left out."""

    text: str
    spaced: str
    tokens: tuple[str, ...]
    known: frozenset[str]

    def has(self, words: _Listed) -> bool:
        return words.within(self.spaced, self.known, self.text)


def heard(sentence: str, language: str) -> Sentence:
    """A sentence without what others say in it and without phrases that only seem to lean on something."""
    return _heard(sentence, language) if len(sentence) <= _KEPT else _heard.__wrapped__(sentence, language)


@lru_cache(maxsize=1024)
def _heard(sentence: str, language: str) -> Sentence:
    bare = _QUOTED.sub(" ", sentence)
    folded = spaced(bare)
    for phrase in vocabulary(language).settled:
        if phrase.startswith(" "):
            folded = folded.replace(phrase, "  ")
        else:
            bare = bare.replace(phrase, " ")
    tokens = tuple(folded.split())
    return Sentence(bare, folded, tokens, frozenset(tokens))


_COUNTED = expression(
    r"[\s“\"„«(]*(?:(?:first|second|third|fourth|fifth|last|final)(?:ly)?|erstens|zweitens|drittens|viertens|(?:premi[èe]r|deuxi[èe]m|troisi[èe]m|quatri[èe]m)e(?:ment)?|"
    r"(?:primer|segund|tercer|cuart|terceir|quart|prim|second|terz)[oa](?:mente)?|en (?:primer|segundo|tercer) lugar|pierwsze|po (?:pierwsze|drugie|trzecie)|ten (?:eerste|tweede|derde)|"
    r"во-первых|во-вторых|в-третьих|по-перше|по-друге|по-третє|(?:أولا|ثانيا|ثالثا|رابعا)ً?|第[一二三四五]|首先|其次)\s?[:：,،，、]",
    re.I,
)
"""The number of a point: what stands behind it is one of several."""


def leans(sentence: str, language: str, read: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence begins with what points back at the one before it: not if it points at a thing that was read of (`depends`)."""
    words = vocabulary(language)
    head = spaced(sentence[:80])
    if head.startswith(words.settled):
        return False
    first, *following = head.split()[:3] or ("",)
    if first in words.pointing.single and _met(tuple(following), words, _things(read)):
        return False
    if _COUNTED.match(sentence):
        return True
    own = first.endswith(endings(pack(language).own_endings)) and len(first) > _FAR
    return own or words.leaning.begins(sentence.lstrip(" “「『（("), head)


def calls(sentence: str, language: str) -> bool:
    """Whether a sentence begins with what tells its reader to do something, or leads to a contact."""
    return vocabulary(language).calls.begins(sentence, spaced(sentence[:80]))


def depends(sentence: str, language: str, read: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence can't be understood by itself: it leans on another, points at one, speaks of somebody whom it does not name, or for
    its writer. `read` are stems of what stands above it: "this survey" points at nothing unknown where the title speaks of a survey."""
    words = vocabulary(language)
    known = _things(read)
    if leans(sentence, language, read) or _subjectless(sentence, language):
        return True
    told = heard(sentence, language)
    if told.has(words.ours) or _unnamed(sentence, told, words) or unmatched(told, language):
        return True
    if any(map(told.spaced.__contains__, words.pointing.several)) or any(map(told.text.__contains__, words.pointing.touching)):
        return True
    return any(
        token in words.pointing.single and not _met(told.tokens[at + 1 : at + 3], words, known) for at, token in enumerate(told.tokens)
    )


def unmatched(told: Sentence, language: str) -> bool:
    """Whether a clause begins with a pronoun for one thing where only several stand before it: "the insurers were told that it worked"."""
    if primary(language) not in _ONE_OF_MANY:
        return False
    joins, one, many, single = _ONE_OF_MANY[primary(language)]
    at = next((place for place in range(1, len(told.tokens)) if told.tokens[place] in one and told.tokens[place - 1] in joins), -1)
    before = frozenset(told.tokens[: max(at, 0)])
    return not before.isdisjoint(many) and before.isdisjoint(single)


def _things(read: frozenset[str]) -> set[str]:
    return {stem for stem in read if len(stem) > _WORD}


def _met(following: tuple[str, ...], words: Vocabulary, known: set[str]) -> bool:
    """Whether what is pointed at is a thing that was read of: "this survey", and in Greek "this the survey"."""
    noun = next((token for token in following if token not in words.articles), "")
    return noun[:STEM] in known


def _subjectless(sentence: str, language: str) -> bool:
    """Whether a sentence opens with a participle whose subject stands in the sentence before: "Gravada em São Paulo, já está disponível."; in Thai,
    with any verb."""
    if primary(language) == "th":
        return next(iter(spaced(sentence[:80]).split()), "") in pack("th").predicates
    lexicon = pack(language)
    first, _, rest = sentence.partition(" ")
    if not first.endswith(endings(lexicon.participles)) or len(first) < 5:
        return False
    following = rest.partition(", ")[2][:20].split()
    return bool(following) and not following[0][0].isupper() and following[0].casefold() not in lexicon.definite


def _unnamed(sentence: str, told: Sentence, words: Vocabulary) -> bool:
    """Whether a pronoun stands before anybody is named whom it could mean: at the beginning, or behind an opening phrase ("In 2023, she …")."""
    at = next((place for place, token in enumerate(told.tokens) if token in words.pronouns), -1)
    if at < 0:
        return False
    if at < 2:
        return True
    lead, comma, rest = _QUOTED.sub(" ", sentence).partition(",")
    opened = comma and spaced(rest).split()[:1] == [told.tokens[at]] and len(spaced(lead).split()) <= at
    if opened:
        return True
    first, *others = sentence.split()[: max(at, 1)]
    # At the beginning a capital says nothing; "PostgreSQL", "UNESCO" and "F-22A" are names there, too.
    named = (
        any(word[:1].isupper() for word in others)
        or any(map(str.isupper, first[1:]))
        or (any(map(str.isdigit, first)) and not first[0].isdigit())
    )
    return at < _FAR and not named
