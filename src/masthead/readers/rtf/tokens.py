"""The tokens of RTF: groups, control words, characters by number, text, pictures' bytes (RTF 1.9.1, "RTF Syntax")."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.expressions import expression

_TOKEN = expression(rb"[^\\{}\r\n]+|\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(\r\n|[^a-zA-Z])|[{}]|[\r\n]+|\\")

Token = tuple[str, bytes, int | None]
"""What it is (`{`, `}`, `word`, `symbol`, `hex`, `text` or `bytes`), its characters, and the number of a control word."""


def tokens(data: bytes) -> Iterator[Token]:
    """All of them in order. Bytes after `\\bin` are taken as they are, however much they look like something else."""
    at, end = 0, len(data)
    match = _TOKEN.match
    while at < end:
        found = match(data, at)
        if found is None:  # a backslash at the very end
            return
        at = found.end()
        word, number, code, symbol = found.groups()
        if word is not None:
            value = int(number) if number is not None else None
            if word == b"bin":
                size = max(0, min(value or 0, end - at))
                yield "bytes", data[at : at + size], None
                at += size
            else:
                yield "word", word, value
        elif code is not None:
            yield "hex", bytes((int(code, 16),)), None
        elif symbol is not None:
            yield "symbol", symbol, None
        else:
            text = found.group()
            if text in (b"{", b"}"):
                yield text.decode(), text, None
            elif text[:1] not in b"\r\n\\":
                yield "text", text, None
