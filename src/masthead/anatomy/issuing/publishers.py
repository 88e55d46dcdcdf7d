"""Who publishes or wrote a text by the source's own data: a house, one that only passes it on, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.issuing.actors import FORMED
from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.imprint import lone_author, signed_by
from masthead.anatomy.issuing.nameless import NOBODY
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.sitepages import is_page
from masthead.anatomy.parts.titles import NEWSROOM, OFFICE, folded
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.names import person
from masthead.document.model import Metadata
from masthead.expressions import expression

_CARRIERS = expression(
    r"newswire|\b(?:news|press|pr|media|biz)\w*\s?wire\b|뉴스와이어|와이어\Z|business ?wire|presswire|\bcision\b|newsfile|presseportal|news aktuell|prweb|accesswire|pressetext|apa-ots|^ots$|sajtószolgálat|protext|mediaroom|spaudos centras|stt info|expert support|persportaal|^via ritzau|^ntb kommunikasjon|pr times|eurekalert|alphagalileo|newswise|\basia research news\b|アットプレス|プレスリリース配信|美通社|보도자료 ?서비스|^[a-z\d_-]+[-_](?:api|rss|feed|crawler|import)$",
    re.I,
)
_CALLED = (
    "微信公众平台 微信公众号 今日头条 头条号 百家号 搜狐号 网易号 企鹅号 新浪微博 微博 知乎 简书 네이버블로그 네이버포스트 티스토리 브런치 note はてなブログ amebaブログ facebook linkedin "
    "medium substack blogger blogspot wordpress wordpress.com tumblr telegram telegra.ph vk вконтакте дзен яндексдзен livejournal живойжурнал issuu scribd slideshare youtube twitter x "
    "instagram threads reddit googledocs notion mailchimp campaignarchive squarespace wix wix.com"
)
_PLATFORMS = frozenset(_CALLED.split())
"""Where anybody may put up a text, as their pages call themselves."""
_DESK = expression(
    r"[\s,-]+(?:press|media|news|communications?|pr|presse\w*|prensa|comms)(?:[\s-](?:office|team|relations|desk|room|release))?$", re.I
)
_SLUG = expression(r"[a-z\d]+(?:[-_][a-z\d]+)+")
"""What programs call each other: "news-feed-api"."""
_HOST = expression(r"(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,12}/?")
_MADE_TITLE = expression(
    r"Recent (?:content in )?[^\n]{2,40} on (?=\S)|(?:Latest|Recent) (?:posts|news|press releases) (?:from|by|on) (?=\S)"
)
_PAGED = expression(r"\s[-–—|»·:]\s")
_LISTED = "release releases room centre center feed rss latest all our and & de der of communiqués updates"
_PAGE_WORDS = frozenset(_LISTED.split())
_PAGED_TWICE = 2
"""Parts of a title behind which a site says more of itself than its name."""


def _unpaged(name: str, lexicon: Pack) -> str:
    """A publisher's name without that of its page of news: "Newsroom – Harbour Council", "Acme | Press releases", "Recent content in Press on Acme"."""
    if (made := _MADE_TITLE.match(name)) is not None:
        return _PAGED.split(name[made.end() :])[0]  # what a generator of sites calls a feed
    parts = _PAGED.split(name)
    own = [part for part in parts if not _is_page(part, lexicon)] if len(parts) > 1 else parts
    if len(parts) > _PAGED_TWICE and len(own) < len(parts) and parts[0] not in own:
        return own[0] if own else name  # "Notas de prensa – Harbour Authority – HAN – Portal of the state"
    return own[0] if len(parts) == 2 and len(own) == 1 else name


def _is_page(part: str, lexicon: Pack) -> bool:
    """Whether a part of a publisher's name is that of its page of news, in the text's language or in one of which beginnings tell it."""
    return all(word in _PAGE_WORDS or word.startswith(NEWSROOM) for word in part.casefold().split()) or is_page(part, lexicon)


