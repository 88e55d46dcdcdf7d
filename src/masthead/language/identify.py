"""Which language a text is in: told by its letters, by its commonest words, and only then by a statistical model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from itertools import pairwise

from masthead.document.model import Document
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.expressions import Letters, expression, in_latin1, latin1, rare, words_of
from masthead.language.commonest import alphabets, english, holders, tags, telling, weighed
from masthead.language.mixed import larger, plainly
from masthead.language.neighbours import malayan, southern
from masthead.language.profiles import CYRILLIC
from masthead.language.tags import primary

_SAMPLE = 12_000
"""Characters that are looked at, from the beginning."""

_SCRIPTS = {
    "latin": "A-Za-zÀ-ɏḀ-ỿ",
    "cyrillic": "\u0400-\u052f",
    "arabic": "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff",
    "han": "\u3400-\u4dbf\u4e00-\u9fff",
    "kana": "\u3041-\u30ff",
    "hangul": "\uac00-\ud7a3\u1100-\u11ff",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "he": "\u05d0-\u05ea",
    "th": "\u0e00-\u0e7f",
    "lo": "\u0e80-\u0eff",
    "devanagari": "\u0900-\u097f",
    "bn": "\u0980-\u09ff",
    "pa": "\u0a00-\u0a7f",
    "gu": "\u0a80-\u0aff",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "kn": "\u0c80-\u0cff",
    "ml": "\u0d00-\u0d7f",
    "si": "\u0d80-\u0dff",
    "my": "\u1000-\u109f",
    "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f",
    "am": "\u1200-\u137f",
    "km": "\u1780-\u17ff",
}
_WESTERN = ("latin", "cyrillic", "el")
_COUNTED = {name: expression(f"[{_SCRIPTS[name]}]") for name in _WESTERN}
_OTHER_WESTERN = expression(f"[{''.join(_SCRIPTS[name] for name in _WESTERN if name != 'latin')}]")
_OTHERS = {name: Letters(letters) for name, letters in _SCRIPTS.items() if name not in _WESTERN}

# Letters that one language of a script has and its neighbours have not.
_ARABIC = {"ur": "ٹڈڑںے", "fa": "پچژگکی", "ps": "ښځټډړږګۍې", "ckb": "ێۆڕڵ", "sd": "ڄڃڏڳڱڻ", "ug": "ۇۈۋې"}
_CYRILLIC = {"uk": "їєґЇЄҐ", "be": "ўЎ", "sr": "ђћљњЂЋЉЊ", "mk": "ѓќѕЃЌЅ", "kk": "әғқңұһӘҒҚҢҰ", "tg": "ӣӯҷҳ", "mn": "өүӨҮ", "ru": "ыэёЫЭЁ"}
# Characters written in one way in the People's Republic and in another in Taiwan and Hong Kong, in the same order.
_SIMPLIFIED = frozenset(
    "这国对发经东马长门问间关开书车学说请谢让们会时来为后无与业专两严临举义乐习产亲从众优传伤体实现总统进过还动种样点机环际区员军农报击济华权条战导团应认决议论设计证评译调购质资赞数"
)
_TRADITIONAL = frozenset(
    "這國對發經東馬長門問間關開書車學說請謝讓們會時來為後無與業專兩嚴臨舉義樂習產親從眾優傳傷體實現總統進過還動種樣點機環際區員軍農報擊濟華權條戰導團應認決議論設計證評譯調購質資贊數"
)

_SPACED = expression(r" (?<=\b\w.)(?=\w\b)")
_WORD = expression(r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0903\u093a-\u093c\u093e-\u094f])*(?:['’ʻʼ][^\W\d_]+)?|['’]n\b")
_APART = expression(r"[^\W\d_]{2,}")
"""A word; apostrophes part it, as articles from nouns in French and Italian. A letter alone tells nothing."""
_FEWEST = 7
"""Words with which a passage tells its language."""
_YIDDISH = expression("[\u05d0\u05d9][\u05b7\u05b8]|[\u05f0-\u05f2]|\ufb1d|\ufb1f|\ufb2e|\ufb2f")
_POINTED = expression("[\u05b0-\u05b6\u05b9-\u05bb\u05c1\u05c2]")
"""Points that Hebrew has where it writes its vowels, and Yiddish hardly."""
_YIDDISH_LETTERS = 60
"""Letters of a Yiddish text among which one at least is such a letter."""

# What the model gives for a text that it knows nothing of is no answer.
_ENOUGH = 0.6
_DISTINCT = 6
"""Words, each counted once, that the model must have: of fewer it makes Faroese or Tagalog."""
_FEW = 60
"""Letters with which a text is too short for a guess: it says its language by its words, or not at all."""
_SEVERAL = 12
"""Words of a text that has more than one of its language's commonest, or letters of its own."""
_PUBLISHED = frozenset(["ca", "cs", "da", "de", "en", "es", "fi", "fr", "hu", "id", "it", "nl", "no", "pl", "pt", "ro", "sv", "tr", "vi"])
"""Languages in Latin letters that much is published in: one word tells a short text to be in them, but not in another."""
_USUAL = frozenset(("ru", "hi"))
"""What a few words in Cyrillic or Devanagari are in where nothing speaks for another language."""
_SURE = 0.9
"""What words come to that tell two neighbours apart, and at most what the model says."""
_PLAIN = 0.24
"""So many of its words make a text English, without a look at other languages."""
_ASCII = bytes(range(128))
_SMALL = "".join(char.lower() if char != "ß" else " " for char in map(chr, range(256))).encode("latin-1")
"""Letters of Latin-1 as small ones, but for the one that is two without case."""
_SOME = 24
"""Words of a text that is long enough to be told by its beginning."""
_MANY, _SHARE, _AHEAD, _ALONE = 20, 0.05, 0.15, 2
"""Words of a text in which a language that so many of them are of, that leads so far, and beside which no other has half as much, is the
text's, as a model says as well: in a lexicon, or among names."""


