"""The office of which a sentence says who holds it: "The chair of the trust is Jane Doe", "Direktorė yra Rasa Petrauskienė"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office
from masthead.expressions import expression

_OPENING_OFFICE = r"(?:\A|(?<=[.!?]\s)|(?<=\n))"
_HOLDS = {
    "en": expression(
        rf"{_OPENING_OFFICE}(?:The|Its|Our|Their)\s(?:new |current |next )?((?:[\w’'-]+\s){{0,7}}?[\w’'-]+)\s(?:is|remains|will be)\s\Z"
    ),
    "de": expression(
        rf"(?:{_OPENING_OFFICE}|(?<=,\s))(?:Der |Die |Ihr |Ihre )?((?:[\w.-]+\s){{0,11}}?[\w.-]+)\s(?:ist|bleibt|wird|war)(?:\s(?:nun|jetzt|weiterhin|derzeit|seither|aktuell|künftig))?\s\Z"
    ),
    "fr": expression(rf"{_OPENING_OFFICE}(?:(?:Le|La|Son|Sa)\s|L[’'])((?:[\w’'-]+\s){{0,7}}?[\w’'-]+)\sest\s\Z"),
    "es": expression(rf"{_OPENING_OFFICE}(?:El|La|Su)\s((?:[\w’'-]+\s){{0,7}}?[\w’'-]+)\ses\s\Z"),
    "pt": expression(rf"{_OPENING_OFFICE}[OA]\s((?:[\w’'-]+\s){{0,7}}?[\w’'-]+)\sé\s\Z"),
    "it": expression(rf"{_OPENING_OFFICE}(?:(?:Il|La|Lo)\s|L[’'])((?:[\w’'-]+\s){{0,7}}?[\w’'-]+)\sè\s\Z"),
    "ca": expression(rf"{_OPENING_OFFICE}(?:(?:El|La)\s(?:nou\s|nova\s)?|L[’'])((?:[\w’'·-]+\s){{0,7}}?[\w’'·-]+)\sés\s\Z"),
    "ro": expression(rf"{_OPENING_OFFICE}(?:Noul\s|Noua\s)?((?:[\w-]+\s){{0,9}}?[\w-]+)\s(?:este|rămâne|va fi|a devenit|devine)\s\Z"),
    "nl": expression(rf"{_OPENING_OFFICE}(?:De|Onze|Hun)\s(?:nieuwe\s)?((?:[\w’'-]+\s){{0,7}}?[\w’'-]+)\s(?:is|blijft|wordt)\s\Z"),
    "sv": expression(rf"{_OPENING_OFFICE}(?:[Nn]y\s|Den nya\s)?((?:[\w-]+\s){{0,7}}?[\w-]+)\s(?:är|heter|blir)\s\Z"),
    "da": expression(rf"{_OPENING_OFFICE}(?:[Nn]y\s|Den nye\s)?((?:[\w-]+\s){{0,7}}?[\w-]+)\s(?:er|hedder|bliver)\s\Z"),
    "no": expression(rf"{_OPENING_OFFICE}(?:[Nn]y\s|Den nye\s)?((?:[\w-]+\s){{0,7}}?[\w-]+)\s(?:er|heter|blir)\s\Z"),
    "pl": expression(rf"{_OPENING_OFFICE}((?:[\w„”-]+\s){{0,9}}?)(?:jest|pozostaje|będzie)\s\Z"),
    "bg": expression(rf"{_OPENING_OFFICE}((?:[\w„“-]+\s){{0,9}}?)(?:е|остава|стана)\s\Z"),
    "el": expression(rf"{_OPENING_OFFICE}(?:(?:Ο|Η)\s)?((?:[\w«»-]+\s){{0,9}}?)(?:είναι|παραμένει|ανέλαβε)\s(?:(?:ο|η)\s)?\Z"),
    "fi": expression(rf"{_OPENING_OFFICE}((?:[\w-]+\s){{0,7}}?[\w-]+)\s(?:on|toimii)\s\Z"),
    "et": expression(rf"{_OPENING_OFFICE}((?:[\w-]+\s){{0,7}}?[\w-]+)\s(?:on|saab)\s\Z"),
    "lt": expression(rf"{_OPENING_OFFICE}((?:[\w„“-]+\s){{0,7}}?[\w-]+)\s(?:yra|tapo|taps)\s\Z"),
    "lv": expression(rf"{_OPENING_OFFICE}((?:[\w-]+\s){{0,7}}?[\w-]+)\s(?:ir|kļuva|kļūs)\s\Z"),
    "ru": expression(rf"{_OPENING_OFFICE}((?:[\w&«»-]+\s){{1,9}}?)(?:является|стал|стала|остаётся|остается)\s\Z"),
    "uk": expression(rf"{_OPENING_OFFICE}((?:[\w&«»’-]+\s){{1,9}}?)(?:є|став|стала|залишається)\s\Z"),
    "id": expression(rf"{_OPENING_OFFICE}((?:[\w-]+\s){{0,9}}?)(?:baru\s)?(?:adalah|ialah)\s(?:[\w.]+\s){{0,2}}?\Z"),
}
"""A sentence that says who holds the office with which it begins: "The chair of the trust is Jane Doe"."""
_COPULA_WORDS = """
    is remains be ist bleibt wird war est es é és è este rămâne fi devenit devine is blijft wordt är heter blir er hedder bliver jest pozostaje będzie е остава стана
    είναι παραμένει ανέλαβε ο η on toimii saab yra tapo taps ir kļuva kļūs является стал стала остаётся остается є став залишається adalah ialah on
"""
_COPULA = frozenset(_COPULA_WORDS.split())
_ENDING = frozenset(("en", "fi", "et", "lt", "lv"))
"""Languages in which what an office is of stands before its noun."""


def predicated(text: str, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where such an office stands before the name at `name_at`."""
    last = text[max(0, name_at - 20) : name_at].split()[-3:]
    if _COPULA.isdisjoint(last) or lexicon.language not in _HOLDS:
        return None
    found = _HOLDS[lexicon.language].search(text, max(0, name_at - 180), name_at)
    words = found[1].split() if found else []
    # The noun comes first where a language has it first, and in German; elsewhere what it is of may stand before it.
    near = words if lexicon.language == "en" else words[-1:] if lexicon.language in _ENDING else words[:2]
    first = next((at for at, word in enumerate(near) if office(word, lexicon)), -1)
    if found is None or first < 0 or any(word in lexicon.said or word in lexicon.halts for word in words[: first + 1]):
        return None
    return found.start(1), found.start(1) + len(found[1].rstrip())
