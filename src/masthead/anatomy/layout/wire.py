"""What a wire puts into a release and round it: carriers' tags, tickers, slugs, word counts, links to the original. It is left out, and named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.expressions import expression

Span = tuple[int, int]

_CARRIER = r"(?:wire\b|marketwired\b|\bpr\.com\b|newsfile|\bcnw\b|\bprweb\b|pressrelease|pr ?karma|news direct|美國商業資訊|美国商业资讯|商業資訊|美通社|ビジネスワイヤ|뉴스와이어|بي?زني?س ?واير|نيوز ?واير|إيتوس ?واير|ايتوس ?واير)"
_CARRIERS = (
    "wire",
    "newsfile",
    "cnw",
    "prweb",
    "(pr.com",
    "pressrelease",
    "karma",
    "news direct",
    "(ots",
    "商業資訊",
    "商业资讯",
    "美通社",
    "ワイヤ",
    "와이어",
    "واير",
)
_SLASHED = ("/ --", "/--", "/ –", "/ —")
"""How the tag of a wire that we do not know ends: before the dash of the dateline."""
_TAG = expression(
    rf"(?<=--)\((?=[^()\n]{{0,30}}{_CARRIER})[^()\n\d]{{2,30}}\)\s?--"  # COLUMBUS, Ohio--(BUSINESS WIRE)--Acme
    rf"|\s?\((?:ots(?:/[\w ]{{2,20}})?|(?=[^()\n]{{0,30}}{_CARRIER})[^()\n\d]{{2,30}})\)(?=\s|[-–—]|$)(?:--(?=\S))?"
    rf"|[ \u00a0]*/(?=[^/\n]{{0,40}}{_CARRIER})[A-Z24][^/\n]{{1,40}}/(?=\s|[-–—]|$)"  # June 3, 2024 /PRNewswire/ -- Acme
    rf"|(?<=[(（])(?=[^()\n]{{0,30}}{_CARRIER})[A-Z][^()\n\d]{{2,30}}?\.?\s?[-–—]\s(?=[^()\n]{{4,24}}\))"  # (Newsfile Corp. - June 3, 2024)
    rf"|(?<=/ )(?=[^/\n]{{0,30}}{_CARRIER})[A-Z][^/\n\d]{{2,30}}\s/\s(?=\S)"  # HOUSTON, TX / ACCESS Newswire / June 3, 2024 / Acme
    r"|(?<=\d)[ \u00a0]/(?=[A-Z])[\w.-]{3,24}(?: [\w.-]{2,16})?/(?=\s?(?:--|[–—]))"  # Nov. 10, 2026 /NewsLine/ -- Acme: a wire by its place alone
    r"|(?<=--)News Direct\s?--",
    re.I,
)
_BETWEEN = expression(r"[\s:–—\-/)）]*")
_HEAD = 260
"""Characters within which a carrier's tag stands."""

_EXCHANGES = (
    "nasdaq", "nyse", "amex", "tsx", "otc", "lse", "aim", "asx", "nzx", "fwb", "fse", "xetra", "frankfurt", "euronext", "six", "hkex", "hkse", "sehk",
    "tse", "tyo", "bse", "nse", "krx", "kosdaq", "szse", "sse", "cse", "cboe", "jse", "bme", "omx", "tase", "sgx", "bit", "isin", "wkn", "b3", "bmv",
)  # fmt: skip
_EXCHANGE = rf"(?:{'|'.join(_EXCHANGES)})"
_SYMBOL = rf"(?:[A-Z][\w ]{{1,14}} )?{_EXCHANGE}(?:[ -](?:v|ca|qb|qx|pink|markets|american|arca|gm|gs|cm|growth|paris|amsterdam|brussels|oslo|stockholm|helsinki|copenhagen|main board)|v|qb|qx|pk)?\s?[:：]\s?[A-Z0-9][A-Z0-9.\-]{{0,11}}"
_TICKER = expression(rf"[ \u00a0]?[(（]\s?{_SYMBOL}(?:\s?(?:[;,/|&]|and)\s?{_SYMBOL}){{0,5}}\s?[)）]", re.I)

