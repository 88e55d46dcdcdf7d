"""What languages are called in English, for notices."""

from __future__ import annotations

from masthead.language.tags import primary

_NAMES = """
af=Afrikaans am=Amharic ar=Arabic as=Assamese az=Azerbaijani be=Belarusian bg=Bulgarian bn=Bangla bo=Tibetan bs=Bosnian
ca=Catalan ckb=Central_Kurdish cs=Czech cy=Welsh da=Danish de=German dv=Divehi dz=Dzongkha el=Greek en=English eo=Esperanto
es=Spanish et=Estonian eu=Basque fa=Persian fi=Finnish fj=Fijian fo=Faroese fr=French fy=Western_Frisian ga=Irish
gd=Scottish_Gaelic gl=Galician gu=Gujarati ha=Hausa he=Hebrew hi=Hindi hr=Croatian ht=Haitian_Creole hu=Hungarian hy=Armenian
id=Indonesian ig=Igbo is=Icelandic it=Italian ja=Japanese ka=Georgian kk=Kazakh km=Khmer kn=Kannada ko=Korean ku=Kurdish
ky=Kyrgyz la=Latin lb=Luxembourgish ln=Lingala lo=Lao lt=Lithuanian lv=Latvian mg=Malagasy mi=Māori mk=Macedonian ml=Malayalam
mn=Mongolian mr=Marathi ms=Malay mt=Maltese my=Burmese nb=Norwegian_Bokmål ne=Nepali nl=Dutch nn=Norwegian_Nynorsk no=Norwegian
oc=Occitan or=Odia pa=Punjabi pl=Polish ps=Pashto pt=Portuguese rn=Rundi ro=Romanian ru=Russian rw=Kinyarwanda sd=Sindhi
si=Sinhala sk=Slovak sl=Slovenian sm=Samoan so=Somali sq=Albanian sr=Serbian st=Southern_Sotho sv=Swedish sw=Swahili ta=Tamil
te=Telugu tg=Tajik th=Thai ti=Tigrinya tk=Turkmen tl=Tagalog tn=Tswana to=Tongan tr=Turkish tt=Tatar ug=Uyghur uk=Ukrainian
ur=Urdu uz=Uzbek vi=Vietnamese xh=Xhosa yi=Yiddish yo=Yoruba zh=Chinese zu=Zulu
"""
"""Tags with their names (CLDR), for the languages that we recognise and some more."""


def name(language: str) -> str:
    """A language by name and tag, as far as we know it: "Swahili (sw)", "Chinese (zh-Hant)", "qaa"."""
    known = dict(pair.split("=") for pair in _NAMES.split()).get(primary(language))
    return f"{known.replace('_', ' ')} ({language})" if known else language
