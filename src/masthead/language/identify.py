"""Which language a text is in: told by its letters, by its commonest words, and only then by a statistical model."""

from __future__ import annotations

import math
import re
from collections import Counter

from masthead.document.model import Document
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.expressions import Letters, expression, rare
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
_OTHERS = {name: Letters(letters) for name, letters in _SCRIPTS.items() if name not in _WESTERN}

# Letters that one language of a script has and its neighbours have not.
_ARABIC = {"ur": "ٹڈڑںے", "fa": "پچژگکی", "ps": "ښځټډړږګۍې", "ckb": "ێۆڕڵ", "sd": "ڄڃڏڳڱڻ", "ug": "ۇۈۋې"}
_CYRILLIC = {
    "uk": "їєґЇЄҐ",
    "be": "ўЎ",
    "sr": "ђћљњЂЋЉЊ",
    "mk": "ѓќѕЃЌЅ",
    "kk": "әғқңұһӘҒҚҢҰ",
    "tg": "ӣӯҷҳ",
    "mn": "өүӨҮ",
    "ru": "ыэёЫЭЁ",
}
# Characters written in one way in the People's Republic and in another in Taiwan and Hong Kong, in the same order.
_SIMPLIFIED = frozenset("这国对发经东马长门问间关开书车学说请谢让们会时来为后无与业专两严临举义乐习产亲从众优传伤体")
_TRADITIONAL = frozenset("這國對發經東馬長門問間關開書車學說請謝讓們會時來為後無與業專兩嚴臨舉義樂習產親從眾優傳傷體")

_WORDS = {
    "en": "the of and to in that is for was with as on by at from are this his her not have has which said will been it an or were be their who",
    "fr": "le la les des et du une dans est pour que qui par sur avec au aux ce sont plus pas a ses leur cette été nous il elle ont d l",
    "es": "el la los las de y en que del se con una por para su al es más como lo sus entre ha sobre esta este fue son también desde",
    "de": "der die und den das von zu mit des für im ist auf dem ein eine nicht auch sich werden wird als an hat bei nach aus über sind einen",
    "it": "il di che la e della per del un una con in dei le gli sono è nel alla da al più anche delle si dal non come ha i",
    "pt": "de que do da em para com uma os no na dos as por um não mais das ao se é pelo pela foi são também como sua o a e",
    "nl": "de het een van en in is dat op te voor met zijn die niet aan ook er door worden naar bij om als wordt over uit heeft tot",
    "pl": "w i na z do się że jest nie to o dla od przez oraz po jak za przy są które który przed ma był także roku co",
    "tr": "ve bir bu için ile da de olarak olan daha en çok gibi kadar sonra ise olduğu her göre tarafından ancak yeni",
    "sv": "och att i det som en på är av för med den till inte om ett har de från kan vi också ska vid under efter",
    "da": "og i at det er en til på som for med af den de ikke har der et om fra vi kan også ved blev efter",
    "no": "og i at det er en til på som for med av den de ikke har et om fra vi kan også ved ble etter skal hun",
    "fi": "ja on ei se että oli joka mukaan myös kun ovat hän sekä mutta tai jonka sen ole olla vuoden kanssa",
    "cs": "a v se na je že s z do o to i ve k pro za by ale jsou jako podle byl který od po při také",
    "ro": "și de în la a cu pe care din pentru o un nu este că au mai prin sau fi se al ale sunt fost lui",
    "hu": "a az és hogy nem is egy meg volt ez azt van csak de már mint még el ki lesz szerint között",
    "id": "yang dan di dengan untuk dari ini pada dalam adalah tidak akan oleh itu juga telah ke sebagai dapat lebih",
    "tk": "we bilen üçin bu bir boýunça hem barada ýylyň türkmenistanyň döwlet halkara işleri bolan edildi",
    "vi": "và của các là trong cho với được có những một không này đã người khi để từ về tại đến",
    "uz": "va bilan uchun bu bir ham yoki bo'yicha o'z haqida kerak tomonidan respublikasi davlat",
    "sq": "dhe në të e i për me nga një që ka si është janë ky kjo do ose më",
    "hr": "i u na je za se da su s od o koji kao što nije te iz po biti ili bi do",
    "sk": "a v sa na je že s z do o to aj vo pre za by ale sú ako podľa bol ktorý od po pri",
    "ca": "el la els les de i en que del amb una per al és més com ha dels són aquesta també",
}
_COMMON: dict[str, frozenset[str]] = {tag: frozenset(said.split()) for tag, said in _WORDS.items()}
_SPACED = expression(r"(?<=\b\w) (?=\w\b)")
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# What the model gives for a text that it knows nothing of is no answer.
_ENOUGH = 0.6


def language_of(document: Document) -> tuple[str, float]:
    """The document's language as a BCP 47 tag and how sure it is, 0 to 1. What is declared wins, with certainty."""
    if document.language:
        return document.language, 1.0
    return identify(_text(document))


