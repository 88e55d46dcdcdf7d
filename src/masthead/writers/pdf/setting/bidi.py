"""The bidirectional algorithm (UAX 9): levels of characters, and the order of the eye. Only used where there is right-to-left text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional, normalize

_DEEPEST = 125
"""Levels of embedding that count (BD2)."""
_UNKNOWN = "ON"
"""The class of characters that Unicode has not assigned, or not yet: things without a direction."""
_EMBEDDINGS = {"LRE": (False, ""), "RLE": (True, ""), "LRO": (False, "L"), "RLO": (True, "R")}
"""Whether they run from right to left, and the class they give to what is in them."""
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
"""What rule X9 takes out."""
_EXPLICIT = _REMOVED | _ISOLATES | {"PDI", "B"}
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_BLANK = frozenset({"WS", "LRI", "RLI", "FSI", "PDI"}) | _REMOVED
_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜"
    "〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_OPENED_BY = dict(zip(_PAIRS[1::2], _PAIRS[::2], strict=True))
_OPENING = frozenset(_PAIRS[::2])
_OPEN_BRACKETS = 63
"""Brackets that are remembered until they close (BD16)."""


def levels(text: str, *, right_to_left: bool) -> tuple[int, ...]:
    """The embedding level of each character in a paragraph of this direction; odd levels run from right to left."""
    base = int(right_to_left)
    classes = [bidirectional(character) or _UNKNOWN for character in text]
    found = [base] * len(text)
    if _EXPLICIT.isdisjoint(classes):
        if text:
            _resolve(text, list(classes), found, range(len(text)), base, base)
    else:
        resolved = list(classes)
        matches = _matches(classes)
        _explicit(classes, resolved, found, matches, base)
        for sequence, before, after in list(_sequences(classes, found, matches, base)):
            _resolve(text, resolved, found, sequence, before, after)
        beside = base  # what is taken out goes with what is before it
        for index, kind in enumerate(classes):
            if kind in _REMOVED:
                found[index] = beside
            beside = found[index]
    _whitespace(classes, found, base)
    return tuple(found)


# ── explicit levels (3.3.2) ──


def _matches(classes: Sequence[str]) -> dict[int, int]:
    """Isolates by where they begin, with where they end (BD9); those that nothing ends are not in it."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for index, kind in enumerate(classes):
        if kind in _ISOLATES:
            opened.append(index)
        elif kind == "PDI" and opened:
            found[opened.pop()] = index
        elif kind == "B":
            opened.clear()
    return found


def _explicit(classes: Sequence[str], resolved: list[str], found: list[int], matches: dict[int, int], base: int) -> None:
    """Levels by embeddings, overrides and isolates (X1 to X8)."""
    ends = set(matches.values())
    stack: list[tuple[int, str, bool]] = [(base, "", False)]  # level, override, isolate
    too_deep_isolates = too_deep_embeddings = 0
    for index, kind in enumerate(classes):
        level, override, _ = stack[-1]
        if kind in _EMBEDDINGS:
            turned, forced = _EMBEDDINGS[kind]
            inner = _next(level, turned)
            found[index] = level
            if inner <= _DEEPEST and not (too_deep_isolates or too_deep_embeddings):
                stack.append((inner, forced, False))
            elif not too_deep_isolates:
                too_deep_embeddings += 1
        elif kind in _ISOLATES:
            found[index] = level
            resolved[index] = override or resolved[index]
            turned = kind == "RLI" or (kind == "FSI" and _first_strong(classes, index + 1, matches.get(index, len(classes))))
            inner = _next(level, turned)
            if inner <= _DEEPEST and not (too_deep_isolates or too_deep_embeddings):
                stack.append((inner, "", True))
            else:
                too_deep_isolates += 1
        elif kind == "PDI":
            if too_deep_isolates and index in ends:
                too_deep_isolates -= 1
            elif index in ends:
                too_deep_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
            level, override, _ = stack[-1]
            found[index] = level
            resolved[index] = override or resolved[index]
        elif kind == "PDF":
            found[index] = level
            if not too_deep_isolates:
                if too_deep_embeddings:
                    too_deep_embeddings -= 1
                elif len(stack) > 1 and not stack[-1][2]:
                    stack.pop()
        elif kind == "B":
            found[index] = base
            del stack[1:]
            too_deep_isolates = too_deep_embeddings = 0
        else:
            found[index] = level
            if override and kind != "BN":
                resolved[index] = override


def _next(level: int, turned: bool) -> int:
    """The next odd level, or the next even one."""
    return (level + 1) | 1 if turned else (level + 2) & ~1


def _first_strong(classes: Sequence[str], start: int, end: int) -> bool:
    """Whether the first strong character runs from right to left, what is isolated left out (P2, P3)."""
    depth = 0
    for kind in classes[start:end]:
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth -= 1
        elif not depth and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def _sequences(classes: Sequence[str], found: list[int], matches: dict[int, int], base: int) -> Iterator[tuple[list[int], int, int]]:
    """Isolating run sequences (X10): indexes, and the levels before and after them."""
    kept = [index for index, kind in enumerate(classes) if kind not in _REMOVED]
    runs: list[list[int]] = []
    for place, index in enumerate(kept):
        if place and found[kept[place - 1]] == found[index] and classes[kept[place - 1]] != "B":
            runs[-1].append(index)
        else:
            runs.append([index])
    begins = {run[0]: run for run in runs}
    ends = set(matches.values())
    for run in runs:
        if run[0] in ends:
            continue
        sequence = list(run)
        while sequence[-1] in matches and matches[sequence[-1]] in begins:
            sequence += begins[matches[sequence[-1]]]
        first = bisect_right(kept, sequence[0]) - 1
        last = bisect_right(kept, sequence[-1])
        before = found[kept[first - 1]] if first else base
        open_end = classes[sequence[-1]] in _ISOLATES or last == len(kept)
        yield sequence, before, base if open_end else found[kept[last]]


