"""One brand file: read, checked against the schema, its paths made absolute, and what brand.yml says in its own words turned into ours.

What comes out is a plain tree of the keys of `schema.Masthead` (with `palette` and `link` beside them), ready to be laid over that of
the brand it extends.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from masthead.brand import hues
from masthead.brand.assets import Assets
from masthead.brand.declared import ELSEWHERE, Absent, Declared, weight_of
from masthead.brand.faults import OURS, checked, displaced
from masthead.brand.likeness import GENERIC, USUAL, kind_of, script_of
from masthead.brand.marks import Marks
from masthead.brand.model import Face, Roles
from masthead.brand.open_format import Type, Typography
from masthead.brand.schema import BrandFile
from masthead.brand.trees import branch
from masthead.errors import LimitError, NotFoundError, UnreadableError
from masthead.limits import LIMITS
from masthead.notices import Notice
from masthead.sources.plain_yaml import Place, Sheet, Tree, at, read

_HEADINGS = ("title", "title_long", "heading1", "heading2", "heading3", "heading4")


class Layer:
    """A brand file and what it says. `files` are all that its digest depends on, with their seals."""

    def __init__(self, path: Path, shared: Path) -> None:
        self.path = path
        data = _bytes(path)
        self.sheet: Sheet = read(data, str(path))
        self.file: BrandFile = checked(self.sheet)
        assets = Assets(path, shared, self.sheet, data)
        self.folder = assets.folder
        typography = self.file.typography if self.file.typography is not UNSET else Typography()
        declared = Declared(typography, assets)
        marks = Marks(assets)
        self.fonts: dict[str, list[Face]] = declared.faces
        self.soft: dict[str, Absent] = declared.soft
        self.system: list[str] = declared.system
        self.notices: list[Notice] = []
        self.tree: Tree = self._tree(assets, marks, typography)
        self.seals: list[bytes] = assets.seals
        self.files: list[Path] = assets.files
        self.notices = declared.notices + marks.notices + self.notices + list(displaced(self.sheet))

    @property
    def extends(self) -> str:
        return str(at(self.sheet.values, (*OURS, "extends")) or "")

    def where(self, place: Place) -> str:
        return self.sheet.where(place)

    def _tree(self, assets: Assets, marks: Marks, typography: Typography) -> Tree:
        tree = branch(at(self.sheet.values, OURS))
        tree.pop("extends", None)
        color = branch(self.sheet.values.get("color"))
        tree["palette"] = hues.palette(color)
        self.notices = hues.assign(tree, color, typography, self.where)
        self._name(tree)
        self._stacks(tree, typography)
        if "logo" in self.sheet.values and self.file.logo is UNSET:  # `logo: null` takes the parent's away
            tree["logo"] = None
        elif "logo" in self.sheet.values or isinstance(tree.get("logo"), dict):
            tree["logo"] = marks.logo(self.file.logo, branch(tree.get("logo")))
        if isinstance(tree.get("partners"), dict):
            tree["partners"] = marks.partners(branch(tree["partners"]))
        if said := branch(tree.get("epub")).get("css_extra"):
            tree["epub"] = {**branch(tree.get("epub")), "css_extra": assets.sheet_of_style(str(said), (*OURS, "epub", "css_extra"))}
        if said := branch(tree.get("docx")).get("template"):
            path, _ = assets.whole(str(said), (*OURS, "docx", "template"), "Word template")
            tree["docx"] = {**branch(tree.get("docx")), "template": str(path)}
        return tree

    def _name(self, tree: Tree) -> None:
        meta = self.file.meta
        if meta is UNSET:
            return
        if "publisher" not in tree and meta.name is not UNSET:
            name = meta.name if isinstance(meta.name, str) else next((n for n in (meta.name.full, meta.name.short) if n is not UNSET), "")
            tree["publisher"] = name  # in place of the parent's names in all languages
        if "publisher_short" not in tree and meta.name is not UNSET:
            short = meta.name.short if not isinstance(meta.name, str) else UNSET
            tree["publisher_short"] = short if short is not UNSET else None  # nor is the parent's this one's
        links = meta.link if meta.link is not UNSET else meta.links
        if links is not UNSET:
            tree["link"] = links if isinstance(links, str) else links.get("home", next(iter(links.values()), ""))

    def _stacks(self, tree: Tree, kinds: Typography) -> None:
        """`typography.base`, `headings` and `monospace` as stacks, where the file does not say stacks itself."""
        if "stacks" in tree:
            return
        (base, kind), (headings, heading) = self._families(kinds.base, "base"), self._families(kinds.headings, "headings")
        mono = self._families(kinds.monospace, "monospace")[0] or self._families(kinds.monospace_block, "monospace-block")[0]
        main, other = ("serif", "sans") if kind == "serif" else ("sans", "serif")
        stacks: Tree = {}
        roles: dict[str, Tree] = {}
        if base:
            stacks[main] = self._stack(base, kind, main)
            stacks[other] = self._stack(headings or base, heading if headings else kind, other)
        elif headings:
            stacks[main] = self._stack(headings, heading, main)
        if base or kind:
            roles = {role: {"family": main} for role in Roles.__struct_fields__ if role != "code"}
        look = self._look(kinds.headings, branch(tree["colors"]))
        if headings:
            look["family"] = other if base and headings != base else main
        elif heading in ("serif", "sans"):
            look["family"] = heading
        for role in _HEADINGS if look else ():
            roles[role] = roles.get(role, {}) | look
        if mono:
            stacks["mono"] = {"latin": list(mono)}
        if stacks:
            tree["stacks"] = stacks
        if roles:
            said = branch(tree.get("roles"))
            tree["roles"] = {**said, **{role: {**keys, **branch(said.get(role))} for role, keys in roles.items()}}

    def _stack(self, families: tuple[str, ...], kind: str, place: str) -> Tree:
        """Families for a stack: those that are made for one script stand under it, and in Latin letters only where the house brings them."""
        stack: Tree = {}
        if latin := [family for family in families if family in self.fonts or not script_of(family)]:
            stack["latin"] = list(latin)
        elif kind != place:
            stack["latin"] = [USUAL["serif" if kind == "serif" else "sans"]]
        for family in families:
            if script := script_of(family):
                stack.setdefault(script, [family])
        return stack

    def _look(self, kind: str | Type | UnsetType, colors: Tree) -> Tree:
        """Weight, slant and colour of headings: the role whose colour it is, or `accent`, which it is then (`_colors`)."""
        look: Tree = {}
        if isinstance(kind, Type):
            if kind.weight is not UNSET:
                look["weight"] = str(weight_of(kind.weight, self.where(("typography", "headings", "weight"))))
            if kind.style is not UNSET:
                look["italic"] = kind.style != "normal"
            if role := hues.role(kind, colors, hues.palette(branch(self.sheet.values.get("color")))):
                look["color"] = role
        return look

    def _families(self, use: str | Type | UnsetType, key: str) -> tuple[tuple[str, ...], str]:
        """The families that a use of type asks for, as a list of CSS has them, and the kind of the first: serif, sans, mono or unknown."""
        said = use if isinstance(use, str) else use.family if isinstance(use, Type) else UNSET
        names = [name.strip(" \"'") for name in said.split(",")] if isinstance(said, str) else []
        generic = next((name for name in names if name in GENERIC), "")
        families = tuple(name for name in names if name and name not in GENERIC)
        for family in families:
            absent = self.soft.get(family) or Absent(("typography", key), ELSEWHERE)
            self.soft[family] = replace(absent, generic=absent.generic or generic)
        return families, kind_of(families[0], generic) if families else GENERIC.get(generic, "")


def _bytes(path: Path) -> bytes:
    try:
        if (size := path.stat().st_size) > LIMITS.brand_bytes:
            raise LimitError(f"the brand file has {size:,} bytes, over limit.brand_bytes ({LIMITS.brand_bytes:,})", where=str(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFoundError("the brand file is not there", where=str(path)) from None
    except OSError as error:
        raise UnreadableError(f"the brand file cannot be read: {error.strerror}", where=str(path)) from None
