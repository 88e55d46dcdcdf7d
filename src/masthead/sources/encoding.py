"""Bytes to text: which encoding, how sure, and characters that no text has cleaned away once, at the door."""

from __future__ import annotations

import codecs
from functools import lru_cache

from msgspec import Struct

from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Guessed, Note, Replaced

# What files declare against what they are in: browsers read these labels so (WHATWG Encoding, section 4.2). Those that Python knows by
# themselves are not here.
_LABELS = {
    "cseucpkdfmtjapanese": "euc_jp",
    "x-euc-jp": "euc_jp",
    "windows-31j": "cp932",
    "x-sjis": "cp932",
    "cn-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "x-gbk": "gb18030",
    "csgb2312": "gb18030",
    "gb_2312": "gb18030",
    "gb_2312-80": "gb18030",
    "cseuckr": "cp949",
    "csksc56011987": "cp949",
    "iso-ir-149": "cp949",
    "ks_c_5601-1989": "cp949",
    "ksc_5601": "cp949",
    "windows-949": "cp949",
    "dos-874": "cp874",
    "windows-874": "cp874",
    "iso-8859-6-e": "iso8859_6",
    "iso-8859-6-i": "iso8859_6",
    "csiso88596e": "iso8859_6",
    "csiso88596i": "iso8859_6",
    "iso-8859-8-e": "iso8859_8",
    "iso-8859-8-i": "iso8859_8",
    "csiso88598e": "iso8859_8",
    "csiso88598i": "iso8859_8",
    "logical": "iso8859_8",
    "visual": "iso8859_8",
    "sun_eu_greek": "iso8859_7",
    "csisolatin9": "iso8859_15",
    "iso88591": "cp1252",
    "iso88592": "iso8859_2",
    "iso885915": "iso8859_15",
    "koi": "koi8_r",
    "koi8": "koi8_r",
    "koi8-ru": "koi8_u",
    "mac": "mac_roman",
    "csmacintosh": "mac_roman",
    "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-mac-ukrainian": "mac_cyrillic",
    "unicode-1-1-utf-8": "utf-8",
    "unicode11utf8": "utf-8",
    "unicode20utf8": "utf-8",
    "x-unicode20utf8": "utf-8",
    "utf8mb4": "utf-8",
    # A page whose declaration could be read as ASCII is not in UTF-16, whatever it says.
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
}
"""What is declared by the name of an older standard, by Python's name, against the code page that programs write and browsers read."""
_MICROSOFT = expression(r"x-cp(\d{3,4})")

# Encodings that can hide markup from whoever looks at the bytes, and Python's codecs that are none of text.
_REFUSED = expression(r"utf-?_?7|punycode|idna|unicode_escape|raw_unicode_escape|undefined|.*_codec|rot|hex|base64|uu|zip|zlib|bz2|quopri")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip file (Word, EPUB, ODT and others)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file or an encrypted one"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)

_ODD_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_BREAKS = str.maketrans(dict.fromkeys(_ODD_BREAKS, "\n"))
# Controls, surrogates and noncharacters: no XML file can hold them (XML 1.0, production 2), and no text needs them.
_CONTROLS = expression("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff](?:(?<=\x1b)\\[[0-9;]*[A-Za-z])?")

_CONTROL_BYTES = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\x1b\x0e\x0f")
"""Bytes that text hardly has."""

_SAMPLE = 60_000
"""Bytes that are enough to guess an encoding by; guessing takes time by length."""
_LONGEST = 4
"""Bytes of a character in UTF-8."""
_PROOF = 2
"""Characters of UTF-8 for each byte that is none, at least, in a text of it that is damaged: others are hardly ever UTF-8 by chance."""
_DAMAGED = 1
"""The same where it is declared."""


