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
_WAYS = expression(
    r"\b(?:unsubscribe|opt[ -]?out|(?:manage|update|change|edit)(?: your| my)?(?: e-?mail| subscription| subscriber)? (?:preferences|subscriptions?|settings|profile)|"
    r"(?:view|read|open|see)\b.{0,40}\b(?:in|on|with) (?:your|a|the) (?:web ?)?(?:browser|page)|(?:view|read|see) (?:it |this |the )?(?:e-?mail |message |bulletin )?(?:as a web ?page|online)|"
    r"(?:web|online|browser) version|forward (?:this|it)?(?: e-?mail)? ?to a friend|"
    r"(?:im|in ihrem) (?:web)?browser (?:ansehen|anzeigen|öffnen|lesen)|(?:newsletter |e-?mails? )?(?:abbestellen|abmelden)|"
    r"(?:dans|sur) (?:votre|un|le) navigateur|version en ligne|se désabonner|se désinscrire|désinscription|désabonne[rz]|"
    r"en (?:el|su|tu|un) navegador|darse de baja|darme de baja|cancelar (?:la |mi )?suscripción|"
    r"nel (?:tuo )?browser|disiscriv\w+|annulla l['’]iscrizione|cancella(?:ti| l['’]iscrizione)|"
    r"no (?:seu )?navegador|cancelar (?:a )?(?:inscrição|subscrição|assinatura)|in (?:uw|je|de) browser|uitschrijven|afmelden|"
    r"avregistrera|avsluta prenumeration|afmeld|avmeld|meld deg av|wypisz|odhlásit|leiratkozás)\b|"
    r"отписаться|отказаться от рассылки|в браузере|відписатися|退订|取消订阅|配信停止|수신거부|إلغاء الاشتراك",
    re.IGNORECASE,
)
"""What its links say."""
_SAID = expression(
    r"\b(?:(?:you(?:['’]re| are) (?:receiving|getting)|you (?:have )?received) this (?:e-?mail|message|newsletter|bulletin|because)|"
    r"this (?:e-?mail|message|newsletter|bulletin) (?:was|has been) sent (?:to|by)\b|(?:having )?(?:trouble|problems?) (?:viewing|reading|seeing) this|"
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
    *("ricev", "receb", "ontvangt", "reserved", "вы получили", "dargestellt", "angezeigt", "recevez", "viewing"),
)


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
