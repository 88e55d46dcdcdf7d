"""Ranks and learned callings before a name: whoever has an office beside one is known by the office."""

from __future__ import annotations

from masthead.anatomy.offices import fronted, preposed
from masthead.anatomy.offices.apposition import after
from masthead.anatomy.offices.doubled import doubled
from masthead.anatomy.pack import Pack
from masthead.expressions import expression

_RANK_WORDS = """
    colonel colonelle lieutenant-colonel lieutenante-colonelle général générale capitaine commandant commandante lieutenant lieutenante amiral major
    contre-amiral vice-amiral adjudant adjudante adjudant-chef sergent brigadier brigadière commissaire inspecteur inspectrice contrôleur gardien
    docteur docteure médecin professeur professeure pasteur abbé père frère maître monseigneur chef cheffe député députée sénateur sénatrice
    ingénieur ingénieure avocat avocate historien historienne infirmier infirmière architecte chercheur chercheuse économiste conseiller conseillère
    coronel comandante capitán capitana teniente general mayor sargento almirante contralmirante vicealmirante brigadier suboficial alférez cabo
    comisario comisaria inspector inspectora subinspector subinspectora subprefecto prefecto subcomisario oficial intendente patrullero patrullera
    doctor doctora médico médica profesor profesora ingeniero ingeniera magistrado magistrada maestro maestra contador contadora chef
    abogado abogada arquitecto arquitecta historiador historiadora enfermero enfermera licenciado licenciada diputado diputada senador senadora
    padre monseñor presbítero economista biólogo bióloga químico química veterinario veterinaria psicólogo psicóloga técnico agrónomo
    capitão capitã tenente tenente-coronel tenente-brigadeiro major-brigadeiro brigadeiro contra-almirante vice-almirante cabo subtenente soldado inspetor
    inspetora delegado delegada desembargador desembargadora juiz juíza promotor promotora conselheiro conselheira deputado deputada
    doutor doutora professor professora engenheiro engenheira advogado advogada arquiteto arquiteta enfermeiro médico padre dom monsenhor
    enfermeira pesquisador pesquisadora investigador investigadora economista biólogo bióloga agrônomo zootecnista
    generale colonnello capitano tenente ammiraglio contrammiraglio maresciallo luogotenente brigadiere appuntato ispettore ispettrice commissario
    sovrintendente dottore dottoressa medico professore professoressa ingegnere ingegner avvocato avvocata architetto geometra maestro onorevole
    ricercatore ricercatrice storico storica infermiere infermiera monsignor monsignore don padre suor senatore senatrice deputato deputata
    kolonel luitenant-kolonel luitenant generaal generaal-majoor kapitein majoor sergeant adjudant arts professor ingenieur advocaat historicus
    onderzoeker hoofdinspecteur hoofdcommissaris
    oberst oberstleutnant hauptmann oberleutnant leutnant generalmajor generalleutnant brigadegeneral kapitän fregattenkapitän korvettenkapitän
    professor professorin brandrat brandoberrat brandamtsrat brandrätin branddirektor brandamtmann oberbrandrat polizeirat polizeirätin polizeioberrat
    polizeioberrätin kriminaldirektor kriminaldirektorin kriminaloberrat kriminalrat kriminalhauptkommissar kriminalhauptkommissarin
    polizeihauptkommissar polizeihauptkommissarin regierungsrat regierungsrätin staatsrat staatsrätin hofrat hofrätin ministerialrat ministerialrätin
    pfarrer pater kaplan
    генерал полковник подполковник майор капитан лейтенант доктор врач профессор инженер адвокат историк академик доцент
    полковник підполковник капітан лікар лікарка професор професорка інженер адвокатка історик історикиня доцентка
    generał pułkownik podpułkownik kapitan lekarz lekarka profesor profesorka inżynier adwokat historyk
    generál plukovník podplukovník kapitán lékař lékařka docent docentka inženýr advokát historik
    general colonel căpitan medic profesor inginer avocat istoric generalul colonelul locotenent-colonelul maiorul căpitanul locotenentul plutonierul comisar
    comisar-șef comisarul comisarul-șef subcomisar subcomisarul subinspector subinspectorul inspector inspectorul agent agentul chestor chestorul medicul doctorul doctorița
    profesorul profesoara conferențiarul lectorul inginerul inginera avocatul avocata istoricul istorica economistul economista jurnalistul jurnalista
    scriitorul scriitoarea artistul artista actorul actrița procurorul procuroarea judecătorul judecătoarea
    questore vicequestore journaliste écrivain écrivaine artiste photographe cinéaste musicien musicienne philosophe juriste
    periodista escritor escritora artista fotógrafo fotógrafa cineasta pintor pintora músico música filósofo filósofa jurista
    jornalista giornalista scrittore scrittrice fotografo fotografa regista pittore pittrice musicista filosofo filosofa giurista
"""
_RANKS = frozenset(_RANK_WORDS.split())
_GRADE_WORDS = """
    général générale principal principale divisionnaire chef en corps armée d'armée d’armée brigade division vaisseau frégate corvette d’état d'état d'etat
    mayor general primero primera segundo segunda navío fragata corbeta brigada división ejército aéreo aire jefe inspector superintendente principal
    agrónomo agrónoma civil forestal cirujano cirujana de del da do mar e guerra esquadra ar exército divisão agrônomo agrônoma
    corpo d'armata d’armata divisione squadra capo superiore vascello maggiore generale aggiunto scelto comandante teniente provincial municipal
    nacional nacionale nationale estadual federal estatal regional régional régionale régionaux régionales provincial regionale comunale
"""
_GRADES = frozenset(_GRADE_WORDS.split())
"""What goes on a rank and leaves it one: "general de brigada", "capitán de navío", "commissaire divisionnaire"."""
_ARTICLE = expression(r",[ \u00a0](?:(?:le|la|el|il|lo|o|a)[ \u00a0]|[lL][’'])?\Z")
_WESTERN = frozenset(("de", "nl"))


