"""What records call their fields in other languages, and with words around the name (`article_title`, `contentHtml`, `text_fr`)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from masthead.expressions import expression
from masthead.language.pack import known

_WORDS: dict[str, str] = {
    "title": """
        title headline heading subject newstitle titre titulo titular encabezado titol titolo titlu titel uberschrift ueberschrift schlagzeile betreff kop rubrik tittel overskrift
        otsikko fyrirsogn pealkiri virsraksts antraste tytul naglowek nadpis titulek naslov cim zaglavie zagolovok baslik basligi judul tajuk tieu_de pamagat
        kichwa заголовок название назва наслов заглавие такырып כותרת العنوان عنوان تیتر शीर्षक শিরোনাম หัวข้อ หัวเรื่อง ชื่อเรื่อง tiêu_đề 标题 标题名 新闻标题 文章标题 新聞標題 文章標題 標題 題目 题目 主题 主旨
        タイトル 題名 件名 見出し 記事タイトル 제목 표제 보도제목 기사제목
    """,
    "subtitle": """
        subtitle subheadline subheading subhead deck dek sottotitolo sous_titre soustitre subtitulo antetitulo subtitol untertitel unterzeile undertitel
        underrubrik alaotsikko podtytul podtitul podnaslov podzagolovok alt_baslik altbaslik подзаголовок підзаголовок الفرعي 副标题 副標題 副题 サブタイトル 副題 부제 부제목
    """,
    "summary": """
        summary description descripcion descricao descrizione beschreibung beskrivelse beskrivning kuvaus описание опис תיאור الوصف وصف excerpt leadtext introtext standfirst teaser intro introduction lead lede chapo chapeau resume accroche entradilla bajada resumen copete resumo resum
        sommario occhiello abstract rezumat vorspann anreisser kurztext kurzfassung zusammenfassung samenvatting inleiding ingress ingressi sammanfattning
        manchet tiivistelma zajawka streszczenie perex shrnuti uryvek povzetek sazetak annotation anons annotatsiya анонс аннотация анотація резюме краткое лид
        ozet spot ringkasan tom_tat tóm_tắt المقدمة ملخص الملخص תקציר تفسير सारांश 摘要 导语 導語 概要 要約 リード 요약 리드
    """,
    "content": """
        content contents body paragraph paragraphs paragraphes parrafos paragrafos paragrafi absatze text fulltext bodytext maintext newstext html story articlebody copy texte contenu corps texto contenido cuerpo conteudo corpo testo contenuto contingut cos
        continut inhalt volltext haupttext fliesstext meldung mitteilung meldungstext pressetext tekst inhoud brodtext innehall brodtekst innhold indhold
        sisalto leipateksti teksti sisu saturs teksts turinys tekstas tresc obsah zneni vsebina besedilo sadrzaj tartalom szoveg soderzhanie tekst текст
        содержание содержимое тело зміст садржај съдържание мазмун icerik metin metni isi konten noi_dung nội_dung nilalaman maudhui المحتوى النص نص متن محتوا
        תוכן טקסט גוף सामग्री विवरण পাঠ বিবরণ เนื้อหา รายละเอียด 内容 新闻内容 文章内容 新聞內容 文章內容 正文内容 內容 正文 本文 記事本文 全文 詳細 内文 內文 내용 본문 보도내용 기사내용 본문내용
    """,
    "date": """
        date published publication pubdate datetime timestamp time issued posted fecha data dato datum paivamaara paivays kuupaev datums datums tarih tarihi tanggal
        tgl ngay ngày ngay_dang ngày_đăng petsa tarehe datums дата опубликовано күні التاريخ تاريخ تاریخ תאריך दिनांक तारीख তারিখ วันที่ 日期 发布时间 发布日期 发表时间 发表日期 发文日期 成文日期 公布日期 公布时间 發布日期 發布時間 發佈日期 發佈時間 刊登日期 时间 時間 日付 公開日時 掲載日時 公開日付 配信日 発表日 掲載日 公開日 날짜 등록일 등록일자 게시일 게시일자 작성일 작성일자 보도일 보도일자 배포일자 배포일시
        배포일 veroffentlicht erscheinungsdatum veroffentlichungsdatum udgivet publicerad publisert julkaistu fecha_publicacion date_parution
    """,
    "publisher": """
        publisher issuer organisation organization agency ministry department source organisme emetteur emisor organismo ministerio ministere ente emittente
        orgao herausgeber behorde ministerium dienststelle absender urzad instytucja vydavatel ведомство орган министерство kurum bakanlik instansi penerbit
        office offices authority institution company issued_by published_by organisations organizations member senator representative congressman
        congresswoman councillor minister ministers deputy emisora oficina dependencia empresa institucion entidad senadora diputado diputada ministro
        ministra secretaria secretaría instituicao orgaos deputado deputada depute ministre institution entreprise etablissement azienda istituzione
        amt organisation unternehmen myndighet myndighed avsandare virasto urad firma instytucja skpd opd dinas perusahaan kementerian cơ_quan
        משרד משרדים הגוף организация компания учреждение подразделение компанія установа організація 单位 部门 部門 發布機關 公司 会社 団体 기업 회사 소속기관
        الجهة الوزارة หน่วยงาน กระทรวง 来源 來源 机构 機關 單位 发布机构 發布單位 発表元 企業名 会社名 발행처 기관 부처 출처
    """,
    "author": "author authors byline auteur autor autora autore verfasser forfatter forfattare tekija автор yazar penulis الكاتب المؤلف 作者 記者 记者 著者 기자 작성자",
    "keywords": "tags tag keywords etiquettes motscles etiquetas palabras_clave parole_chiave schlagworte stichworte emneord tagi теги etiketler 标签 標籤 タグ 태그",
    "url": "url link href permalink lien enlace collegamento adresse lenke lank ссылка baglanti tautan 链接 連結 網址 リンク 링크",
    "language": "language lang locale langue idioma lingua sprache taal sprog sprak kieli jezyk jazyk язык dil bahasa اللغة 语言 語言 言語 언어",
    "contact": "contact contacts kontakt contacto contatto contato contactes pressekontakt yhteystiedot контакты контакт iletisim kontak 联系方式 聯絡 連絡先 お問い合わせ 문의",
    "dateline": "dateline",
    "boilerplate": "boilerplate about apropos abbinder",
    "notes": "notes notas note_ai_redattori hinweise",
}
"""Words by what they name; those of a name that has several (`tieu_de`) are joined. Accents are left out of Latin ones."""
_NO_TEXT = """
    image images img photo photos picture pictures thumbnail thumb icon logo video audio file files pdf slug type class id ids uuid key hash status count
    length size width height color style template layout format path bild bilder foto fotos imagen immagine 图片 圖片 写真 画像 사진 category kategorie meta seo
    og twitter