class Decoded(Struct, frozen=True, gc=False):
    """A source's text with `\\n` line ends and no control characters; all offsets count in it."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, note: Note, *, declared: str = "", where: str = "") -> Decoded:
    """The text of a source. A byte order mark wins, then `declared`, then strict UTF-8, then a guess, which is noted.

    `declared` is what the source says of itself (HTML's `meta`, an XML declaration). Raises `UnreadableError` for an
    empty source and for one that is no text.
    """
    kept = _kept(data, declared) if len(data) <= _SHORT else None
    return _decode(data, note, declared, where) if kept is None else kept


_SHORT = 20_000
"""Bytes of a source, or of its beginning, whose text is kept while every reader in turn is asked whether it is its own."""


@lru_cache(maxsize=4)
def _kept(data: bytes, declared: str) -> Decoded | None:
    """The text of a source of which there is nothing to note; None for any other."""
    heard: list[object] = []
    try:
        found = _decode(data, heard.append, declared, "")
    except UnreadableError:
        return None
    return None if heard else found


def _decode(data: bytes, note: Note, declared: str, where: str) -> Decoded:
    if not data:
        raise UnreadableError("is empty", where=where, hint="check that it was saved or downloaded completely")
    text, encoding, guessed = _decoded(data, note, declared, where)
    text = text if encoding == "utf-8" and _is_clean(data) else clean(text, note, where=where)
    if not text or text.isspace():
        raise UnreadableError("is empty: it holds nothing but blanks", where=where, hint="check that it was saved or downloaded completely")
    return Decoded(text, encoding, guessed)


def beginning(data: bytes, most: int) -> bytes:
    """As many bytes of a source at most, with no character of UTF-8 cut in two: by what is left of one the whole passes for text in another
    encoding, and guessing which takes longer than all else."""
    end = most
    while most - _LONGEST + 1 < end < len(data) and data[end] & 0xC0 == 0x80:  # within a character (RFC 3629, 3)
        end -= 1
    return data[:end]


def _is_clean(data: bytes) -> bool:
    """Whether a text in UTF-8 has nothing in it that `clean` takes out or replaces: told by its bytes in a tenth of the time."""
    left = data.translate(None, _SURE)
    if left.strip(_DOUBTFUL) or b"\xe2\x80\xa8" in data or b"\xe2\x80\xa9" in data:
        return False
    return not left or _UNCLEAN.search(data) is None


_DOUBTFUL = b"\xc2\xed\xef"
"""First bytes of characters of which some are C1 controls, surrogates and noncharacters; separators of lines begin as marks of quotation do."""
_SURE = bytes(byte for byte in range(256) if byte in b"\t\n" or (byte >= 0x20 and byte != 0x7F and byte not in _DOUBTFUL))
_UNCLEAN = expression(rb"\xc2[\x80-\x9f]|\xed[\xa0-\xbf]|\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])")


def clean(text: str, note: Note, *, where: str = "") -> str:
    """Line ends as `\\n`; controls, lone surrogates and noncharacters taken out, their number noted."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Next to all lines of next to all texts have nothing but signs that can be seen, which is told ten times faster.
    if controls := _CONTROLS.search("\n".join([line for line in text.split("\n") if not line.isprintable()])) is not None:
        from masthead.sources import twice  # few texts have any

        text = twice.rejoined(text, note, where=where)  # before breaks: one of them is the last byte of Å and of х
    if any(mark in text for mark in _ODD_BREAKS):
        text = text.translate(_BREAKS)
    if not controls:
        return text
    text, count = _CONTROLS.subn("", text)
    if count:
        note(Replaced("1 control character" if count == 1 else f"{count:,} control characters", "nothing", "no text can hold them", where))
    return text


def refuse_endless(text: str, *, where: str = "") -> None:
    """Raises `LimitError` for a word of more than `word_characters`: no line holds it, and laying it out takes for ever."""
    most = LIMITS.word_characters
    if len(text) <= most or (longest := max(map(len, text.split()), default=0)) <= most:
        return
    raise LimitError(
        f"has a word of {longest:,} characters, over limit.word_characters ({most:,})",
        where=where,
        hint="no honest text has; --set limit.word_characters=N raises the limit",
    )


def _decoded(data: bytes, note: Note, declared: str, where: str) -> tuple[str, str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _leniently(data[len(mark) :], encoding, note, where), encoding, False
    if wide := _without_mark(data):
        note(Guessed("encoding", wide, "every other byte is zero", where))
        return _leniently(data, wide, note, where), wide, True
    _refuse_binary(data, where)
    if shifting := _shifting(data):
        return _leniently(data, shifting, note, where), shifting, False

    name = known(declared)
    if declared and not name:
        note(Guessed("encoding", "another than declared", f"“{declared[:40]}” is none that we read", where))
    as_utf8 = _strictly(data, "utf-8")
    if name and name != "utf-8" and (as_utf8 is None or data.isascii()):
        text = _strictly(data, name)
        if text is not None:
            return text, name, False
    if as_utf8 is not None:
        # Legacy text is hardly ever valid UTF-8 by chance: the declaration is wrong, not the bytes.
        if name and name != "utf-8":
            note(Guessed("encoding", "utf-8", f"it says {declared}, but the bytes are UTF-8", where))
        return as_utf8, "utf-8", False
    if name and name != "utf-8":
        return _leniently(data, name, note, where), name, False
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    if good >= (bad * _DAMAGED if name else bad * _PROOF):
        return _leniently(data, "utf-8", note, where), "utf-8", False
    guess = _guess(data)
    why = f"it says {declared}, but the bytes are not" if name else "the source does not declare one, and is not UTF-8"
    note(Guessed("encoding", guess, why, where))
    return _leniently(data, guess, note, where), guess, True


def known(label: str) -> str:
    """The codec for a declared encoding, or empty if it is unknown, or one that hides markup (UTF-7)."""
    label = label.strip().strip("\"'").lower()
    label = _LABELS.get(label) or _MICROSOFT.sub(r"cp\1", label)
    if not label or not label.isascii() or _REFUSED.fullmatch(label):
        return ""
    try:
        found = codecs.lookup(label)
    except (LookupError, ValueError):
        return ""
    if not found._is_text_encoding or _REFUSED.fullmatch(found.name):
        return ""
    return _WIDER.get(found.name, found.name)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _leniently(data: bytes, encoding: str, note: Note, where: str) -> str:
    text = _strictly(data, encoding)
    if text is None:
        before = data.decode(encoding, "ignore").count("\ufffd")
        text = data.decode(encoding, "replace")
        count = text.count("\ufffd") - before
        things = "1 place" if count == 1 else f"{count:,} places"
        note(Replaced(f"{things} that are not {encoding}", "the mark �", "the bytes are damaged, or the encoding is another", where))
    return text


def _without_mark(data: bytes) -> str:
    """UTF-16 without its mark: Latin text then has a zero in every other byte."""
    head = data[:4096]
    if len(head) < 4 or b"\0" not in head:
        return ""
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > half * 0.3 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.3 and odd < half * 0.02:
        return "utf-16-be"
    return ""


def _refuse_binary(data: bytes, where: str) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"is {what}, not text", where=where, hint="name its format with --from, if a reader for it is installed")
    head = data[:65_536]
    zeros = head.count(0)
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    if zeros > len(head) / 100 + 1 or controls > len(head) / 20 + 4:
        raise UnreadableError("is not text: it holds binary data", where=where, hint="masthead formats lists what can be read")


def _shifting(data: bytes) -> str:
    """ISO 2022 encodings are ASCII with escape sequences; they would pass for UTF-8."""
    if b"\x1b" not in data[:100_000]:
        return ""
    if b"\x1b$)C" in data:
        return "iso2022_kr"
    if any(mark in data for mark in (b"\x1b$B", b"\x1b$@", b"\x1b(J")):
        return "iso2022_jp_2"
    return ""


_ALPHABETS = {
    "cp1252": (
        "àâçéèêëîïôœùûüÿ",  # French
        "äöüßéà",  # German
        "áéíóúüñ",  # Spanish
        "áâãàçéêíóôõúü",  # Portuguese
        "àèéìíîòóùú",  # Italian
        "åäöæøéü",  # Danish, Norwegian, Swedish, Finnish
        "äëïöüáéíóúèê",  # Dutch
        "àçèéíïòóúü",  # Catalan
        "áðéíóúýþæö",  # Icelandic
    ),
    "cp1254": ("çğıöşü",),  # Turkish; with â, î and û it would be Latvian, too
    "cp1250": (
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "čćđšž",  # Croatian, Slovenian
        "ăâîşţ",  # Romanian
    ),
    "iso8859_2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"),
    "cp1257": (
        "ąčęėįšųūž",  # Lithuanian
        "āčēģīķļņšūž",  # Latvian
        "äõöüšž",  # Estonian
    ),
}
"""Letters that one language writes beside ASCII, by the code pages that have them. Text in another, read so, mixes those of several."""
_ALPHABETS["mac_roman"] = _ALPHABETS["cp1252"]
_LARGE = expression(r"(?<=[a-zß-öø-ÿ])[À-ÖØ-ÞŒŠŸŽĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŐŔŘŚŞŢŤŪŮŰŲŹŻ]")
"""A capital within a word that is written small."""
_WITHIN = expression(r"[^\W\d_][\x80-\x9f¡-¶¸-¿×÷†‡ˆ˜˛˙ˇ˘˝¨´¸][^\W\d_]")
"""A sign within a word, where no language has one."""


