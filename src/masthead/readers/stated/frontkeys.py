"""The keys of front matter, in the languages that people write them in, and what they mean here."""

from __future__ import annotations

NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", (
        "title", "headline", "titre", "título", "titulo", "titolo", "titel", "titulek", "tytuł", "nadpis", "заголовок", "название",
        "otsikko", "rubrik", "başlık", "标题", "標題", "タイトル", "제목", "العنوان", "cím", "cim", "titlu", "titlul", "tytul", "nagłówek", "naglowek", "baslik", "titol", "titulok", "názov", "nazov", "antraste", "загаловак", "naslov", "τίτλος", "заглавие", "antraštė", "pavadinimas",
        "pealkiri", "virsraksts", "títol", "overskrift", "tittel", "judul", "izenburua", "fyrirsögn", "наслов", "og.title", "page_title", "pagetitle", "seo_title", "meta_title",
    )),
    ("description", (
        "subtitle", "sub_title", "subhead", "standfirst", "dek", "deck", "untertitel", "subtitel", "subtítulo", "subtitulo",
        "subheading", "sub_heading", "subheadline", "sub_headline", "tagline", "ondertitel", "alcím", "alcim", "subtitlu", "υπότιτλος", "altbaşlık",
        "podtytul", "alt_baslik", "altbaslik", "subtitol", "paantraste", "podtitul", "podtitulok", "subkop", "väliotsikko", "undirfyrirsögn", "поднаслов",
        "alt_başlık", "підзаголовок", "подзаглавие", "paantraštė", "alapkiri", "apakšvirsraksts", "subtítol", "azpititulua", "subjudul",
        "sous_titre", "sottotitolo", "podtytuł", "podtitulek", "подзаголовок", "underrubrik", "description", "excerpt", "summary",
        "abstract", "lead", "lede", "intro", "teaser", "chapo", "chapeau", "bajada", "bajante", "sommario", "ingress", "perex",
        "vorspann", "zusammenfassung", "résumé", "resumen", "resumo", "riassunto", "samenvatting", "zajawka", "аннотация", "анонс",
        "лид", "entradilla", "copete", "alaotsikko", "ingressi", "inleiding", "manchet", "podnaslov", "podnadpis", "lid", "undertittel", "underoverskrift",
        "摘要", "导语", "副标题", "副標題", "サブタイトル", "부제", "요약", "support_line", "linha_fina", "sutia", "sutiã", "bigode", "catenaccio", "strapline",
        "descripción", "descripcion", "descrição", "descricao", "descrizione", "descripció", "beschreibung", "beschrijving", "beskrivning", "beskrivelse", "kuvaus",
        "opis", "popis", "leírás", "leiras", "açıklama", "aciklama", "описание", "опис", "περιγραφή", "mô_tả", "deskripsi", "描述", "説明", "概要", "설명", "الوصف", "توضیحات", "תיאור",
        "resume", "resum", "rezumat", "резюме", "περίληψη", "özet", "ozet", "povzetek", "sažetak", "sazetak", "сажетак", "santrauka", "shrnutí", "shrnuti", "anotace",
        "sommaire", "bevezető", "bevezeto", "összefoglaló", "streszczenie", "zhrnutie", "sammenfatning", "sammendrag", "sammanfattning", "tiivistelmä", "kokkuvõte",
        "kopsavilkums", "laburpena", "samantekt", "ringkasan", "entradeta", "extracto",
        "og.description",
    )),
    ("author", (
        "author", "authors", "creator", "creators", "by", "auteur", "autor", "autora", "autore", "автор", "作者", "著者",
        "forfatter", "författare", "kirjoittaja", "autorius", "szerző", "yazar", "συγγραφέας", "avtor", "höfundur", "egilea", "penulis", "auteurs", "autores", "autori",
    )),
    ("publisher", (
        "publisher", "issuer", "organisation", "organization", "issued_by", "published_by", "company", "institution", "org", "site_name",
        "herausgeber", "organisme", "émetteur", "éditeur", "organización", "organizacion", "institución", "institucion", "empresa",
        "emisor", "organização", "instituição", "emissor", "organizzazione", "ente", "emittente", "azienda", "uitgever", "organisatie",
        "bedrijf", "организация", "издатель", "компания", "організація", "видавець", "organizacja", "wydawca", "instytucja",
        "organizace", "vydavatel", "kurum", "kuruluş", "şirket", "utgivare", "avsändare", "发布机构", "发布单位", "發佈機構", "会社名", "発行元", "기관명",
        "발행처", "ministry", "agency", "authority", "department", "issuing_body", "sender", "ministère", "ministerio", "ministério", "ministero",
        "ministerium", "behörde", "minister", "ministers", "ministre", "ministres", "ministro", "ministra", "ministros", "министерство", "ведомство", "부처", "기관", "부서", "发布部门", "部门", "单位", "機関名", "団体名", "法人名", "社名",
        "الجهة", "الوزارة", "سازمان", "organisasjon", "organisaatio", "organizacija", "szervezet", "organizație", "organizatie", "organizacao", "organitzacio", "organizácia", "organizacia", "įstaiga", "istaiga", "установа", "φορέας", "οργανισμός", "organisatsioon", "organizācija",
        "организација", "erakundea", "organització", "association", "asociación", "associação", "associazione", "verein", "vereniging", "förening",
        "forening", "stowarzyszenie", "source", "og.site_name", "og.site.name",
    )),
    ("published", (
        "published", "date", "issued", "pubdate", "publishdate", "publish_date", "publisheddate", "published_date", "date_published", "datepublished", "release_date",
        "published_at", "publishedat", "publication_date", "publicationdate", "pub_date", "releasedate", "date_publication", "post_date",
        "first_published_at", "published_on", "publishedon", "publish_time", "publishtime", "pubtime", "date_issued", "issued_on", "issue_date",
        "posted_on", "createtime", "create_time", "datum", "fecha", "data", "дата", "tarih", "dato", "päivämäärä", "ημερομηνία", "dátum", "kuupäev", "datums", "dagsetning", "tanggal", "датум", "日期", "发布日期", "発表日", "日付", "날짜", "배포일", "article.published_time", "article.published.time",
    )),
    ("modified", (
        "modified", "updated", "lastmod", "last_modified_at", "article.modified_time", "article.modified.time",
    )),
    ("licence", (
        "licence", "license", "rights",
    )),
    ("address", (
        "address", "url", "canonical_url", "source_url", "permalink", "og.url",
    )),
    ("genre", (
        "genre", "type", "kind",
    )),
)  # fmt: skip
"""Of the keys of blogs, archives and content systems that mean one thing the first that is there wins."""

