"""A role as it can stand beside a name: what a sentence has around it is taken off."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.verbless import bare_of_clause, verbless
from masthead.anatomy.wording.names import holds_office, office, plain, uncased
from masthead.anatomy.wording.spaced import UNDER
from masthead.expressions import expression

_OWNED = expression(
    r"^(?:his|her|its|their|our|my|your|son|sa|ses|leur|leurs|notre|nos|votre|vos|mon|ma|(?:sein|ihr|unser|euer|mein)(?:e[rnms]?)?|su|sus|nuestr[oa]|mi|"
    r"suo|sua|loro|il suo|la sua|seu|nosso|nossa|zijn|haar|hun|onze?|его|её|ее|их|наш|наша)\s"
    r"(?!majest|excell|excel|royal|highness|honou?r|grace|holiness|eminen|altesse|alteza|sainteté|santidad|santità|eccellenza|altezza|hoheit|durchlaucht)",
    re.I,
)
"""Whose somebody is says nothing where nobody stands before it: "her co-author", "our country director"."""
_NEITHER = expression(
    r"^(?:according to|dazu|laut|volgens|ifølge|enligt|podle|według|zdaniem|selon|según|secondo|segundo|weder|entweder|sowohl|neither|nor|either|both|ni|né|nem|ни|not|nicht|auch|noch|also)\s",
    re.I,
)
_ASKS = expression(
    r"^(?:Did|Does|Do you|Is|Are|Was it|Were|Will|Would|Has|Have|Had|Can|Could|Should|Why|How|When|Where|Hat|Hatte|Ist|Wird|Kann|Warum|Wieso|"
    r"Est-ce|Pourquoi|Comment|Avez-vous|¿|Perché|Почему|Зачем|Разве)(?:\s|(?<=¿))|^(?:为什么|是否|هل\s)"
)
"""How a question begins, whose words are no office: "Did your deputy, Jane Doe, resign?"."""
_PRETENDED = expression(".*(?:冒用|冒充|假冒|假借|盗用|盜用|伪造|偽造|谎称|謊稱|捏造)(?:了|的)?")
_DAY = expression(
    r"^(?:(?:This|Last|Yesterday|Earlier|Today|Late|On)\s(?:(?:morning|afternoon|evening|week|month|year|today|night|yesterday)\s)?(?=[A-Z]))"
)
_PARTY = expression(r"^\([A-Z][^()\n]{0,14}\),?\s(?:(?:and|or)\s)?(?=[A-Z])")
"""The party and state of one named before: "Ann Roe (D-Me.) and U.S. Rep. Bo Lund"."""
_BEGUN = expression(
    r"^(?:[^,]*\s)?(?!(?:marketing|housing|planning|engineering|training|nursing|banking|fundraising|acting|outgoing|incoming|founding|managing|visiting|leading|presiding|serving|sitting|"
    r"consulting|operating|standing|broadcasting|publishing|lending|shipping|building|farming|mining|fishing|accounting|advertising|purchasing|programming|learning|teaching|longstanding|retiring|"
    r"governing|campaigning|coordinating|contributing|directing|reporting|commanding)\b)[a-z]{3,}ing\s(?=[A-Z])"
)
"""What a verb does to an office behind it: "demanding Courier editor"."""
_ABBREVIATION = expression(r"\s?\([A-Z]{2,8}\)$")
_LISTED = expression(r"\s\([^()]{3,40},\s[^()]{3,80}\)$")
"""What a house is made of, in brackets behind its name."""
_ATTRIBUTED = expression(
    r"^(?:The )?(?:following )?(?:quotes?|quotations?|statements?|comments?|remarks?)[^,.]{0,30}\s(?:attribut(?:able|ed)|credited) to\s",
    re.I,
)
"""How a line begins that says whose words follow."""
_ANOTHER = expression(r"^\([^()]{2,40}\)\s(?:and|und|et|y|e|i|og|och|en)\s")
"""What brackets say of one named before: "(presidenta) y los jueces Ana Ruiz"."""
_ELIDED = expression(r"\A[lL][’'](?=\w)")
_FORE = expression(
    r"^(?!(?-i:UN|LA|DAS|OS|AS|LE|EL)\s)(?:来自于?|來自於?|(?:as|como|comme|als|ein|eine|einer|eines|un|une|una|uno|um|uma|a|an|the|der|die|das|de|het|le|la|el|il|lo|los|las|les|o|os|as|ο|η|το)\s)\s?",
    re.I,
)
_DONE_BY = expression(
    r"\b(?:founded|led|opened|built|established|created|signed|chaired|gegründet|fondée?|fundad[oa])\b[^,;]*?\sby\s|\b(?:in|since|seit|depuis)\s\d{4}\s(?:by\s)?"
    r"|\b(?:estuv\w+|est[aá]n?|fu[ei]\w*|fueron|esteve|estiveram|foi|foram|è|sono|era|erano|est|sont|était|étaient)\s(?:\w+\s)?\w+(?:[ai]d[oa]s?|[aiu]t[oaie]|[ée]e?s?|ie?s?)\s(?:por|pelo|pela|par|da|dal|dalla|dall[’'])\s?(?:(?:el|la|los|las|o|a|os|as|le|les)\s)?"
)
_LEARNED = expression(
    r"(?<=[a-z])(?<! and)(?<! or)(?<! as)(?<! of)(?<! for)(?<!-)\s(?:(?:Associate|Assistant|Adjunct|Distinguished|Emeritus)\s)?(?:Professor[ae]?|Profesora?|Professoressa)\Z"
)
"""A learned rank right behind an office, which is the name's form of address."""
_GOES = expression(r"\s(\w+)(?=\s|\Z)")
_NATION = expression(r"\A[a-zåäö]+l[aä]inen\s")
"""Of which people somebody is, before the office, in Finnish."""
_HONOUR = expression(
    r"\A(?:[\w’'-]+\s){0,4}?(?:of the\s)?(?:Year|Month|Week|Decade)\s(?:and|&)\s(?=[A-Z])|\A(?:[\w’'-]+\s){1,4}of the (?:Year|Month|Week|Decade|Century|Match)\Z"
)
"""An honour, which is no office, alone or before one: "Pioneer of the Year and Harbour founder"."""
_HONOURED = expression(
    r"(?:the\s)?(?:(?:right|rt\.?|most)\s)?hon(?:ou?rable\b|[’']ble\b|\.|\b)(?:\sthe)?\s"
    r"|(?:his|her|their)\s(?:excellenc(?:y|ies)|worship|honou?r|grace|eminence|lordship|ladyship|holiness|beatitude),?(?:\sthe)?\s",
    re.I,
)
"""How somebody is addressed before the office, which is no part of it: "Honourable Minister", "His Excellency the President"."""
_LIST_GOES_ON = expression(r"[,;]?\s(?:and|or|und|oder|et|ou|och|og)\Z")
"""How the last but one point of a list ends."""
_GOES_ON = expression(r"(?:and|und|et|y|e|и|та|i|och|og|en)\s")
"""How a role does not begin: it would be the second half of something else."""


