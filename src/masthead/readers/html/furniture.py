"""What on a page is furniture: told by its element, by its role, by its names, and by what its links are for."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice, pairwise

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.readers import pressline
from masthead.readers.html import widgets
from masthead.readers.html.languages import LANGUAGES
from masthead.readers.html.tree import UNSEEN, Element
from masthead.readers.html.weights import HEADINGS, Weight

# Elements that are furniture by what they are, unless most of the prose is in them (whole pages have been wrapped in a form).
FURNITURE = {
    "nav": "navigation",
    "form": "a form",
    "dialog": "a dialog",
    "search": "a search form",
    "button": "a button",
    "select": "a form",
    "textarea": "a form",
    "menu": "navigation",
    "noscript": "for browsers without scripts",
    "iframe": "another page shown within",
}
ROLES = {
    "navigation": "navigation",
    "banner": "the page’s head",
    "contentinfo": "the page’s foot",
    "search": "a search form",
    "dialog": "a dialog",
    "alertdialog": "a dialog",
    "menu": "navigation",
    "menubar": "navigation",
    "tablist": "navigation",
    "toolbar": "a toolbar",
    "button": "a button",
}

# Words in class names and ids that say what an element is for, the sure ones and those that need a second sign (many links).
_SURE = expression(
    r"(?<![a-z])(?:breadcrumbs?|cookies?|consent|gdpr|shar(?:e(?!holder|s(?![a-z]))[a-z]*|ing)|social(?:-?media)?|shariff|addtoany|skip-?(?:to|links?|nav\w*)|pagination|pager|"
    r"navbar|nav(?:igation)?|screen-?reader(?:-text)?|sr-?only|visually-?hidden|visuallyhidden|hidden-print|no-?print|newsletter|subscribe|login|"
    r"comments?-(?:area|list|form|wrapper|section|box|block|container)|view-?count|page-?views|hits|page-?feedback|section-toggle|feedback(?:-form)?|respond|disqus|back-?to-?top|totop|toolbar|servicebar|metanav\w*|print-?(?:link|button|page)|related(?:-\w+|posts?)?|back-?links?|"
    r"recommend\w*|advert\w*|banner-?ad|popup|modal|two-?click|third-party[a-z-]*|privacy-(?:notice|settings))(?![a-z])"
)
_VEIL = expression(
    r"(?<![a-z])(?:pum|popmake|pop-?ups?|modals?|off-?canvas|(?:pop-?up|modal|menu|nav|search|cookie|consent|login)-?overlay)(?![a-z])"
)
"""Names of what lies over a page until it is closed, or only opens when it is asked for."""
_PLAYER = expression(r"(?<![a-z])(?:[a-z]+-)?players?(?![a-z])")
_LIKELY = expression(
    r"(?<![a-z])(?:aside|side-?bar|teasers?|footer|header|menus?|tags?|tag-?(?:list|cloud)|links?|meta|widgets?|more|also|latest|topics?|promo\w*|"
    r"service|tools?|buttons?|actions?|languages?|lang-?switch\w*|archive|most-?read|popular|categor(?:y|ies)|functions?|slider|carousel|posts)(?![a-z])"
)
_BOXES = frozenset({"div", "section", "aside", "article", "ul", "ol", "nav", "header", "footer", "form", "table"})
"""What holds a piece of a page."""
BESIDE = {"header": "the page’s head", "footer": "the page’s foot", "aside": "beside the text"}


_TOOL = expression(
    r"\s*javascript:\s*(?:(?:window|self|parent|top|document)\.)*(?:history|print|close|scroll|share|back|addbookmark)", re.IGNORECASE
)
_SHARER = expression(
    r"mailto:\?|whatsapp:|tg://msg|https?://(?:[\w-]+\.)*(?:facebook\.com/(?:sharer|share|dialog)|(?:twitter|x)\.com/(?:intent|share|home\?status)|"
    r"linkedin\.com/(?:sharearticle|sharing|cws)|pinterest\.[a-z.]+/pin/create|reddit\.com/submit|tumblr\.com/(?:share|widgets/share)|t\.me/share|"
    r"telegram\.me/share|(?:api\.)?whatsapp\.com/send|wa\.me/\?|vk\.com/share|xing\.com/(?:spi|social)|service\.weibo\.com/share|addtoany\.com|addthis\.com|"
    r"news\.ycombinator\.com/submitlink|getpocket\.com/(?:save|edit)|social-plugins\.line\.me)",
    re.IGNORECASE,
)
_PHRASE = expression(
    r"\W*(?:(?:back|return) to (?:the )?(?:top|overview|list|news|all news|press releases)|go to (?:the )?top(?: of the page)?|to (?:the )?top|"
    r"(?:zurück )?(?:nach oben|zum seitenanfang|zur übersicht|zur liste)|zum seitenanfang|"
    r"retour(?: (?:à la liste|en haut(?: de (?:la )?page)?|haut de page))|haut de page|volver(?: (?:arriba|al listado|al inicio|atrás|a (?:las? )?(?:noticias|notas de prensa|lista)))|torna (?:su|all'inizio|all’inizio|alla lista)|"
    r"voltar (?:ao topo|para o topo|à lista)|terug naar (?:boven|overzicht|het overzicht)|наверх|(?:назад |возврат |вернуться )?к списку(?: новостей)?|返回顶部|返回列表|回到顶部|ページトップへ|맨 위로)\W*",
    re.IGNORECASE,
)
_SKIP = expression(r"(?<![a-z])skip-?(?:to|links?|nav\w*|content|main)(?![a-z])")


def veils(body: Element, dropped: Collection[Element]) -> dict[Element, str]:
    """What is not on the page until somebody opens it, or lies over it until somebody closes it."""
    found: dict[Element, str] = {}
    pending = [body]
    while pending:
        for kid in pending.pop().kids:
            if not isinstance(kid, Element) or kid in dropped or kid.tag in UNSEEN:
                continue
            if kid.tag in _BOXES and (reason := _veiled(kid)):
                found[kid] = reason
            else:
                pending.append(kid)
    return found


def _veiled(element: Element) -> str:
    if element.get("role").lower() in ("dialog", "alertdialog") or element.get("aria-modal").lower() == "true":
        return "a dialog"
    # Of words within a sentence the hidden ones are those that are seen: others are there for voices.
    if element.get("aria-hidden").lower() == "true" and element.get("role").lower() != "tabpanel":
        return "hidden on the page"
    match = _VEIL.search(_names(element))
    return f"named “{match.group()}”" if match else ""


def tongues(root: Element, dropped: Collection[Element]) -> Element | None:
    """The list of the languages that a page is there in, if it stands before the page's text: after it, a list may be of files."""
    for element in islice(root.elements(), _HEAD):
        if any(above in dropped for above in (element, *element.ancestors())):
            continue
        if element.tag in HEADINGS or (element.tag == "p" and len(element.text().strip()) > _INTRODUCED and not _is_tongues(element)):
            return None
        if element is not root and element.tag in ("div", "p", "ul", "ol", "nav", "section", "table", "span") and _is_tongues(element):
            return element
    return None


