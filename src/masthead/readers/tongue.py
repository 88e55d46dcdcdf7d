"""Which language a run of characters is in, where a file names one for every kind of script, used or not (as office programs do)."""

from __future__ import annotations

from masthead.language.tags import script


def spoken(text: str, western: str, asian: str, complex: str) -> str:
    """The language given to characters of this kind; empty if it is one of another script, for then it is a program's default."""
    first = next((character for character in text if character.isalpha()), "")
    if not first:
        return ""
    if "\u2e80" <= first <= "\ua4cf" or "\uac00" <= first <= "\ud7af" or "\uf900" <= first <= "\ufaff":
        return asian if asian and script(asian) in ("han", "hangul") else ""
    if "\u0590" <= first <= "\u08ff" or "\ufb1d" <= first <= "\ufefc":
        wanted = "hebrew" if first <= "\u05ff" or "\ufb1d" <= first <= "\ufb4f" else "arabic"
        return complex if complex and script(complex) == wanted else ""
    if "\u0900" <= first <= "\u109f" or "\u1780" <= first <= "\u17ff":
        return complex if complex and script(complex) not in ("latin", "arabic", "hebrew") else ""
    return western if western and script(western) == "latin" else ""


def alike(one: str, other: str) -> bool:
    """Whether two tags name one language, whatever their regions."""
    return one.split("-")[0].lower() == other.split("-")[0].lower()
