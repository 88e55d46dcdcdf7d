"""What a page calls the site that it is of: what its logo says, or the words that stand in the logo's place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.language.captions import ARMS
from masthead.readers.html.languages import LANGUAGES
from masthead.readers.html.tree import Element

_LONGEST = 110
"""Characters of a site's name."""
_TITLES = expression(
    r"(?<![a-z])(?:site-?(?:title|name|branding|logo)|(?:header|nav|navbar|page|top)?-?_*-?(?:logo|brand)(?:-(?:text|title|name|link))?)(?![a-z])",
    re.I,
)
"""Classes of what stands in the place of a logo."""
_PICTURED = expression(
    r"logo|banner|masthead|brand|emblem|crest|wappen|escudo|stemma|brasao|blason|herb|znak|erb\b|godlo|gerb|siteon|header|head\b|kopf|fejlec|cabecera|entete|testata|(?<![a-z])ci(?![a-z])",
    re.I,
)
"""What the files, the classes or the names of pictures are called that are logos."""
_HOME = expression(r"/?(?:#|\.|index\.\w+|default\.\w+|home|[a-z]{2}(?:-[a-z]{2})?|spip\.php|main\.\w+)?/?", re.I)
"""The address of the page that a site begins with."""
_LOGO = expression(
    r"\A(?:sigla|logotyp|logotips|logotipas|logotip|λογότυπο|лого)\Z|\s*[-–—|:,(]?\s*\b(?:(?:zur|zum|back to|go to|return to|retour à l[’']|ir a la?|torna alla|vai alla|naar de|till|til|ga naar|link to|link zur)\s)?"
    r"(?:logo(?:s|type|typ|tipo|тип)?|startseite|homepage|home ?page|home|start|accueil|inicio|início|startsida|startsiden|forside|etusivu|banner|emblem|wappen|crest|로고|ロゴ|标志|徽标|標誌|логотип)\b\s*[)]?\Z"
    r"|\A(?:(?:zur|das|the|le|il|el|o)\s)?(?:logo(?:type|tipo)?|wappen|emblem|crest|banner|logotyp|логотип|شعار|لوگوی?|نشان|לוגו|סמל|logotips|lambang|logosu)\s?(?:of the|of|der|des|de la|de l[’']|du|del|della|dell[’']|do|da|de|di|von|för|av|van|[:–-])?\s+",
    re.I,
)
"""That a picture is a logo, or where it leads, beside the name."""


_PICTURE = expression(
    r"(?:(?:header|site|main|page|top)[ -]?)?(?:image|picture|photo|graphic|bild|foto|grafik|imagen|imagem|immagine|znak|erb|herb|grb|blason|escudo|stemma)\b",
    re.I,
)
"""What only says that there is a picture, or a coat of arms."""


def named(element: Element) -> str:
    """The name of the site, where an element is the logo or in its place; else empty."""
    if element.tag == "img":
        return _said(element.get("alt")) if _is_logo(element) else ""
    names = element.get("class")
    called = names and ("logo" in names or "site" in names or "brand" in names) and _TITLES.search(names)
    return _said(next((kid for kid in _strings(element) if kid.strip()), "")) if called else ""


def in_header(element: Element) -> str:
    """The name that stands in the header of a page as a heading, or as the link to where the site begins; empty for any other element, for the
    same page in another language, and within a text or a menu."""
    heads = element.tag in _HEADINGS
    if not heads and not (element.tag == "a" and _HOME.fullmatch(element.get("href"))):
        return ""
    header = False
    for above in element.ancestors():
        if above.tag in ("body", "html"):
            break
        if above.tag in ("article", "main", "nav", "li", "footer") or _TEXTS.search(f"{above.get('class')} {above.get('id')}"):
            return ""
        header = header or above.tag == "header" or any(map(_HEADERS.fullmatch, (above.get("id"), *above.get("class").split())))
    name = _said(element.text()) if header else ""
    return "" if name.casefold() in LANGUAGES else name


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HEADERS = expression(
    r"(?:(?:page|site|top|main|global|masthead)[-_]?)?(?:header|head|masthead|banner|kopf|kopfbereich|cabecera|encabezado|cabecalho|topo|entete|en-tete|testata|intestazione|fejlec|hlavicka|zahlavi|naglowek|zaglavlje|antet|shapka|sidhuvud)",
    re.I,
)
"""What the header of a page is called by its class or its name."""
_TEXTS = expression(r"(?<![a-z])(?:post|entry|article|news|content|single|story|press|release|menu|nav|breadcrumbs?)(?![a-z])", re.I)
"""Classes and names of what is no header of the page, or not only that."""


def _strings(element: Element) -> Iterator[str]:
    """The text in an element piece by piece: behind the first may be what a site says of itself."""
    for kid in element.kids:
        if isinstance(kid, str):
            yield kid
        else:
            yield from _strings(kid)


def _is_logo(picture: Element) -> bool:
    """Whether a picture is called a logo, or leads to the beginning of its site; and no paragraph of a text holds it."""
    if not picture.get("alt").strip() or any(above.tag in ("p", "figure", "article", "li", "footer") for above in picture.ancestors()):
        return False
    if any(_PICTURED.search(picture.get(name)) for name in ("src", "class", "id", "alt")):
        return True
    return any(above.tag == "a" and (above.get("rel") == "home" or _HOME.fullmatch(above.get("href"))) for above in picture.ancestors())


def _said(text: str) -> str:
    name = _LOGO.sub("", _LOGO.sub("", collapse(text))).strip(" -–—|:,()")
    if _PICTURE.match(name) or ARMS.match(name):
        return ""
    return name if 3 <= len(name) <= _LONGEST and any(map(str.isalpha, name)) else ""