DECKS = frozenset((
    "subtitle", "sub_title", "subhead", "standfirst", "dek", "deck", "untertitel", "subtitel", "subtítulo", "subtitulo", "sous_titre", "sottotitolo",
    "podtytuł", "podtitulek", "подзаголовок", "underrubrik", "chapo", "chapeau", "bajada", "bajante", "sommario", "ingress", "perex", "vorspann", "lead", "lede", "intro", "lid", "лид", "导语",
    "entradilla", "copete", "alaotsikko", "ingressi", "inleiding", "manchet", "podnaslov", "podnadpis", "undertittel", "underoverskrift", "副标题", "副標題", "サブタイトル", "부제", "support_line", "linha_fina", "sutia", "sutiã", "bigode", "catenaccio", "strapline", "teaser",
    "subheading", "sub_heading", "subheadline", "sub_headline", "tagline", "ondertitel", "alcím", "alcim", "subtitlu", "υπότιτλος", "altbaşlık", "alt_başlık",
    "підзаголовок", "подзаглавие", "paantraštė", "podtytul", "alt_baslik", "altbaslik", "subtitol", "paantraste", "podtitul", "podtitulok",
    "subkop", "väliotsikko", "undirfyrirsögn", "поднаслов", "alapkiri", "apakšvirsraksts", "subtítol", "azpititulua", "subjudul",
))  # fmt: skip
"""Of the names of a description those of a standfirst, which a page shows under its headline; the others are what lists and search engines show."""

DESCRIPTIONS = frozenset((
    "description", "excerpt", "descripción", "descripcion", "descrição", "descricao", "descrizione", "descripció", "beschreibung", "beschrijving", "beskrivning",
    "beskrivelse", "kuvaus", "opis", "popis", "leírás", "leiras", "açıklama", "aciklama", "описание", "опис", "περιγραφή", "mô_tả", "deskripsi", "extracto",
))  # fmt: skip
"""And those of what sites show beside a title, be it under it or in lists: a standfirst if it says other than the text."""

CONTACTS = frozenset((
    "contact", "contacts_press", "press_contact", "press_contacts", "media_contact", "media_contacts", "contact_media", "contact_press", "pressofficer",
    "press_officer", "spokesperson", "contact_presse", "contacts_presse", "contact_médias", "contact_medias", "contacto", "contacto_prensa",
    "contacto_de_prensa", "contato", "contato_imprensa", "contacto_imprensa", "assessoria", "contatto", "contatti", "contatto_stampa", "contatti_stampa",
    "ufficio_stampa", "kontakt", "pressekontakt", "presskontakt", "ansprechpartner", "ansprechpartnerin", "perscontact", "contacte", "contacte_premsa",
    "kontakt_dla_mediów", "kontakt_dla_mediow", "kontakt_pro_média", "kontakt_pro_media", "контакт", "контакты", "контакты_для_сми", "basın_iletişim",
    "lehdistöyhteys", "yhteyshenkilö", "presseansvarlig", "pressekontakter", "kontak_media", "narahubung", "联系人", "媒体联系", "聯絡人", "新聞聯絡人", "お問い合わせ",
    "担当者", "담당자", "문의",
))  # fmt: skip
"""What front matter calls whom the press may ask. `contacts` is a name of ours, and wins over all that is found."""