_HEAD = 600
"""Elements at the start of a page among which a list of its languages is looked for."""
TONGUES = "a list of the page’s languages"
_INTRODUCED = 40
"""Characters that may stand before a list of languages, at most (“This page in:”)."""
_BETWEEN = expression(r"[\s/|·•,;:–—\-()\[\]]+")


def _is_tongues(element: Element) -> bool:
    """Whether it holds links in the names of languages, or to pages in various ones, and next to nothing else."""
    text = element.text()
    if len(text) > 2000:
        return False
    names: list[str] = []
    tags: set[str] = set()
    for kid in element.elements():
        if kid.tag == "a":
            said = collapse(kid.text())
            parent = kid.parent
            tag = kid.get("hreflang") or kid.get("lang") or (parent.get("lang") if parent is not None and parent is not element else "")
            if tag:
                tags.add(tag.lower())
            names.append(said if tag or said.casefold() in LANGUAGES else "")
    if len(names) < 3 or not all(names):
        return False
    rest = text
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, " ", 1)
    known = sum(name.casefold() in LANGUAGES for name in names)
    return (known >= len(names) * 0.6 or len(tags) >= 3) and len(_BETWEEN.sub(" ", rest).strip()) <= _INTRODUCED


def _names(element: Element) -> str:
    """Classes and id in lower case, their words parted by hyphens."""
    return re.sub(r"([a-z])([A-Z])", r"\1-\2", element.names).lower().replace("_", "-")


