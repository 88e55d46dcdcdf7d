"""Texts that content systems keep as trees of nodes, as HTML: Contentful's, ProseMirror's (Storyblok, TipTap), Lexical's and Slate's, Sanity's
blocks, and those of Editor.js and Draft.js. They differ in their names, not in what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.readers.cms.records import figure, first, is_markup

_NOT_LETTERS = expression(r"[^a-z0-9]")
_ROOTS = ("document", "doc", "root")
_PARAGRAPHS = ("paragraph", "p", "unstyled", "normal", "text", "textblock")
_BLOCKS = {
    **dict.fromkeys(_PARAGRAPHS, "p"),
    **dict.fromkeys(("blockquote", "quote", "pullquote"), "blockquote"),
    **dict.fromkeys(("orderedlist", "ol", "numberedlist", "ollist", "olist"), "ol"),
    **dict.fromkeys(("unorderedlist", "bulletlist", "bulletedlist", "ul", "ullist"), "ul"),
    **dict.fromkeys(("listitem", "li", "orderedlistitem", "unorderedlistitem", "numberedlistitem", "bulletedlistitem"), "li"),
    **dict.fromkeys(("codeblock", "code", "preformatted"), "pre"),
    **dict.fromkeys(("table",), "table"),
    **dict.fromkeys(("tablerow", "tr"), "tr"),
    **dict.fromkeys(("tablecell", "td"), "td"),
    **dict.fromkeys(("tableheadercell", "tableheader", "th"), "th"),
    **dict.fromkeys(("caption", "figcaption"), "p"),
}
_ORDERED = ("number", "ordered", "numbered")
_HEADS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MARKS = {
    "bold": "strong",
    "strong": "strong",
    "b": "strong",
    "italic": "em",
    "em": "em",
    "emphasis": "em",
    "i": "em",
    "code": "code",
    "superscript": "sup",
    "subscript": "sub",
    "strikethrough": "s",
    "strike": "s",
}
_LINKS = ("link", "hyperlink", "a", "autolink", "externallink")
_PICTURES = ("image", "img", "embeddedassetblock", "picture", "figure", "blockimage")
_BITS = ((1, "strong"), (2, "em"), (32, "sub"), (64, "sup"))
"""Lexical's marks, a bit each."""


def html(value: Any) -> str:
    """The HTML of a field, if it is such a tree; else nothing."""
    if isinstance(value, Mapping):
        if isinstance(value.get("json"), Mapping):
            return html(value["json"])
        if _kind(value) in _ROOTS:
            return _inside(value, 0)
        for key in ("root", "document"):
            if isinstance(inner := value.get(key), Mapping) and _kind(inner) in _ROOTS:
                return _inside(inner, 0)
        blocks = value.get("blocks")
        return _blocks(blocks) if _are_blocks(blocks) else ""
    return _blocks(value) if _are_blocks(value) else ""


def _are_blocks(value: Any) -> bool:
    """Whether a list has nothing but nodes with a kind, one of which at least has text or children."""
    if not isinstance(value, Sequence) or isinstance(value, str) or not value:
        return False
    if not all(isinstance(one, Mapping) and _kind(one) for one in value):
        return False
    return (
        any(isinstance(one.get(key), Sequence | Mapping) and not isinstance(one[key], str) for one in value for key in ("children", "data"))
        or any(isinstance(one.get("text"), str) and "inlineStyleRanges" in one for one in value)
        or any(_kind(one) in _ALONE and (_own(one) or _has_words(one)) for one in value)
        or any(_kind(kid) in _ALONE and _has_words(kid) for one in value for kid in _kids(one))
    )


def _has_words(node: Any) -> bool:
    """Whether a node holds nodes of text: `{"type": "paragraph", "content": [{"type": "text", "text": "…"}]}`."""
    kids = _kids(node) if isinstance(node, Mapping) else ()
    return any(isinstance(kid, Mapping) and isinstance(kid.get("text"), str) and _kind(kid) in ("", "text") for kid in kids)


