"""A brand → CSS: roles are classes, sizes relative to the reader's own, colours in light and dark. There are two style sheets (`rules`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache

from masthead.brand.model import Brand, Face, Family, Style
from masthead.brand.style import first, style
from masthead.briefing.model import Abstract, Section, Text
from masthead.language.tags import primary, script
from masthead.language.writing import digits, system
from masthead.writers.evenness import SQUARE
from masthead.writers.markup import dress, folding
from masthead.writers.markup.dress import number
from masthead.writers.markup.rules import COVER, REFINED, RULES
from masthead.writers.markup.sheet import tag
from masthead.writers.markup.spaces import spaces

_AMONG_SMALL = ", ".join(f".{part} .heading{level}" for part in ("notes", "boilerplate", "contact", "small") for level in (1, 2))
"""Headings of back matter are no larger than those of level 3, as on pages."""
# The role of each selector. Roles of pages (folio, running heads) have no place in a flow, except for the foot line.
ROLES: tuple[tuple[str, str], ...] = (
    ("body", "body"),
    (".publisher", "masthead"),
    (".meta", "meta"),
    (".banner", "banner"),
    (".kicker", "kicker"),
    (".title", "title"),
    (".title-long", "title_long"),
    (".made", "made"),
    (".standfirst", "standfirst"),
    (".line", "small"),
    (".label", "label"),
    (".glance li", "glance"),
    (".value", "value"),
    (".clause", "clause"),
    (".people td", "role"),
    (".people tbody th", "name"),
    (".heading1", "heading1"),
    (".heading2", "heading2"),
    (".heading3", "heading3"),
    (".heading4", "heading4"),
    (_AMONG_SMALL, "heading3"),
    (".number", "number"),
    ("blockquote", "quotation"),
    (".speaker", "speaker"),
    (".office", "caption"),
    ("td", "table"),
    ("th", "head"),
    (".reference", "reference"),
    ("figcaption, caption, .missing", "caption"),
    (".note", "note"),
    (".notes, .boilerplate, .contact, .small, .about, .aside, .media, .imprint, .about-line", "small"),
    (".index li, .timeline dd, .timeline li", "role"),
    (".index a, .media .name, .timeline dt, .timeline .name, .status", "name"),
    (".signature", "signature"),
    (".provenance, .foot-line", "folio"),
    ("code, pre", "code"),
)

PLOT = 29.4
"""Width of a chart in sizes of its type: on a telephone its letters are still eleven pixels high."""
CLOSER_TITLE = 0.8
"""The share of a long title's size that one of sixty words has."""
CALM = ("arabic", "hebrew", "han", "hangul", "devanagari", "bengali", "thai")
"""Scripts without italics, capitals and tracking."""


class Keyed:
    """A brand as a key of a cache: itself, not what it equals, since comparing costs more than the cache saves."""

    def __init__(self, brand: Brand) -> None:
        self.brand = brand

    def __hash__(self) -> int:
        return id(self.brand)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keyed) and other.brand is self.brand


def stylesheet(brand: Brand, language: str) -> bytes:
    """The rules of a brand for a text in this language, faces excepted (`font_face`), that every reading system knows."""
    return _stylesheet(Keyed(brand), language)


def refinements(brand: Brand, language: str) -> bytes:
    """The rules that come after them: for narrow and for wide screens, for readers in the dark."""
    return _refinements(Keyed(brand), language)