def published(metadata: Metadata, lexicon: Pack, *, trusted: bool) -> Found | None:
    """The publisher that the source's own data name; a wire, an address, a record or a machine ("briefing-api") is none."""
    name = _unpaged(metadata.publisher.strip(), lexicon)
    if not trusted or len(name) < 3 or "://" in name or name[0] == "@" or ": " in name or _CARRIERS.search(name) or _SLUG.fullmatch(name):
        return None
    if name.replace(" ", "").casefold() in _PLATFORMS:
        return None
    if _HOST.fullmatch(name):
        # An address in a name's stead: the name is what the page's title has that is called so.
        called = folded(name.removesuffix("/").removeprefix("www.").rpartition(".")[0].rpartition(".")[2])
        title = " ".join((metadata.title, *(value for key, value in metadata.extra if key == "page title")))
        name = next((word for word in title.split() if folded(word) == called), "")
        return name_at(name, "issuer.metadata", 0.8) if name else None
    creator = metadata.author.strip()
    if FORMED.search(creator) and not FORMED.search(name) and "," not in FORMED.sub("", creator).rstrip(", "):
        name = creator  # a news system's own name stands beside that of the company whose text it carries
    if creator and folded(name) == folded(metadata.title) and (house := signed_by(metadata, lexicon) or lone_author(metadata, ())):
        name = house  # the page of a campaign, whose site is called as the page is
    return name_at(name, "issuer.metadata", 0.8)


def author(metadata: Metadata, lexicon: Pack) -> Found | None:
    """The author that the source's own data name, if that is no person: "Acme Press Office"."""
    name = _DESK.sub("", metadata.author.strip())
    words = name.split()
    if all(word.casefold().strip("&") in NOBODY for word in words) or only_desk(metadata.author.strip(), lexicon):
        return None
    if not name or "," in name or "@" in name or "://" in name or _CARRIERS.search(name) or (words and words[0].islower()):
        return None
    house = name != metadata.author.strip() or OFFICE.search(name) is not None or holds_body(name, lexicon)
    if not house and person(words, Pack()):
        return None
    return name_at(name, "issuer.author", 0.75 if house else 0.4)


def passed_on(published: Found | None, lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """Whose text a publisher only passes on: the house that announces in headline and lead, where no line has the publisher; or the name with which the headline begins, and which a row below the text has to itself, alone or behind a
    label, where the publisher is in none of them ("Publisher: Harbour Millers", "Kontakt", "Harbour Millers AG"). Else the publisher."""
    headline = lines[found.headline].text if published is not None and 0 <= found.headline < len(lines) else ""
    if published is None or not headline or published.text in headline:
        return published
    rows = [(line, row) for line in lines[found.body + 1 :] if len(line.text) <= _ROWS_LONG for row in line.text.split("\n")]
    if any(published.text in row for _, row in rows):
        return published
    if announcing := _announcing(published, headline, lines, found, lead, lexicon):
        return announcing
    for line, row in rows:
        label = _LABELLED_ROW.match(row)
        name = row[label.end() if label else 0 :].strip(" .,|")
        behind = headline[len(name) : len(name) + 1]
        if len(name) > _INITIALS and headline.startswith(name) and not behind.isalnum():
            return name_at(name, "issuer.passed-on", 0.8, line, line.text.find(name)) or published
    return published


def _announcing(published: Found, headline: str, lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The house with which headline and lead begin and of which both say that it announces, where no line of the text has the publisher."""
    name, offset = _subject(headline, lexicon), lead[1]
    article = _THE.match(lead[0])
    begin = article.end() if article else 0
    if not name or not lead[0].startswith(name, begin) or any(published.text in line.text for line in lines):
        return None
    behind = lead[0][begin + len(name) :]
    if behind[:1].isalnum() or not (FORMED.search(name) or holds_body(name.split()[0], lexicon) or holds_body(name, lexicon)):
        return None
    verb = phrases(lexicon.announce).search(behind)
    if verb is None or len(behind[: verb.start()].split()) > _BETWEEN:
        return None
    return name_at(name, "issuer.passed-on", 0.8, lines[found.body], offset + begin)


def _subject(headline: str, lexicon: Pack) -> str:
    """What stands before the verb with which a headline announces: "Department of Boats (announces a fund)"."""
    verb = phrases(lexicon.announce).search(headline)
    name = headline[: verb.start()].strip() if verb else ""
    return name if _FEWEST <= len(name.split()) <= _MOST else ""


_THE = expression(r"The\s")
_BETWEEN = 2
"""Words between a house and the verb by which it announces, at most."""
_FEWEST, _MOST = 2, 8
"""Words of the name of such a house."""
_LABELLED_ROW = expression(r"[^\W\d_][^\n:：]{1,30}[:：]\s*")
_ROWS_LONG = 400
"""Characters of what is rows of names and numbers, and no text."""
_INITIALS = 3