_ALONE = ("paragraph", "p")
"""Kinds of blocks that stand nowhere but in a text, whatever holds their words."""


def _own(node: Mapping[str, Any]) -> str:
    """The words of a block that has them in a field of its own: `{"type": "paragraph", "content": "…"}`."""
    return next((node[key] for key in ("content", "text", "html", "value", "body") if isinstance(node.get(key), str)), "")


def _kind(node: Any) -> str:
    if not isinstance(node, Mapping):
        return ""
    said = next((node[key] for key in ("nodeType", "_type", "type", "tag") if isinstance(node.get(key), str)), "")
    return _NOT_LETTERS.sub("", str(said).lower())


def _kids(node: Mapping[str, Any]) -> Sequence[Any]:
    found = node.get("content") if isinstance(node.get("content"), Sequence) else node.get("children")
    return found if isinstance(found, Sequence) and not isinstance(found, str) else ()


def _inside(node: Mapping[str, Any], depth: int) -> str:
    return _blocks(_kids(node), depth + 1) if depth < LIMITS.depth else ""


def _blocks(nodes: Any, depth: int = 0) -> str:
    """Nodes side by side; those that say themselves that they are items of a list (Sanity, Draft.js) within one."""
    out: list[str] = []
    held = ""
    for node in nodes:
        kind = _listed(node)
        if kind != held:
            out.append((f"</{held}>" if held else "") + (f"<{kind}>" if kind else ""))
            held = kind
        out.append(_node(node, depth, bool(kind)))
    return "".join(out) + (f"</{held}>" if held else "")


def _listed(node: Any) -> str:
    if not isinstance(node, Mapping):
        return ""
    if item := node.get("listItem"):
        return "ol" if item in _ORDERED else "ul"
    kind = _kind(node)
    return "ol" if kind == "orderedlistitem" else "ul" if kind == "unorderedlistitem" else ""


def _node(node: Any, depth: int, listed: bool = False) -> str:
    if not isinstance(node, Mapping):
        return ""
    kind = _kind(node)
    data = {
        key: value for layer in ("attrs", "data", "fields") if isinstance(node.get(layer), Mapping) for key, value in node[layer].items()
    }
    block = depth == 0 and kind != "text" and (kind in _BLOCKS or _level(kind, {**node, **data}) > 0)
    if _is_leaf(node) and not block:
        return _leaf(node)
    if kind in ("hardbreak", "linebreak", "br"):
        return "<br>"
    if kind in ("hr", "horizontalrule", "delimiter", "divider"):
        return "<hr>"
    if kind in _PICTURES and (said := _picture({**node, **data})):
        return said
    inner = _inside(node, depth) or _given(data) or (_text(_own(node)) if block else _spoken(node))
    if kind in _LINKS:
        return _linked(first({**node, **data}, "uri", "href", "url"), inner)
    if kind == "block":
        inner, kind = _marked_by(node, depth), _NOT_LETTERS.sub("", str(node.get("style") or "normal").lower())
    if listed:
        return f"<li>{inner}</li>"
    if level := _level(kind, {**node, **data}):
        return f"<h{level}>{inner}</h{level}>" if inner else ""
    tag = _BLOCKS.get(kind, "")
    if kind == "list":
        style = first({**node, **data}, "style", "listType", "format")
        tag = "ol" if style in _ORDERED else "ul"
        inner = inner or "".join(f"<li>{_item(one)}</li>" for one in _several(data.get("items")))
    if kind == "table" and not inner:
        rows = ("".join(f"<td>{_text(cell)}</td>" for cell in _several(row)) for row in _several(data.get("content")))
        inner = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<{tag}>{inner}</{tag}>" if tag else inner


def _is_leaf(node: Mapping[str, Any]) -> bool:
    said = node.get("value") if node.get("nodeType") == "text" else node.get("text")
    return isinstance(said, str) and "inlineStyleRanges" not in node and not _kids(node)