def language_of(document: Document) -> tuple[str, float]:
    """The document's language as a BCP 47 tag and how sure it is, 0 to 1. What is declared wins, with certainty."""
    if document.language:
        return document.language, 1.0
    return identify(_text(document))


def identify(text: str) -> tuple[str, float]:
    """The language of a text by itself, whatever is declared; empty and 0 if it has no words to tell by."""
    # Scanned and typewritten texts may be letter-spaced.
    text = _SPACED.sub("", text[:_SAMPLE])
    if (words := _by_lines(text)) is not None:
        if _is_english(words, text.count("'") + text.count("’")):
            return "en", 0.99
        return _told_by(_words(text, words), text, "latin") if _COUNTED["latin"].search(text) else ("", 0.0)
    counts = Counter({name: len(letters.findall(text)) for name, letters in _COUNTED.items()})
    counts.update({name: letters.count(text) for name, letters in _OTHERS.items()})
    # Names and abbreviations in Latin letters stand in texts of any script.
    latin = counts.pop("latin")
    # A syllable or a word in one character: they count for the letters that another script would take.
    others = sum(counts.values()) + 2 * (counts["han"] + counts["kana"] + counts["hangul"])
    if not latin and not others:
        return "", 0.0
    if others > latin * 0.5:
        return _by_letters(text, counts, sum(counts.values()))
    return _by_words(text, "latin")


def _by_lines(text: str) -> list[str] | None:
    """The words of a text in Latin-1, read line by line: each of its blocks is asked for its own language afterwards."""
    found: list[str] = []
    for line in text.split("\n"):
        words = words_of(line)
        if words is None:
            return None
        found += words
    return found


def _is_english(words: list[str], apostrophes: int) -> bool:
    """Whether English words are so many that `_told_by` would say the same, however it parts them: it has two words more for each apostrophe at
    most."""
    return len(words) >= _SOME and sum(map(english().__contains__, words)) > (len(words) + 2 * apostrophes) * _PLAIN


