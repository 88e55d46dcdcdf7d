"""What the files of a brand say together, and where: the tree of all layers, with the line of each key for an error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from masthead.brand import units
from masthead.brand.faults import OURS
from masthead.brand.layers import Layer
from masthead.brand.schema import Masthead
from masthead.brand.trees import branch, merged
from masthead.errors import UsageError
from masthead.sources.plain_yaml import Place, Plain, Tree, spelled

_OPEN: dict[str, Place] = {"ink": ("color", "foreground"), "paper": ("color", "background"), "link": ("typography", "link")}
"""Where brand.yml says a role's colour by another name."""


class Said:
    """`tree` holds the keys of `schema.Masthead`; the layers stand lowest first."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self.layers = layers
        self.tree: Tree = {}
        for layer in layers:
            if branch(layer.tree.get("logo")).get("path"):  # with a logo of its own, a brand leaves what is of its parent's
                kept = {key: value for key, value in self.map("logo").items() if key not in ("alt", "dark", "languages", "mono")}
                self.tree = {**self.tree, "logo": kept}
            self.tree = merged(self.tree, layer.tree)

    def where(self, *steps: str | int) -> str:
        """The place in the highest file that says it, or the part that it belongs to; in the brand's own file where only the base of all
        brands does, since nobody mends that."""
        return _found(self._own, _ways(steps)) or f"{self.layers[-1].path}, {spelled((*OURS, *steps))}"

    def open(self, *steps: str | int) -> str:
        """Where brand.yml's own part says it, else as `where`; of a part that only brand.yml has, the place there."""
        if found := _found(self._own, [(steps,)]):
            return found
        return self.where(*steps) if steps[0] in Masthead.__struct_fields__ else f"{self.layers[-1].path}, {spelled(steps)}"

    def colored(self, key: str, role: str) -> str:
        """Where a role's colour is said: by us, under `colors` or `dark`, or by brand.yml under a name of its own."""
        ours: tuple[Place, ...] = ((*OURS, key, role), *([(*OURS, "colors", role)] if key == "dark" else []))
        ways = [(place,) for place in (*ours, _OPEN.get(role, ("color", role)), ("color", role))]
        return _found(self._own, ways) or f"{self.layers[-1].path}, {spelled((*OURS, key, role))}"

    @property
    def _own(self) -> Sequence[Layer]:
        """The brand's files without the base of all."""
        return self.layers[1:] or self.layers

    def map(self, *steps: str) -> Tree:
        """The map at a place; an empty one where there is none."""
        node = self.tree
        for step in steps:
            node = branch(node.get(step))
        return node

    def by_language(self, *steps: str) -> dict[str, str]:
        """A text by language, "" for any other. Where the organisation names its own language and no other default, that is it."""
        *above, key = steps
        value = self.map(*above).get(key)
        if not isinstance(value, dict):
            return {"": str(value)} if value else {}
        texts = {"" if language == "default" else language: str(text) for language, text in value.items() if text is not None}
        own = str(self.map("languages").get("default", ""))
        return texts if "" in texts or own not in texts else {"": texts[own], **texts}

    def points(self, value: Plain, *place: str | int) -> float:
        try:
            return units.length(str(value))
        except ValueError as error:
            raise UsageError(str(error), where=self.where(*place), hint="a number alone is points") from None

    def length(self, least: float, most: float, what: str, value: Plain, *place: str | int) -> float:
        """A length within bounds, in points."""
        points = self.points(value, *place)
        if not least <= points <= most:
            raise UsageError(what.format(f"{points:g} pt"), where=self.where(*place), hint=f"{least:g} to {most:g} pt")
        return points


def _ways(steps: tuple[str | int, ...]) -> Iterator[tuple[Place, ...]]:
    """A place as we and brand.yml spell it, then the part that it belongs to, and so on."""
    for end in range(len(steps), 0, -1):
        yield (*OURS, *steps[:end]), steps[:end]


def _found(layers: Sequence[Layer], ways: Iterable[tuple[Place, ...]]) -> str:
    """The first of these places that is said, in the highest file that says it; empty if none does."""
    for places in ways:
        for layer in reversed(layers):
            for place in places:
                if place in layer.sheet.lines:
                    return layer.where(place)
    return ""
