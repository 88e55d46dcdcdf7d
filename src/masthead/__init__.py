"""masthead: press releases and reports → branded, accessible briefings.

Each name is imported on first use, so that `import masthead` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["MastheadError", "__version__", "compose", "convert", "read", "recognise", "write"]

if TYPE_CHECKING:
    from masthead.conversion import convert
    from masthead.errors import MastheadError
    from masthead.pipeline import compose, read, recognise, write


def __getattr__(name: str) -> Any:
    if name == "MastheadError":
        from masthead.errors import MastheadError

        return MastheadError
    if name == "convert":
        from masthead.conversion import convert

        return convert
    if name in __all__:
        from masthead import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'masthead' has no attribute {name!r}")