def furniture(element: Element, weight: Weight, total: int) -> str:
    """Why an element within the text is none of it; empty if it is."""
    prosaic = weight.prose > total * 0.15
    if element.tag == "a":
        return tool(element)
    if element.tag == "time":
        return "the same date twice" if _again(element) else ""
    if unfolds(element):
        return ""
    if reason := FURNITURE.get(element.tag):
        return "" if prosaic and element.tag == "form" else reason
    if reason := ROLES.get(element.get("role").lower()):
        return reason
    if element.tag in ("footer", "aside") and not prosaic and (weight.density > 0.5 or element.tag == "footer") and not _quoted(element):
        return "" if element.tag == "footer" and _ends_article(element, weight) else BESIDE[element.tag]
    if element.tag in ("div", "table", "section") and 0 < weight.text < _FOOT and _is_foot(element):
        return "the page’s foot"
    if element.tag == "td" and weight.density > 0.85 and not weight.prose and _links(element) >= 3:
        return "a list of links"
    if reason := widgets.told(element, weight):
        return reason
    if (
        weight.density > 0.3
        and weight.text < 200
        and element.tag in widgets.COUNTING
        and _TURNS.match(element.text())
        and _links(element) == 1
    ):
        return "a link to the text before or after"
    if _is_bar(element, weight):
        return "a row of links"
    if element.tag in ("body", "html", "main", "article", "table", "tr", "td", "tbody", "p", *HEADINGS):
        return ""
    if element.tag in ("div", "section") and not prosaic and weight.density > 0.5 and _leads_on(element):
        return "a list of other texts"
    names = _names(element)
    if match := _SURE.search(names):
        return f"named “{match.group()}”"
    if not prosaic and _PLAYER.search(names) and any(kid.tag in ("audio", "video", "iframe", "object") for kid in element.elements()):
        return "what plays sound or pictures"
    if not prosaic and weight.density > 0.5 and (match := _LIKELY.search(names)) and not _dates(element, weight):
        return f"named “{match.group()}”, and mostly links"
    if element.tag in ("div", "section", "ul", "li", "fieldset") and not weight.prose and _asks(element):
        return "a form"
    if element.tag in ("ul", "ol", "div", "section") and weight.density > 0.85 and not weight.prose and _links(element) >= 5:
        return "a list of links"
    return ""


_FOOT = 900
"""Characters of a foot that is only named so, at most."""
_FOOT_NAME = expression(
    r"(?<![a-z])(?:(?:site|page|main|global|seiten)-?)?(?:foot(?:er)?|ft|fuss(?:zeile|bereich|leiste)?|fu(?:ß|ss)zeile|pied(?:-de-page)?|pie(?:-(?:de-)?pagina)?|piede|rodape|voet(?:er|tekst)?|sidfot|bunntekst|sidefod|"
    r"alatunniste|stopka|paticka|pata|zapati|lablec|subsol|podval|podnozje|copyright)(?:-(?!notes?\b|noten?\b|fotos?\b|im[aá]gen\b|image\b|chart\b)\w+)?\Z"
)
"""What feet of pages are called; those of notes and of pictures ("pie-foto", "foot-note") are the text's."""
_RIGHTS = expression(r"©|ⓒ|\([cC]\)\s|[Cc]opyright")


