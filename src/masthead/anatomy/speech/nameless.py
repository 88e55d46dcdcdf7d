"""Speakers whom nobody names: "a spokesperson", "el fallo", "市监局负责人". The source's own words for them, where a verb of saying stands right beside."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, listed, phrases
from masthead.anatomy.persons.subjects import PRONOUNS
from masthead.anatomy.speech.quotative import ATTRIBUTIVE
from masthead.anatomy.wording.names import person, runs
from masthead.anatomy.wording.stops import last_sentence, sentence_end
from masthead.expressions import expression

_ARTICLE_WORDS = {
    "en": "the a an one another",
    "fr": "le la les l’ l' un une",
    "es": "el la los las un una",
    "ca": "el la els les un una l’ l'",
    "pt": "o a os as um uma",
    "it": "il lo la i gli le l’ l' un una uno",
    "de": "der die das ein eine",
    "nl": "de het een",
}
_ARTICLES = {language: tuple(words.split()) for language, words in _ARTICLE_WORDS.items()}
_STOP = expression(r"[.;:!?“”«»„\"()\n]|,\s")
_WHERE_WORDS = {
    "en": "in on at after during when while as before last this yesterday today who which that to about with adding",
    "fr": "dans lors après pendant en à devant hier qui que ce sur avec au",
    "es": "en tras durante al ayer que quien este esta sobre con a",
    "ca": "en durant després al ahir que aquest sobre amb a",
    "pt": "em na no após durante ao ontem que quem nesta neste sobre com à",
    "it": "in nella nel dopo durante al ieri che chi questo su con a",
    "de": "in im am bei nach während gestern heute zu zur zum auf mit weiter",
    "nl": "in op na tijdens gisteren vandaag over met bij",
}
_WHERE = {language: frozenset(words.split()) for language, words in _WHERE_WORDS.items()}
"""What ends the words for whoever speaks, behind the verb: when, where and to whom it was said."""
_MOST, _FARTHEST = 9, 70
"""Words for a speaker at most, and characters up to a verb behind them."""
_HAN_WHO = expression(
    r"(?:^|[，,。；;：\s])(?P<who>[\u3400-\u9fff（）()、]{0,24}(?:负责人|負責人|负责同志|发言人|發言人|工作人员|工作人員|相关人士|相關人士|有关人士|业内人士|業內人士|知情人士|主管|专家|專家|官员|官員|家属|家屬|民众|民眾|村民|居民|顾客|顧客|用户|用戶|代表))"
    r"(?:[^，。：“「]{0,10})?(?:[，,][^，。：“「]{0,6})?[：:]?\s*\Z"
)
_KANA_WHO = expression(
    r"(?:^|[、。\s])(?P<who>[\u3041-\u30ff\u3400-\u9fff（）]{0,18}(?:担当者|関係者|広報|責任者|代表者|参加者|利用者|住民|来場者|スタッフ|ユーザー|保護者|遺族))(?:は|が)、?\s*\Z"
)
_HANGUL_WHO = expression(
    r"(?:^|[\s,])(?P<who>(?:[\uac00-\ud7afA-Za-z0-9·]+(?:의|인)?\s){0,3}?[\uac00-\ud7af]*(?:관계자|담당자|당국자|실무자|책임자|배우자|유가족|유족|가족|부모|어머니|아버지|피해자|참가자|참석자|이용자|고객|주민|시민|학생|조합원|노동자|회사|사측|정부|당국|위원회|재판부|법원|검찰|경찰|노조|병원|협회|재단|시|측))"
    r"(?:은|는|이|가|께서는?)\s(?:[^“”‘’\"]{0,60}\s)?\Z"
)
_TOLD_FROM = expression(
    r"(?:^|[.\n]\s?)(?:מטעם\s+|מ(?!טעם\s)(?:דוברות\s|לשכת\s|הנהלת\s)?)(?P<who>[\u05d0-\u05ea][\u0590-\u05ff\"״’' -]{1,38}[\u05d0-\u05ea’'])\s+(?:נמסר|נאמר|הגיבו|השיבו)(?:\s[\u0590-\u05ff]+){0,3}\s?:\s*\Z"
)
"""How Hebrew tells of what house words are: "מרכבת ישראל נמסר:"."""
_EASTERN = {"zh": _HAN_WHO, "ja": _KANA_WHO, "ko": _HANGUL_WHO, "he": _TOLD_FROM}


def nameless(before: str, behind: str, lexicon: Pack) -> str:
    """The words for whoever says what stands between `before` and `behind`; empty if nothing right beside a verb of saying is such."""
    front = last_sentence(before, lexicon)
    if eastern := _EASTERN.get(lexicon.language):
        found = eastern.search(front[-120:])
        *of, _ = found["who"].split() if found else ("",)
        clause = lexicon.language == "ko" and any(word.endswith(ATTRIBUTIVE) for word in of)
        return found["who"].strip() if found and not clause else ""
    articles = _ARTICLES.get(lexicon.language)
    if articles is None:
        return ""
    return _behind(behind[: sentence_end(behind, lexicon)], articles, lexicon) or _before(front, articles, lexicon)


def _behind(text: str, articles: tuple[str, ...], lexicon: Pack) -> str:
    """Whoever stands right behind a verb: "…”, sostiene el fallo."."""
    bare = text.lstrip(" ,–—-\u00a0”’")
    verb = phrases(lexicon.said).match(bare)
    if verb is None:
        # "…," the minister’s spokesman said.
        further = phrases(lexicon.said).search(bare, 0, _FARTHEST)
        return _phrase(bare[: further.start()].split(), articles, lexicon) if further else ""
    rest = bare[verb.end() :].lstrip(" \u00a0")
    stop = _STOP.search(rest)
    words = rest[: stop.start() if stop else len(rest)].split()
    where = _WHERE[lexicon.language]
    ends = next((at for at, word in enumerate(words) if at > 1 and word.casefold() in where), len(words))
    return _phrase(words[:ends], articles, lexicon)


def _before(text: str, articles: tuple[str, ...], lexicon: Pack) -> str:
    """Whoever a sentence begins with whose verb leads to the quotation: "La resolución agrega: “", "one victim, who asked not to be named, said: “"."""
    bare = text.rstrip(" :,\u00a0").lstrip(" \u00a0–—-")
    if text.rstrip()[-1:] not in (":", ","):
        return ""
    verbs = [verb for verb in phrases(lexicon.said).finditer(bare) if verb.start() > 3]
    if not verbs:
        return ""
    for verb in verbs:
        head = bare[: verb.start()].rstrip(" ,")
        subject = _subject(head, articles, lexicon)
        if subject:
            return subject
    return ""


def _subject(head: str, articles: tuple[str, ...], lexicon: Pack) -> str:
    """The subject that stands before a verb: at the beginning of its sentence, or behind a phrase and its comma."""
    parts = head.split(", ")
    for at, part in enumerate(parts[:2]):
        whole = at == len(parts) - 1
        relative = not whole and _tells_more(parts[at + 1], lexicon)
        if (whole or relative) and (found := _phrase(part.split(), articles, lexicon)):
            return found
    return ""


def _tells_more(part: str, lexicon: Pack) -> bool:
    """Whether what follows a comma tells more of whoever stands before it: a relative clause or a participle."""
    first = part.split()[:1]
    return bool(first) and (
        first[0].casefold() in listed(lexicon.relatives) or first[0].endswith(("ta", "to", "da", "do", "ée", "é", "ed", "ing"))
    )


def _phrase(words: list[str], articles: tuple[str, ...], lexicon: Pack) -> str:
    """Words for somebody: an article, a noun and what belongs to it; empty if they name somebody, tell of a pronoun or hold a verb."""
    if not 1 < len(words) <= _MOST:
        return ""
    first = words[0].casefold()
    elided = first.startswith(("l’", "l'"))
    if not elided and first not in articles:
        return ""
    noun = words[0][2:] if elided else words[1]
    lettered = noun.isupper() and len(noun) > 1 and words[2:3] != [] and words[2].islower()  # "the ETH professor"
    if (
        not noun[:1].isalpha()
        or (noun[:1].isupper() and not lettered and lexicon.language != "de")
        or noun.casefold() in PRONOUNS.get(lexicon.language, ())
    ):
        return ""
    said = " ".join(words)
    if phrases(lexicon.said).search(said) or any(char.isdigit() for char in said):
        return ""
    # "the mother of Peter Bell": whoever is told apart by somebody else's name is not who is named.
    return "" if any(person(run.group().split(), lexicon) for run in runs(said)) else said.rstrip(",")