def identify(text: str) -> tuple[str, float]:
    """The language of a text by itself, whatever is declared; empty and 0 if it has no words to tell by."""
    # Scanned and typewritten texts may be letter-spaced.
    text = _SPACED.sub("", text[:_SAMPLE])
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
    return _by_words(text)


def _text(document: Document) -> str:
    """The beginning of the text; blocks that say they are in another language do not speak for it."""
    said: list[str] = []
    length = 0
    for block in document.blocks:
        if any(inner.language for inner in every([block])):
            continue
        said.append(plain_block(block))
        length += len(said[-1])
        if length > _SAMPLE:
            break
    return "\n".join(said)


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
            return _cyrillic(text, most), round(0.9 * sure, 2)
        case "devanagari":
            words = set(re.findall(r"[\u0900-\u097f]+", text))
            tag = "mr" if len(words & {"आहे", "आणि", "मध्ये", "या"}) > 1 else "ne" if len(words & {"छ", "छन्", "गर्न", "भएको"}) > 1 else "hi"
            return tag, round(0.9 * sure, 2)
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


def _cyrillic(text: str, letters: int) -> str:
    found = Counter({tag: sum(map(text.count, own)) for tag, own in _CYRILLIC.items()})
    for tag in ("kk", "tg", "uk", "be", "sr", "mk", "mn"):
        if found[tag] > letters * 0.004 and found[tag] >= found["ru"] * (0.3 if tag in ("kk", "tg", "mn", "be") else 1):
            return tag
    if found["ru"] < letters * 0.002 and text.count("ъ") > letters * 0.008:
        return "bg"
    return "ru"


def _by_words(text: str) -> tuple[str, float]:
    words = [word.lower() for word in _WORD.findall(text)]
    # Apostrophes part articles from nouns in French and Italian.
    words = [part for word in words for part in re.split("['’]", word)]
    if not words:
        return "", 0.0
    counts = Counter(words)
    found = Counter({tag: sum(counts[word] for word in common) for tag, common in _COMMON.items()})
    (best, most), (_, second) = found.most_common(2)
    share = most / len(words)
    # Languages that say with endings what others say with small words have fewer of them.
    clear = (share > 0.12 and most > second * 1.4) or (share > 0.05 and most > second * 2.2)
    if len(words) >= 20 and clear:
        return best, round(min(0.99, 0.8 + share / 2), 2)
    return _by_model(text)


def _by_model(text: str) -> tuple[str, float]:
    # A model of some megabytes; a plain text in a common language never needs it.
    from py3langid import rank

    ranked = rank(text)
    if len(ranked) < 2:
        return "", 0.0
    (tag, best), (_, second) = ranked[:2]
    # The scores are logarithms of likelihoods; a wide gap between the first two is certainty.
    sure = 1 / (1 + math.exp(-min(float(best) - float(second), 50.0)))
    letters = len(_WORD.findall(text))
    return (str(tag), round(min(sure, 0.9) * min(1.0, 0.5 + letters / 20), 2)) if sure > _ENOUGH else ("", 0.0)


def told(text: str, expected: str) -> str:
    """The language that a passage's letters or commonest words tell: the expected one, plainly another, or empty where they tell nothing.

    Quick, and asks no model.
    """
    text = text[:2000]
    counts = Counter({name: len(letters.findall(text)) for name, letters in _COUNTED.items()} if not text.isascii() else {"latin": 1})
    if rare(text):
        counts.update({name: letters.count(text) for name, letters in _OTHERS.items()})
    latin = counts.pop("latin")
    others = sum(counts.values())
    if others > latin:
        found = _by_letters(text, counts, others)[0]
        return expected if _alike(found, expected) and not _shows(text, found, others) else found
    words = [part for word in _WORD.findall(text.lower()) for part in re.split("['’]", word) if len(part) > 1]
    wanted = _PARTS.get(primary(expected), primary(expected))
    own = _COMMON.get(wanted, frozenset())
    ours = sum(word in own for word in words)
    if len(words) < 7 or ours * 10 >= len(words):
        return expected if len(words) >= 7 else ""
    ranked = Counter({tag: sum(word in common for word in words) for tag, common in _COMMON.items()})
    (best, most), (_, second) = ranked.most_common(2)
    clear = most >= 1.4 * second or (not ours and most > second and most * 4 >= len(words))
    least = 0.2 if len(words) < 20 else 0.14
    if best == wanted:
        return expected
    if not clear or most < max(3, 3 * ours, least * len(words)) or len(_COMMON[best].intersection(words)) < 3:
        return ""
    return best


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
    if tag in _CYRILLIC or tag == "bg":
        return "cyrillic"
    if tag in _ARABIC or tag == "ar":
        return "arabic"
    return {"ja": "han", "mr": "hi", "ne": "hi"}.get(tag, "han" if tag == "zh" else tag)
