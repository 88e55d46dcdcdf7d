"""HTML: a page or a fragment → a document, the text of a page told from the furniture around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from msgspec.structs import replace

from masthead.document.model import BlockNode, Document, List, Origin
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import Between, expression
from masthead.notices import Dropped, Note
from masthead.readers.contract import Inner, Reader, unheard
from masthead.sources.counted import refuse_long, refuse_tags
from masthead.sources.encoding import beginning, decode
from masthead.sources.source import Source

if TYPE_CHECKING:
    from masthead.readers.html.tree import Element

_FILED = expression(r"\ufeff?\s*(?:-----BEGIN PRIVACY-ENHANCED|<(?:SEC|IMS)-DOCUMENT>|<(?:SUBMISSION|DOCUMENT)>\s*<(?:TYPE|ACCESSION))")
"""How a submission begins (EDGAR)."""
_CHARSET = expression(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_WIKI = expression(r"(?m)^={2,5} ?[^=\n]+ ?={2,5}[ \t]*$|(?<!')'''[^'\n]+'''(?!')")
"""Marks of MediaWiki, whose text has a little HTML, and stays plain text."""
_DECLARATION = expression(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]+)", re.IGNORECASE)
_PAGE = expression(r"<(?:!doctype\s+html|html|body|head|asp:content)\b", re.IGNORECASE)
_TAGS = expression(r"</(?:p|div|h[1-6]|ul|ol|table|article|section|a|span|strong|b|em|li|td|blockquote)\s*>", re.IGNORECASE)
_MARKUP = expression(r"<(?:p|div|h[1-6]|ul|ol|table|article|section|br|blockquote|main|header|figure)\b[^<>]{0,300}>", re.IGNORECASE)
_RECORD = expression(
    r"\s*[\[{]\s*(?:\{\s*)?(?:\"[^\"\n]{1,60}\"|'[^'\n]{1,60}'|[A-Za-z_$][\w$]*)\s*:|\s*(?:export\s+(?:default|const|let)\b|module\.exports\b|(?:const|let|var)\s+[\w$]+\s*[:=])"
)
"""How JSON begins, or a program that holds records."""
_DRAWN = expression(r"(?:\breturn|=>)\s*\(?\s*<[A-Za-z>]")
_PROGRAM = expression(r"\s*(?:[\"']use \w+[\"'];?\s*)?import\s[^\n]{1,200}\sfrom\s[\"'][^\"'\n]{1,120}[\"'];?[ \t]*\r?\n")
"""How a program begins that draws a page: with what it takes from elsewhere."""
_SETUP = expression(r"---[ \t]*\n\s*(?:import\s+[\w{*'\"]|const\s+\w+\s*=)")
"""How a page of Astro begins: with code between hyphens."""
_COMPONENTS = expression(r"</[A-Z][a-z0-9]+(?:[A-Z]\w*|[A-Z]?)>")
_MARKDOWN = expression(r"\n[ \t]*\n {0,3}#{1,6}[ \t]\S|\*\*[^*\s][^*\n]*\*\*|\[[^\]\n<>]+\]\(https?:|\n```")
"""What stands between tags of a text in Markdown, and in no fragment of a page."""


class HtmlReader(Reader, frozen=True):
    """`content`: `main` leaves out what is furniture, and names it; `all` reads the whole page; `auto` is `main` for a page, and
    nearly all of a fragment. `base` is the address that relative links start from, if the page names none."""

    suffixes: ClassVar[tuple[str, ...]] = (".html", ".htm", ".xhtml")
    rooms: ClassVar[tuple[str, ...]] = ("masthead.readers.html.blocks", "masthead.readers.html.content", "masthead.readers.html.metadata")
    summary: ClassVar[str] = "web pages and HTML fragments"

    encoding: str = ""
    content: Literal["auto", "main", "all"] = "auto"
    base: str = ""

    def sniff(self, source: Source) -> float:
        try:
            text = decode(beginning(source.data, 8000), unheard, declared=self.encoding or _declared(source.data)).text
        except UnreadableError:
            return 0.0
        start = text.lstrip()[:200].lower()
        if start.startswith(("<!doctype html", "<html")) or _FILED.match(text):
            return 1.0
        if start.startswith(("<?xml", "<rss", "<feed")):
            return 0.95 if "<html" in text[:2000].lower() else 0.0
        if _PAGE.search(text) or _SETUP.match(text):
            return 0.9
        if _PROGRAM.match(text) and _DRAWN.search(text) and len(_COMPONENTS.findall(text)) + text.count("className=") > 2:
            return 0.85
        closed, opened = len(_TAGS.findall(text)), len(_MARKUP.findall(text))
        if _RECORD.match(text) and not _DRAWN.search(text):
            return 0.15 if opened else 0.0  # the markup is in its fields
        if start.startswith("<") and opened:
            return 0.5 if _MARKDOWN.search(text) else 0.85
        if len(_COMPONENTS.findall(text)) > 2 and not _MARKDOWN.search(text):
            return 0.7
        # Markdown may hold a little HTML: a fragment is mostly tags.
        if closed + opened > 4 and closed > text.count("\n\n"):
            return 0.75
        return 0.2 if opened and not _WIKI.search(text) else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        return self._read(source, note, (), inner)

    def _read(self, source: Source, note: Note, within: tuple[str, ...], inner: Inner | None = None) -> Document:
        """`within`: the pages of frames around this one."""
        # Every reader is asked whether a source is its own: the rooms that read a page are opened when there is one.
        from masthead.readers.archive import without_copies
        from masthead.readers.continued import continued
        from masthead.readers.html import (
            captions,
            components,
            content,
            feet,
            framesets,
            indented,
            looks,
            mailings,
            manuals,
            pulled,
            template,
            variables,
            wordlists,
        )
        from masthead.readers.html.blocks import Walk
        from masthead.readers.html.filled import unfilled
        from masthead.readers.html.inlines import declared
        from masthead.readers.html.inward import lead_inward
        from masthead.readers.html.metadata import metadata
        from masthead.readers.html.players import played
        from masthead.readers.html.posted import AROUND, posted
        from masthead.readers.html.rewound import rewound
        from masthead.readers.html.selfclosed import opened, tabled
        from masthead.readers.html.tree import Element, parse
        from masthead.readers.html.typed import paragraphed
        from masthead.readers.links import replaced
        from masthead.readers.looked import report
        from masthead.readers.pictures import Pictures
        from masthead.readers.protected import shown

        refuse_long(source.data, "markup_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding or _declared(source.data), where=source.name)
        refuse_tags(decoded.text, where=source.name)
        text, front = shown(rewound(decoded.text, note, source.name), note, source.name), None
        origin = Origin(source.name, "html", decoded.encoding, source.sha256, len(source.data))
        if inner is not None and _FILED.match(text):
            from masthead.readers.html.filed import filed

            if (made := filed(text, source, note, inner, lambda page, tell: self._read(page, tell, within))) is not None:
                return replace(made, origin=origin)
        if inner is not None and self.content != "all" and (found := posted(text)) is not None:
            note(Dropped(found.around, AROUND, source.name))
            replaced(found.links, "the text alone", "a message in plain text has no links", note, source.name)
            message = inner(source.inside(found.mail, "eml"), note)
            return replace(message, blocks=tuple(replace(block, place=None) for block in message.blocks), origin=origin)
        if text.startswith("---") and not _SETUP.match(text):
            from masthead.readers.stated import frontmatter  # pages of Jekyll and its kind

            head, begin, manner = frontmatter.split(text)
            front = frontmatter.read(head, note, where=source.name, manner=manner) if begin else None
            text = text[begin:]
        if components.may_be(text):
            told = components.told(text)
            text = told.html
            if told.left:
                note(Dropped(told.left, "code and comments of the page’s components", source.name))
        filled = template.fill(variables.shown(opened(tabled(text))), note, where=source.name, title=front.metadata.title if front else "")
        root = parse(filled.html, where=source.name)
        if manuals.may_be(filled.html):
            manuals.opened(root)
        if "<blockquote" in filled.html:
            indented.unquoted(root)
        if captions.may_be(filled.html):
            captions.figured(root)
        if pulled.may_be(filled.html):
            pulled.quoted(root)
        if wordlists.may_be(filled.html):
            wordlists.listed(root)
        frames = framesets.frameset(root)
        if frames is not None and source.name not in within:
            framed = framesets.read(frames, source, note, lambda page, tell: self._read(page, tell, (*within, source.name)))
            about = metadata(root)
            return replace(framed, metadata=replace(framed.metadata, title=framed.metadata.title or about.title), origin=origin)
        about = metadata(root)
        lead_inward(root, filled.html, source.name, about.address)
        body = next((kid for kid in root.kids if isinstance(kid, Element) and kid.tag == "body"), root)
        page = _PAGE.search(filled.html) is not None
        kind = self.content if self.content != "auto" else "main" if page else "fragment"
        region = {"main": content.main, "all": content.whole, "fragment": content.fragment}[kind](body, mailings.may_be(filled.html))
        report(looks.headed(region.root, body, region.dropped), note, source.name)
        for reason, said in region.left_out().items():
            note(Dropped(tuple(" ".join(said).split()), reason, source.name))
        if known := {name: value for name in ("title", "published", "author", "description") if (value := getattr(filled.about, name))}:
            about = replace(about, **known)
        if front is not None:
            about = frontmatter.over(front.metadata, about)
        around = (region.root, *region.root.ancestors())
        language = next((tag for element in around if (tag := declared(element))), "") or declared(_whole(region.root))
        own = next((element.get("href") for element in root.elements() if element.tag == "base" and element.get("href")), "")
        base = own if own.lower().startswith("http") else self.base or about.address
        pictures = Pictures(source, note, own or base)
        blocks = Walk(region, language, base, pictures, note, source.name).blocks()
        blocks = continued(without_copies(unfilled(paragraphed(blocks)), note, source.name), note, source.name)
        if len(blocks) == 1:
            blocks = _unlisted(blocks)
        if not blocks:
            hint = "a page that scripts draw must be saved from a browser; --set read.html.content=all reads all of it"
            raise UnreadableError("holds no text", where=source.name, hint=hint)
        if not any(key == "site" for key, _ in about.extra) and (head := feet.letterhead(body, region.root, region.dropped)):
            about = replace(about, extra=(*about.extra, ("letterhead", head)))
        if files := played(region.root, region.dropped, base):
            about = replace(about, files=files)
        return Document(blocks, language or (front.language if front else ""), about, pictures.assets, origin, front.said if front else ())

    def words(self, source: Source) -> Iterator[str]:
        from html import unescape

        text = decode(source.data, unheard, declared=self.encoding or _declared(source.data)).text
        if text.startswith("---") and not _SETUP.match(text):
            from masthead.readers.stated import frontmatter

            text = text[frontmatter.split(text)[1] :]
        from masthead.readers.html.selfclosed import opened
        from masthead.readers.protected import shown

        if _FILED.match(text):
            from masthead.readers.html.filed import textual

            text = textual(text)
        text = opened(shown(text, unheard, source.name))
        for pattern, by in _CRUDE:
            text = pattern.sub(by, text)
        yield from words(unescape(text))


def _declared(data: bytes) -> str:
    """What the first bytes of a page say its encoding is."""
    match = _DECLARATION.search(data[:200]) or _CHARSET.search(data[:4096])
    return match.group(1).decode("ascii", "replace") if match else ""


def _unlisted(blocks: tuple[BlockNode, ...]) -> tuple[BlockNode, ...]:
    """A text that is nothing but one item of a list, cut out of a page of many: what stands in it."""
    alone = blocks[0]
    return alone.items[0].content if isinstance(alone, List) and len(alone.items) == 1 and len(alone.items[0].content) > 1 else blocks


def _whole(root: Element) -> Element:
    """The one element that holds all of a text, as fragments may have; else what is given."""
    kids = [kid for kid in root.kids if not isinstance(kid, str) or kid.strip()]
    return kids[0] if len(kids) == 1 and not isinstance(kids[0], str) else root


# A quotation mark begins a value only after an equals sign; left open, it swallows the rest of the page (HTML, 13.2.5.37).
_ATTRIBUTES = r"(?>(?:=\s*\"[^\"]*(?:\"|\Z)|=\s*'[^']*(?:'|\Z)|[^>=]++|=)*)"
_SET = "span|a|em|i|b|strong|small|font|cite|abbr"
_NAME = r"(?<![a-z])(?:date|datetime|time|author|publisher|byline|dateline|published|posted)(?![a-z])"
_NAMED, _NAMED2 = rf"[^\"<>]*?{_NAME}", rf"[^'<>]*?{_NAME}"
# What is not text, by patterns alone. A number that links within the page is a note's mark, which is not text either.
_CRUDE: tuple[tuple[re.Pattern[str] | Between, str], ...] = (
    (expression(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL), ""),
    # The mark of an item in Word's lists, which is set anew.
    (expression(r"<span\b[^>]*mso-list:\s*ignore[^>]*>(?:[^<]*<span\b[^>]*>[^<]*</span>)*[^<]*</span>", re.IGNORECASE), " "),
    (expression(r"<(script|style|template|title)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE), ""),
    (Between(r"<(annotation|annotation-xml)\b", r"</{}\s*>", re.IGNORECASE), " "),
    (expression(r"<head\b.*?(?:</head\s*>|(?=<body\b)|\Z)", re.DOTALL | re.IGNORECASE), " "),
    (
        expression(
            rf"<a\b(?=[^>]*href\s*=\s*[\"']?#){_ATTRIBUTES}>\s*+(?>(?:<su[pb]\b[^>]*>)?)\s*+[\[(]?+\s*+(?:\d{{1,3}}|[ivxlc]{{1,5}}|[a-z])\s*+[\])]?+\s*+"
            r"(?>(?:</su[pb]>)?)\s*+</a\s*+>",
            re.IGNORECASE,
        ),
        "",
    ),
    (expression(rf"<img\b(?=[^>]*\salt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')){_ATTRIBUTES}>", re.IGNORECASE), r" \1\2 "),
    # Set apart by style sheets alone.
    (
        expression(
            rf"(<(?:time(?=[\s/>])|(?:{_SET})(?=\s)(?=[^<>]*\s(?:class|itemprop)\s*=\s*(?:\"{_NAMED}|'{_NAMED2}))){_ATTRIBUTES}>[^<]*+</[a-z]+\s*+>)(?=<(?:{_SET})[\s>])"
        ),
        r"\1 ",
    ),
    (
        expression(
            rf"(?<=>)<(?:time(?=[\s/>])|(?:{_SET})(?=\s)(?=[^<>]*\s(?:class|itemprop)\s*=\s*(?:\"{_NAMED}|'{_NAMED2}))){_ATTRIBUTES}>"
        ),
        " ",
    ),
    (
        expression(
            rf"<(?:{_SET})(?=\s)(?=[^<>]*\sstyle\s*=\s*[\"'](?:[^\"'<>]*;)?\s*display\s*:\s*(?:block|flex|table|grid|list-item)){_ATTRIBUTES}>",
            re.IGNORECASE,
        ),
        " ",
    ),
    (expression(r"</a\s*>(?=<a[\s>])", re.IGNORECASE), " "),
    (expression(rf"</span>(?<=[^\W\d_A-ZÀ-Þ]{{5}}</span>)<span(?=[\s>]){_ATTRIBUTES}>(?=[A-ZÀ-ÖØ-ÞА-Я][^\W\d_A-ZÀ-Þ]{{2}})"), " "),
    (
        expression(
            rf"</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time"
            rf"|tt|u|var|wbr|data|rt|rp|rb|ruby)(?=[\s/>]){_ATTRIBUTES}(?:>|\Z)",
            re.IGNORECASE,
        ),
        "",
    ),
    (expression(rf"</?[a-z]{_ATTRIBUTES}(?:>|\Z)", re.IGNORECASE), " "),
    (expression(r"</?[!?/][^>]*(?:>|\Z)"), ""),
)
