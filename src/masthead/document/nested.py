"""How deep JSON is nested, counted before it is decoded: decoders in C take room on a stack that Python's own limit of calls does not guard, once it is
raised for `limit.depth`."""

from __future__ import annotations

import re
from itertools import accumulate

from masthead.errors import LimitError
from masthead.expressions import expression

DEEPEST = 10_000
"""Objects and lists within each other. A level takes some 350 bytes of the 8 MB that a stack has, and the deepest document allowed ten levels a block."""
_STRING = expression(rb'"(?>[^"\\]*+(?:\\.[^"\\]*+)*)"?', re.DOTALL)
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_OTHERS = bytes(set(range(256)) - _STEPS.keys())


def refuse_nested(data: bytes, *, where: str = "") -> None:
    """Raises `LimitError` for JSON of more levels than its decoder has room for. Whatever else is wrong with it is the decoder's to say."""
    if data.count(b"[") + data.count(b"{") <= DEEPEST:
        return
    brackets = _STRING.sub(b"", data).translate(None, _OTHERS)
    if max(accumulate(map(_STEPS.__getitem__, brackets)), default=0) > DEEPEST:
        raise too_nested(where)


def too_nested(where: str) -> LimitError:
    """The error for records of too many levels, whoever finds them."""
    return LimitError(
        "is nested too deeply to be read, over limit.depth", where=where, hint="nothing that people write is nested like this"
    )
