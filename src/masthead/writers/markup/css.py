"""A brand → CSS: roles are classes, sizes relative to the reader's own, colours in light and dark.

There are two style sheets. Old reading systems (Adobe's, which Kobo's readers use for books that come as files) pass a whole sheet over
if one rule in it is beyond them: what is newer than CSS 2 stands in the second, and only refines.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from masthead.brand.model import Brand, Colors, Face, Family, Style
from masthead.brand.style import style
from masthead.language.tags import letters, script

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
    (".number", "number"),
    ("blockquote", "quotation"),
    (".speaker", "speaker"),
    ("td", "table"),
    ("th", "head"),
    (".reference", "reference"),
    ("figcaption, caption, .missing", "caption"),
    (".note", "note"),
    (".notes, .boilerplate, .contact, .small, .about, .aside", "small"),
    (".signature", "signature"),
    (".provenance", "folio"),
    ("code, pre", "code"),
)

CALM = ("arabic", "hebrew", "han", "hangul", "devanagari", "thai")
"""Scripts without italics, capitals and tracking."""

_RULES = """
html { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem 1.1rem 2.5rem; max-width: 39rem; overflow-wrap: break-word; font-kerning: normal;
  font-variant-numeric: lining-nums; orphans: 2; widows: 2; }
h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 0.5em; text-wrap: balance; -webkit-hyphens: none; hyphens: none; break-after: avoid; break-inside: avoid;
  page-break-after: avoid; page-break-inside: avoid; }
p, ul, ol, dl, pre, figure, blockquote { margin: 0 0 0.75em; }
p, li, dd { text-wrap: pretty; }
img, svg { max-width: 100%; height: auto; }
strong, b { font-weight: 600; }
a { text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; overflow-wrap: anywhere; }
sup, sub, .call { font-size: 0.75em; line-height: 0; }
sup, .call { vertical-align: super; }
.call { padding-inline: 0.1em; text-decoration: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.masthead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: 0.2rem 1.5rem;
  padding-bottom: 0.6rem; border-bottom: 0.18rem solid; }
