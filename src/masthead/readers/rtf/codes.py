"""Numbers that RTF has from Windows: character sets of fonts → encodings, languages → BCP 47 tags."""

from __future__ import annotations

_CHARSETS = {
    0: "cp1252", 2: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {
    437: "cp437", 708: "cp1256", 737: "cp737", 775: "cp775", 850: "cp850", 852: "cp852", 855: "cp855", 857: "cp857", 860: "cp860", 862: "cp862",
    863: "cp863", 864: "cp864", 865: "cp865", 866: "cp866", 874: "cp874", 932: "cp932", 936: "gbk", 949: "cp949", 950: "cp950", 1250: "cp1250",
    1251: "cp1251", 1252: "cp1252", 1253: "cp1253", 1254: "cp1254", 1255: "cp1255", 1256: "cp1256", 1257: "cp1257", 1258: "cp1258", 1361: "johab",
    10000: "mac_roman", 10006: "mac_greek", 10007: "mac_cyrillic", 10029: "mac_latin2", 10081: "mac_turkish", 54936: "gb18030", 65001: "utf-8",
}  # fmt: skip
_PRIMARY = {
    1: "ar", 2: "bg", 3: "ca", 4: "zh", 5: "cs", 6: "da", 7: "de", 8: "el", 9: "en", 10: "es", 11: "fi", 12: "fr", 13: "he", 14: "hu", 15: "is",
    16: "it", 17: "ja", 18: "ko", 19: "nl", 20: "nb", 21: "pl", 22: "pt", 24: "ro", 25: "ru", 27: "sk", 28: "sq", 29: "sv", 30: "th", 31: "tr",
    32: "ur", 33: "id", 34: "uk", 35: "be", 36: "sl", 37: "et", 38: "lv", 39: "lt", 40: "tg", 41: "fa", 42: "vi", 43: "hy", 44: "az", 45: "eu",
    47: "mk", 54: "af", 55: "ka", 57: "hi", 58: "mt", 60: "ga", 62: "ms", 63: "kk", 64: "ky", 65: "sw", 66: "tk", 67: "uz", 69: "bn", 70: "pa",
    71: "gu", 73: "ta", 74: "te", 75: "kn", 76: "ml", 78: "mr", 80: "mn", 82: "cy", 83: "km", 84: "lo", 85: "my", 86: "gl", 91: "si", 94: "am",
    97: "ne", 99: "ps", 100: "fil",
}  # fmt: skip
_WHOLE = {
    0x0404: "zh-TW", 0x0804: "zh-CN", 0x0C04: "zh-HK", 0x1004: "zh-SG", 0x1404: "zh-MO", 0x0409: "en-US", 0x0809: "en-GB", 0x0C09: "en-AU",
    0x1009: "en-CA", 0x0407: "de-DE", 0x0807: "de-CH", 0x0C07: "de-AT", 0x040C: "fr-FR", 0x080C: "fr-BE", 0x0C0C: "fr-CA", 0x100C: "fr-CH",
    0x040A: "es-ES", 0x0C0A: "es-ES", 0x080A: "es-MX", 0x0416: "pt-BR", 0x0816: "pt-PT", 0x0814: "nn-NO", 0x041A: "hr", 0x081A: "sr-Latn",
    0x0C1A: "sr-Cyrl",
}  # fmt: skip
_NONE = (0, 0x0400, 0x007F)


def of_font(charset: int) -> str:
    """The encoding of text in a font of this character set; empty for the document's own."""
    return _CHARSETS.get(charset, "")


def of_page(number: int) -> str:
    return _PAGES.get(number, "cp1252")


def language(number: int) -> str:
    """The tag of a Windows language identifier; empty for none, or one that is not known here."""
    return "" if number in _NONE or number == 1024 else _WHOLE.get(number) or _PRIMARY.get(number & 0x3FF, "")