# ── implicit levels (3.3.4 to 3.3.6) ──


def _resolve(text: str, kinds: list[str], found: list[int], sequence: Sequence[int], before: int, after: int) -> None:
    """Levels of a sequence of characters that has one level yet, between text of these levels."""
    level = found[sequence[0]]
    own = "R" if level & 1 else "L"
    start = "R" if max(level, before) & 1 else "L"
    end = "R" if max(level, after) & 1 else "L"
    row = [kinds[index] for index in sequence]
    if any(kind not in ("L", "WS", "ON", "S") for kind in row) or start == "R" or own == "R":
        _weak(row, start)
        _brackets(text, kinds, row, sequence, own, start)
        _neutral(row, own, start, end)
    for index, kind in zip(sequence, row, strict=True):
        if level & 1:
            found[index] = level + (kind in ("L", "EN", "AN"))
        else:
            found[index] = level + (1 if kind == "R" else 2 if kind in ("EN", "AN") else 0)


def _weak(row: list[str], start: str) -> None:
    """Marks, numbers and what stands in or by numbers (W1 to W7)."""
    previous = strong = start
    for place, kind in enumerate(row):
        if kind == "NSM":
            row[place] = kind = "ON" if previous in _ISOLATES or previous == "PDI" else previous
        elif kind == "EN" and strong == "AL":
            row[place] = "AN"
        elif kind in ("L", "R", "AL"):
            strong = kind
        if kind == "EN" and strong == "AL":
            row[place] = "AN"
        previous = kind
    row[:] = ["R" if kind == "AL" else kind for kind in row]
    for place in range(1, len(row) - 1):
        around = row[place - 1]
        if around == row[place + 1] and ((row[place] == "CS" and around in ("EN", "AN")) or (row[place] == "ES" and around == "EN")):
            row[place] = around
    place = 0
    while place < len(row):
        if row[place] == "ET":
            stop = place
            while stop < len(row) and row[stop] == "ET":
                stop += 1
            by_number = (place and row[place - 1] == "EN") or (stop < len(row) and row[stop] == "EN")
            row[place:stop] = ["EN" if by_number else "ON"] * (stop - place)
            place = stop
        else:
            if row[place] in ("ES", "CS"):
                row[place] = "ON"
            place += 1
    strong = start
    for place, kind in enumerate(row):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            row[place] = "L"


def _brackets(text: str, kinds: list[str], row: list[str], sequence: Sequence[int], own: str, start: str) -> None:
    """Brackets in pairs take the direction of what they hold, or of what is before them (N0)."""
    for opening, closing in _paired(text, row, sequence):
        inside = {_strong(kind) for kind in row[opening + 1 : closing]}
        if own in inside:
            chosen = own
        elif "L" in inside or "R" in inside:
            other = "L" if own == "R" else "R"
            context = next((kind for kind in map(_strong, reversed(row[:opening])) if kind), start)
            chosen = other if context == other else own
        else:
            continue
        for place in (opening, closing):
            row[place] = chosen
            # Marks after a bracket go with it, as they are in the source.
            for following in range(place + 1, len(row)):
                if kinds[sequence[following]] != "NSM":
                    break
                row[following] = chosen


def _paired(text: str, row: list[str], sequence: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of brackets, by where they open (BD16)."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for place, index in enumerate(sequence):
        if row[place] != "ON":
            continue
        character = normalize("NFC", text[index])
        if character in _OPENING:
            if len(opened) == _OPEN_BRACKETS:
                return []
            opened.append((character, place))
        elif character in _OPENED_BY:
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == _OPENED_BY[character]:
                    found.append((opened[depth][1], place))
                    del opened[depth:]
                    break
    return sorted(found)


def _strong(kind: str) -> str:
    """The direction that brackets and neutrals see in a class: numbers run with right-to-left text."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _neutral(row: list[str], own: str, start: str, end: str) -> None:
    """What has no direction takes that of both sides, or the sequence's own (N1, N2)."""
    place = 0
    while place < len(row):
        if row[place] not in _NEUTRAL:
            place += 1
            continue
        stop = place
        while stop < len(row) and row[stop] in _NEUTRAL:
            stop += 1
        before = _strong(row[place - 1]) if place else start
        after = _strong(row[stop]) if stop < len(row) else end
        row[place:stop] = [before if before == after else own] * (stop - place)
        place = stop


def _whitespace(classes: Sequence[str], found: list[int], base: int) -> None:
    """Separators, and blanks before them and at the end, have the paragraph's level (L1)."""
    blank = True
    for index in range(len(classes) - 1, -1, -1):
        kind = classes[index]
        if kind in ("S", "B"):
            blank = True
        elif kind not in _BLANK:
            blank = False
        if blank:
            found[index] = base


def visual_order(found: Sequence[int]) -> list[int]:
    """The indexes of a line's items from left to right (UAX 9, L2)."""
    order = list(range(len(found)))
    odd = [level for level in found if level & 1]
    if not odd:
        return order
    for level in range(max(found), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            if found[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end
    return order