@lru_cache(maxsize=32)
def _stylesheet(keyed: Keyed, language: str) -> bytes:
    brand = keyed.brand
    base = brand.roles.body.size
    rules = [RULES.strip(), COVER.strip(), *dress.head(brand), *dress.quotations(brand), *dress.grounds(brand)]
    chosen: defaultdict[Family, list[str]] = defaultdict(list)
    chosen[style(brand, "caption", language).family].append(".plot text")
    for selector, role in ROLES:
        setting = style(brand, role, language)
        chosen[setting.family].append(selector)
        rules.append(f"{selector} {{ {_setting(setting, base)} }}")
    rules.append(f".title-longer {{ font-size: {number(CLOSER_TITLE * style(brand, 'title_long', language).size / base)}rem; }}")
    rules += [*spaces(brand, language), *dress.tables(brand, language)]
    rules += [f"{', '.join(selectors)} {{ font-family: {families(brand, family, language)}; }}" for family, selectors in chosen.items()]
    hyphens = "auto" if brand.setting.hyphens else "manual"
    rules.append(f"body {{ -webkit-hyphens: {hyphens}; hyphens: {hyphens}; hyphenate-limit-chars: 6 3 3; }}")
    rules += dress.logo(brand)
    rules.append(f".plot {{ width: {number(PLOT * style(brand, 'caption', language).size / base)}rem; }}")
    if (numbers := numbering(brand, language)) != "decimal":
        rules.append(f"ol:not([type]), .index ol {{ list-style-type: {numbers}; }}")
    if script(language) in CALM:
        rules.append("em, blockquote { font-style: normal; } em { font-weight: 600; }")
    if script(language) == "han":
        rules.append("body { line-break: strict; text-spacing-trim: trim-start; word-break: normal; }")
    if primary(language) in SQUARE:  # at the ends of its phrases, which are told in the title
        rules.append("h1.title, h1.title-long { word-break: keep-all; overflow-wrap: anywhere; }")
    if script(language) == "hangul":  # lines end between words, as on paper
        rules.append("body { word-break: keep-all; overflow-wrap: anywhere; }")
    return _sheet(*rules, *dress.colours(brand, brand.colors, roles_by_color(brand, language)))


@lru_cache(maxsize=32)
def _refinements(keyed: Keyed, language: str) -> bytes:
    brand = keyed.brand
    foreign = ":lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(zh), :lang(ja), :lang(ko), :lang(hi), :lang(th)"
    rules = [
        REFINED.strip(),
        *(folding.rules() if brand.table.wide in folding.FOLDING else ()),
        *dress.refined(brand, brand.colors, language),
        f"blockquote::before, .quotation::before {{ font-family: {families(brand, brand.roles.body.family, language)}; }}",
        f"{foreign} {{ font-style: normal; letter-spacing: normal; text-transform: none; }}",
        *(["@media (min-width: 36em) { .full p, .report p { text-align: justify; } }"] if brand.setting.justified else []),
        # A long word of a title that is wider than a telephone has its hyphen there, rather than that it breaks without one.
        *(
            [f"@media (max-width: 26em) {{ @supports ({_LONG_WORDS}) {{ {_TITLES} {{ hyphens: auto; {_LONG_WORDS}; }} }} }}"]
            * brand.setting.hyphens
        ),
        # A reader in the dark; a reading system's own theme wins over both. Paper is light.
        "@media screen and (prefers-color-scheme: dark) {",
        *dress.colours(brand, brand.dark, roles_by_color(brand, language)),
        *dress.refined(brand, brand.dark, language),
        *dress.by_night(brand),
        "}",
        *dress.in_mono(brand),
    ]
    return _sheet(*rules)


_TITLES = ".title, .title-long, .heading1, .heading2, .heading3"
_LONG_WORDS = "hyphenate-limit-chars: 14 6 5"


def numbering(brand: Brand, language: str) -> str:
    """The numbers of lists, as CSS calls them (CSS Counter Styles 3, 6.1)."""
    wish = system(brand.digits, language)
    if wish != "arab":
        return "bengali" if wish == "beng" else "decimal"
    return "persian" if digits(wish, language)[0] == "۰" else "arabic-indic"