.masthead p { margin: 0; }
.meta time { display: inline-block; text-indent: 0; }
.logo { display: block; width: auto; margin-bottom: 0.2rem; }
.banner { margin: 1rem 0 0; padding: 0.55rem 0.9rem; -webkit-hyphens: none; hyphens: none; }
.kicker { margin: 2rem 0 0.5rem; -webkit-hyphens: none; hyphens: none; }
.title, .title-long { margin: 0 0 0.8rem; }
.masthead + .title, .masthead + .title-long, .banner + .title, .banner + .title-long { margin-top: 2rem; }
.made { margin: -0.2rem 0 0.9rem; }
.standfirst { margin: 0 0 1.2rem; }
.line { margin: 0 0 0.5rem; }
.reference { white-space: nowrap; }
.glance, .figures, .people, .full, .notes, .boilerplate, .contact, .about { margin: 1.7rem 0 0; padding-top: 0.8rem; border-top: 0.06rem solid; }
.label { margin: 0 0 0.7rem; letter-spacing: 0.01em; }
section > h2:first-child, section > h3:first-child, .label + h2, .label + h3, .label + h4 { margin-top: 0.6em; }
h1.label { margin-top: 0.5rem; }
.glance ul { margin: 0; padding-inline-start: 1.05rem; list-style-type: square; }
.glance li { margin: 0 0 0.55em; }
.figures ul { display: flex; flex-wrap: wrap; gap: 1.1rem 2rem; margin: 0; padding: 0; list-style: none; }
.figures li { flex: 1 1 12rem; max-width: 100%; margin: 0; padding: 0; break-inside: avoid; page-break-inside: avoid; }
.value { display: block; margin-bottom: 0.1em; overflow-wrap: anywhere; }
.clause { display: block; }
.people { overflow-x: auto; }
.people td, .people th { overflow-wrap: break-word; }
.people table { width: 100%; margin: 0; }
.people thead th { padding: 0; border: 0; line-height: 0; }
.people caption { margin: 0; line-height: 0; }
.people table, .people tbody td, .people tbody th { border: 0; }
.people tbody td, .people tbody th { padding: 0 0 0.5rem; }
.people tbody th { width: 36%; padding-inline-end: 1rem; }
.numbered { margin-inline-start: 2rem; text-indent: -2rem; }
.numbered > .number { display: inline-block; box-sizing: border-box; min-width: 2rem; padding-inline-end: 0.4rem; text-indent: 0; }
div.numbered { display: flex; align-items: first baseline; margin: 0 0 0.75em; text-indent: 0; }
div.numbered > .beside { flex: 0 0 2rem; margin: 0; }
div.numbered > div { flex: 1; min-width: 0; }
.report > p { margin: 0; }
.report > p + p { text-indent: 1.4em; }
.report h1.heading1, .report h1.heading2 { margin-top: 1.5rem; }
h1 > .number, h2 > .number { margin-inline-end: 0.5em; font-size: inherit; line-height: inherit; font-weight: 600; }
ul, ol { padding-inline-start: 1.5em; }
li { margin: 0 0 0.3em; }
li > p { margin: 0 0 0.4em; }
li > ul, li > ol { margin: 0.3em 0 0; }
blockquote { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 0.18rem solid; }
figure.quotation { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 0.18rem solid; break-inside: avoid; page-break-inside: avoid; }
.quotation > blockquote { margin: 0; padding: 0; border: 0; }
.speaker { margin: 0.4em 0 0; }
.aside { margin: 1.4em 0; padding: 0.8em 0; border-block: 0.06rem solid; }
.aside-title { margin: 0 0 0.35em; break-after: avoid; page-break-after: avoid; }
abbr { text-decoration: none; }
.formula { display: inline-block; max-width: 100%; text-indent: 0; }
figure { margin: 1.4em 0; break-inside: avoid; page-break-inside: avoid; }
figcaption { margin-top: 0.5em; break-before: avoid; page-break-before: avoid; }
.ornament { margin: 1.2em 0; }
.missing { padding: 1em; border: 0.06rem dashed; }
.scroll { margin: 1.4em 0; overflow-x: auto; }
.scroll > table { margin: 0; }
table { margin: 1.4em 0; border-collapse: collapse; border-block: 0.09rem solid; font-variant-numeric: lining-nums tabular-nums; }
caption { margin: 0 0 0.5em; text-align: start; }
caption .number, figcaption > .number { font-size: inherit; font-weight: 600; }
.scroll > table { width: 100%; }
thead { break-inside: avoid; page-break-inside: avoid; break-after: avoid; page-break-after: avoid; }
tr { break-inside: avoid; page-break-inside: avoid; }
th, td { padding: 0.35em 0; padding-inline-end: 1.2em; text-align: start; vertical-align: top; border-bottom: 0.05rem solid;
  -webkit-hyphens: none; hyphens: none; }
thead th { vertical-align: bottom; border-bottom-width: 0.09rem; }
.foot { border-bottom: 0; }
td, th { overflow-wrap: anywhere; }
.scroll td, .scroll th { overflow-wrap: normal; }
.center { text-align: center; }
.end { text-align: end; white-space: nowrap; }
.loose { white-space: normal; }
pre { padding: 0.7em 0; white-space: pre-wrap; overflow-wrap: anywhere; -webkit-hyphens: none; hyphens: none; tab-size: 4; }
pre > code { font-size: inherit; line-height: inherit; }
p code, li code, td code { font-size: 0.9em; line-height: 1; }
code { -webkit-hyphens: none; hyphens: none; }
hr { width: 4rem; margin: 1.8em 0; border: 0; border-top: 0.09rem solid; }
.part { margin: 2em 0 0; }
.signature { margin: 1em 0 0; }
.full + .signature { margin-inline-start: 2rem; }
.signature p, .small p, .notes p { margin: 0 0 0.4em; }
.small { margin: 1em 0 0; }
.endmark { display: inline-block; width: 0.55em; height: 0.55em; margin-inline-start: 0.2em; overflow: hidden; text-indent: 2em;
  white-space: nowrap; border-inline-start: 0.55em solid; box-sizing: border-box; vertical-align: baseline; }
