"""Work that is done in steps, so that several works may take theirs in turn.

What a step does is in a processor's caches when the next work takes the same one: works that are done together take a tenth less time than one after the
other.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextvars import copy_context
from functools import wraps
from typing import ParamSpec, TypeVar

from masthead.errors import MastheadError

Given = ParamSpec("Given")
Made = TypeVar("Made")
Steps = Generator[None, None, Made]
"""Stops between two steps, and gives what was made in the end."""


def through(steps: Steps[Made]) -> Made:
    """What comes of a work whose steps are taken one after the other."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Made = end.value
            return made


def straight(work: Callable[Given, Steps[Made]]) -> Callable[Given, Made]:
    """The same work, done at once."""

    @wraps(work)
    def done(*args: Given.args, **named: Given.kwargs) -> Made:
        return through(work(*args, **named))

    return done


def together(works: Iterable[Steps[Made]]) -> list[Made | MastheadError]:
    """What comes of each work, or the error that ended it; all take the same step before any takes the next. Each has a context of its own, so that
    what one puts in force (`limits.changed`) is in force for it alone."""
    left = dict(enumerate((copy_context(), steps) for steps in works))
    ended: dict[int, Made | MastheadError] = {}
    try:
        while left:
            for number, (context, steps) in list(left.items()):
                try:
                    context.run(next, steps)
                except StopIteration as end:
                    ended[number] = end.value
                except MastheadError as error:
                    ended[number] = error
                if number in ended:
                    del left[number]
    finally:
        for context, steps in left.values():
            context.run(steps.close)
    return [ended[number] for number in sorted(ended)]