def _text(document: Document) -> str:
    """The beginning of the text; blocks that say they are in another language do not speak for it, unless hardly anything else does: a page may
    name the language of its text on the text alone."""
    said: list[str] = []
    elsewhere: list[str] = []
    length = 0
    for block in document.blocks:
        if any(inner.language for inner in every([block])):
            elsewhere.append(plain_block(block) if len(elsewhere) < _SOME else "")
            continue
        said.append(plain_block(block))
        length += len(said[-1])
        if length > _SAMPLE:
            break
    others = "\n".join(elsewhere)
    return others[:_SAMPLE] if 4 * length < len(others) else "\n".join(said)


def _by_letters(text: str, counts: Counter[str], total: int) -> tuple[str, float]:
    script, most = counts.most_common(1)[0]
    sure = most / total
    match script:
        case "han" | "kana":
            if counts["kana"] > (counts["han"] + counts["kana"]) * 0.05:
                return "ja", 0.99
            simplified = sum(char in _SIMPLIFIED for char in text)
            traditional = sum(char in _TRADITIONAL for char in text)
            return ("zh-Hant" if traditional > simplified else "zh"), round(0.95 * sure, 2)
        case "hangul":
            return "ko", 0.99
        case "arabic":
            return _by_marks(text, _ARABIC, "ar", most), round(0.95 * sure, 2)
        case "cyrillic":
            return _by_words(text, script)
        case "devanagari":
            return _by_words(text, script)
        case "he":
            # Yiddish writes its vowels; Hebrew a verse, or a name that is read in two ways.
            vowels = len(_YIDDISH.findall(text))
            yiddish = vowels * _YIDDISH_LETTERS > most and vowels > len(_POINTED.findall(text))
            return ("yi" if yiddish else "he"), round(0.97 * sure, 2)
        case _:
            return script, round(0.97 * sure, 2)


def _by_marks(text: str, marks: dict[str, str], default: str, letters: int) -> str:
    """The language whose own letters are there most often, each set weighed alike; the default if hardly any are."""
    found = Counter({tag: sum(text.count(letter) for letter in own) for tag, own in marks.items()})
    # Urdu and Pashto have the Persian letters too, and their own besides.
    own = found["ur"], found["ps"], found["ckb"]
    if max(own) > letters * 0.01:
        return ("ur", "ps", "ckb")[own.index(max(own))]
    tag, most = found.most_common(1)[0]
    return tag if most > letters * 0.02 else default


def _by_words(text: str, script: str) -> tuple[str, float]:
    parted = in_latin1(text)
    return _told_by(_in_any(text) if parted is None else _words(text, parted), text, script)