.about dl { margin: 0; }
.about dt { font-weight: 600; break-after: avoid; page-break-after: avoid; }
.about dd { margin: 0 0 0.5em; overflow-wrap: anywhere; }
.footnotes { margin: 2rem 0 0; padding-top: 0.8rem; border-top: 0.06rem solid; }
.note { margin: 0 0 0.5em; }
.note p { margin: 0 0 0.3em; }
.note .number { font-weight: 600; }
.provenance { margin: 1.7rem 0 0; padding-top: 0.6rem; border-top: 0.06rem solid; }
nav ol { padding-inline-start: 0; list-style: none; }
nav ol ol { padding-inline-start: 1.2em; }
nav li { margin: 0.45em 0; }
nav a { text-decoration: none; }
"""

_COVER = """
body.cover { margin: 0; padding: 0; max-width: none; line-height: 0; }
.cover svg, .cover img { display: block; width: 100%; max-height: 100vh; margin: 0 auto; object-fit: contain; }
"""

_REFINED = """
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
.call:focus, .call:hover { text-decoration: underline; }
.unseen { clip-path: inset(50%); }
.full > :not(.numbered):not(.label) { margin-inline-start: 2rem; }
.report > p + :not(p) { margin-top: 1em; }
.report > :not(p):not(h1):not(h2):not(h3):not(h4):not(h5):not(h6) { margin-bottom: 1em; }
li::marker { font-variant-numeric: lining-nums; }
blockquote > :last-child, .aside > :last-child, td > :last-child, th > :last-child { margin-bottom: 0; }
li ul, li ol { padding-inline-start: min(1.5em, 7vw); }
.scroll { container-type: inline-size; }
.scroll:focus-visible { outline: 0.12rem solid; outline-offset: 0.2rem; }
.scroll caption > span { display: block; box-sizing: border-box; position: sticky; inset-inline-start: 0; width: max-content; max-width: 100cqi; }
.scroll tbody th { min-width: 6.5rem; }
.scroll .phrase { min-width: 5.4rem; }
@supports (animation-timeline: scroll(self inline)) {
  .scroll { border-inline-end: 0.09rem solid transparent; animation: more linear; animation-timeline: scroll(self inline); }
  @keyframes more { 0%, 96% { border-inline-end-color: color-mix(in srgb, currentColor 50%, transparent); } 99%, 100% { border-inline-end-color: transparent; } }
}
tr > :last-child { padding-inline-end: 0; }
tbody tr:last-child > * { border-bottom: 0; }
@media (min-width: 40em) { body { padding-inline: 2rem; } .about dl { display: grid; grid-template-columns: 9rem 1fr; gap: 0.3rem 1rem; } .about dd { margin: 0; } }
@media (max-width: 40em) { .scroll .wordy { min-width: 8rem; } }
@media (max-width: 26em) { .title { font-size: 1.72rem; line-height: 1.2; } .title-long { font-size: 1.5rem; line-height: 1.25; }
  .numbered { margin-inline-start: 0; text-indent: 0; } .numbered > .number { min-width: 1.3rem; } div.numbered > .beside { flex-basis: 1.3rem; }
  .full > :not(.numbered):not(.label), .full + .signature { margin-inline-start: 0; } }