_LINE = expression(
    r"(?:cision )?view (?:the )?(?:original|source|full) (?:content|version|press release|release)[^\n]{0,200}"
    r"|to view (?:the (?:source|original) version of )?this (?:press |news )?release[^\n]{0,40},? please visit[^\n]{0,160}"
    r"|view the original (?:press )?release on [^\n]{2,160}"
    r"|(?:consultez|voir|voyez) (?:le contenu original|la version (?:originale|source|d['’]origine))[^\n]{0,160}"
    r"|(?:vea|ver|consulte|lea) (?:el contenido original|la versi[oó]n (?:original|fuente))[^\n]{0,160}"
    r"|(?:vedi|visualizza) (?:il contenuto originale|la versione originale)[^\n]{0,160}"
    r"|originalversion auf [^\n]{3,160}|original-content von:[^\n]{2,160}|ots-originaltext[^\n]{0,200}|verantwortung des aussenders[^\n]{0,40}|digitale pressemappe:[^\n]{0,160}"
    r"|the post [^\n]{3,300} (?:appeared first|first appeared) on [^\n]{2,80}|(?:der beitrag|die meldung) [^\n]{3,300} erschien zuerst auf [^\n]{2,80}"
    r"|(?:l[’']article|cet article) [^\n]{3,300} est apparu en premier sur [^\n]{2,80}|(?:la entrada|el post|el artículo) [^\n]{3,300} (?:aparece primero|se publicó primero|apareció primero) en [^\n]{2,80}"
    r"|o (?:post|artigo) [^\n]{3,300} apareceu primeiro em [^\n]{2,80}|l[’']articolo [^\n]{3,300} (?:proviene da|sembra essere il primo su) [^\n]{2,80}"
    r"|het bericht [^\n]{3,300} verscheen eerst op [^\n]{2,80}|запись [^\n]{3,300} впервые появилась [^\n]{2,80}|artykuł [^\n]{3,300} pochodzi z serwisu [^\n]{2,80}"
    r"|(?:news|content) provided by:?|share this(?: (?:article|release|press release|page|story|post|news))?:?"
    r"|(?:word count:?\s?[\d,.]+|[\d,.]+ words)"
    r"|(?:cision|pr ?newswire|business ?wire|globe ?newswire|access ?(?:newswire|wire)|ein ?presswire|newsfile|eqs-news|ots)(?:®|™)?"
    r"|this information was brought to you by cision[^\n]{0,120}"
    r"|(?:distributed|powered|disseminated) (?:by|via) (?:pr ?newswire|cision|business ?wire|eqs|newsfile|[\w ]{2,20}wire)\b[^\n]{0,80}"
    r"|dissemination of an? [^\n]{3,80}, transmitted by [^\n]{2,80}"
    r"|the issuer is solely responsible for the content of this announcement\.?"
    r"|für den inhalt (?:dieser|der) mitteilung ist (?:allein )?der emittent[^\n]{0,40}verantwortlich\.?"
    r"|veröffentlichung (?:einer|von) (?:insiderinformation|stimmrechtsmitteilung|corporate news|finanznachricht|finanzberichten)[^\n]{0,160}(?:übermittelt durch|verbreitet durch)[^\n]{0,80}"
    r"|(?:public )?disclosure of (?:an )?inside information[^\n]{0,160}(?:transmitted|distributed) by[^\n]{0,80}"
    r"|die eqs distributionsservices umfassen[^\n]{0,160}|the eqs distribution services include[^\n]{0,160}"
    r"|az ots \(original text service\)[^\n]{0,200}|uwaga: za materiał opublikowany[^\n]{0,240}|inhaltlicher verantwortung des aussenders[^\n]{0,60}|originalinhalt anzeigen:[^\n]{0,60}"
    r"|der emittent[^\n]{0,40} ist für den inhalt (?:dieser|der) mitteilung verantwortlich\.?"
    r"|(?:logo|photos?|fotos?|images?|videos?|infographic|multimedia|audio)\b[^\n:]{0,30}[-–—:]\s?https?://[^\s/]{0,40}(?:wire|cision|newsfile|ots)[^\s]*"
    r"|(?P<digit>\d)-(?P=digit)-(?P=digit)(?:-(?P=digit))*|[^\W\d_][\w’'. -]{1,40}[/–—-]\s?(?:(?P<sheet>\d)-(?P=sheet)-(?P=sheet)(?:-(?P=sheet))*|add \d{1,2}|page \d{1,2}(?: of \d{1,2})?)"
    r"|page \d{1,2} of \d{1,2}"
    r"|rns(?: reach)? number\s?:?\s?[A-Z\d]{4,8}|this information is provided by (?:rns|reach)\b[^\n]{0,300}|rns may use your ip address[^\n]{0,400}"
    r"|(?:以下文章来源于|本文(?:转载?|来|轉載?|來)自)[^\n]{1,60}|(?:扫码|扫描二维码|长按二维码|掃碼)(?:订阅|关注|訂閱|關注)[^\n]{0,40}",
    re.I,
)
_LINE_STARTS = (
    "cision", "view ", "to view", "consult", "voir ", "voyez", "vea ", "ver ", "lea ", "vedi ", "visualizza", "original", "ots", "verantwortung des", "digitale pressemappe",
    "news provided", "content provided", "share this", "word count", "pr newswire", "prnewswire", "business wire", "businesswire", "globe newswire",
    "globenewswire", "access", "ein presswire", "einpresswire", "newsfile", "eqs", "this information was", "distributed ", "powered ", "disseminat", "the issuer is",
    "the post ", "der beitrag ", "die meldung ", "l’article ", "l'article ", "cet article ", "la entrada ", "el post ", "el artículo ", "o post ", "o artigo ",
    "l’articolo ", "l'articolo ", "het bericht ", "запись ", "artykuł ", "der emittent", "für den inhalt", "veröffentlichung ", "disclosure of", "public disclosure", "die eqs", "the eqs", "logo", "photo", "foto", "image", "video", "infographic", "multimedia", "audio", "page ",
    "rns", "this information is provided by", "az ots", "uwaga: za", "inhaltlicher verantwortung",
    "以下文章来源", "本文转", "本文来", "本文轉", "本文來", "扫", "长按", "掃碼",
)  # fmt: skip
"""How lines of a wire begin that do not end with the number of a sheet or of words."""
_LINES_BEGIN = frozenset(start[:2] for start in _LINE_STARTS)
"""The first two letters of these: a look at them, and most lines are done with."""
_SOURCE = expression(r"SOURCE:?\s+(?=[^\W_])(?P<name>[^\n]{2,120})|Source\s?:\s(?P<said>[A-Z][^\n.]{2,100})")
_TAIL = expression(
    r"(?<=[.!?…”\")\]])\s+(?=(?:Cision )?View (?:original content|source version|the original (?:press )?release)\b)|(?<=[a-z])(?=View source version on )|(?<=[.!?/\w])\s(?=SOURCE:?\s[A-Z][^\n]{2,90}$)"
)


