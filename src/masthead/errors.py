"""What stops a document: what is wrong, where, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable


class MastheadError(Exception):
    """Stops one document, never the program. Says what is wrong, where, and what to do next.

    `exit_code` is the status a command ends with when this is the gravest thing that happened; the
    numbers are fixed for users.
    """

    exit_code = 1

    def __init__(self, problem: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(problem, where, hint)
        self.problem = "\n".join(map(shown, problem.split("\n")))
        self.where = shown(where)
        self.hint = hint

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.problem) if part)

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions with keyword arguments don't survive a worker process without this.
        return _rebuild, (type(self), self.problem, self.where, self.hint)


def _rebuild(kind: type[MastheadError], problem: str, where: str, hint: str) -> MastheadError:
    return kind(problem, where=where, hint=hint)


class UsageError(MastheadError):
    """A command, option, format or key that does not exist; nothing was tried."""

    exit_code = 2


class NoticesError(MastheadError):
    """A notice under `--strict`."""

    exit_code = 3


class NonConformingError(MastheadError):
    """A file would break a standard that it claims; it was not written."""

    exit_code = 4


class LostError(MastheadError):
    """Words of the source are missing from a written file."""

    exit_code = 5


class RefusedError(MastheadError):
    """An embargo or a policy forbids it."""

    exit_code = 6


class NotFoundError(MastheadError):
    """A source, brand, template or other thing that was named is not there."""

    exit_code = 7


class LimitError(MastheadError):
    """A limit of size, depth, count or time was reached (see `limits`)."""

    exit_code = 8


class MemoryLimitError(LimitError):
    """It needs more memory than it may have, or than there is: it may pass another time."""


def short_of_memory(where: str) -> MemoryLimitError:
    return MemoryLimitError("needs more memory than it may have", where=where, hint="split the source, or allow more with --memory")


class UnreadableError(MastheadError):
    """A source that cannot be understood as what it says it is."""


class OutputError(MastheadError):
    """A file that cannot be written: no permission, no room, or a folder in its place."""


_JOINERS = " \u00a0\u200c\u200d"


def shown(text: str) -> str:
    """What can be shown of a name, or of words with names in them: � for controls, for marks that turn the direction of what follows (a name
    that ends in “exe” may look as if it ended in “txt”), and for bytes of file names that are no text."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() or character in _JOINERS else "\ufffd" for character in text)


GRAVITY = (0, 3, 6, 8, 7, 1, 4, 5, 2, 130)
"""Exit statuses from the lightest to the gravest: many sources end with the gravest of theirs."""


def gravest(codes: list[int]) -> int:
    """The status of a run over many sources; a status we don't know counts as a failed conversion."""
    return max(codes, key=lambda code: GRAVITY.index(code if code in GRAVITY else 1), default=0)


def meant(word: str, known: Iterable[str]) -> str:
    """ "did you mean …?", or nothing if no known word is near."""
    import difflib  # only errors need it

    near = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f"did you mean “{near[0]}”?" if near else ""