def _by_letters(data: bytes) -> str:
    """The code page in which the bytes are letters of one language and marks where marks may stand; empty if there is none.

    Detectors confuse these pages in short texts. Windows-1252 comes first: it is what most of the web's undeclared text is in (WHATWG
    Encoding Standard, 4.2); Mac Roman, in which only what was kept from old Macintoshes is, last.
    """
    for codec, alphabets in _ALPHABETS.items():
        text = _strictly(data, codec)
        if text is None or _WITHIN.search(text):
            continue
        # A dotted capital i is two characters in small letters.
        rare = [character for character in text if character > "\x7f" and character.isalpha()]
        if 2 * len(_LARGE.findall(text)) >= max(len(rare), 1):
            continue
        letters = {character.lower()[0] for character in rare} - set("iªº")
        if letters and any(letters <= set(alphabet) for alphabet in alphabets):
            return codec
    return ""


def _guess(data: bytes) -> str:
    if found := _by_letters(data[:_SAMPLE]):
        return found
    # Costly to import, and nine sources of ten never need it.
    from charset_normalizer import from_bytes

    sample = data
    if len(data) > _SAMPLE:
        # Plain ASCII tells nothing: begin near the first byte that does.
        first = next((at for at, byte in enumerate(data) if byte >= 0x80), 0)
        begin = max(0, first - 2000)
        sample = data[begin : begin + _SAMPLE]
        if cut := sample.rfind(b"\n") + 1:
            sample = sample[:cut]
    best = from_bytes(sample).best()
    return best.encoding if best is not None and best.encoding != "ascii" else "cp1252"
