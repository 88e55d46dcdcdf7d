"""The nouns that names of houses are made of in any language with capitals, by how they begin or end."""

from __future__ import annotations

from masthead.anatomy.pack import ByWord, Pack, Words, of_list
from masthead.anatomy.parts.titles import OFFICE
from masthead.anatomy.sparing import bare
from masthead.anatomy.wording.bodies import holds_body

_START_WORDS = """
    ministr ministerst ministeri ministè ministéri ministerul министерств міністерств υπουργεί instit институт інститут univer университет університет
    uniwersyt πανεπιστήμι agenc agentst agentur agenț агенц агентств autorit autorid council conseil consej consel consig concello commis comis komis
    комисс комісі комиси comit komit комит коміт prefect préfect primări mairie municip муниципал administra админис адмініс direcci direcți direzion
    departam departement department департамент secretaria secretaría sekretaria inspec inspek инспек інспек fédéra feder федерац confeder asoci
    associ ассоц асоц organi організац организац sindica syndic związ svaz zväz zveza союз спілк профсоюз funda fondat fondaz fonden фонд stifte
    stiftung společnost spoločnost towarzyst stowarzysz združ udrug сдруж товарист общест tribun трибун prokurat procura fiscalía прокурат полици
    поліц polic poliț polizi gendarm jandarma carabinier guardia sheriff constabul garda мвд мчс умвд museu museo musée muzeu muzej múzeum музе
    μουσείο théâtre teatr театр orchest оркестр hospi hôpit больниц лікарн nemocnic szpital spital bolnic klini bank banca banco banque банк τράπεζ
    parlament parlement parliament парламент senat senado сенат partei партия партії κόμμα gobierno governo gouvernem kormány vláda правительств уряд
    ayuntamient diputaci ajuntament gemeente gemeinde kommun komun comune regionaln υπηρεσί δήμος δήμου δημαρχ περιφέρει belediye bakanl valili müdürl
    kurumu derneğ vakf üniversite başkanl hivatal szövets alapítv egyesület egyetem úrad úřad urząd ufficio управлен управлін служб центр centr zentr
    cámar câmar chambre kammer палат komor cooperat kooperat корпорац компан compañ compagn companh société sociedad societat gruppo gruppe grupo
    grupa groupe холдинг holding konzern verband verein bundes landes staats stadtwerk eccles parroqui parròqui paróqui parrocchi paroiss parafia parafii pfarrei pfarramt farnost kloster monaster abbaye abadía
    abbazia arcidioc arquidióc archidióc erzbist bistum cofrad ateneu ospedal église iglesia diözes dioces diecez епарх синод embaj
    ambas embaix посольств consul konsul консульств observato biblio бібліот библиот akadem академ academ fakult facult факульт forbund förbund liitto
    virasto kaupunki yliopist keskus seimas riigikog saeim движен покрет объедин об'єднан об’єднан обедин удруж здруж савез съюз савет съвет предприят
    підприємств предузећ завод друштв дружеств скупштин општин общин громад міськрад облрад горсовет мерія кабинет кабінет тужилаштв следственн слідч
    таможн митниц казначейств благотворит благодійн роспотреб росреестр росгвард роскомнадз минздрав минобр минфин минюст минэконом минтранс минпром
    минсель минцифр минкульт мінекон мінфін мінцифр мінсоц міносв мінобор міндов фгбу мкоу нии умвс гумвд дснс министарств болница групаци дирекциј
    канцелариј странка универзитет школ училищ лицей гимнази колледж министрлі әкімді әкімшілі басқарма одағ бірлест агентті орталығ мекеме мәжіліс
    үкімет кеңес лигас urzęd komend spółdziel politech kuratori starost samorząd instytu przedszkol izb szkoł nadac nadác ústav škol hnutí magistrát
    sdružen divadl galeri knihovn knižnic pokret savez udruženj zavod opštin općin sveučiliš zaklad ministarstv guvern partid consili sendika kaymakam
    emniyet konsey konfederasyon şirket enstitü fakülte hastane hareket inisiyatif ajans müze vakıf dernek kementerian dinas badan lembaga yayasan
    pemerintah dewan kepolisian polres polda polri kantor perusahaan asosiasi ikatan himpunan partai sekolah majelis mahkamah kejaksaan pengadilan
    direktorat balai jabatan jawatankuasa majlis syarikat persatuan kolej suruhanjaya agensi σύλλογ ένωσ ομοσπονδ συνδικ εταιρ οργανισμ κίνημ ίδρυμ
    ινστιτούτ επιτροπ συμβούλι επιμελητήρι κέντρο νοσοκομεί θέατρ αστυνομ πυροσβεστ λιμενικ σχολ εκκλησ μητρόπολ κυβέρνησ savivaldyb tarnyb agentūr
    bendrov sąjung ligonin muziej taryb rūm pašvaldīb biedrīb aģentūr slimnīc padome savienīb ministeerium ülikool nõukogu haigla muuseum politsei
    sihtasutus erakond vazirlig hokimlig agentlig markaz jamg‘arma boshqarma kengash uyushma nazirliy idarə agentliy birliy mərkəz assosiasiya partiya
    bashki agjenci shoqat fondacion drejtori kuvend prokurori gjykat këshill generalitat col·legi xunta udal jaurlaritz elkarte llywodraeth cyngor
    prifysgol comhairle ollscoil wizara shirika mamlaka halmashauri tume baraza taasisi serikali bunge kampuni benki пресс-служб прес-служб пресслужб пресцент kagawaran
    pamahalaan pamantasan
    vlada мэрия мэрии отдел відділ сектор oddział odsjek odeljenj oddelek osasto
"""
_STARTS = tuple(dict.fromkeys(f"{_START_WORDS} {bare(_START_WORDS)}".split()))
_CLOSE_WORDS = """
    ministeriet ministerium ministeriö ministerie styrelse styrelsen verket direktoratet kommunen kommune forbundet förbundet forening foreningen
    förening föreningen virasto laitos liitto yliopisto kaupunki keskus gericht gesellschaft amt werke verband verein polizei präsidium kammer behörde
    hochschule universität klinikum stiftung fraktion partei zentrum zentrale anstalt direktion inspektion kanzlei sekretariat gruppe klub klubben
    bank minisztérium hatóság szövetség hivatal tilsynet tilsyn politi polisen universitetet universitet selskabet sjukhuset sygehus nämnden
    myndigheten inspektionen linnavalitsus selts ühing savivaldybė tarnyba önkormányzat egyetem intézet főiskola kamara bizottság rendőrség ügyészség
    bíróság kórház színház múzeum tanács társaság yhdistys säätiö korkeakoulu sairaala poliisi puolue järjestö pankki yhtiö seurakunta hyvinvointialue
    förvaltningen högskola högskolan kyrkan partiet fonden koncernen etaten departement departementet genossenschaft gemeinschaft gewerkschaft
    staatsanwaltschaft akademie bündnis initiative fakultät feuerwehr klinik krankenhaus museum theater vereniging stichting ziekenhuis universiteit
    hogeschool waterschap provincie genootschap inspectie bolaget
"""
_CLOSES = tuple(_CLOSE_WORDS.split())
_OFFICE_WORDS = """
    minister ministers ministre ministres ministro ministra ministros ministrem ministra ministri politics political politik politique política
    político politica commissioner commissioners commissaire commissaires comisario comisaria commissario kommissar комиссар councillor councillors
    councilor councilors councilman consultant consultants consultation consultations consulta consultas konsultation policy policies universal
    universe kommunikation kommunalwahl kommunalwahlen kommunismus organiser organisers organizer organizers organisateur organisateurs
    organizador organizadores organisator hospitality companion companions academic academics associate associated associates administrator
    administrators inspector inspectors инспектор инспектора bankrupt bankruptcy banker senator senators senador senadora sénateur parliamentarian
    отдельный отдельная отдельное отдельные отдельных отдельного отдельно отделка отделочные oddziaływanie oddziaływania
    parliamentarians organized organised organizing organising vereinbarung vereinigte vereinigten klinische policeman landes bundes
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
"""What begins like a noun of houses and is an office or a field."""


def made_of_houses(name: str, lexicon: Pack) -> bool:
    """Whether a name is made as those of houses are: of a noun that the pack lists, or of one that begins or ends as they do in many languages
    ("Prefektura", "Sisäministeriö")."""
    return any(map(_made(lexicon.bodies).__getitem__, name.split()))


class _Made(ByWord[bool]):
    """The same for each word, of which a release has the same again and again."""

    def __init__(self, nouns: Words) -> None:
        super().__init__()
        self._pack = Pack(bodies=nouns)

    def look(self, word: str) -> bool:
        low = word.casefold().strip(".,'’\"«»“”„()")
        if low[:1] in ("d", "l") and low[1:2] in ("'", "’"):
            low = low[2:]
        return holds_body(word, self._pack) or (
            low not in _OFFICES
            and (low.startswith(_STARTS) or (len(low) > 6 and low.endswith(_CLOSES)) or OFFICE.fullmatch(low) is not None)
        )


@of_list
def _made(nouns: Words) -> _Made:
    return _Made(nouns)
