"""Bands of a site across a page whose names say nothing: its foot with its rights, a notice about cookies, what asks for subscribers."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.readers.html.tree import UNSEEN, Element
from masthead.readers.html.weights import HEADINGS, Weight

_RIGHTS = expression(
    r"(?:©|\(c\)|&copy;|copyright\b).{0,80}?\b(?:19|20)\d\d\b|(?:©|copyright\b).{0,100}?\brights reserved|"
    r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|"
    r"alle rechten voorbehouden|все права защищены|всі права захищені|wszelkie prawa zastrzeżone|版权所有|版權所有|著作権|all rights|جميع الحقوق محفوظة)",
    re.IGNORECASE,
)
_COOKIES = expression(
    r"(?:we|this (?:web)?site|our (?:web)?site) uses? (?:essential |necessary |functional )?cookies|(?:wir verwenden|wir nutzen|diese (?:web)?seite (?:verwendet|nutzt)|unsere (?:web)?seite (?:verwendet|nutzt)) cookies|"
    r"(?:nous utilisons|ce site (?:web )?utilise|notre site utilise) des cookies|(?:utilizamos|este sitio (?:web )?utiliza|usamos|este site (?:utiliza|usa)) cookies|"
    r"(?:utilizziamo|questo sito (?:web )?(?:utilizza|usa)) (?:i )?cookie|(?:wij|we) gebruiken cookies|deze website gebruikt cookies|(?:мы используем|этот сайт использует|сайт использует) (?:файлы )?cookie|"
    r"(?:ta strona|ten serwis|strona) (?:używa|wykorzystuje|korzysta z) (?:plików )?cookies?|本网站使用\s?cookie|当サイトでは.{0,10}cookie|cookies? (?:on this site|auf dieser (?:web)?seite)\b",
    re.IGNORECASE,
)
_SUBSCRIBE = expression(
    r"(?:sign up|subscribe|register|join|stay (?:informed|up to date|in the loop)|get (?:the|our) latest|never miss|be the first to).{0,80}\b(?:newsletters?|inbox|mailing list|by e-?mail)\b|"
    r"(?:abonnieren sie|melden sie sich|jetzt|bleiben sie).{0,60}\bnewsletter|(?:inscrivez-vous|abonnez-vous).{0,60}\b(?:newsletter|infolettre|lettre d['’]information)|"
    r"(?:suscríb[ae]\w*|apúntate).{0,60}\b(?:newsletter|boletín)|(?:iscriviti|iscrivetevi).{0,60}\bnewsletter|(?:assine|inscreva-se|subscreva).{0,60}\bnewsletter|"
    r"schrijf (?:je|u) in.{0,60}\bnieuwsbrief|подпи(?:шитесь|саться) на.{0,40}(?:рассылку|новости)|订阅.{0,12}(?:邮件|通讯|简报)",
    re.IGNORECASE,
)
_KINDS = (
    (_COOKIES, ("cookie",), "a notice about cookies", 900),
    (
        _SUBSCRIBE,
        ("newsletter", "inbox", "mailing list", "mail", "infolettre", "lettre d", "boletín", "nieuwsbrief", "рассылк", "новост", "订阅"),
        "asks for subscribers",
        400,
    ),
    (
        _RIGHTS,
        (
            "©",
            "(c)",
            "copyright",
            "rights",
            "rechte",
            "droits",
            "derechos",
            "diritti",
            "direitos",
            "права",
            "prawa",
            "版权",
            "版權",
            "著作権",
            "حقوق",
        ),
        "the page’s foot",
        1500,
    ),
)
"""What such a band says, words without which it is none, what it is, and its characters at most."""
_LINE = 500
"""Characters of the element that says so itself, at most."""
_SHARE = 0.25
"""Of a text's prose, so much may stand in one band, at most."""
_FIRST = (
    "©", "(c)", "copyright", "all ", "alle ", "tous", "todos", "tutti", "все", "всі", "wszelkie", "版权", "版權", "著作", "جميع", "we ", "this ", "our ", "wir ", "diese",
    "unsere", "nous", "ce ", "notre", "utiliz", "este", "usamos", "questo", "wij", "deze", "мы", "этот", "сайт", "ta ", "ten ", "strona", "cookie", "本", "当", "sign",
    "subscribe", "register", "join", "stay", "get", "never", "be ", "abonnieren", "melden", "jetzt", "bleiben", "inscri", "abonnez", "suscr", "apúntate", "iscriv",
    "assine", "inscreva", "subscreva", "schrijf", "подпи", "订阅",
)  # fmt: skip
_INLINE = frozenset({"a", "b", "strong", "em", "i", "u", "sup", "sub", "br", "img"})
_LEAVES = frozenset({"p", "a", *HEADINGS})
"""Within these no band begins."""
_BLANKS = " \t\n\r\u00a0\u200b\u200c\u200d\ufeff"
_WORD = 12
_DEEP = 8
"""Elements within each other that a first word is looked for in."""
_LINKS = 0.85
"""Share of links in a menu's text, at least."""
_LOADED = expression(r"\.(?:pdf|docx?|odt|rtf|epub|xlsx?|pptx?|zip|jpe?g|png|mp[34])(?:[?#]|\Z)", re.IGNORECASE)
_HELD = frozenset({"figure", "figcaption", "blockquote", "td", "th", "dd"})
"""Within these, rights are a picture's, or of what is quoted."""


