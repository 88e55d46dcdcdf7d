"""What a person allows a source, and what becomes of whatever goes wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from masthead import limits, registry
from masthead.errors import LimitError, MastheadError, short_of_memory
from masthead.request import Request


@contextmanager
def under_limits(request: Request, where: str) -> Iterator[None]:
    """The limits that are asked for are in force, and whatever goes wrong is a `MastheadError` that says where."""
    with limits.changed(registry.limits_said(request.settings.get("limit", {}))):
        try:
            yield
        except MastheadError as error:
            raise (error if error.where else _placed(error, where)) from error.__cause__
        except RecursionError as error:
            if request.debug:
                raise
            hint = "flatten the source, or convert its parts"
            raise LimitError("is nested too deeply, over limit.depth", where=where, hint=hint) from error
        except MemoryError as error:
            raise short_of_memory(where) from error
        except Exception as error:
            if request.debug:
                raise
            raise registry.lost_in(error, where) from error


def _placed(error: MastheadError, where: str) -> MastheadError:
    return type(error)(error.problem, where=where, hint=error.hint)
