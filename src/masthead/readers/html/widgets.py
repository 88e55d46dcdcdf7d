"""Widgets that a site sets beside its texts: buttons to pass a page on, counters, questions about the page. Told by their words, of which a text may have
the same: what a sentence leads over to is the text's."""

from __future__ import annotations

import re

from masthead.expressions import expression
from masthead.readers.html.chapters import before, is_led_to
from masthead.readers.html.tree import Element
from masthead.readers.html.weights import HEADINGS, Weight

COUNTING = frozenset({"div", "p", "span", "li", "ul", "footer"})
"""Elements that rows of counters, and of links to the text before or after, are set in."""
_COUNTED = 60
"""Characters of a row of counters, less than …"""
_SHORT = 120
"""… of a row of buttons …"""
_RATED = 300
"""… and of a question and its answers."""
_ASKS = 60
"""Characters of what asks to pass the page on, at most."""
_COUNTS = expression(
    r"\W*(?:(?:\d+(?:[.,]\d+)*\s?(?:views?|comments?|likes?|shares?|hits|reads)|\d{1,3}\s?min(?:ute)?s?\.?\s(?:read|de lecture|lesezeit|lectura|di lettura|de leitura)|"
    r"(?:reading time|tempo di lettura|temps de lecture|tiempo de lectura|tempo de leitura|lesezeit|leestijd|lästid|læsetid|lesetid|lukuaika|czas czytania|doba čtení|olvasási idő|"
    r"время чтения|час читання|okuma süresi|وقت القراءة|阅读时间|読了時間)\s{0,3}(?:[:：]\s{0,3})?(?:ca?\.? )?\d+\s?(?:(?:min[^\W\d_]*|мин[^\W\d_]*|хв[^\W\d_]*|dk|dakika|دقيقة|دقائق)(?!\w)|分钟|分(?!钟)))\W*)+",
    re.IGNORECASE,
)
_RATES = expression(
    r"\W*(?:quanto sono chiare le informazioni su questa pagina|questa pagina ti è stata utile|(?:was|is) this (?:page|article|information|content) (?:helpful|useful)|did you find this page (?:helpful|useful)|rate this page|"
    r"(?:war(?:en)?|ist|sind) dies(?:e seite|er artikel|e informationen?|er beitrag) hilfreich|cet(?:te page| article) vous a-t-(?:elle|il) été utile|ces informations vous ont-elles été utiles|"
    r"(?:le|te) (?:ha sido|fue|resultó|ha resultado|pareció) útil esta (?:página|información|noticia)|esta (?:página|información|noticia) (?:le|te) (?:ha sido|fue|resultó|ha resultado) útil|"
    r"(?:esta página|esta informação|este conteúdo|esse conteúdo|esta notícia) foi útil|was deze (?:pagina|informatie) nuttig|czy ta strona była (?:pomocna|przydatna)|var (?:denne|denna) sid(?:e|en|an) (?:nyttig|till hjälp)|"
    r"oliko sivu hyödyllinen|byla (?:tato|pro vás tato) stránka užitečná|hasznos volt ez az oldal|(?:была|оказалась) ли (?:эта |данная )?(?:страница|информация) полезн\w+|чи була (?:ця )?(?:сторінка|інформація) корисн\w+|"
    r"bu sayfa (?:size )?yardımcı oldu mu|هل كانت هذه (?:الصفحة|المعلومات) مفيدة|[这该此](?:篇|个)?(?:页面|文章|信息|内容)(?:对您)?有(?:用|帮助)吗|この(?:ページ|情報)は(?:お役に立ち|役に立ち)ましたか|"
    r"(?:이|현재) 페이지(?:에서 제공하는|의) [^?]{2,40}만족하십니까)",
    re.IGNORECASE,
)
"""Questions of a site about its pages, above the answers that one may give."""
_REPORTS = expression(r"\d\s?[%％٪]|\d[^.!?]{25,}[.!]")
"""What those answered to whom such a question was put."""
_BUTTONS = (
    r"(?:(?:facebook|twitter|x|whats\s?app|telegram|linked\s?in|pinterest|reddit|tumblr|threads|bluesky|mastodon|messenger|xing|viber|vk|вконтакте|одноклассники|weibo|wechat|qq|qzone|line|"
    r"(?:e-?)?mail|e-post|courriel|correo|print|drucken|imprimer|imprimir|stampa|afdrukken|drukuj|печать|copy link|copia link|likes?|tweet|j[’']aime|gefällt mir|me gusta|mi piace|gosto)(?![^\W\d_])|"
    r"微博|新浪微博|微信|朋友圈|点赞|收藏|いいね|ポスト|ツイート|シェア|ブックマーク|はてブ|素材ダウンロード|카카오\s?(?:톡|스토리)|페이스북|트위터|밴드|좋아요|فيسبوك|تويتر|واتساب|تيليجرام|פייסבוק|טוויטר|וואטסאפ)"
)
_BUTTON = expression(_BUTTONS, re.IGNORECASE)
_SHARE = (
    r"(?:share|teilen|partager|compart[ei]r?|compartilhe|compartilhar|partilhar|partilhe|condividi|condividi su|delen?|dela|jaa|udostępnij|sdílet|zdieľať|megosztás|distribuie|paylaş|"
    r"поделиться|поширити|сподели|κοινοποίηση|分享到?|分享至|共有|공유(?:하기)?|مشاركة|شارك|שתפו?|اشتراک‌گذاری|साझा करें|chia sẻ|bagikan|share (?:on|via|this)|teilen auf|partager sur|compartir en|delen via)"
)
_SHARING = expression(rf"(?<!\w){_SHARE}(?!\w)", re.IGNORECASE)
_SHARES = expression(rf"\W*({_SHARE}\W+)?(?:{_BUTTONS}\W*+(?:\d++\W*+)*){{2,}}", re.IGNORECASE)
"""Names of networks and of other buttons, each with how often it was pressed: "いいね！ 48 ポスト"; the group asks to press them."""
_ENUMERATED = expression(r"[,;、，](?!\d)")
_ORDINARY = frozenset({"x", "line"})
"""Names of networks that are more often something else."""


