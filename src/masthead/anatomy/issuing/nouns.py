"""The nouns that names of houses are made of in any language with capitals, by how they begin or end."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, Words, of_list
from masthead.anatomy.parts.titles import OFFICE
from masthead.anatomy.wording.bodies import holds_body

_MOST_WORDS = 20_000
"""Words of a language that are known before all are looked at anew."""
_START_WORDS = """
    ministr ministerst ministeri ministè ministéri ministry ministerul ministerija министерств міністерств υπουργεί instit
    институт інститут univer университет університет uniwersyt πανεπιστήμι agenc agentst agentur agenț агенц агентств autorit
    autorid council conseil consej consel consig consiliu concello commis comis comiss komis комисс комісі комиси comit komit
    комит коміт prefect préfect primări mairie municip муниципал administra админис адмініс direcci direcți direzion departam
    departement department департамент secretaria secretaría sekretaria inspec inspek инспек інспек federa fédéra feder федерац
    confeder asoci associ ассоц асоц organi організац организац sindica syndic związ svaz zväz zveza союз спілк профсоюз fundac
    fundaç funda fondat fondaz fonden фонд stifte stiftung společnost spoločnost towarzyst stowarzysz združ udrug сдруж товарист
    общест обществ tribun трибун prokurat procura fiscalía прокурат полици поліц polic poliț polizi gendarm jandarma carabinier
    guardia sheriff constabul garda мвд мчс умвд museu museo musée muzeu muzej múzeum музе μουσείο théâtre teatr театр orchest
    оркестр hospi hôpit больниц лікарн nemocnic szpital spital bolnic klini bank banca banco banque банк τράπεζ parlament
    parlement parliament парламент senat senado сенат partei партия партії κόμμα gobierno governo gouvernem kormány vláda vlada
    правительств уряд ayuntamient diputaci ajuntament gemeente gemeinde kommun komun comune regionaln υπηρεσί δήμος δήμου δημαρχ
    περιφέρει belediye bakanl valili müdürl kurumu derneğ vakf üniversite başkanl hivatal szövets alapítv egyesület egyetem úrad
    úřad urząd ufficio управлен управлін служб центр centr zentr cámar câmar chambre kammer палат komor izba cooperat kooperat
    корпорац компан compañ compagn companh société sociedad societat gruppo gruppe grupo grupa groupe холдинг holding konzern
    verband verein bundes landes staats stadtwerk eccles église iglesia diözes dioces diecez епарх синод embaj ambas ambass embaix
    посольств consul konsul консульств observato biblio бібліот библиот akadem академ academ fakult facult факульт forbund förbund
    liitto virasto kaupunki yliopist keskus seimas riigikog saeim
"""
_STARTS = tuple(_START_WORDS.split())
_CLOSE_WORDS = """
    ministeriet ministerium ministeriö ministerie styrelse styrelsen verket direktoratet kommunen kommune forbundet förbundet
    forening foreningen förening föreningen virasto laitos liitto yliopisto kaupunki keskus gericht gesellschaft amt werke verband
    verein polizei präsidium kammer behörde hochschule universität klinikum stiftung fraktion partei zentrum zentrale anstalt
    direktion inspektion kanzlei sekretariat gruppe klub klubben bank minisztérium hatóság szövetség hivatal tilsynet tilsyn
    politi polisen universitetet universitet selskabet sjukhuset sygehus nämnden myndigheten inspektionen linnavalitsus selts
    ühing savivaldybė tarnyba
"""
_CLOSES = tuple(_CLOSE_WORDS.split())
_OFFICE_WORDS = """
    minister ministers ministre ministres ministro ministra ministros ministrem ministra ministri politics political politik
    politique política político politica
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
"""What begins like a noun of houses and is an office or a field."""


def made_of_houses(name: str, lexicon: Pack) -> bool:
    """Whether a name is made as those of houses are: of a noun that the pack lists, or of one that begins or ends as they do in many languages
    ("Prefektura", "Sisäministeriö")."""
    return any(map(_made(lexicon.bodies).__getitem__, name.split()))


class _Made(dict[str, bool]):
    """The same for each word, of which a release has the same again and again."""

    def __init__(self, nouns: Words) -> None:
        super().__init__()
        self._pack = Pack(bodies=nouns)

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_WORDS:
            self.clear()
        low = word.casefold().strip(".,'’\"«»“”„()")
        if low[:1] in ("d", "l") and low[1:2] in ("'", "’"):
            low = low[2:]
        found = self[word] = holds_body(word, self._pack) or (
            low not in _OFFICES
            and (low.startswith(_STARTS) or (len(low) > 6 and low.endswith(_CLOSES)) or OFFICE.fullmatch(low) is not None)
        )
        return found


@of_list
def _made(nouns: Words) -> _Made:
    return _Made(nouns)
