"""What a digest must not tell as so: the text of a release that is taken back or says of itself that it is no news, and what those say whom it denies."""

from __future__ import annotations

import re

from masthead.anatomy.model import Release
from masthead.briefing.remembered import remembered, texts
from masthead.briefing.telling.alone import heard, vocabulary
from masthead.document.words import words
from masthead.expressions import expression
from masthead.language.tags import primary

_THIS = (
    r"(?:(?:this|the above|all of (?:this|the above)|none of (?:this|the above))(?: (?:press )?(?:release|article|story|text|report|page|statement|message))?|"
    r"(?:diese|dieser|dieses|die obige|alles)(?: (?:Pressemitteilung|Meldung|Mitteilung|Text|Artikel|Beitrag|Oben(?:stehende)?))?|"
    r"(?:ce|cet|cette|tout ceci|ceci)(?: (?:communiqué|article|texte|page))?|(?:este|esta|esto|todo esto|isto)(?: (?:comunicado|nota|artículo|texto|artigo|mensaje|mensagem))?|"
    r"(?:questo|questa|tutto ciò)(?: (?:comunicato|articolo|testo))?|(?:dit|deze|dit alles)(?: (?:persbericht|bericht|artikel|tekst))?)"
)
_NO_NEWS = expression(
    rf"(?<!\w){_THIS}\s(?:is|was|ist|war|est|es|era|é|è|sono)\s(?:only |just |purely |entirely |nur |reine? |frei |un[aeo]? |an? |eine? |een |pura |sólo |apenas )*"
    r"(?:April Fools?[’']?(?: Day)?(?: joke| prank| hoax)?|satir\w*|parod\w*|fiction\w*|fictitious|invented|made up|hoax|joke|prank|true|drill|exercise|test message|"
    r"Aprilscherz|Satire|Parodie|erfunden|Scherz|Übung|poisson d[’']avril|fictif|fictive|exercice|inocentada|sátira|ficción|ficticio|ficticia|simulacro|broma|"
    r"pesce d[’']aprile|finzione|esercitazione|scherzo|brincadeira|ficção|simulado|aprilgrap|verzonnen|oefening)\s?(?:only|alone)?(?=[.!,;]|\Z)|"
    r"\A\W*(?:EXERCISE\W+EXERCISE|ÜBUNG\W+ÜBUNG|SATIRE\b|EXERCICE\W+EXERCICE|SIMULACRO\W+SIMULACRO)",
    re.I,
)
_TRUE = expression(r"(?<!\w)(?:this|the above|all of (?:this|the above))\b[^.]{0,40}\btrue", re.I)
"""What says that it is so."""
_QUOTED = expression(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"]*\"|‘[^‘’]*’(?!\w)")
"""What somebody says of something else."""
_SHORT = 260
"""Characters of a paragraph that tells what the text is."""
_REPORTS = expression(
    r"(?<!\w)(?:reports?|reported|claims?|claimed|alleges?|alleged|asserts?|asserted|according to|behauptet\w*|berichtet\w*|laut|zufolge|affirme\w*|prétend\w*|selon|"
    r"afirma\w*|sostiene\w*|según|segundo|afferma\w*|secondo|beweert|volgens|утвержда\w+|сообща\w+|по данным|według|twierdzi)(?!\w)",
    re.I,
)
_NAMELESS = expression(
    r"(?<!\w)(?:sources? close to|(?:unnamed|anonymous) sources?|sources (?:said|say)|(?:did|does|do) not want to be (?:named|identified)|asked not to be (?:named|identified)|"
    r"(?:on|under) (?:the )?condition of anonymity|nicht genannt werden (?:will|wollen|wollte|wollten)|aus (?:\w+kreisen|Kreisen de[rs])|anonyme[rn]? Quellen?|"
    r"(?:une |des )sources? (?:proches?|au fait|anonymes?)|sous (?:le )?couvert d[’']anonymat|requis l[’']anonymat|fuentes? cercanas?|fuentes? anónimas?|pidió (?:el )?anonimato|"
    r"condición de anonimato|fonti? vicin[ae]|fonti? anonim[ae]|chiesto l[’']anonimato|fontes? próximas?|pediu anonimato|condição de anonimato|bron(?:nen)? dicht bij|"
    r"anoniem wil(?:de|den)? blijven|на условиях анонимности|источник\w*, (?:близк|знаком)\w+|pod warunkiem zachowania anonimowości|não quis (?:se identificar|ser identificad\w+))(?!\w)",
    re.I,
)
"""Who is not named."""
_OPENS = 6
"""Words in which a sentence names who says so, at its beginning and at its end."""
_NAME = 2
"""Words of a headline in which its subject stands, where no issuer is known."""
_UNREAL = {
    "en": expression(r"(?<!\w)(?:would|could|might) have (?!to\b)", re.I),
    "de": expression(r"(?<!\w)(?:wären?|hätten?)(?!\w)", re.I),
    "fr": expression(r"(?<!\w)(?:aurai(?:t|ent)|serai(?:t|ent))\s(?:dû\s|pu\s|été\s)?[^\W\d_]+(?:é|i|u|is|it)e?s?(?!\w)", re.I),
    "es": expression(r"(?<!\w)(?:habrían?|hubieran?|hubiesen?)(?!\w)", re.I),
    "pt": expression(r"(?<!\w)(?:teriam?|haveriam?)\s[^\W\d_]+(?!\w)", re.I),
    "it": expression(r"(?<!\w)(?:avrebbe(?:ro)?|sarebbe(?:ro)?)\s[^\W\d_]+(?:[aiu]t[oaie]|s[oaie])(?!\w)", re.I),
    "nl": expression(r"(?<!\w)zou(?:den)?\s(?:[^\W\d_]+\s){0,8}?(?:hebben|zijn)(?!\w)", re.I),
}
"""What would have been so, and is not."""


