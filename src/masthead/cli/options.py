"""Options that several commands share, and how their words become a request."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

import click

from masthead.errors import UsageError

Function = TypeVar("Function", bound=Callable[..., Any])

_PROFILES = ("auto", "briefing", "release", "report", "digest", "kit")
_ORDERS = ("date", "issuer", "given")


class Command(click.Command):
    """A command that knows short options at once: click takes each for a long one first, and loads what tells which of those was meant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [*self._at_length(args)])

    def _at_length(self, args: Iterable[str]) -> Iterator[str]:
        """The same words, short options as the long ones that they stand for, up to the first that click alone understands."""
        known = {name: option for option in self.params if isinstance(option, click.Option) for name in option.opts}
        rest = iter(args)
        for word in rest:
            option = known.get(word)
            if option is None:
                yield word
                if word.startswith("-") and word != "-" and word.partition("=")[0] not in known:  # several in one, or none of ours
                    break
                continue
            takes = not (option.is_flag or option.count)
            value = [*islice(rest, 1)] if takes else []
            lacking = takes and not value  # the last word: click says so of the name that was given
            yield word if lacking else option.opts[-1]
            yield from value
        yield from rest


def to() -> Callable[[Function], Function]:
    """Which formats are written: parted by commas, or said one by one, as both are used to."""
    return click.option(
        "-t",
        "--to",
        "formats",
        default=("pdf,docx,epub",),
        multiple=True,
        metavar="FORMATS",
        callback=lambda context, option, given: ",".join(given),
        show_default=True,
        help="Formats, parted by commas or said one by one.",
    )


def common(command: Function) -> Function:
    """What every command that converts understands."""
    for option in reversed(
        (
            to(),
            click.option("--brand", default="", metavar="NAME|PATH", help="A brand's name, or a path to a brand file."),
            click.option("--profile", default="auto", type=click.Choice(_PROFILES), show_default=True, help="What to make of it."),
            click.option(
                "--sort", "order", default="date", type=click.Choice(_ORDERS), show_default=True, help="The order of a digest’s releases."
            ),
            click.option(
                "--name", "pattern", default="", metavar="PATTERN", help="Names of files: {date} {slug} {language} {issuer} {embargo}…"
            ),
            click.option(
                "-f", "--from", "source_format", default="", metavar="FORMAT", help="The source's format, if it can't be told from it."
            ),
            click.option("--title", default="", help="The title, in place of what the source has."),
            click.option("--lang", default="", metavar="TAG", help="The source's language, as a BCP 47 tag."),
            click.option("--assets", default="", metavar="DIR", help="Where pictures are that the source only names."),
            click.option(
                "--set",
                "settings",
                multiple=True,
                metavar="FORMAT.KEY=VALUE",
                help="An option of a reader or writer (see: masthead formats).",
            ),
            click.option("--strict", is_flag=True, help="Notices become errors."),
            click.option("--verify", is_flag=True, help="Read the files back: every word of the source must be there."),
            click.option("--public", is_flag=True, help="For publication now: refuse what is under embargo."),
            click.option("--draft", is_flag=True, help="Mark it as a draft, in sight and in the metadata."),
            click.option("--now", default="", metavar="TIME", help="The time that --public holds embargoes against, else now."),
            click.option("--debug", is_flag=True, help="Show tracebacks."),
            click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
            click.option("-v", "--verbose", is_flag=True, help="Show all notices."),
        )
    ):
        command = option(command)
    return command


def accepted(*names: str) -> Callable[[Function], Function]:
    """Options that `common` lists and this command has no use for: it takes them, so that one set of them serves all commands."""
    flags = ("--verify", "--public", "--draft")

    def take(command: Function) -> Function:
        for name in names:
            choice = click.Choice(_PROFILES) if name == "--profile" else None
            command = click.option(name, is_flag=name in flags, type=choice, expose_value=False, hidden=True)(command)
        return command

    return take


def request(
    *,
    formats: str,
    brand: str,
    profile: str,
    source_format: str,
    title: str,
    lang: str,
    assets: str,
    settings: Iterable[str],
    strict: bool,
    verify: bool,
    public: bool,
    now: str,
    draft: bool,
    debug: bool,
    order: str,
    pattern: str,
) -> Any:
    """The `Request` that the options say. Raises `UsageError` for a setting that isn't one, or a format that doesn't exist."""
    from masthead import request as requests

    asked = requests.Request(
        to=requests.formats(formats),
        brand=brand,
        profile=profile,
        format=source_format,
        title=title,
        language=lang,
        assets=assets,
        settings=parsed(settings),
        strict=strict,
        verify=verify,
        public=public,
        now=now,
        draft=draft,
        debug=debug,
        order=order,
        name=pattern,
    )
    requests.check(asked)
    return asked


def parsed(settings: Iterable[str]) -> dict[str, dict[str, str]]:
    """`pdf.compress=false` → `{"pdf": {"compress": "false"}}`; the last dot parts what it belongs to from its name. Raises `UsageError`."""
    grouped: dict[str, dict[str, str]] = {}
    for setting in settings:
        path, equals, value = setting.partition("=")
        group, dot, key = path.strip().rpartition(".")
        if not (equals and dot and group and key):
            raise UsageError(f"--set {setting} is not FORMAT.KEY=VALUE", hint="for example --set pdf.compress=false")
        grouped.setdefault(group, {})[key] = value.strip()
    return grouped
