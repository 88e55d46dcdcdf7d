"""Names of languages, in the languages themselves and in English: pages list them to be read in another."""

from __future__ import annotations

_NAMES = (
    "afrikaans albanian shqip amharic አማርኛ arabic العربية عربي عربى armenian հայերեն azerbaijani azərbaycanca basque euskara belarusian беларуская "
    "bengali বাংলা bosnian bosanski bulgarian български burmese မြန်မာဘာသာ ဗမာစာ catalan català chinese 中文 简体中文 繁體中文 繁体中文 汉语 漢語 croatian hrvatski "
    "czech čeština česky danish dansk dutch nederlands english anglais englisch inglés inglese estonian eesti finnish suomi french français "
    "galician galego georgian ქართული german deutsch greek ελληνικά gujarati ગુજરાતી hausa hebrew עברית hindi हिन्दी हिंदी hungarian magyar icelandic íslenska "
    "indonesian irish gaeilge italian italiano japanese 日本語 kannada ಕನ್ನಡ kazakh қазақша khmer ខ្មែរ korean 한국어 kurdish kurdî کوردی lao ລາວ "
    "latvian latviešu lithuanian lietuvių macedonian македонски malay malayalam മലയാളം maltese malti marathi मराठी mongolian монгол nepali नेपाली "
    "norwegian norsk bokmål nynorsk pashto پښتو persian farsi فارسی polish polski portuguese português brasileiro punjabi ਪੰਜਾਬੀ romanian română russian русский "
    "serbian српски srpski sinhala සිංහල slovak slovenčina slovene slovenian slovenščina somali soomaali spanish español castellano swahili kiswahili "
    "swedish svenska tagalog filipino tajik тоҷикӣ tamil தமிழ் telugu తెలుగు thai ไทย ภาษาไทย tigrinya ትግርኛ turkish türkçe turkmen türkmençe ukrainian українська "
    "urdu اردو uzbek oʻzbekcha o'zbek vietnamese welsh cymraeg yoruba zulu isizulu"
)
_PHRASES = (
    "bahasa indonesia",
    "bahasa melayu",
    "tiếng việt",
    "português (brasil)",
    "português do brasil",
    "chinese (simplified)",
    "chinese (traditional)",
)

LANGUAGES = frozenset((*_NAMES.split(), *_PHRASES))
"""Case is folded."""
