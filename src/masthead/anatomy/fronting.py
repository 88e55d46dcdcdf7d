"""What stands between an office and a name: titles and degrees; and whether a run of capitals there is rather the house or place of the office."""

from __future__ import annotations

from masthead.anatomy.names import capital, office, particle, person, plain, runs
from masthead.anatomy.pack import Pack
from masthead.expressions import expression
from masthead.language.forenames import given

_LAST = expression(r"(?<![^\W_])([^\W\d_][\w.\-’']{0,14})[ \u00a0]\Z")
_REACH = 24
_FURTHER = expression(r",[ \u00a0]")
_TITLE = expression(r"[ \u00a0]([^\W\d_][\w.\-]{0,12}\.)[ \u00a0](?=\S)")

_RANK_WORDS = """
    colonel colonelle lieutenant-colonel général capitaine commandant lieutenant amiral major docteur docteure médecin professeur professeure
    ingénieur ingénieure avocat avocate historien historienne infirmier infirmière architecte chercheur chercheuse économiste
    coronel comandante capitán capitana teniente general mayor sargento almirante doctor doctora médico médica profesor profesora ingeniero
    ingeniera abogado abogada arquitecto arquitecta historiador historiadora enfermero enfermera licenciado licenciada magistrado magistrada
    capitão tenente brigadeiro doutor doutora professor professora engenheiro engenheira advogado advogada arquiteto arquiteta enfermeiro
    enfermeira pesquisador pesquisadora investigador investigadora investigadora
    generale colonnello capitano tenente ammiraglio dottore dottoressa medico professore professoressa ingegnere avvocato avvocata architetto
    ricercatore ricercatrice storico storica infermiere infermiera
    kolonel generaal kapitein majoor arts professor ingenieur advocaat historicus onderzoeker
    генерал полковник подполковник майор капитан лейтенант доктор врач профессор инженер адвокат историк академик доцент
    полковник підполковник капітан лікар лікарка професор професорка інженер адвокатка історик історикиня доцентка
    generał pułkownik podpułkownik kapitan lekarz lekarka profesor profesorka inżynier adwokat historyk
    generál plukovník podplukovník kapitán lékař lékařka docent docentka inženýr advokát historik
    general colonel căpitan medic profesor inginer avocat istoric
"""
_RANKS = frozenset(_RANK_WORDS.split())
"""Ranks and learned callings: who holds an office beside one is known by the office."""


def is_rank(role: str) -> bool:
    return role.casefold() in _RANKS


def untitled(text: str, floor: int, at: int, lexicon: Pack) -> int:
    """Where the titles begin that stand right before a name at `at`, whose run does not hold them: "ředitele genpor. Jana Nováka", "SR Dr."."""
    titles = plain(lexicon.titles)
    while found := _LAST.search(text, max(floor, at - _REACH), at):
        word = found[1]
        bare = word.casefold().rstrip(".")
        if bare not in titles or (not word.endswith(".") and office(word, lexicon)):
            break
        at = found.start()
    return at


def of_house(text: str, start: int, end: int, lexicon: Pack) -> bool:
    """Whether a run of capitals right behind an office is what the office is of, since a name that is surely one follows it: behind a title
    ("rzecznik Komendanta Miejskiego Policji podinsp. Jan Nowak"), or between commas ("η δήμαρχος Βόρειας Ακτής, Ελένη Μαρή, …")."""
    words = text[start:end].split()
    if any(given(word) for word in words):
        return False
    titled = _TITLE.match(text, end)
    if titled and titled[1].casefold().rstrip(".") in plain(lexicon.titles):
        return True
    comma = _FURTHER.match(text, end) if lexicon.order == "first" else None
    if comma is None:
        return False
    at = comma.end()
    for _ in range(2):
        word = text[at : at + _REACH].split(" ")[0]
        at += len(word) + 1 if word.casefold().rstrip(".") in plain(lexicon.titles) else 0
    following = next(iter(runs(text, at, at + 60)), None)
    if following is None or following.start() != at:
        return False
    names = following.group().split()
    closed = (
        text[following.end() : following.end() + 2].strip() in ("", ",", "(", "–", "—")
        or text[following.end() : following.end() + 1] in ",.;("
    )
    small = text[following.end() + 1 : following.end() + 2].islower()
    return (
        given(names[0])
        and (closed or small)
        and person(names, lexicon, fronted=True)
        and all(capital(word) or particle(word) for word in words)
    )