def _is_foot(element: Element) -> bool:
    """Whether an element is called as feet are, tells whose the rights are or how to reach the house, and nothing stands below it."""
    if not any(_FOOT_NAME.match(name) for name in _names(element).split()):
        return False
    if element.tag != "table" and any(kid.tag in HEADINGS for kid in element.elements()):
        return False
    text = element.text()
    return (_RIGHTS.search(text) is not None or pressline.reached(text)) and not any(_below(one) for one in (element, *element.ancestors()))


def _below(element: Element) -> bool:
    """Whether more than scripts stands below an element among its siblings."""
    kids = element.parent.kids if element.parent is not None else []
    at = next((number for number, kid in enumerate(kids) if kid is element), len(kids))
    return any(kid.strip() if isinstance(kid, str) else kid.tag not in UNSEEN and kid.text().strip() for kid in islice(kids, at + 1, None))


def _ends_article(element: Element, weight: Weight) -> bool:
    """Whether a foot is that of an article, not of the site, and has chapters of its own: what the house is, whom to ask."""
    if weight.density > 0.3 or not weight.text or not any(above.tag == "article" for above in element.ancestors()):
        return False
    heads = [kid for kid in element.elements() if kid.tag in HEADINGS]
    return bool(heads) and not any(_ON.fullmatch(collapse(head.text())) for head in heads) and (weight.prose > 0 or "@" in element.text())


_TURNS = expression(
    r"\s*(?:[上下]一[篇条條则頁页]|(?:previous|next|older|newer) (?:article|story|post|release|news)|(?:vorherige|nächste)r? (?:artikel|beitrag|meldung)|"
    r"(?:предыдущая|следующая) (?:новость|статья|запись)|前の記事|次の記事|이전글|다음글)\s*[:：»›>]",
    re.IGNORECASE,
)
_FOLDS = expression(r"(?<![a-z])(?:accordions?|collaps\w*|toggles?|faqs?|expand\w*|tab-title)(?![a-z])")


def unfolds(element: Element) -> bool:
    """Whether a button is the heading of a text that it unfolds, not a tool: it stands in a heading, or is named so."""
    if element.tag != "button" and element.get("role").lower() != "button":
        return False
    if not (element.get("aria-controls") or element.get("aria-expanded") or _FOLDS.search(_names(element))):
        return False
    if not element.text().strip():
        return False
    parent = element.parent
    if parent is None:
        return False
    return parent.tag in HEADINGS or _FOLDS.search(f"{_names(element)} {_names(parent)}") is not None


_BAR = expression(r"[\s|·•>»\[\]-]*[|·•][\s|·•>»\[\]-]*")
_FILE = expression(r"\.(?:pdf|docx?|odt|rtf|epub|xlsx?|pptx?|zip|jpe?g|png|mp[34])(?:[?#]|\Z)", re.IGNORECASE)


def _is_bar(element: Element, weight: Weight) -> bool:
    """Whether links and strokes between them are all that it holds, as pages of old have them at their ends; files to load are none."""
    if (
        weight.prose
        or weight.density < 0.6
        or weight.text > 400
        or element.tag not in ("p", "font", "div", "center", "small", "span", "td")
    ):
        return False
    links = [kid for kid in element.elements() if kid.tag == "a" and kid.text().strip()]
    if len(links) < 3 or any(_FILE.search(kid.get("href")) or "@" in kid.text() for kid in links):
        return False
    rest = element.text()
    for link in links:
        rest = rest.replace(link.text(), "\0", 1)
    between = rest.split("\0")
    return all(_BAR.fullmatch(part) for part in between[1:-1]) and not "".join((between[0], between[-1])).strip(" \n\t\r|·•[]\u00a0")


