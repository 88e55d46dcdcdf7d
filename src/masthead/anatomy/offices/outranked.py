"""Where somebody has a rank or a calling before the name and heads something behind it, that is the office: "Hauptmann Karl Roe, Kommandant der Wache"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.expressions import expression
from masthead.language.forenames import given

_WORDS = {
    "de": "leiter leiterin chef chefin kommandant kommandantin direktor direktorin präsident präsidentin vorsitzende vorsitzender vorsteher vorsteherin geschäftsführer "
    "geschäftsführerin koordinator koordinatorin intendant intendantin",
    "nl": "hoofd directeur directrice voorzitter voorzitster commandant leider leidster coördinator chef korpschef",
    "da": "chef leder formand direktør forperson koordinator kommandant",
    "no": "sjef leder leiar direktør koordinator kommandant styreleder",
    "sv": "chef ledare ordförande direktör samordnare kommendant föreståndare",
    "fr": "chef cheffe directeur directrice président présidente commandant commandante responsable coordinateur coordinatrice coordonnateur coordonnatrice fondateur fondatrice",
    "es": "jefe jefa director directora presidente presidenta comandante responsable coordinador coordinadora titular fundador fundadora",
    "pt": "chefe diretor diretora presidente comandante responsável coordenador coordenadora fundador fundadora",
    "it": "capo direttore direttrice presidente comandante responsabile coordinatore coordinatrice dirigente fondatore fondatrice",
    "ca": "cap director directora president presidenta comandant responsable coordinador coordinadora fundador fundadora",
    "gl": "xefe xefa director directora presidente presidenta comandante responsable coordinador coordinadora fundador fundadora",
    "ro": "șef șefă șeful șefa director directoare directorul directoarea președinte președintă președintele președinta comandant comandantul coordonator coordonatoare "
    "coordonatorul coordonatoarea",
    "pl": "naczelnik naczelniczka kierownik kierowniczka dyrektor dyrektorka prezes prezeska komendant komendantka dowódca koordynator koordynatorka szef szefowa przewodniczący "
    "przewodnicząca",
    "cs": "velitel velitelka vedoucí ředitel ředitelka náčelník náčelnice předseda předsedkyně šéf šéfka koordinátor koordinátorka",
    "sk": "veliteľ veliteľka vedúci vedúca riaditeľ riaditeľka náčelník predseda predsedníčka šéf šéfka koordinátor koordinátorka",
    "sl": "poveljnik poveljnica vodja direktor direktorica predsednik predsednica načelnik načelnica koordinator koordinatorica",
    "sr": "zapovjednik zapovjednica komandir komandant načelnik načelnica direktor direktorica predsjednik predsjednica predsednik predsednica voditelj voditeljica šef šefica "
    "командир командант начелник начелница директор директорка председник председница шеф руководилац управник управница",
    "mk": "командир началник директор директорка претседател претседателка шеф раководител раководителка",
    "bg": "началник началничка директор ръководител ръководителка председател командир шеф завеждащ",
    "ru": "начальник начальница командир руководитель директор председатель глава заведующий заведующая командующий",
    "uk": "начальник начальниця командир керівник керівниця директор директорка голова очільник очільниця завідувач завідувачка",
    "be": "начальнік начальніца камандзір кіраўнік кіраўніца дырэктар дырэктарка старшыня загадчык загадчыца",
    "el": "διοικητής διοικήτρια διευθυντής διευθύντρια πρόεδρος επικεφαλής προϊστάμενος προϊσταμένη συντονιστής συντονίστρια",
}  # fmt: skip
_LEADERS = {language: frozenset(words.casefold().split()) for language, words in _WORDS.items()}
"""What somebody is called who heads something."""
_ENDS = {
    "de": ("leiter", "leiterin", "chef", "chefin", "kommandant", "kommandantin"),
    "da": ("chef", "leder", "direktør", "formand"),
    "no": ("sjef", "leder", "leiar", "direktør"),
    "sv": ("chef", "ledare", "direktör"),
}
"""How compounds end that say so."""
_ELECTED = expression(
    r"minist|maire|alcald|prefeit|prefet|préfet|prefect|sindac|bürgermeister|borgm|burgem|ordf|rådet?\Z|rat\Z|rätin\Z|senat|sénat|dé?put|diput|poslan|pose[lł]|posłank|abgeordnet|wethouder|"
    r"schepen|gouvern|gobern|govern|guvern|vereador|conce[jl]|concelleir|regidor|assess|consig|conseil|consej|consell|primar|purtător|porte|portavoz|porta-voz|starost|hejtman|župan|primát|primator|"
    r"burmistrz|wojewod|marszał|прем|мэр|мер\Z|міськ|кмет|депутат|градонач|губерн|посол|δήμαρχ|υπουργ|βουλευτ|περιφερει|αντιδήμ|juez|juge|juiz|richter|giudice|судья|суддя|könig|royal|prin[cz]|"
    r"bischof|biskup|obispo|bispo|vescovo|évêque|епископ|rector|rektor|ректор|p?ro-?rektor|directo|direct|direkt|директ|prés|presid|präsid|предс|преді|голова"
)
"""Offices before a name, by what is in them, that no other outranks."""
_LONGEST = 5
_TITLE_OF = frozenset(("de", "di", "policji", "policije", "police", "poliție", "policía", "polícia", "polizia", "polizei"))
"""What a rank of the police may have behind it."""


def outranks(behind: str, front: str, lexicon: Pack) -> bool:
    """Whether the office behind a name is one that heads something, and what stands before the name a mere rank, calling or task."""
    leaders = _LEADERS.get(lexicon.language)
    if leaders is None:
        return False
    rank = front.split()
    if len(rank) > 1 and not (len(rank) < _LONGEST and all(word.casefold() in _TITLE_OF for word in rank[1:])):
        return False
    if any(map(given, behind.split()[1:])):
        return False  # "architect Ann Roe, head of culture Bo Lund": the next one's
    words = behind.casefold().split()
    heads = next((at for at, word in enumerate(words[:3]) if word in leaders or word.endswith(_ENDS.get(lexicon.language, "\n"))), -1)
    if heads < 0 or len(words) - heads < 2 or words[heads + 1] in ("und", "et", "y", "e", "och", "og", "i", "a", "en"):
        return False
    return rank[0].casefold() not in leaders and _ELECTED.search(rank[0].casefold()) is None