def _told_by(words: list[str], text: str, script: str) -> tuple[str, float]:
    if not words:
        return "", 0.0
    counts = Counter(words)
    if script == "latin" and len(words) >= 8 and sum([counts[word] for word in english() if word in counts]) > len(words) * _PLAIN:
        return "en", 0.99
    weights, lettered = weighed(script), alphabets(script)
    letters = _lettered(text, lettered)
    total, own = sum(letters.values()), dict.fromkeys(weights, 0)
    marks: dict[str, float] = dict.fromkeys(weights, 0.0)
    held = holders(script)
    worth = [0.0] * len(weights)
    for word in filter(held.__contains__, counts):
        those, weight = held[word]
        weight *= counts[word]
        for at in those:
            worth[at] += weight
    found = dict(zip(tags(script), worth, strict=True))
    for char, times in letters.items():
        share = min(times, 3) / len(lettered[char])
        for tag in lettered[char]:
            own[tag] += times
            marks[tag] += share
    most_marks, few = len(words) / 4, len(words) / 12
    for tag in found if letters else ():
        # The fewer languages have a letter, the more it says. One that a language has not speaks against it, but names bring some.
        mark, others = marks[tag], total - own[tag] - few
        found[tag] += (mark if mark < most_marks else most_marks) - (others * 0.6 if others > 0 else 0)
    for tag in found.keys() & _USUAL:
        found[tag] += 0.1
    best, other = sorted(found, key=found.__getitem__, reverse=True)[:2]  # of those alike the first by its tag, as they stand
    most, second = found[best], found[other]
    size = len(words) ** 0.5
    sure = (most - max(second, 0.0)) / size
    if script == "latin" and not marks[best]:
        said = len([word for word in weights[best] if word in counts and len(word) > 1])
        if said < (2 if len(words) >= _SEVERAL or best not in _PUBLISHED else 1):
            # One word over and over, or letters alone, are no language, and of a few letters the model knows nothing either.
            if sum(map(len, words)) >= _FEW:
                return _by_model(text)
            return ("en", 0.55) if any(len(word) > 1 for word in counts.keys() & english()) else ("", 0.0)
    listed, best = best, southern(best, counts)
    if most / len(words) > 0.12 and sure > 0.35:
        return best, round(min(0.99, 0.72 + sure / 3) * min(1.0, 0.55 + len(words) / 45), 2)
    if script == "latin" and sum(map(len, words)) < _FEW:
        return (best, round(0.5 + min(sure, 0.2), 2)) if most / len(words) > 0.3 and sure > 0.25 else ("", 0.0)
    led = len(words) >= _MANY and most / len(words) > _SHARE and sure > _AHEAD and most > _ALONE * second
    if script == "latin" and not led:
        if found_apart := malayan(listed, counts.keys()):
            return found_apart, _SURE
        if not (best := _mostly(text, counts.keys(), listed, other)):
            by_model, sure = _by_model(text)
            return southern(by_model, counts), sure
        best = southern(best, counts)
    return best, round(0.55 + max(min(sure, 0.4), 0), 2)


def _lettered(text: str, lettered: Mapping[str, object]) -> dict[str, int]:
    """How often a text has letters that not all languages of its script have; no letter of ASCII is such a one."""
    western = latin1(text)
    if western is None:
        folded = text.casefold()
        return {char: folded.count(char) for char in lettered if char in folded}
    beyond = western.translate(_SMALL, _ASCII).decode("latin-1")
    present = set(beyond)
    return {char: beyond.count(char) for char in sorted(present & lettered.keys())}


def _mostly(text: str, words: Set[str], best: str, other: str) -> str:
    """Which of two languages more of a text is in; the better one as well if it is plainly not the other, a neighbour with mostly the same
    words, and more of the text is in it than in the language that most of its other words are of. Else empty: a model may know."""
    weights = weighed("latin")
    ours, theirs = weights[best].keys(), weights[other].keys()
    if which := larger(text, words, ours - theirs, theirs - ours):
        return best if which > 0 else other
    if not plainly(words, ours, theirs):
        return ""
    others = words - ours
    third = weights[max(weights, key=lambda tag: (len(others & weights[tag].keys()), tag))].keys()
    return best if larger(text, words, ours - third, third - ours) > 0 else ""


def _words(text: str, parted: list[str]) -> list[str]:
    """The words of a text in Latin-1 in small letters, `parted` by all that is none; one that an apostrophe parts as its two, as articles from nouns in
    French and Italian, and besides as one."""
    whole = [word for word in map(str.lower, _WORD.findall(" ".join(_marked(text)))) if "'" in word or "’" in word]
    return [*parted, *whole, *("" for word in whole if word[0] in "'’")]


def _marked(text: str) -> list[str]:
    """The pieces of a text between blanks that have an apostrophe."""
    text = text.replace("\n", " ")
    pieces: dict[int, int] = {}
    for mark in "'’":
        at = text.find(mark)
        while at >= 0:
            end = text.find(" ", at)
            end = len(text) if end < 0 else end
            pieces[text.rfind(" ", 0, at) + 1] = end
            at = text.find(mark, end)
    return [text[start : pieces[start]] for start in sorted(pieces)]


def _in_any(text: str) -> list[str]:
    words = [word.lower() for word in _WORD.findall(text)]
    return words + [part for word in words if "'" in word or "’" in word for part in expression("['’]").split(word)]