def _leaf(node: Mapping[str, Any]) -> str:
    said = _text(node.get("value") if node.get("nodeType") == "text" else node.get("text")).replace("\n", "<br>")
    marks = [_kind(mark) if isinstance(mark, Mapping) else str(mark) for mark in _several(node.get("marks"))]
    tags = [_MARKS[mark] for mark in marks if mark in _MARKS]
    tags += [tag for name, tag in _MARKS.items() if node.get(name) is True]
    bits = node.get("format")
    tags += [tag for bit, tag in _BITS if isinstance(bits, int) and bits & bit]
    for tag in dict.fromkeys(tags):
        said = f"<{tag}>{said}</{tag}>"
    for mark in _several(node.get("marks")):
        attributes = mark.get("attrs") if isinstance(mark, Mapping) else None
        if isinstance(attributes, Mapping) and _kind(mark) in _LINKS:
            said = _linked(first(attributes, "href", "url"), said)
    return said


def _marked_by(node: Mapping[str, Any], depth: int) -> str:
    """A block of Sanity's, whose spans name marks that the block defines."""
    goals = {str(one.get("_key")): first(one, "href", "url") for one in _several(node.get("markDefs")) if isinstance(one, Mapping)}
    out = []
    for kid in _kids(node):
        said = _node(kid, depth + 1)
        for mark in _several(kid.get("marks")) if isinstance(kid, Mapping) else ():
            said = _linked(goals.get(str(mark), ""), said) if isinstance(mark, str) else said
        out.append(said)
    return "".join(out)


def _given(data: Mapping[str, Any]) -> str:
    """The text of a block of Editor.js, which is HTML already."""
    caption = _text(data.get("caption"))
    said = _text(data.get("text")) or _text(data.get("code"))
    return f"{said}<cite>{caption}</cite>" if said and caption else said


def _spoken(node: Mapping[str, Any]) -> str:
    """The text of a block of Draft.js."""
    return _text(node.get("text")) if "inlineStyleRanges" in node else ""


def _item(value: Any) -> str:
    if isinstance(value, Mapping):
        inner = "".join(f"<li>{_item(one)}</li>" for one in _several(value.get("items")))
        return _text(value.get("content") or value.get("text")) + (f"<ul>{inner}</ul>" if inner else "")
    return _text(value)


def _picture(said: Mapping[str, Any]) -> str:
    """A picture by its address, wherever the system has it."""
    held = next(_within(said, "target", "asset", "file", "image"), said)
    inner = next(_within(held, "fields"), held)
    file = next(_within(inner, "file"), inner)
    address = first(said, "src", "url") or first(file, "url")
    address = f"https:{address}" if address.startswith("//") else address
    caption = first(said, "caption") or first(inner, "description", "caption")
    return figure(address, first(said, "alt", "altText", "title") or first(inner, "title", "alt"), caption) if address else ""


def _within(value: Mapping[str, Any], *keys: str) -> Iterator[Mapping[str, Any]]:
    yield from (one for key in keys if isinstance(one := value.get(key), Mapping))


def _level(kind: str, said: Mapping[str, Any]) -> int:
    if kind in ("heading", "header", "title"):
        level = said.get("level")
        return min(max(level, 1), 6) if isinstance(level, int) else _level(_NOT_LETTERS.sub("", str(said.get("tag", ""))), {}) or 2
    for name in ("heading", "header", "h"):
        rest = kind.removeprefix(name)
        if rest != kind:
            return int(rest) if rest.isdecimal() and 1 <= int(rest) <= 6 else _HEADS.get(rest, 0)
    return 0


def _linked(address: str, said: str) -> str:
    return f'<a href="{_escaped(address)}">{said}</a>' if address else said


def _several(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _text(value: Any) -> str:
    """A text, escaped unless it is HTML."""
    if not isinstance(value, str):
        return ""
    return value if is_markup(value) else _escaped(value)


def _escaped(said: str) -> str:
    from html import escape

    return escape(said)
