"""What the names that houses give their own styles say of a paragraph: "PM Titel", "Titre communiqué", "Zwischenüberschrift"."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Literal

from masthead.expressions import expression

Named = Literal["", "title", "crosshead", "subtitle"]

_WORDS = expression(r"(?>(?:[^\W\d_]|[\u0300-\u036f\u0900-\u097f\u0e30-\u0e4e])+)(?:[-'’][^\W\d_]+)*")
_HUMP = expression(r"(?<=[a-zß-ÿа-я])(?=[A-ZÀ-ÞА-Я])")
"""Where a word begins in a name that is written in one: "PMTitelNeu"."""

# Each row is of a language or of some that are near each other; a word may stand alone or among others in a name.
_TITLES = (
    "title headline heading maintitle hed "
    "titel haupttitel überschrift hauptüberschrift schlagzeile "
    "titre gros-titre título titulo titular titolo titolone títol manchete titlu "
    "tytuł tytul titulek nadpis titulok cím címsor főcím naslov "
    "kop hoofdkop rubrik huvudrubrik overskrift tittel hovedoverskrift otsikko pääotsikko pealkiri virsraksts antraštė "
    "заголовок заглавие наслов τίτλος επικεφαλίδα başlık basliq judul tajuk "
    "标题 標題 主标题 主標題 大标题 大標題 表題 見出し 大見出し タイトル 件名 제목 큰제목 머리기사 العنوان عنوان عنوان-رئيسي כותרת שם-הידיעה หัวข้อ หัวเรื่อง शीर्षक"
)
_CROSSHEADS = (
    "crosshead crossheading subhead subheading sub-head sub-heading sectionhead sectionheading sidehead "
    "zwischenüberschrift zwischentitel zwischenzeile abschnittstitel abschnittsüberschrift kapitelüberschrift "
    "intertitre inter-titre intertítulo intertitulo entretítulo entretitulo ladillo despiece titoletto intertítol intertitlu "
    "śródtytuł srodtytul mezititulek medzititulok köztes-cím közcím međunaslov medunaslov "
    "tussenkop tussenkopje mellanrubrik mellemrubrik mellemoverskrift mellomtittel mellomoverskrift väliotsikko vaheealkiri vahepealkiri starpvirsraksts "
    "подзаглавок межзаголовок ara-başlık μεσότιτλος "
    "小标题 小標題 中标题 小見出し 中見出し 소제목 중간제목 כותרת-ביניים หัวข้อย่อย उपशीर्षक"
)
_SUBTITLES = (
    "subtitle sub-title subheadline sub-headline subline deck standfirst strapline tagline kicker overline eyebrow dek summary "
    "untertitel unterzeile unterüberschrift dachzeile spitzmarke vorspann teaser topzeile "
    "sous-titre surtitre sur-titre chapeau chapô chapo accroche subtítulo subtitulo antetítulo antetitulo bajada entradilla volanta sumario copete "
    "sottotitolo occhiello sommario catenaccio soprattitolo subtitlu "
    "podtytuł podtytul nadtytuł lid podtitulek perex podtitul podnadpis alcím felcím podnaslov nadnaslov "
    "onderkop ondertitel bovenkop chapeau intro ingress underrubrik undertitel underoverskrift undertittel alaotsikko "
    "подзаголовок надзаголовок подзаглавие υπότιτλος alt-başlık altbaşlık subjudul "
    "副标题 副標題 引题 引題 副題 副見出し リード 부제 부제목 כותרת-משנה"
)
_KINDS: dict[str, Named] = {
    **dict.fromkeys(_TITLES.split(), "title"),
    **dict.fromkeys(_SUBTITLES.split(), "subtitle"),
    **dict.fromkeys(_CROSSHEADS.split(), "crosshead"),
}
# Of compounds the last part says what they are.
_ENDINGS: tuple[tuple[Named, tuple[str, ...]], ...] = (
    ("crosshead", ("zwischentitel", "zwischenüberschrift", "tussenkop", "mellanrubrik", "väliotsikko", "abschnittstitel")),
    ("subtitle", ("untertitel", "unterzeile", "dachzeile", "ondertitel", "underrubrik", "alaotsikko", "undertitel", "undertittel")),
    ("title", ("haupttitel", "pressetitel", "überschrift", "schlagzeile", "rubrik", "otsikko", "headline", "meldungstitel", "medientitel")),
)
_OTHERS = expression(
    r"tab(?:el|le|ul|la|ell)|таблиц|表格|bild|figur|abb\b|abbildung|foto|photo|imag|illustr|graf|diagram|chart|рисун|图|圖|図|"
    r"toc|contents|verzeichnis|sommaire|índice|indice|oglavl|оглавл|目录|目錄|目次|"
    r"header|footer|kopfzeile|fußzeile|fusszeile|en-tête|entête|pied|colontitul|колонтитул|sidhuvud|sidfot|koptekst|"
    r"caption|legend|légende|beschriftung|подпис|job|position|funktion|poste|cargo|должност|book|buch|livre|cover|envelope|"
    r"address|adress|kontakt|contact|box|kasten|encadr|char\b|zchn|car\b|logo|seite|bibliogra|index|annotation|comment"
)
"""Words of names of what is no heading of the text: of tables, pictures, indexes, margins, and offices of people."""


@lru_cache(maxsize=2000)
def named(name: str) -> Named:
    """What a style is by a word in its name, in any language; empty for one that says nothing of it, or says that it is something else."""
    words = [word.casefold() for word in _WORDS.findall(_HUMP.sub(" ", name))]
    # "Heading" alone is what LibreOffice makes all its headings of, those of indexes too.
    if not 0 < len(words) < 7 or words == ["heading"]:
        return ""
    folded = " ".join(words)
    pairs = {f"{one}-{other}" for one, other in pairwise(words)}
    if _OTHERS.search(folded) is not None:
        return ""
    held = {*words, *pairs, *(pair.replace("-", "") for pair in pairs)}
    kinds = {_KINDS[word] for word in held if word in _KINDS}
    if "crosshead" in kinds:
        return "crosshead"
    if "subtitle" in kinds:
        return "subtitle"
    for kind, endings in _ENDINGS:
        if any(word.endswith(endings) for word in words):
            return kind
    return "title" if "title" in kinds else ""