def told(element: Element, weight: Weight) -> str:
    """What kind of widget an element is; empty if it is none."""
    if weight.text < _COUNTED and element.tag in COUNTING and _COUNTS.fullmatch(element.text()) and not is_led_to(element):
        return "how often the page was seen, and how long it takes to read"
    if weight.text < _SHORT and element.tag in ("div", "ul", "ol", "p", "section") and _shares(element, weight):
        return "buttons to pass the page on"
    if weight.text < _RATED and element.tag in ("div", "section", "aside", "fieldset") and _rates(element):
        return "a question about the page"
    return ""


def _shares(element: Element, weight: Weight) -> bool:
    """Whether it is a row of buttons, and no names that a text enumerates ("Print, Mail"), leads over to or sets a heading above."""
    match = _SHARES.fullmatch(text := element.text())
    if match is None or match[1]:
        return match is not None
    names = {name.casefold() for name in _BUTTON.findall(text)}
    if len(names) < 2 or names <= _ORDINARY or _ENUMERATED.search(text):
        return False
    above = before(element)
    said = above if isinstance(above, str) else above.text()
    if len(said) <= _ASKS and _SHARING.search(said):
        return True
    headed = isinstance(above, Element) and above.tag in HEADINGS and above.tag != "h1"
    listed = not weight.links and any(kid.tag == "li" for kid in element.elements())
    return not (is_led_to(element) or (headed and listed))


def _rates(element: Element) -> bool:
    """Whether a site asks about its page: a text tells what the answers were, or leads over to its questions."""
    match = _RATES.match(text := element.text())
    return match is not None and not _REPORTS.search(text, match.end()) and not is_led_to(element)