def roles_by_color(brand: Brand, language: str) -> dict[str, list[str]]:
    """The selectors of roles by the name of the colour that they are set in."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for selector, role in ROLES:
        if selector != "body":
            found[style(brand, role, language).color].append(selector)
    return found


def foreign(brand: Brand, language: str, others: Iterable[str]) -> bytes:
    """The rules for parts of a text in other languages, as far as their script is set in another way."""
    rules = [rule for other in dict.fromkeys(others) if script(other) != script(language) for rule in _foreign(brand, language, other)]
    return _sheet(*rules) if rules else b""


def _foreign(brand: Brand, language: str, other: str) -> Iterator[str]:
    base = brand.roles.body.size
    chosen: defaultdict[Family, list[str]] = defaultdict(list)
    for selectors, role in ROLES:
        whole = "section, article" if role == "body" else selectors
        spoken = ", ".join(f"{selector}:lang({other})" for selector in whole.split(", "))
        setting = style(brand, role, other)
        chosen[setting.family].append(spoken)
        if setting != style(brand, role, language):
            yield f"{spoken} {{ {_setting(setting, base)} }}"
    for family, spoken_in in chosen.items():
        yield f"{', '.join(spoken_in)} {{ font-family: {families(brand, family, other)}; }}"


_FURTHER = {
    "dots": b"""\
em.dots { font-style: normal; font-weight: 600; }
@supports (text-emphasis: filled dot) or (-webkit-text-emphasis: filled dot) {
em.dots { font-weight: inherit; -webkit-text-emphasis: filled dot; text-emphasis: filled dot; -webkit-text-emphasis-position: under;
  text-emphasis-position: under right; }
em.over { -webkit-text-emphasis-position: over; text-emphasis-position: over right; }
}
""",
    "inner": b"tr > .inner { padding-inline-end: 1.2em; }\n",
}
"""Words that dots stress (`writers.stress`), which are bold where a reading system draws none; cells that are the last of their row in the file, but
not for the eye: one from above stands behind them."""


def further(names: Container[str]) -> bytes:
    """The rules that few publications need."""
    return b"".join([rules for name, rules in _FURTHER.items() if name in names])


def spoken(nodes: Iterable[Section]) -> list[str]:
    """The languages of parts of a briefing that are not its own, each once."""
    found = [node.language for node in nodes if isinstance(node, Text | Abstract)]
    return [language for name in dict.fromkeys(found) if (language := tag(name))]


def _sheet(*rules: str) -> bytes:
    return ("\n".join(rules) + "\n").encode()


def _setting(setting: Style, base: float) -> str:
    parts = [f"font-size: {number(setting.size / base)}rem", f"line-height: {number(setting.leading / setting.size)}"]
    parts.append(f"font-weight: {setting.weight}")
    parts.append(f"font-style: {'italic' if setting.italic else 'normal'}")
    if setting.tracking:
        parts.append(f"letter-spacing: {number(setting.tracking / 1000)}em")
    if setting.capitals:
        parts.append("text-transform: uppercase")
    return "; ".join(parts) + ";"


def families(brand: Brand, family: Family, language: str) -> str:
    """The families of a kind of type, the language's own first, then those of other scripts, then what the reader's machine has."""
    # Code is Latin in any language: the Latin letters of an Arabic face are no match for one.
    return _families(Keyed(brand), family, first(getattr(brand.stacks, family), "en" if family == "mono" else language))


@lru_cache(maxsize=128)
def _families(keyed: Keyed, family: Family, kind: str) -> str:
    brand = keyed.brand
    stack = getattr(brand.stacks, family)
    names = [*getattr(stack, kind), *stack.latin]
    names += stack.arabic or brand.stacks.sans.arabic  # before fonts for mathematics, whose Arabic letters don't join
    for other in (*CALM, "hant", "jpan", "greek", "cyrillic"):
        names += getattr(stack, other)
    names += brand.stacks.fallback
    return ", ".join(_quoted(name) for name in dict.fromkeys((*names, *stack.system)))


_GENERIC = frozenset(("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace"))


@lru_cache(maxsize=256)
def _quoted(name: str) -> str:
    # A name is data of the brand: a quote in it must not end the string.
    return name if name in _GENERIC else '"' + "".join(c for c in name if c.isprintable() and c not in '"\\<>') + '"'


def font_face(face: Face, address: str) -> str:
    """Tells where a face of the brand is."""
    slant = "italic" if face.italic else "normal"
    return (
        f'@font-face {{ font-family: {_quoted(face.family)}; font-weight: {face.weight}; font-style: {slant}; src: url("{address}"); }}\n'
    )