def _by_model(text: str) -> tuple[str, float]:
    if len({word.lower() for word in _WORD.findall(text)}) < _DISTINCT:
        return "", 0.0
    from masthead.language.model import likeliest

    tag, sure = likeliest(text)
    letters = len(_WORD.findall(text))
    return (tag, round(min(sure, _SURE) * min(1.0, 0.5 + letters / 20), 2)) if sure > _ENOUGH else ("", 0.0)


def told(text: str, expected: str) -> str:
    """The language that a passage's letters or commonest words tell: the expected one, plainly another, or empty where they tell nothing.

    Quick, and asks no model.
    """
    text = text[:2000]
    wanted = _PARTS.get(primary(expected), primary(expected))
    parted = words_of(text)
    if parted is None and (rare(text) or _OTHER_WESTERN.search(text)):
        counts = Counter({name: len(letters.findall(text)) for name, letters in _COUNTED.items()})
        if rare(text):
            counts.update({name: letters.count(text) for name, letters in _OTHERS.items()})
        latin = counts.pop("latin")
        others = sum(counts.values())
        if others > latin:
            if _SCRAPS.fullmatch(text):
                return ""
            found = _by_letters(text, counts, others)[0]
            return expected if _alike(found, expected) and not _shows(text, found, others) else found
    # The same words either way; most text is in Latin-1, and is parted much quicker so.
    if parted is None:
        words = _APART.findall(text.lower())
        ours = sum(map(telling(wanted).__contains__, words))
    else:
        # Mostly the first words tell that a tenth of all, at least, are the language's own.
        own, hits = telling(wanted).__contains__, 0
        for start, end in pairwise((0, len(parted) // 3, len(parted) // 2, len(parted))):
            hits += sum(map(own, parted[start:end]))
            if hits >= _FEWEST and hits * 10 >= len(parted):
                return expected
        words, ours = [word for word in parted if len(word) > 1], hits
    common = weighed("latin")
    if len(words) < _FEWEST or ours * 10 >= len(words):
        return expected if len(words) >= _FEWEST else ""
    counted, held = [0] * len(common), holders("latin")
    for word in filter(held.__contains__, words):
        for at in held[word][0]:
            counted[at] += 1
    ranked = dict(zip(tags("latin"), counted, strict=True))
    best, other = sorted(common, key=ranked.__getitem__, reverse=True)[:2]
    most, second = ranked[best], ranked[other]
    clear = most >= 1.4 * second or (not ours and most > second and most * 4 >= len(words))
    least = 0.2 if len(words) < 20 else 0.14
    if best == wanted:
        return expected
    if not clear or most < max(3, 3 * ours, least * len(words)) or len(common[best].keys() & set(words)) < 3:
        return ""
    return best


_SCRAPS = expression(r"[\x00-\u02ff\u2000-\u27bf]*(?:[Ͱ-ԯ]{1,2}[\x00-\u02ff\u2000-\u27bf]+)*[Ͱ-ԯ]{0,2}")
"""Letters of Greek or Cyrillic by ones and twos, as scans have them in what was no letter: they tell no language."""
_PARTS = {"nb": "no", "nn": "no", "ms": "id", "sr": "hr", "bs": "hr"}
"""Languages whose words are those of a neighbour, or of what they belong to."""


def _shows(text: str, tag: str, letters: int) -> bool:
    """Whether a text has letters that its language alone has among those of its script."""
    tag = primary(tag)
    own = _CYRILLIC.get(tag) or _ARABIC.get(tag)
    return sum(map(text.count, own)) > letters * 0.008 if own else tag in ("ja", "zh") and letters > 80


def _alike(tag: str, other: str) -> bool:
    """Whether two languages are written in one script."""
    return _script(tag) == _script(other)


def _script(tag: str) -> str:
    tag = primary(tag)
    if tag in CYRILLIC:
        return "cyrillic"
    if tag in _ARABIC or tag == "ar":
        return "arabic"
    return {"ja": "han", "mr": "hi", "ne": "hi"}.get(tag, "han" if tag == "zh" else tag)