"""

_TEXTS: dict[str, str] = {
    "primary": "a, .call, .note .number, h1 > .number, h2 > .number, caption .number, figcaption > .number, nav a",
    "muted": ".credit",
}
_SIGNS: dict[str, str] = {
    "primary": ".masthead, blockquote, figure.quotation, .aside, .endmark",
    "rule": ".glance, .figures, .people, .full, .notes, .boilerplate, .contact, .about, .footnotes, .provenance, td, th, .missing, hr",
    "ink": "table, thead th",
}


class _Keyed:
    """A brand as a key of a cache: itself, not what it equals, since comparing costs more than the cache saves."""

    def __init__(self, brand: Brand) -> None:
        self.brand = brand

    def __hash__(self) -> int:
        return id(self.brand)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Keyed) and other.brand is self.brand


def stylesheet(brand: Brand, language: str) -> bytes:
    """The rules of a brand for a text in this language, faces excepted (`font_face`), that every reading system knows."""
    return _stylesheet(_Keyed(brand), language)


def refinements(brand: Brand, language: str) -> bytes:
    """The rules that come after them: for narrow and for wide screens, for readers in the dark."""
    return _refinements(_Keyed(brand), language)


@lru_cache(maxsize=32)
def _stylesheet(keyed: _Keyed, language: str) -> bytes:
    brand = keyed.brand
    base = brand.roles.body.size
    rules = [_RULES.strip(), _COVER.strip()]
    chosen: defaultdict[Family, list[str]] = defaultdict(list)
    for selector, role in ROLES:
        setting = style(brand, role, language)
        chosen[setting.family].append(selector)
        rules.append(f"{selector} {{ {_setting(setting, base)} }}")
    rules += [f"{', '.join(selectors)} {{ font-family: {families(brand, family, language)}; }}" for family, selectors in chosen.items()]
    hyphens = "auto" if brand.setting.hyphens else "manual"
    rules.append(f"body {{ -webkit-hyphens: {hyphens}; hyphens: {hyphens}; hyphenate-limit-chars: 6 3 3; }}")
    if brand.setting.justified:
        rules.append(".full p, .report p { text-align: justify; }")
    if brand.logo is not None:
        rules.append(f".logo {{ height: {_number(brand.logo.height / base)}rem; }}")
    if script(language) in CALM:
        rules.append("em, blockquote { font-style: normal; } em { font-weight: 600; }")
    if script(language) == "han":
        rules.append("body { line-break: strict; text-spacing-trim: trim-start; word-break: normal; }")
    return _sheet(*rules, *_colours(brand, brand.colors, language))


@lru_cache(maxsize=32)
def _refinements(keyed: _Keyed, language: str) -> bytes:
    brand = keyed.brand
    foreign = ":lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(zh), :lang(ja), :lang(ko), :lang(hi), :lang(th)"
    rules = [
        _REFINED.strip(),
        f"{foreign} {{ font-style: normal; letter-spacing: normal; text-transform: none; }}",
        f".glance li::marker {{ color: {brand.colors.primary}; }}",
        # A reader in the dark; a reading system's own theme wins over both.
        "@media (prefers-color-scheme: dark) {",
        *_colours(brand, brand.dark, language),
        f".glance li::marker {{ color: {brand.dark.primary}; }}",
        f".logo {{ padding: 0.3rem; background: {brand.colors.paper}; }}",
        "}",
    ]
    return _sheet(*rules)


def _sheet(*rules: str) -> bytes:
    return ("\n".join(rules) + "\n").encode()


def _setting(setting: Style, base: float) -> str:
    parts = [f"font-size: {_number(setting.size / base)}rem", f"line-height: {_number(setting.leading / setting.size)}"]
    parts.append(f"font-weight: {setting.weight}")
    parts.append(f"font-style: {'italic' if setting.italic else 'normal'}")
    if setting.tracking:
        parts.append(f"letter-spacing: {_number(setting.tracking / 1000)}em")
    if setting.capitals:
        parts.append("text-transform: uppercase")
    return "; ".join(parts) + ";"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def families(brand: Brand, family: Family, language: str) -> str:
    """The families of a kind of type, the language's own first, then those of other scripts, then what the reader's machine has."""
    # Code is Latin in any language: the Latin letters of an Arabic face are no match for one.
    return _families(_Keyed(brand), family, letters("en" if family == "mono" else language))


@lru_cache(maxsize=128)
def _families(keyed: _Keyed, family: Family, kind: str) -> str:
    brand = keyed.brand
    stack = getattr(brand.stacks, family)
    names = [*getattr(stack, kind), *stack.latin]
    for other in (*CALM, "hant", "jpan"):
        names += getattr(stack, other)
    names += brand.stacks.fallback
    return ", ".join(_quoted(name) for name in dict.fromkeys((*names, *stack.system)))


_GENERIC = frozenset(("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace"))


def _quoted(name: str) -> str:
    # A name is data of the brand: a quote in it must not end the string.
    return name if name in _GENERIC else '"' + "".join(c for c in name if c.isprintable() and c not in '"\\<>') + '"'


def _colours(brand: Brand, colors: Colors, language: str) -> list[str]:
    by_color: defaultdict[str, list[str]] = defaultdict(list)
    for selector, role in ROLES:
        if selector != "body":
            by_color[style(brand, role, language).color].append(selector)
    rules = [f"body {{ color: {colors.ink}; background: {colors.paper}; }}", f".banner {{ background: {colors.danger}; }}"]
    for color in dict.fromkeys((*by_color, *_TEXTS)):
        selectors = by_color[color] + ([_TEXTS[color]] if color in _TEXTS else [])
        rules.append(f"{', '.join(selectors)} {{ color: {getattr(colors, color)}; }}")
    rules += [f"{selectors} {{ border-color: {getattr(colors, color)}; }}" for color, selectors in _SIGNS.items()]
    return rules


def font_face(face: Face, address: str) -> str:
    """Tells where a face of the brand is."""
    slant = "italic" if face.italic else "normal"
    return (
        f'@font-face {{ font-family: {_quoted(face.family)}; font-weight: {face.weight}; font-style: {slant}; src: url("{address}"); }}\n'
    )
