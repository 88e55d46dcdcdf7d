"""The group of commands, each imported only when it is called, and the one place where errors become exit statuses."""

from __future__ import annotations

import importlib
import os
import sys
from contextlib import suppress
from typing import NoReturn

import click

from masthead import __version__, compiled
from masthead.errors import MastheadError

_COMMANDS = {
    "convert": "One or a few sources to branded files.",
    "batch": "Many sources: files, folders, globs, lists.",
    "inspect": "What was recognised in a source, and where.",
    "verify": "Prove that written files hold every word of their source.",
    "brand": "The brands there are, and what is in them.",
    "formats": "The formats that are read and written, with their options.",
}


class _Commands(click.Group):
    """Knows its commands by name and line; loads one when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = importlib.import_module(f"masthead.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], _COMMANDS, 1, 0.5)
            hint = f"did you mean “{near[0]}”?" if near else f"commands: {', '.join(_COMMANDS)}"
            ctx.fail(f"there is no command “{args[0]}”\n{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="masthead")
def masthead() -> None:
    """Press releases and reports to branded, accessible briefings.

    \b
    masthead convert release.txt              three files in dist/: PDF, Word, EPUB
    masthead convert - -t pdf -o - < x.html   from standard input to standard output
    masthead batch releases/ -o out/          a whole folder
    """


def main() -> None:
    """Runs the command line and leaves with its exit status."""
    output = sys.stdout
    try:
        masthead.main(standalone_mode=False)
        status = 0
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else 0
        if sys.stdout is not output:  # click puts another in its place where whoever read our output stopped reading
            status = int(not _only_shows(sys.argv[1:]))
            if status:
                _left(sys.argv[1:])
    except click.exceptions.Exit as stop:
        status = stop.exit_code
    except click.Abort:
        click.echo("stopped", err=True)
        status = 130
    except click.ClickException as error:
        from masthead.cli import misuse

        misuse.show(error)
        status = 2
    except MastheadError as error:
        from masthead.cli import show

        show.error(error)
        status = error.exit_code
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        from masthead import registry
        from masthead.cli import show

        show.error(_unwritten(error) if isinstance(error, OSError) and error.filename is None else registry.lost_in(error, ""))
        status = 1
    _leave(status)


def _only_shows(words: list[str]) -> bool:
    """Whether a command only shows what can be seen again: `masthead inspect … | head` is done. What is written or proved is not, then."""
    return not {"-h", "--help"}.isdisjoint(words) or words[:1] in (["inspect"], ["formats"], ["brand"])


def _left(words: list[str]) -> None:
    """Tells that a command ended early because nobody reads what it writes."""
    from masthead.cli import show
    from masthead.errors import OutputError

    hint = "the same command again does the rest" if words[:1] == ["batch"] else "run it again, and read all that it writes"
    show.error(OutputError("whoever read it has stopped", where="standard output", hint=hint))


def _unwritten(error: OSError) -> MastheadError:
    """What a stream refused: only of files an error says which."""
    from masthead.errors import OutputError

    reason = (error.strerror or str(error)).lower()
    return OutputError(f"can’t be written: {reason}", where="standard output", hint="free some room, or let it go elsewhere")


def _leave(status: int) -> NoReturn:
    """Ends the process at once. Files are closed and pools are joined by now; taking hundreds of modules down by hand would cost
    Python as long as setting a page."""
    with suppress(OSError):  # the reader left first, or there is no room: that was told
        sys.stdout.flush()
        sys.stderr.flush()
    compiled.keep()
    os._exit(status)
