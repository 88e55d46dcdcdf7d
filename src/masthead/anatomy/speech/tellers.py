"""Whom a text lets speak that has no marks of quotation: beside a verb of saying, by a source, or nobody whom it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import length, terminal
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.subjects import edge, governed
from masthead.anatomy.speech.marks import OPEN
from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.stops import sentence_end
from masthead.expressions import expression
from masthead.language.forenames import given

PRONOUN = expression(
    r"\b(?:he|she|they|er|sie|il|elle|él|ella|он|она|ele|ela|lui|lei|egli|on|ona|він|вона|hij|zij|ze|αυτός|αυτή)\b"
    r"|\b-(?:il|elle)\b|他|她|彼は|彼女は|그는|그녀는|उन्होंने|เขา|เธอ",
    re.I,
)


_SO = {
    "it": expression(r"(?:Lo|L['’]|(?:È|E['’`]|Questo è|Questo) quanto|A) ?(?=[^\W\d_])"),
    "es": expression(r"(?:Así |Asimismo |Eso )?[Ll]o "),
    "pt": expression(r"(?:Foi o que|É o que|Assim) (?:o |a )?"),
    "fr": expression(r"(?:C['’]est ce qu['’]|Voilà ce qu['’]|Ainsi |C['’]est en ces termes qu['’])"),
    "ca": expression(r"(?:Així )?[Hh]o "),
    "ro": expression(r"(?:A|Este ceea ce a|Așa) "),
}
"""How a sentence begins that says of the words before it who said them: "“…”. Lo dichiara Anna Roe", "“…”. È quanto afferma Anna Roe"."""


def says_whose(behind: str, at: int, lexicon: Pack) -> bool:
    """Whether a sentence that begins there says of the words right before it whose they are, with a verb of saying at once or behind such words."""
    verbs = phrases(lexicon.said)
    opening = _SO[lexicon.language].match(behind, at) if lexicon.language in _SO else None
    return verbs.match(behind, at) is not None or (opening is not None and verbs.match(behind, opening.end()) is not None)


FOR = expression(r"\s*(?:Pour|Para|Per|Für|Voor|Dla|Для)\s")
"""How what somebody thinks of something begins."""
_ARTICLED = 4
"""Characters of an article between that and whom it names."""


def thinking(window: str, everybody: Sequence[Mention]) -> Mention | None:
    """Who thinks what stands behind the colon with which a sentence ends, if it names nobody else: "Für Anna Roe ist das ein Gewinn: „…“"."""
    fore = FOR.match(window) if everybody else None
    if fore is None or edge(everybody[0]) > fore.end() + _ARTICLED:
        return None
    others = (one.role or one.address or given(one.name.partition(" ")[0]) for one in everybody[1:])
    return None if any(others) else everybody[0]


_WHOSE = expression(
    r"\b(?:whose|dont (?:l[ae] |l[’'])|cuy[oa] |cuj[oa] |l[ae] cui |il cui |deren |dessen |wiens |wier )\s?(?P<who>[^:]{4,120})[:,]?\s?\Z"
)
_OWNING = ("whose ", "dont l", "cuy", "cuj", " cui ", "deren ", "dessen ", "wiens ", "wier ")


def owned(window: str, lexicon: Pack) -> Mention | None:
    """Who says something as the officer of the house of which a sentence tells: "…, whose head of audiences, Jane Doe, adds:"."""
    clause = _WHOSE.search(window) if any(word in window for word in _OWNING) else None
    if clause is None:
        return None
    one = next((one for one in mentions(window, lexicon) if one.role and clause.start("who") <= edge(one) <= clause.start("who") + 2), None)
    return one if one and phrases(lexicon.said).match(window, max(one.end, one.role_end) + len(", ")) else None


def thought(window: str, lexicon: Pack) -> bool:
    """Whether words before a quotation say only for whom it is so: up to a comma, or to the only one whom they name."""
    if not FOR.match(window) or window.rstrip()[-1:] == ",":
        return FOR.match(window) is not None
    everybody = mentions(window, lexicon)
    return len(everybody) == 1 and max(everybody[0].end, everybody[0].role_end) >= len(window.rstrip())


def only_one(before: str, lexicon: Pack) -> Mention | None:
    """The only one whom the whole sentences before a quotation name, with an office: of whom its verb tells that has no subject beside it."""
    everybody = mentions(before, lexicon) if before.rstrip()[-1:] in (".", "!", "?") else []
    return everybody[0] if len(everybody) == 1 and everybody[0].role else None


def introduced(text: str, lexicon: Pack) -> Mention | None:
    """The only one whom a paragraph without speech names, with an office, at the beginning of a sentence: of him or her the pronoun tells that
    stands beside the words of the next ("Ordfører Mette Lund er lettet. – Endelig, sier hun.")."""
    if length(text) > _LONGEST or OPEN.search(text):
        return None
    everybody = [one for one in mentions(text, lexicon) if one.role or one.address or given(one.name.partition(" ")[0])]
    one = everybody[0] if len(everybody) == 1 else None
    if one is None or not (one.role or phrases(lexicon.said).search(text, one.end)):
        return None
    front = text[: edge(one)].rstrip()
    sentence = front[max(front.rfind(stop) for stop in ".!?") + 1 :]
    led, _, opening = sentence.rpartition(",")  # "Pour sa part, la directrice …"
    return one if length(opening) <= _FRONT and length(led) <= _LED else None


def told_of(before: str, words: str, behind: str, lexicon: Pack) -> bool:
    """Whether words in marks are a sentence that ends its paragraph, and the sentences before them tell only of somebody who is named with an office:
    "Kuratorin Ida Brook hat lange gesucht. „Die schönste war rot.“"."""
    if behind.strip(" .") or before.rstrip()[-1:] not in (".", "!", "?") or not (terminal(words) and words[:1].isupper()):
        return False
    if length(words) < _SENTENCE:
        return False
    teller = introduced(before, lexicon)
    return teller is not None and bool(teller.role)


_SENTENCE = 3
"""Words of such a sentence."""
_LONGEST, _FRONT, _LED = 60, 2, 4
"""Words of such a paragraph, words with which its sentence may open, and those before a comma that turn to somebody."""


def at_end(behind: str, lexicon: Pack) -> Mention | None:
    """Who is named with an office at the end of the sentence that begins with a verb of saying behind a quotation, whatever else it tells between:
    "…, píše v pastierskom liste biskup Ján Malý"."""
    sentence = behind[: sentence_end(behind, lexicon)].strip(" ,.–—-")
    verb = phrases(lexicon.said).match(sentence)
    everybody = mentions(sentence, lexicon) if verb else []
    if verb is None or len(everybody) != 1 or not everybody[0].role or max(everybody[0].end, everybody[0].role_end) < len(sentence):
        return None
    between = sentence[verb.end() : edge(everybody[0])]
    return everybody[0] if between.islower() and length(between) <= _SMALL else None


_OWN_WORDS = expression(
    r"(?:[Ii]n (?:his|her|their) (?:own )?words|[Ss]elon ses (?:propres )?(?:mots|termes)|[Ee]n sus (?:propias )?palabras|[Nn]as suas (?:próprias )?palavras|[Nn]elle sue parole|"
    r"[Ii]n (?:seinen|ihren) (?:eigenen )?Worten|[Ii]n (?:zijn|haar) (?:eigen )?woorden|[Mm]ed (?:hans|hennes|hendes) (?:egna |egne )?ord|(?:[Jj]eho|[Jj]ejími|[Jj]ej) slov(?:y|ami)|[Jj]ak (?:sam|sama) mówi)[,:]?\s\Z"
)
"""How somebody's words are announced who was named before: "In her words, “…”"."""