"""
"""Words of names that hold no text, whatever else stands in them (`title_image`, `content_type`)."""
_PARTS = expression(r"[^\W_]+")
_CAMEL = expression(r"(?<=[a-z0-9])(?=[A-Z])")
_STROKES = str.maketrans("øłđıæ", "oldia")
"""Letters of Latin that no accent parts from another."""


def _plain(word: str) -> str:
    """In small letters, those of Latin without accents."""
    apart = unicodedata.normalize("NFKD", word.casefold()).translate(_STROKES)
    return "".join(char for char in apart if not unicodedata.combining(char) or ord(char) > 0x36F)


def joined(said: str) -> tuple[str, ...]:
    """The words of a name, in small letters and without accents."""
    return tuple(part for word in _CAMEL.sub("_", said).split() for part in _PARTS.findall(_plain(word)))


@lru_cache(maxsize=1)
def _roles() -> Mapping[tuple[str, ...], str]:
    """What each name means, the parts of those of several words apart and, as programs may write them, in one (`tieude`)."""
    parted = {joined(word): field for field in reversed(_WORDS) for word in _WORDS[field].split()}
    return {**{("".join(words),): field for words, field in parted.items()}, **parted}


@lru_cache(maxsize=1)
def _others() -> frozenset[str]:
    return frozenset(part for word in _NO_TEXT.split() for part in joined(word))


def silent(name: str) -> bool:
    """Whether a name is of something that is not read: a picture, a number for programs.

    >>> silent("imageUrl"), silent("id"), silent("phone")
    (True, True, False)
    """
    return not _others().isdisjoint(joined(name))


def role(name: str) -> str:
    """The field that a name means, as other records call it; empty where it means none.

    >>> role("articleTitle"), role("Volltext"), role("fecha_publicacion"), role("title_image")
    ('title', 'content', 'date', '')
    """
    words = joined(name)
    if not _others().isdisjoint(words):
        return ""
    roles = _roles()
    pieces = [words[at : at + size] for size in range(len(words), 0, -1) for at in range(len(words) - size + 1)]
    found = [roles[piece] for piece in pieces if piece in roles]
    # "Release date", "title of the source": the day and the address are said with other words beside them, the text with the fewest.
    return next((field for field in ("date", "url", "language") if field in found), found[0] if found else "")


def tongue(name: str) -> tuple[str, str]:
    """A name without the language that it ends in or begins with, and that language.

    >>> tongue("title_fr"), tongue("titleFr"), tongue("content"), tongue("no")
    (('title', 'fr'), ('title', 'fr'), ('content', ''), ('no', ''))
    """
    words = [word for word in expression(r"[_\-.\s]+").split(_CAMEL.sub("_", name)) if word]
    if len(words) > 1:
        for said, rest in ((words[-1], words[:-1]), (words[0], words[1:])):
            if said.lower() in _tongues():
                return "_".join(rest), said.lower()
    return name, ""


def is_tongue(name: str) -> bool:
    """Whether a name is the tag of a language that we know, perhaps with its region.

    >>> is_tongue("fr"), is_tongue("pt-BR"), is_tongue("url")
    (True, True, False)
    """
    return name.replace("_", "-").partition("-")[0].lower() in _tongues()


@lru_cache(maxsize=1)
def _tongues() -> frozenset[str]:
    return frozenset(known())
