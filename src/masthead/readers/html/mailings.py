"""What programs that send to lists put around a text: ways to another view of it, out of the list, to one's settings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.readers.html.tree import BLOCKS, UNSEEN, Element

MAILING = "what a program that sends to lists puts around the text"
_LONG = 600
"""Characters of a line that is such, at most."""
_BESIDE = 120
"""Characters that stand beside its links, at most."""
_LEAVES = (
    r"unsubscribe|opt[ -]?out|(?:manage|update|change|edit)(?: your| my)?(?: e-?mail| subscription| subscriber)? (?:preferences|subscriptions?|settings|profile)|"
    r"(?:newsletter |e-?mails? )?(?:abbestellen|abmelden)|se désabonner|se désinscrire|désinscription|désabonne[rz]|darse de baja|darme de baja|cancelar (?:la |mi )?suscripción|"
    r"disiscriv\w+|annulla l['’]iscrizione|cancella(?:ti| l['’]iscrizione)|cancelar (?:a )?(?:inscrição|subscrição|assinatura)|uitschrijven|afmelden|"
    r"avregistrera|avsluta prenumeration|afmeld|avmeld|meld deg av|wypisz|odhlásit|leiratkozás"
)
_LEAVES_ELSEWHERE = r"отписаться|отказаться от рассылки|відписатися|退订|取消订阅|配信停止|수신거부|إلغاء الاشتراك"
_WAYS = expression(
    rf"\b(?:{_LEAVES}|"
    r"(?:view|read|open|see)\b.{0,40}\b(?:in|on|with) (?:your|a|the) (?:web ?)?(?:browser|page)|(?:view|read|see) (?:it |this |the )?(?:e-?mail |message |bulletin )?(?:as a web ?page|online)|"
    r"(?:web|online|browser) version|forward (?:this|it)?(?: e-?mail)? ?to a friend|"
    r"(?:im|in ihrem) (?:web)?browser (?:ansehen|anzeigen|öffnen|lesen)|(?:dans|sur) (?:votre|un|le) navigateur|version en ligne|en (?:el|su|tu|un) navegador|"
    r"nel (?:tuo )?browser|no (?:seu )?navegador|in (?:uw|je|de) browser)\b|"
    rf"{_LEAVES_ELSEWHERE}|в браузере",
    re.IGNORECASE,
)
"""What its links say."""
_OUT = expression(rf"\b(?!opt)(?:{_LEAVES})\b|{_LEAVES_ELSEWHERE}", re.IGNORECASE)
"""What says how to get out of a list; others opt out of other things as well."""
_SAID = expression(
    r"\b(?:(?:you(?:['’]re| are) (?:receiving|getting)|you (?:have )?received) this (?:e-?mail|message|newsletter|bulletin|because)|"
    r"this (?:e-?mail|message|newsletter|bulletin) (?:was|has been) sent (?:to|by)\b|(?:having )?(?:trouble|problems?) (?:viewing|reading|seeing) this|"
    r"remov(?:ed?|al) from (?:this|our|my) (?:e-?mail(?:ing)? |mailing |distribution )?list\b|"
    r"(?:prefer not|(?:do not|don['’]t|no longer) (?:wish|want)) to receive (?:any |our |these |such )?(?:future |further |more )?(?:e-?mails?|messages|mailings|newsletters)\b|"
    r"is this e-?mail not displaying|sie erhalten diese (?:e-?mail|nachricht|mail)|diese (?:e-?mail|nachricht) wurde an|nicht (?:richtig|korrekt) (?:dargestellt|angezeigt)|"
    r"vous recevez ce(?:t|tte)? (?:e-?mail|courriel|message|mail)|(?:has recibido|recibe(?:s)?|ha recibido) este (?:correo|mensaje|e-?mail)|"
    r"hai ricevuto questa|ricevi questa|está a? ?receb\w+ este e-?mail|u ontvangt (?:deze|dit)|copyright © .{0,60}all rights reserved)|вы получили это письмо",
    re.IGNORECASE,
)
"""What its sentences say."""


_SIGNS = (
    *("unsub", "opt out", "opt-out", "optout", "preferences", "subscription", "browser", "web page", "webpage", "to a friend"),
    *(
        "abbestell",
        "abmeld",
        "navigat",
        "navegador",
        "ligne",
        "abonn",
        "inscri",
        "baja",
        "suscrip",
        "iscri",
        "uitschrijv",
        "afmeld",
        "avreg",
        "prenum",
        "avmeld",
    ),
    *(
        "meld deg",
        "wypis",
        "odhl",
        "leirat",
        "отпис",
        "рассыл",
        "браузер",
        "відпис",
        "订",
        "配信",
        "수신",
        "إلغاء",
        "this e",
        "this m",
        "this n",
        "this b",
        "diese",
        "recib",
    ),
    *("from this", "from our", "from my", "to receive"),
    *("ricev", "receb", "ontvangt", "reserved", "вы получили", "dargestellt", "angezeigt", "recevez", "viewing"),
)


def is_of_list(text: str) -> bool:
    """Whether a paragraph of a message that has no links says only why it was sent, or where to go to get no more of them."""
    told = None if len(text) > _LONG else _SAID.search(text)
    if told is not None and told[0][:1] not in "Cc":  # not a copyright
        return True
    return len(text) <= _LONG // 2 and _REACHED.search(text) is not None and _OUT.search(text) is not None


_REACHED = expression(r"\S@\S|https?://|\bwww\.")


def may_be(html: str) -> bool:
    """Whether a page may have any of that: most have not, and are not looked through."""
    low = html.lower()
    return any(sign in low for sign in _SIGNS)


def mailing(body: Element, dropped: Collection[Element]) -> Iterator[Element]:
    """The smallest blocks with such words: sentences of it, and links where next to nothing else stands."""
    pending = [body]
    while pending:
        element = pending.pop()
        if element in dropped or element.tag in UNSEEN:
            continue
        kids = [kid for kid in element.kids if isinstance(kid, Element)]
        if element is not body and element.tag in BLOCKS and not _parted(element):
            if _is_mailing(element):
                yield element
            continue
        pending.extend(reversed(kids))


def _parted(element: Element) -> bool:
    """Whether blocks stand within it."""
    return any(kid is not element and kid.tag in BLOCKS and kid.tag != "br" for kid in element.elements())


def _is_mailing(element: Element) -> bool:
    text = collapse(element.text())
    if not text or len(text) > _LONG:
        return False
    if _SAID.search(text) is not None:
        return True
    links = [collapse(kid.text()) for kid in element.elements() if kid.tag == "a"]
    beside = len(text) - sum(map(len, links))
    return beside <= _BESIDE and any(len(link) < 80 and _WAYS.search(link) is not None for link in links)