def bands(root: Element, weights: dict[Element, Weight], dropped: Collection[Element], keep: Collection[Element]) -> dict[Element, str]:
    """The bands in a text, with what each is. One of rights stands behind the text, with links of the site or in a box of its own."""
    total = max(weights[root].prose, 1)
    found: dict[Element, str] = {}
    left = total
    pending = [root]
    while pending:
        element = pending.pop()
        if left == total and element is not root and element not in keep and _is_menu(element, weights[element]):
            found[element] = "a list of links"
            continue
        said = ""
        if element.tag not in _INLINE and weights[element].text and _may_begin(element):
            said = collapse(
                element.text() if weights[element].text <= _LINE else " ".join(kid for kid in element.kids if isinstance(kid, str))[:_LINE]
            )
        if said and (reason := _kind(said.lstrip(_BLANKS), element, weights, root, keep, total)):
            band, what = reason
            # What stands above most of the text is no foot, nor is what the text goes on behind.
            if what != "the page’s foot" or left <= total * 0.5:
                found[band] = what
                continue
        if element.tag in ("p", "li") or not any(isinstance(kid, Element) and weights[kid].prose for kid in element.kids):
            left -= weights[element].prose
        if element.tag in _LEAVES:
            continue
        pending.extend(
            reversed(
                [
                    kid
                    for kid in element.kids
                    if isinstance(kid, Element) and kid not in dropped and kid not in found and kid.tag not in UNSEEN
                ]
            )
        )
    return {band: what for band, what in found.items() if not any(above in found for above in band.ancestors())}


def _kind(
    said: str, element: Element, weights: dict[Element, Weight], root: Element, keep: Collection[Element], total: int
) -> tuple[Element, str] | None:
    low = said.casefold()
    for pattern, words, what, most in _KINDS:
        if not any(word in low for word in words) or pattern.match(said) is None:
            continue
        if element in keep or any(kid.tag in _HELD for kid in (*element.elements(), *element.ancestors())):
            return None
        band = _climbed(element, weights, root, keep, total, most)
        if (
            what == "the page’s foot"
            and element.tag == "p"
            and (element.parent in keep or (band is element and _amid_text(element, weights)))
        ):
            return None  # a line of the text itself, or of one of its chapters
        return band, what
    return None


def _may_begin(element: Element) -> bool:
    """Whether the first word in an element is one that such a band begins with: most begin otherwise."""
    for within in islice(element.elements(), _DEEP):
        for kid in within.kids:
            if isinstance(kid, str) and (word := kid.strip(_BLANKS)):
                return word[:_WORD].casefold().startswith(_FIRST)
    return False


def _is_menu(element: Element, weight: Weight) -> bool:
    """Whether it holds three links of the site or more and nothing else: above a text there are menus, and files to load."""
    if element.tag not in ("div", "ul", "section", "td") or weight.prose or weight.density < _LINKS:
        return False
    goals = [kid.get("href") for kid in element.elements() if kid.tag == "a" and kid.text().strip()]
    return len(goals) > 2 and not any(_LOADED.search(goal) or goal.startswith(("mailto:", "tel:", "#")) for goal in goals)


def _climbed(element: Element, weights: dict[Element, Weight], root: Element, keep: Collection[Element], total: int, most: int) -> Element:
    """The largest element around one that is no more than the band."""
    band = element
    for above in element.ancestors():
        weight = weights.get(above)
        if weight is None or above is root or above in keep or above.tag in ("body", "html", "main", "article", "table", "tr"):
            break
        if weight.text > most or weight.prose > total * _SHARE or any(kid.tag in ("h1", "h2") for kid in above.elements()):
            break
        if weight.prose - weights[element].prose > _LINE:
            break
        band = above
    return band


def _amid_text(element: Element, weights: dict[Element, Weight]) -> bool:
    """Whether a paragraph stands among others of a text."""
    parent = element.parent
    return (
        parent is not None
        and sum(
            isinstance(kid, Element) and kid is not element and (kid.tag in HEADINGS or weights[kid].prose > 0)
            for kid in parent.kids
            if not isinstance(kid, str)
        )
        > 1
    )
