"""A brand that goes on from the brand.yml that an organisation has for its pages and slides."""

from __future__ import annotations

from pathlib import Path

from masthead.brand.load import installed
from masthead.brand.study import study
from masthead.errors import NotFoundError
from masthead.founding.facts import Facts
from masthead.notices import Guessed, message


def of_brand(path: str, publisher: str = "") -> Facts:
    """What a file says stays in it; here stands only what print needs beside it. An installed brand may be gone on from too, by its name.
    Raises what reading a brand raises."""
    if path in dict(installed()) and not Path(path).exists():
        return Facts(publisher=publisher, parent=path)
    file = Path(path).expanduser()
    if file.is_dir():
        file = next((file / name for name in ("_brand.yml", "_brand.yaml") if (file / name).is_file()), file)
    if not file.is_file():
        raise NotFoundError("the brand file is not there", where=path, hint="name a _brand.yml or its folder")
    seen = study(file.resolve())
    unnamed = any(isinstance(notice, Guessed) and notice.what == "publisher" for notice in seen.notices)
    told = tuple(message(notice) for notice in seen.notices if not isinstance(notice, Guessed))
    return Facts(
        publisher=publisher or ("" if unnamed else seen.brand.publisher[""]),
        parent=str(file),
        named=not unnamed and not publisher,
        told=told,
    )