def worded(role: str, lexicon: Pack) -> str:
    """A role as it can stand beside a name: without an article or "from" before it, without what was done by somebody, without a title
    that is the name's. Empty if nothing of it names an office."""
    if _GOES_ON.match(role) or role.lstrip()[:1] in (")", "]"):
        return ""
    if lexicon.language == "en":
        role = _HONOUR.sub("", role)
        honoured = _HONOURED.match(role)
        role = role[honoured.end() :] if honoured and holds_office(role[honoured.end() :], lexicon) else role
    role = _BEGUN.sub("", _PARTY.sub("", _DAY.sub("", role)))
    if _ASKS.match(role):
        return ""
    role = _ANOTHER.sub("", _ATTRIBUTED.sub("", role))
    role = _OWNED.sub("", _NEITHER.sub("", role.strip(" \u00a0")))
    role = _FORE.sub("", _LIST_GOES_ON.sub("", role.strip(" \n\u00a0,，、;:<>|–—-")))
    if uncased(lexicon):
        role = _PRETENDED.sub("", phrases(lexicon.said).split(role)[0].strip())
    while (
        (last := role.rpartition(" ")[2]).endswith(".")
        and last[:-1].casefold() in lexicon.titles
        and last != role
        and holds_office(role.rpartition(" ")[0], lexicon)
    ):
        role = role.rpartition(" ")[0]
    if lexicon.language == "vi":
        role = next((role[: on.start()] for on in _GOES.finditer(role) if on[1] in lexicon.halts), role)
    if lexicon.language == "fi" and " on " in role and holds_office(bare := _NATION.sub("", role.rpartition(" on ")[2]), lexicon):
        role = bare  # "Päävieras on unkarilainen ohjaaja"
    role = bare_of_clause(verbless(role, lexicon), lexicon)
    role = _LISTED.sub("", _ABBREVIATION.sub("", role))
    if (rank := _LEARNED.search(role)) and " " in role[: rank.start()] and holds_office(role[: rank.start()], lexicon):
        role = role[: rank.start()]  # "Head of School Associate Professor Jane Doe"
    past = list(_DONE_BY.finditer(role))
    if past:
        role = role[past[-1].end() :].strip()
        if not holds_office(role, lexicon):
            return ""
    role = _ELIDED.sub("", role)
    words = role.split()
    titles = plain(lexicon.titles)
    while (
        len(words) > 1
        and words[-1].casefold().rstrip(".") in titles
        and not (office(words[-1], lexicon) or words[-2] in UNDER or (len(words[-1]) > 2 and words[-1].isupper() and not role.isupper()))
        and holds_office(" ".join(words[:-1]), lexicon)
    ):
        words.pop()
        role = role[: role.rstrip().rfind(" ")].rstrip()
    return role