def in_own_words(before: str, lexicon: Pack) -> bool:
    """Whether what stands before a quotation says that it is in the words of one who was named before."""
    return _OWN_WORDS.search(before[-_NEAR:]) is not None


_NEAR = 40


def speaking(text: str, lexicon: Pack) -> Mention | None:
    """Whom a text lets speak: the last one beside a verb of saying, else the first whom it names."""
    everybody = mentions(text, lexicon)
    persons = [one for one in everybody if not governed(text, edge(one), lexicon)]
    verbs = phrases(lexicon.said)
    for one in reversed(everybody) if len(persons) < len(everybody) else ():
        clause = _WHO.match(text, max(one.end, one.role_end))
        if clause and verbs.match(text, clause.end()):
            return one  # "was joined by the commissioner, Jane Doe, who said that …"
    for one in reversed(persons):
        low, high = edge(one), max(one.end, one.role_end)
        behind = verbs.search(text, high, high + 30)
        ahead = verbs.search(text, max(0, low - 30), low)
        if ahead and any(max(other.end, other.role_end) == ahead.start() - 1 for other in persons):
            continue  # "Jane Doe thanked Tom Roe."
        if ahead or (behind and not PRONOUN.search(text, high, behind.start())):
            return one
    return persons[0] if persons else next((one for one in everybody if _SOURCE.search(text, 0, edge(one))), None)