_LEARNED = expression(r"\w{2}(?:[óo]log[oa]|ologue|olog(?:ul|ă|a)?)\Z")
"""How callings end that are a science's: "museóloga"."""


def is_rank(role: str) -> bool:
    """Whether an office before a name is no more than a rank or a calling."""
    first, *others = role.casefold().replace("’", "'").removeprefix("l'").split() or [""]
    if first in ("vice", "vice-") and others:
        first, *others = others  # "il vice questore"
    return (first in _RANKS or _LEARNED.search(first) is not None) and all(word in _GRADES or word in _RANKS for word in others)


_ARTICLELESS = frozenset(("sr", "sl", "cs", "sk", "pl", "mk", "bg", "be"))
"""Languages in which no article tells a second office of one person from somebody else's."""
_FEW, _MOST = 3, 5
"""Words that the second and the first have at most there: "ауторка изложбе, виши кустос Ана Бркић"."""


def besides(text: str, floor: int, role: tuple[int, int], low: int, high: int, lexicon: Pack) -> tuple[int, int]:
    """The office of somebody before whose name, at `low`, a rank stands, and other words that belong to the office there."""
    if not (lexicon.order == "first" or lexicon.language in _WESTERN):
        return role
    start, end = role
    if is_rank(text[start:end]):
        apposed = after(text, high, lexicon)
        if apposed and " " in text[slice(*apposed)]:
            return apposed  # "le colonel Jean Roe, porte-parole des armées"
        parted = _ARTICLE.search(text, max(floor, start - 6), start) if lexicon.order == "first" else None
        if parted:
            # "el comandante de la Armada, capitán de navío Juan Roe", "le rapporteur du texte, le sénateur Jean Roe"
            at = parted.start() + 2
            first = preposed.before(text, floor, at, at, lexicon) or fronted.before(text, floor, at, lexicon)
            if first and text[first[1] : at].strip() in ("", ",") and not is_rank(text[slice(*first)]):
                # The rank stays where it is a short word more: "comandante de la flota, coronel".
                return (first[0], end) if at == start and end - start < first[1] - first[0] else first
    few = text.count(" ", start, end) < (_FEW if lexicon.language in _ARTICLELESS else 1)
    if lexicon.order == "first" and (few or text[end : end + 1] == ","):
        if lexicon.language not in _ARTICLELESS:
            return doubled(text, floor, start, end, lexicon)
        opening, _ = doubled(text, max(floor, *(text.rfind(dash, floor, start) + 1 for dash in "–—")), start, end, lexicon)
        words = text[opening:start].split()
        return (opening, end) if len(words) <= _MOST and not any(word in lexicon.halts or word in lexicon.said for word in words) else role
    return role