@remembered
def untrue(release: Release) -> bool:
    """Whether a release is taken back, or says of itself that it is satire, a joke or an exercise: nothing of it is to be told as news."""
    if release.status is not None and release.status.kind == "withdrawal":
        return True
    return any(_says(text) for text in texts(release) if len(text) <= _SHORT)


def _says(text: str) -> bool:
    found = _NO_NEWS.search(_QUOTED.sub(" ", text))
    return found is not None and _TRUE.match(found.group()) is None


def of_the_denied(sentence: str, release: Release) -> bool:
    """Whether a sentence tells what others say whom the release contradicts (its headline says so), and does not itself contradict them."""
    language = release.language
    contests = vocabulary(language).contests
    head = release.headline.text if release.headline else ""
    under = release.subheadline.text if release.subheadline else ""
    if not any(heard(text, language).has(contests) for text in (head, under)):
        return False
    told = heard(sentence, language)
    if told.has(contests) or not (_REPORTS.search(told.text) or told.has(vocabulary(language).said)):
        return False
    # What the issuer itself says has its name at the beginning, or beside the verb of saying at the end.
    issuer = release.issuer.text if release.issuer else " ".join(head.split()[:_NAME])
    opening, end = " ".join(sentence.split()[:_OPENS]), " ".join(sentence.split()[-_OPENS:])
    where = f"{opening} {end}" if heard(end, language).has(vocabulary(language).said) else opening
    return frozenset(words(issuer)).isdisjoint(words(where))


def nameless(sentence: str) -> bool:
    """Whether a sentence tells what somebody says who is not to be named."""
    return _NAMELESS.search(sentence) is not None


def unreal(sentence: str, language: str) -> bool:
    """Whether a sentence tells what would have been so: "The contract would have expired in June"."""
    find = _UNREAL.get(primary(language))
    return find is not None and find.search(sentence) is not None
