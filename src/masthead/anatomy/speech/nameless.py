"""Speakers whom nobody names: "a spokesperson", "el fallo", "市监局负责人". The source's own words for them, where a verb of saying stands right beside."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack, listed, phrases
from masthead.anatomy.speech.quotative import ATTRIBUTIVE
from masthead.anatomy.wording.names import office, person, runs
from masthead.anatomy.wording.stops import last_sentence, sentence_end
from masthead.expressions import expression
from masthead.language.forenames import given

_STOP = expression(r"[.;:!?“”«»„\"()\n]|,\s")
_MOST, _FARTHEST = 9, 70
"""Words for a speaker at most, and characters up to a verb behind them."""
_HAN_WHO = expression(
    r"(?:^|[，,。；;：\s])(?P<who>(?:(?![着了过過给給向對对把被让讓问問说說诉訴他她它])[\u3400-\u9fff]){0,8}(?:老师|老師|主持人|家长|家長|学生|學生|孩子|小朋友)(?![们們的])|[\u3400-\u9fff（）()、]{0,24}(?:负责人|負責人|负责同志|发言人|發言人|工作人员|工作人員|相关人士|相關人士|有关人士|业内人士|業內人士|知情人士|主管|专家|專家|官员|官員|家属|家屬|民众|民眾|村民|居民|顾客|顧客|用户|用戶|代表))"
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


def nameless(before: str, behind: str, lexicon: Pack, *, offices: bool = False) -> str:
    """The words for whoever says what stands between `before` and `behind`; empty if nothing right beside a verb of saying is such. With `offices`
    an office in capitals is such too: "a déclaré le Président de la Ligue"."""
    front = last_sentence(before, lexicon)
    if eastern := _EASTERN.get(lexicon.language):
        found = eastern.search(front[-120:])
        *of, _ = found["who"].split() if found else ("",)
        clause = lexicon.language == "ko" and any(word.endswith(ATTRIBUTIVE) for word in of)
        return found["who"].strip() if found and not clause else ""
    articles = lexicon.articles
    if not articles and not (offices and lexicon.prepositions and lexicon.order != "last"):
        return ""
    said = _Said(articles, lexicon, offices)
    return said.behind(behind[: sentence_end(behind, lexicon)]) or said.before(front)


class _Said:
    """Who says it, of the sentence beside."""

    def __init__(self, articles: tuple[str, ...], lexicon: Pack, offices: bool) -> None:
        self.articles, self.lexicon, self.offices = articles, lexicon, offices

    def behind(self, text: str) -> str:
        """Whoever stands right behind a verb: "…”, sostiene el fallo."."""
        bare = text.lstrip(" ,–—-\u00a0”’")
        verbs = phrases(self.lexicon.said)
        verb = verbs.match(bare)
        if verb is None:
            # "…," the minister’s spokesman said.
            further = verbs.search(bare, 0, _FARTHEST)
            return self._phrase(bare[: further.start()].split()) if further else ""
        rest = bare[verb.end() :].lstrip(" \u00a0")
        stop = _STOP.search(rest)
        words = rest[: stop.start() if stop else len(rest)].split()
        where = self.lexicon.adverbials or self.lexicon.prepositions
        ends = next((at for at, word in enumerate(words) if at > 1 and word.casefold() in where), len(words))
        return self._phrase(words[:ends])

    def before(self, text: str) -> str:
        """Whoever a sentence begins with whose verb leads to the quotation: "La resolución agrega: “", "one victim, who asked not to be named, said: “"."""
        bare = text.rstrip(" :,\u00a0").lstrip(" \u00a0–—-")
        if text.rstrip()[-1:] not in (":", ",") and not (self.offices and bare.endswith(_THAT)):
            return ""
        for verb in phrases(self.lexicon.said).finditer(bare):
            if verb.start() > _FIRST and (subject := self._subject(bare[: verb.start()].rstrip(" ,"))):
                return subject
        return ""

    def _subject(self, head: str) -> str:
        """The subject that stands before a verb: at the beginning of its sentence, or behind a phrase and its comma."""
        parts = head.split(", ")
        for at, part in enumerate(parts[:2]):
            whole = at == len(parts) - 1
            if (whole or _tells_more(parts[at + 1], self.lexicon)) and (found := self._phrase(part.split())):
                return found
        return ""

    def _phrase(self, words: list[str]) -> str:
        """Words for somebody: an article, a noun and what belongs to it; empty if they name somebody, tell of a pronoun or hold a verb."""
        lexicon = self.lexicon
        if not self.articles:
            return self._office(words)
        if not 1 < len(words) <= _MOST:
            return ""
        first = words[0].casefold()
        elided = first.startswith(("l’", "l'"))
        if not elided and first not in self.articles:
            return ""
        noun = words[0][2:] if elided else words[1]
        lettered = noun.isupper() and len(noun) > 1 and words[2:3] != [] and words[2].islower()  # "the ETH professor"
        capital = noun[:1].isupper() and not lettered and lexicon.language != "de"
        if not noun[:1].isalpha() or (capital and not (self.offices and office(noun, lexicon))) or noun.casefold() in lexicon.personal:
            return ""
        said = " ".join(words)
        if phrases(lexicon.said).search(said) or any(char.isdigit() for char in said):
            return ""
        # "the mother of Peter Bell": whoever is told apart by somebody else's name is not who is named.
        # "the Assessore alle Politiche Sociali": what an office in capitals is for has no forename.
        names = (run.group().split() for run in runs(said))
        return "" if any(person(name, lexicon) and (not capital or any(map(given, name))) for name in names) else said.rstrip(",")

    def _office(self, words: list[str]) -> str:
        """Words for an office where no language has articles: "заявил министр транспорта", "säger styrelsens ordförande"."""
        at = next((at for at, word in enumerate(words[:_ADJECTIVES]) if office(word, self.lexicon)), -1)
        if at < 0 or len(words) > _MOST or not all(word.isalpha() and word.islower() for word in words[:at]):
            return ""
        if any(word[:1].isupper() for word in words[at + 1 : at + 3]) and any(
            person(run.group().split(), self.lexicon) for run in runs(" ".join(words))
        ):
            return ""
        said = " ".join(words)
        return "" if phrases(self.lexicon.said).search(said) or any(char.isdigit() for char in said) else said


_ADJECTIVES = 3
"""Words in which such an office stands."""
_THAT = (" que", " che", " come", " como", " that")
"""The small words that lead to what somebody said: "ha sottolineato come “"."""
_FIRST = 3
"""Characters of a subject at least."""


def _tells_more(part: str, lexicon: Pack) -> bool:
    """Whether what follows a comma tells more of whoever stands before it: a relative clause or a participle."""
    first = part.split()[:1]
    return bool(first) and (
        first[0].casefold() in listed(lexicon.relatives) or first[0].endswith(("ta", "to", "da", "do", "ée", "é", "ed", "ing"))
    )


_SEATS = expression(
    r"(?P<town>mayor|maire(?:sse)?\b|alcald|intendent|sindac|prefeit|(?:ober)?bürgermeister|burgemeester|bor(?:g|gar)m[eä]stare?|burmistrz|primar(?:ul)?\b|starost|gradonačelni|мэр|мер\b|кмет)"
    r"|(?P<land>governor|gouverneur|gobernador|governador|governator|préfet|prefett|губернатор|wojewod|hejtman)"
    r"|(?P<state>minist(?:er(?:e?n|in)?|r[aeo]|rul|r)\b|минист[рa]|міністр|υπουργ)",
    re.I,
)
"""Offices of which nobody holds two: over a town, a land or a ministry."""


def another(who: str, role: str) -> bool:
    """Whether an office that stands for whoever speaks is none of those that somebody holds: "said the governor", behind words of the mayor's."""
    meant = {seat.lastgroup for seat in _SEATS.finditer(who)}
    held = {seat.lastgroup for seat in _SEATS.finditer(role)}
    return bool(meant and held) and meant.isdisjoint(held)
