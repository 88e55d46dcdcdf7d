"""The office that a sentence says somebody is given, where its verb stands before the name or ends the sentence: "Žofii Malou jmenovala ředitelkou"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import holds_office, person, runs
from masthead.anatomy.wording.posts import posts
from masthead.expressions import expression
from masthead.language.forenames import given

_TIME = r"(?:(?:per|mit Wirkung (?:zum|ab|vom)|mit|ab|zum|auf den|od|s účinností od|s účinnosťou od|z dniem|с|з|από|fra|fr[aå]n och med|per den) \d[\w. ]{0,20}? )?"
_OFFICE = r"(?P<office>[^\W\d_][^.,;:()«»“”„\"\n]{2,110})"
_BEHIND = {
    "de": rf"{_TIME}(?:zum|zur|als) (?:neue[nr]? )?(?P<office>[^\W\d_][^.,;:()\n]{{2,90}}?) (?:ernannt|berufen|bestellt|gewählt|eingesetzt|befördert|gekürt|verpflichtet|nominiert)",
    "sv": rf"{_TIME}(?:till|som) (?:ny |nya |vår nya )?{_OFFICE}",
    "fi": r"(?P<office>(?:[\w-]+ ){0,3}[\w-]+ksi)(?=[ ,.])",
    "hu": r"(?:nevezte ki|választotta(?: meg)?|bízta meg|jelölte|kérte fel) (?:az? )?(?P<office>(?:[\w-]+ ){0,4}[\w-]+(?:nak|nek))(?=[ ,.])",
    "cs": rf"{_TIME}(?:do funkce |na post |do čela |novým |novou )?{_OFFICE}",
    "sk": rf"{_TIME}(?:za |do funkcie |na post |novým |novou |nového |novú ){_OFFICE}",
    "pl": rf"{_TIME}(?:na (?:stanowisko|funkcję|urząd) |na |do pełnienia funkcji |nowym |nową )?{_OFFICE}",
    "ru": rf"{_TIME}(?:на (?:должность|пост) |новым |новой )?{_OFFICE}",
    "uk": rf"{_TIME}(?:на (?:посаду|пост) |новим |новою )?{_OFFICE}",
    "be": rf"{_TIME}(?:на (?:пасаду|пост) |новым |новай )?{_OFFICE}",
    "sr": rf"{_TIME}(?:za |за |na mjesto |na mesto |na funkciju |на место |на функцију |novim |novom )?{_OFFICE}",
    "sl": rf"{_TIME}(?:za |na mesto |na položaj ){_OFFICE}",
    "mk": rf"{_TIME}(?:за |на функцијата |на местото ){_OFFICE}",
    "el": rf"(?:στη θέση (?:του|της) |ως |νέο |νέα )?{_OFFICE}",
    "lt": rf"(?:paskyrė|išrinko|skyrė|patvirtino) {_OFFICE}",
    "tr": r"(?P<office>(?:[\w’'-]+ ){0,5}\w+(?:lığına|liğine|luğuna|lüğüne)) (?:ata|getir|seç)",
    "az": r"(?P<office>(?:[\w-]+ ){0,4}[\w-]+?)(?: vəzifəsinə)? (?:təyin ed|seç)",
    "sw": rf"(?:kuwa|kama) {_OFFICE}",
    "tl": rf"bilang (?:bagong )?{_OFFICE}",
    "vi": rf"(?:giữ chức(?: vụ)? |làm |vào (?:vị trí|chức vụ|ghế) ){_OFFICE}",
    "sq": rf"(?:si |në postin e |në detyrën e )?{_OFFICE}",
    "is": rf"(?:sem |í stöðu |í starf )?{_OFFICE}",
}  # fmt: skip
"""What stands behind the name of somebody who is given an office."""
_BEFORE = {
    "sv": r"utsett|utsåg|utser|utnämnt|utnämnde|utnämner|anställt|anställer|valt|valde|väljer|rekryterat|förordnat",
    "fi": r"nimitt\w+|valitsi|valinnut|valitsee|kutsui|kutsunut",
    "cs": r"jmenoval[aio]?|jmenuje|zvolil[aio]?|pověřil[aio]?|vybral[aio]?",
    "sk": r"(?:vy)?menoval[aio]?|zvolil[aio]?|poveril[aio]?|vybral[aio]?",
    "pl": r"powoła[łl]\w*|mianowa[łl]\w*|wybra[łl]\w*|nominowa[łl]\w*|powołano|wybrano|mianowano",
    "ru": r"назначил[аио]?|избрал[аио]?|утвердил[аио]?|назначает",
    "uk": r"призначи(?:в|ла|ло|ли)|обра(?:в|ла|ло|ли)|затверди(?:в|ла|ло|ли)",
    "be": r"прызначы(?:ў|ла|ло|лі)|абра(?:ў|ла|ло|лі)",
    "sr": r"imenova(?:o|la|lo|li)(?: je| su)?|izabra(?:o|la|lo|li)(?: je| su)?|postavi(?:o|la|lo|li)(?: je| su)?|именова(?:о|ла|ло|ли)(?: је| су)?|изабра(?:о|ла|ло|ли)(?: је| су)?",
    "sl": r"imenoval[aio]?|izvolil[aio]?|postavil[aio]?",
    "mk": r"(?:го |ја )?(?:именува|избра|назначи)",
    "el": r"(?:διόρισε|όρισε|εξέλεξε|διορίζει|ορίζει|επέλεξε|διόρισαν|εξέλεξαν)(?: τ[ηο]ν?)?(?: κ\.)?",
    "sw": r"\w*(?:mteua|mchagua|mwapisha|mteuwa)(?: Bw\.| Bi\.| Dkt\.)?",
    "tl": r"(?:[Hh]inirang|[Ii]tinalaga|[Ii]niluklok|[Pp]inili|[Nn]ahalal)(?: ng [\w ]{2,40})? si",
    "vi": r"(?:bổ nhiệm|bầu|chỉ định|đề cử)(?: ông| bà| đồng chí)?",
    "sq": r"emëroi|zgjodhi|ka emëruar|ka zgjedhur|emëron",
    "is": r"réði|skipaði|hefur ráðið|hefur skipað|kaus",
}  # fmt: skip
"""What stands right before it, where the verb does."""
_FORE = {
    "sl": r"[Zz]a (?P<office>(?:[\w-]+ ){1,6}?)(?:je |sta |so )?(?:imenoval\w*|izvolil\w*|imenovan\w*|izvoljen\w*)(?: je| bil[ao]?)? ",
    "sr": r"(?:[Zz]a|[Зз]а) (?P<office>(?:[\w-]+ ){1,6}?)(?:je |је )?(?:imenova\w+|izabra\w+|именова\w+|изабра\w+)(?: je| је)? ",
    "mk": r"[Зз]а (?P<office>(?:[\w-]+ ){1,6}?)(?:е |беше )?(?:именува\w*|избра\w*|назначе\w*) ",
}
"""An office before the verb and the name: "Za direktorico je imenovan…"."""
_ONWARDS = expression(
    r" (?:s účinn|od |dne |na dobu|na období|z dniem|с \d|с (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)|з \d|вместо|замість|umjesto|umesto|уместо|namesto|místo|"
    r"från|fr\.o\.m|efter |nuo |από |μετά |kuanzia|simula|mulai|thay |kể từ|từ ngày|duke filluar|nga data|frá |alkaen|\d|який|яка|которы|který|która|který|jenž|koji |koja |који |која |ki )"
)
_LONGEST = 12
"""Words of such an office at most."""
_BEHINDS = {language: expression(rf"[ \u00a0]{source}") for language, source in _BEHIND.items()}
_BEFORES = {language: expression(rf"(?:\A|(?<=\W))(?:{source})[ \u00a0]\Z") for language, source in _BEFORE.items()}
_FORES = {language: expression(rf"(?:\A|(?<=\W)){source}\Z") for language, source in _FORE.items()}
_NEAR, _FAR = 60, 120
"""Characters before a name within which the verb stands, and the office before it."""


def conferred(text: str, name_at: int, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where such an office stands."""
    language = lexicon.language
    if (fore := _FORES.get(language)) and (found := fore.search(text, max(0, name_at - _FAR), name_at)):
        low = found.start("office")
        return _office(text, low, low + len(found["office"].rstrip()), lexicon)
    behind = _BEHINDS.get(language)
    if behind is None or not posts(text, lexicon).within(end, end + _FAR):
        return None
    if (before := _BEFORES.get(language)) and before.search(text, max(0, name_at - _NEAR), name_at) is None:
        return None
    found = behind.match(text, end)
    return _office(text, *found.span("office"), lexicon) if found else None


def _office(text: str, low: int, high: int, lexicon: Pack) -> tuple[int, int] | None:
    """A stretch up to where its sentence goes on, if it is an office and names nobody."""
    onwards = _ONWARDS.search(text, low, high)
    high = onwards.start() if onwards else high
    role = text[low:high].rstrip()
    if not 0 < len(role.split()) <= _LONGEST or not holds_office(role, lexicon, 5):
        return None
    if any(role.split()[0] in small for small in (lexicon.governing, lexicon.halts, lexicon.links)):
        return None  # "zvolila Janu Malou mezi uchazeči na post ředitelky": of whom she was one
    named = any(given(run.group().split()[0]) and person(run.group().split(), lexicon) for run in runs(role))
    return None if named else (low, low + len(role))
