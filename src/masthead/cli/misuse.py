"""What click says of a command line that it does not understand, in the form of all our errors: what is wrong, where, and what to do next."""

from __future__ import annotations

import sys

import click

from masthead.cli import show as lines
from masthead.errors import UsageError, meant
from masthead.expressions import expression

_NO_NUMBER = expression(r"is not a valid (?:float|integer)(?: range)?")
"""How click calls what is none."""


def show(error: click.ClickException) -> None:
    """Tells of it; of a command without a word behind it the help, as click does."""
    if type(error).__name__ == "NoArgsIsHelpError":  # click 8.2 and later
        error.show()
    else:
        lines.error(told(error))


def told(error: click.ClickException) -> UsageError:
    """The same in our words."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    where = _called(context) if context is not None else " ".join(["masthead", *sys.argv[1:2]])
    problem, hint = _parts(error, context)
    known = f"{where} -h tells its {'commands' if context is not None and isinstance(context.command, click.Group) else 'options'}"
    return UsageError(problem, where=where, hint=" ".join(filter(None, (hint if not hint or hint.endswith("?") else f"{hint};", known))))


def _parts(error: click.ClickException, context: click.Context | None) -> tuple[str, str]:
    """What is wrong, and what was perhaps meant or is missing."""
    match error:
        case click.NoSuchOption():
            known = (
                [name for one in context.command.params for name in one.opts] if context is not None else list(error.possibilities or ())
            )
            return f"there is no option {error.option_name}", meant(error.option_name, known)
        case click.MissingParameter(param=click.Argument() as missing):
            return f"{_name(missing)} is missing", f"usage: {_usage(context)}"
        case click.MissingParameter(param=click.Option() as missing):
            return f"{_name(missing)} is missing", _lowered(missing.help or "")
        case click.BadParameter(param=click.Option() as wrong):
            return f"{_name(wrong)}: {_NO_NUMBER.sub('is no number', error.message).rstrip('.')}", _lowered(wrong.help or "")
        case click.BadOptionUsage() if "requires an argument" in error.message:
            return f"{error.option_name} needs a value", ""
        case click.UsageError() if error.message.startswith("Got unexpected extra"):
            return _lowered(error.message), f"usage: {_usage(context)}; a name with blanks needs quotation marks"
        case _:
            message = error.format_message().replace(". Did you mean ", "\ndid you mean ")
            problem, _, hint = message.partition("\n")
            return _lowered(problem), hint


def _lowered(message: str) -> str:
    return (message[:1].lower() + message[1:]).rstrip(".")


def _name(of: click.Parameter) -> str:
    """How an option or an argument is called in the help: the short form of an option with what it takes."""
    if isinstance(of, click.Option):
        return f"{of.opts[0]} {of.metavar}" if of.metavar else of.opts[0]
    return of.metavar or of.human_readable_name


def _called(context: click.Context) -> str:
    return context.command_path.removeprefix("python -m ")


def _usage(context: click.Context | None) -> str:
    return f"{_called(context)} {' '.join(context.command.collect_usage_pieces(context))}" if context is not None else ""