def tags(text: str) -> list[Span]:
    """Where carriers' tags stand in the head of a paragraph."""
    head = text[:_HEAD]
    if not ("(" in head or "/" in head or "--" in head or "（" in head):  # one of which stands in every tag, or before it
        return []
    low = head.casefold()
    if not any(map(low.__contains__, _CARRIERS)) and not any(map(low.__contains__, _SLASHED)):
        return []
    return [match.span() for match in _TAG.finditer(head) if _named(match.group())]


def _named(tag: str) -> bool:
    """Whether what stands in a tag is a name: it begins with a capital, or is in a script without them; "(ots)" is written small."""
    first = next((char for char in tag if char.isalnum()), "")
    return not first.islower() or "ots" in tag


def tickers(text: str) -> list[Span]:
    """Where a bracket holds nothing but an exchange and the symbol of a share there, with the space before it."""
    if (":" not in text and "：" not in text) or ("(" not in text and "（" not in text):
        return []
    low = text.casefold()
    if not any(map(low.__contains__, _EXCHANGES)):
        return []
    return [match.span() for match in _TICKER.finditer(text) if any(char.isupper() for char in match.group())]


def without(text: str, spans: Sequence[Span]) -> str:
    """The text without some stretches of it."""
    return "".join(text[low:high] for low, high in kept(spans, len(text)))


def kept(spans: Sequence[Span], end: int) -> Iterator[Span]:
    """What is left of a text of length `end` between ascending stretches that go."""
    at = 0
    for low, high in spans:
        if low > at:
            yield at, low
        at = max(at, high)
    if at < end:
        yield at, end


def furniture(text: str) -> bool:
    """Whether each line of a text is a wire's own: a link to the original, a slug, a count of words."""
    if not text or len(text) > 600:
        return False
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    return all(map(_may_be, lines)) and all(map(_LINE.fullmatch, lines))


def _may_be(line: str) -> bool:
    """A quick look, since few texts have such lines at all."""
    begin = line[:30].casefold()
    if (begin[:2] in _LINES_BEGIN or begin[:1] in _LINES_BEGIN) and begin.startswith(_LINE_STARTS):
        return True
    if len(line) >= 60:
        return False
    low = line.casefold()
    return (
        len(low) < 60
        and (low[-1].isdigit() or low.endswith(" words"))
        and any(mark in low for mark in ("-2-2", "-3-3", "-4-4", "add ", "page ", " words"))
    )


def source(text: str) -> str:
    """Whom a wire's last line names as the source: "SOURCE Acme Corp."; empty if it is no such line."""
    match = _SOURCE.fullmatch(text.strip()) if text[:12].lstrip()[:6].casefold() == "source" else None
    return (match["name"] or match["said"]).strip() if match else ""


def provided(text: str) -> bool:
    """Whether the line below names who provides a text."""
    return len(text) < 40 and text.strip(" :").casefold() in ("news provided by", "content provided by", "provided by")


def opening(text: str, at: int) -> int:
    """Where the sentence begins behind a dateline that ends at `at`: after its dashes, and a carrier's tag."""
    while found := _BETWEEN.match(text, at):
        at = found.end()
        tag = next((end for start, end in tags(text) if start - 1 <= at < end), at)
        if tag == at:
            break
        at = tag
    return at


def tails(text: str) -> list[int]:
    """Where lines of a wire begin that a source has glued to the end of a paragraph."""
    if "SOURCE" not in text and "iew " not in text:
        return []
    if text.isupper() or len(text) < 80:
        return []
    base = max(len(text) - 400, 0)
    return [match.end() for match in _TAIL.finditer(text, base)]
