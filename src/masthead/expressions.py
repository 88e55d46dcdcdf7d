"""Regular expressions that are compiled when they are first asked for: a source needs few of those that readers, finders and writers know."""

from __future__ import annotations

import re
from typing import Any, AnyStr, Generic, cast


def expression(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, but at once. A wrong `source` shows only at first use, so a test of the house compiles every one."""
    return cast("re.Pattern[AnyStr]", Uncompiled(source, flags))


class Uncompiled(Generic[AnyStr]):
    """Stands for a compiled pattern. It keeps each method that was asked for, so that later calls cost what the method itself costs."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self._source: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Called only for what is not kept yet. Two threads that come here at once compile the same twice, and no harm is done.
        if name.startswith("__"):
            raise AttributeError(name)
        asked = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, asked)
        return asked