_WHO = expression(
    r",?\s(?:who|qui|quien|que|quem|che|wer|der|die|die|som|které?r?[ýáé]?|który|która|который|которая|który|joka|yang|ο οποίος|η οποία|που|care)\s(?:(?:also|later|then|also|a|ha|hat|har|zudem|auch|również|также|también|também|inoltre)\s)?"
)
"""What leads from a name to what its bearer says."""
_SOURCE = expression(
    r"(?:^|[.!?]\s)(?:De acuerdo con|En opinión de|En palabras de|A juicio de|Na avaliação d[aeo]|Para|Ad avviso (?:di|del|della)|Nach Ansicht (?:von|der|des)|Aus Sicht (?:von|der|des)|Pour|Selon|D[’']après|Según|Segundo|De acordo com|Na opinião d[aeo]|Per|Secondo|A parere (?:di|del|della)|Für|Laut|Nach|Volgens|Voor|Enligt|För|Ifølge|For|Podle|Pro|Według|Zdaniem|Dla|"
    r"Для|По словам|По мнению|За словами|На думку|Според|Πάντως για|Κατά|Menurut|Bagi|Theo)\s(?:(?:l[’'])|(?:[a-zà-ÿ]{1,4}\s))?\Z"
)
"""How a sentence begins that tells what somebody thinks: "Para o procurador Ana Roe, a decisão é boa."."""


_ANY_VERB = expression(r",?\s(?:also\s|then\s|further\s|often\s|rightly\s)?[a-z]{3,}(?:s|ed),\s?\Z")
"""Any verb of English, and a comma."""


def leading(before: str, inner: str, lexicon: Pack) -> Mention | None:
    """Who opens, with an office, the sentence that nothing but a verb and a comma parts from words that are a sentence, whatever the verb: "Park ranger Jane
    Roe reports, “…”"."""
    if lexicon.language != "en" or before.rstrip()[-1:] != "," or not (inner[:1].isupper() and length(inner) >= _SPEECH):
        return None
    everybody = mentions(before, lexicon)
    one = everybody[0] if len(everybody) == 1 else None
    opens = one is not None and one.role and edge(one) <= _OPENING
    return one if one is not None and opens and _ANY_VERB.fullmatch(before, max(one.end, one.role_end)) else None


_SPEECH, _OPENING = 7, 4
"""Words of such a sentence, and characters of an article before who says it."""


def verb_alone(behind: str, lexicon: Pack) -> bool:
    """Whether nothing but a verb of saying and small words stand between a quotation and the end of its sentence: "«…», escreveu no voto."."""
    behind = behind.lstrip(" ,–—-")
    verb = phrases(lexicon.said).match(behind)
    rest = behind[verb.end() : sentence_end(behind, lexicon)] if verb else ""
    return verb is not None and length(rest) <= _SMALL and rest == rest.lower()


_SMALL = 5
"""Words behind a verb of saying, none with a capital, that tell where something was said, and not by whom."""


def of_none_before(window: str, verb: re.Match[str]) -> bool:
    """Whether the subject of a verb of English is whoever writes ("I said: “"), or a group that has no name and of which a pronoun goes on to tell:
    "91% of respondents said they “"."""
    subject = window[: verb.start()].rstrip().rpartition(" ")[2]
    goes_on = window[verb.end() :].strip() in ("they", "that they")
    return subject == "I" or (goes_on and subject.islower() and subject.endswith("s") and subject != "is")