_ON = expression(
    r"\W*(?:(?:more|latest|recent|other|related|further|similar)(?: \w+)?(?: (?:news|stories|articles|posts|releases|content|items|reading|pages))|more (?:news|stories)|"
    r"(?:you (?:may|might) also (?:like|be interested in))|read (?:next|more|also)|most (?:read|viewed|popular)|"
    r"(?:weitere|ähnliche|aktuelle|neueste|verwandte)(?: (?:meldungen|nachrichten|artikel|beiträge|pressemitteilungen|themen|inhalte))|das könnte sie auch interessieren|"
    r"(?:à lire aussi|lire aussi|articles? (?:similaires?|liés?|associés?|connexes?)|autres (?:actualités|articles|communiqués)|sur le même (?:sujet|thème)|dernières actualités)|"
    r"(?:contenido|noticias|notas|artículos) (?:relacionad[oa]s?|recientes)|(?:más|otras|últimas) noticias|también te puede interesar|"
    r"(?:notícias|conteúdos?|artigos?) relacionad[oa]s?|(?:mais|outras|últimas) notícias|leia também|veja também|"
    r"(?:articoli|notizie|contenuti) correlat[ie]|altre notizie|leggi anche|ultime notizie|(?:gerelateerde?|meer|ander) (?:nieuws|berichten|artikelen)|lees ook|"
    r"(?:читайте|смотрите) также|(?:другие|похожие|последние) (?:новости|материалы)|相关(?:新闻|阅读|文章|链接)|関連(?:記事|ニュース|リンク)|관련\s?(?:기사|뉴스)|أخبار ذات صلة|اقرأ أيضا[ً]?)\W*",
    re.IGNORECASE,
)
"""Headings of lists of other texts."""


def _leads_on(element: Element) -> bool:
    """Whether it is headed as a list of other texts, and has links to some."""
    head = next((kid for kid in islice(element.elements(), 12) if kid.tag in HEADINGS), None)
    return head is not None and _ON.fullmatch(collapse(head.text())) is not None and _links(element) > 0


def tool(link: Element) -> str:
    """What a link is for that leads to no text: turning back, printing, passing the page on, jumping over its head."""
    address = link.get("href")
    if _TOOL.match(address) or _TOOL.match("javascript:" + link.get("onclick")):
        return "a link that turns back, prints or closes the page"
    if _SHARER.match(address):
        return "a link to pass the page on"
    if _PHRASE.fullmatch(collapse(link.text()).replace("\u00ad", "")):
        return "a link to the top or back to a list"
    if address.startswith("#") and _SKIP.search(_names(link)):
        return "a link over the page’s head"
    return ""


def _again(time: Element) -> bool:
    """Whether the date of the last change is that of publication, right before it; a style sheet hides it then."""
    times = [kid for kid in time.parent.kids if isinstance(kid, Element) and kid.tag == "time"] if time.parent is not None else []
    return any(second is time and first.text().strip() == second.text().strip() for first, second in pairwise(times))


def _dates(element: Element, weight: Weight) -> bool:
    """Whether it is the line that tells when, and by whom, the text was published; a list of other texts has several."""
    if weight.text > _DATED:
        return False
    return 0 < sum(kid.tag == "time" for kid in element.elements()) <= 2 or len(_DAY.findall(element.text())) == 1


_DAY = expression(
    r"(?<!\d)(?:\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d|(?:19|20)\d\d[-./]\d\d?[-./]\d\d?"
    r"|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s)?(?:19|20)\d\d|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?!\d)"
)
_DATED = 120
"""Characters of a line with a date, at most."""


def _quoted(element: Element) -> bool:
    return any(above.tag in ("blockquote", "figure") for above in element.ancestors())


def _asks(element: Element) -> bool:
    return any(kid.tag in ("select", "textarea") or (kid.tag == "input" and kid.get("type") != "hidden") for kid in element.elements())


def _links(element: Element) -> int:
    return sum(kid.tag == "a" for kid in element.elements())
