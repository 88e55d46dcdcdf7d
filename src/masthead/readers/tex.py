"""Mathematics as TeX writes it → a line that can be read: `\\frac{a}{b} = c^2` is "a/b = c²". Every word of it stays."""

from __future__ import annotations

from masthead.document.build import collapse
from masthead.expressions import expression

_TOKENS = expression(r"\\[A-Za-z]+\*?|\\.|\s+|.", 16)
_RAISED = expression(r"(?<!\s)\s++(?=[_^])")
_DEEP = 40
"""Groups within groups beyond which marks are left out as they come."""
_SAID = (
    "alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ "
    "pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ "
    "Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω times=× cdot=· div=÷ pm=± mp=∓ ast=∗ star=⋆ circ=° bullet=• le=≤ leq=≤ ge=≥ geq=≥ ne=≠ neq=≠ "
    "approx=≈ sim=∼ simeq=≃ equiv=≡ propto=∝ ll=≪ gg=≫ to=→ rightarrow=→ leftarrow=← Rightarrow=⇒ leftrightarrow=↔ mapsto=↦ "
    "infty=∞ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫ oint=∮ in=∈ notin=∉ subset=⊂ subseteq=⊆ cup=∪ cap=∩ wedge=∧ vee=∨ emptyset=∅ forall=∀ exists=∃ "
    "neg=¬ land=∧ lor=∨ ldots=… cdots=⋯ dots=… vdots=⋮ prime=′ degree=° celsius=℃ euro=€ pounds=£ hbar=ℏ ell=ℓ Re=ℜ Im=ℑ angle=∠ "
    "perp=⊥ parallel=∥ langle=⟨ rangle=⟩ lfloor=⌊ rfloor=⌋ lceil=⌈ rceil=⌉ mid=| vert=| Vert=‖ colon=: lbrace={ rbrace=}"
)
"""Commands, and the signs that they set."""
_SIGNS = dict(pair.split("=", 1) for pair in _SAID.split())
_APART = frozenset("=≤≥≠≈∼≃≡∝≪≫→←⇒↔↦×±∓÷∈∉⊂⊆<>+")
"""Signs that stand between blanks."""
_SIZES = (
    "left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle scriptstyle limits nolimits nonumber label hline mathstrut"
)
_SILENT = frozenset(_SIZES.split())
"""Commands that only say how large, and where."""
_BLANKS = frozenset((r"\,", r"\;", r"\:", r"\ ", r"\>", r"\quad", r"\qquad", "~", "&"))
_RAISED_SIGNS = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED_SIGNS = str.maketrans("0123456789+-−=()ijkmn", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ᵢⱼₖₘₙ")
_INDEX = 5
"""Signs of an index that is read at a glance; longer ones keep their mark."""
_FRACTIONS = frozenset((r"\frac", r"\dfrac", r"\tfrac", r"\cfrac"))
_WORDED = frozenset((r"\text", r"\textrm", r"\textbf", r"\textit", r"\mbox", r"\mathrm", r"\operatorname", r"\operatorname*"))


def line(said: str) -> str:
    """A formula in one line."""
    return _RAISED.sub("", collapse(_Reading(_TOKENS.findall(said)).group(0)))


def written(said: str) -> bool:
    """Whether a formula is TeX: it has commands or groups. Other ways to write one have none."""
    return "\\" in said or "{" in said


class _Reading:
    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def group(self, depth: int, end: str = "") -> str:
        """What stands up to `end`, or to the end of the whole."""
        said: list[str] = []
        while self._at < len(self._tokens):
            if self._tokens[self._at] == end:
                self._at += 1
                break
            said.append(self._one(depth))
        return "".join(said)

    def _one(self, depth: int) -> str:
        token = self._tokens[self._at]
        self._at += 1
        if token == "{":
            return self.group(depth + 1, "}") if depth < _DEEP else ""
        if token == "}" or token == "$":
            return ""
        if token in ("^", "_"):
            raised = self._argument(depth)
            return raised if raised in ("°", "′") else _set_off(token, raised)
        if token in _FRACTIONS:
            above = self._argument(depth)
            return f"{_held(above)}/{_held(self._argument(depth))}"
        if token == r"\sqrt":
            root = self._option(depth)
            return f"{_held(root)}√({self._argument(depth)})"
        if token in _WORDED:
            return self._worded()
        if token in (r"\begin", r"\end", r"\label", r"\tag"):
            self._worded()
            return " "
        if token == "\\\\":
            return "; "
        if token in _BLANKS:
            return " "
        if token.startswith("\\"):
            return self._command(token)
        return f" {token} " if token in _APART else token

    def _command(self, token: str) -> str:
        name = token[1:].rstrip("*")
        if not name[:1].isalpha():
            return "" if name == "!" else name
        if name in _SILENT:
            return ""
        if sign := _SIGNS.get(name):
            return f" {sign} " if sign in _APART else sign
        if name.startswith("math") or name in ("bar", "hat", "vec", "tilde", "overline", "underline", "boldsymbol", "bm"):
            return self._argument(depth=1)
        return f" {name} "

    def _argument(self, depth: int) -> str:
        while self._at < len(self._tokens) and self._tokens[self._at].isspace():
            self._at += 1
        return self._one(depth + 1).strip() if self._at < len(self._tokens) and depth < _DEEP else ""

    def _option(self, depth: int) -> str:
        if self._at < len(self._tokens) and self._tokens[self._at] == "[":
            self._at += 1
            return self.group(depth + 1, "]").strip()
        return ""

    def _worded(self) -> str:
        """A group as it stands: words with their blanks."""
        if self._at >= len(self._tokens) or self._tokens[self._at] != "{":
            return ""
        end = next((at for at in range(self._at, len(self._tokens)) if self._tokens[at] == "}"), len(self._tokens))
        said = "".join(self._tokens[self._at + 1 : end])
        self._at = end + 1
        return said.replace("\\", "")


def _set_off(mark: str, said: str) -> str:
    """What is raised or lowered, in letters that are so by themselves (Unicode 16.0, superscripts and subscripts), where it is no more than figures
    and an index: "mc²", "qᵢ". Else behind the mark."""
    short = "".join(said.split())
    table = _RAISED_SIGNS if mark == "^" else _LOWERED_SIGNS
    return short.translate(table) if 0 < len(short) <= _INDEX and all(ord(sign) in table for sign in short) else mark + _held(said)


def _held(said: str) -> str:
    """In brackets, if it is more than one term."""
    said = collapse(said)
    return said if len(said) < 2 or said.isalnum() or (said[0] == "(" and said[-1] == ")" and said.count("(") == 1) else f"({said})"
