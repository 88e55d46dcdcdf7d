"""Built-in styles by the names that programs write which, unlike Word, translate them in the file itself.

Word writes `heading 1` in every language; some exporters and old converters write what their user sees.
"""

from __future__ import annotations

from functools import lru_cache

_NAMES = {
    "title": "Titel Titre Título Titolo Заголовок Название Название_документа Tytuł Rubrik Otsikko Cím Название العنوان عنوان 标题 標題 表題 제목 Başlık Τίτλος כותרת",
    "subtitle": "Untertitel Sous-titre Subtítulo Sottotitolo Подзаголовок Ondertitel Podtytuł Underrubrik Undertitel Alaotsikko Alcím عنوان_فرعي 副标题 副標題 副題 부제 Altyazı Υπότιτλος",
    "body text": "Textkörper Corps_de_texte Texto_independiente Corpo_de_texto Corpo_testo Основной_текст Plattetekst Tekst_podstawowy Brödtext Brødtekst Leipäteksti Szövegtörzs نص_أساسي 正文文本 本文 본문 Gövde_Metni Text_body",
    "quote": "Zitat Citation Cita Citação Citazione Цитата Citaat Cytat Citat Sitat Lainaus Idézet اقتباس 引用 인용 Alıntı",
    "caption": "Beschriftung Légende Epígrafe Descripción Legenda Didascalia Название_объекта Bijschrift Podpis Beskrivning Bildtext Kuvaotsikko Képaláírás تسمية_توضيحية 题注 題注 図表番号 캡션 Resim_yazısı",
    "list bullet": "Aufzählungszeichen Liste_à_puces Lista_con_viñetas Lista_com_marcas Commarcadores Punto_elenco Маркированный_список Lijst_opsom.teken Lista_punktowana Punktlista Punktopstilling Punktliste تعداد_نقطي 列表项目符号 箇条書き 글머리_기호 Madde_İşaretli_Liste",
    "list number": "Listennummer Liste_à_numéros Lista_con_números Lista_numerada Numerada Numero_elenco Нумерованный_список Lijstnummering Lista_numerowana Numrerad_lista Opstilling_-_talformateret Nummerert_liste تعداد_رقمي 列表编号 段落番号 번호_매기기 Numaralı_Liste",
    "footnote text": "Fußnotentext Note_de_bas_de_page Texto_nota_pie Texto_de_nota_de_rodapé Testo_nota_a_piè_di_pagina Текст_сноски Voetnoottekst Tekst_przypisu_dolnego Fotnotstext Fodnotetekst Fotnotetekst نص_حاشية_سفلية 脚注文本 脚注文字列 각주_텍스트 Dipnot_Metni",
}
_HEADINGS = (
    "Überschrift Titre Título Titolo Заголовок Kop Nagłówek Rubrik Overskrift Otsikko Címsor Cabeçalho Επικεφαλίδα Başlık عنوان כותרת 标题 標題 見出し 제목 Encabezado "
    "Judul Nadpis Naslov Heading"
)


@lru_cache(maxsize=1)
def _catalogue() -> dict[str, str]:
    known = {f"{word} {level}".casefold(): f"heading {level}" for word in _HEADINGS.split() for level in range(1, 10)}
    for english, words in _NAMES.items():
        known |= {word.replace("_", " ").casefold(): english for word in words.split()}
    return known


def spoken(name: str) -> str:
    """The English name of a built-in style that is named in another language, in small letters; empty if it is none that we know."""
    return _catalogue().get(name.casefold(), "")
