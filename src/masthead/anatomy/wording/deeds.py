"""Verbs of doing, announcing and saying, for the floors above: they are known where lines are cut already."""

from __future__ import annotations

from masthead.anatomy.layout.deeds import PRESENT as PRESENT
from masthead.anatomy.layout.deeds import deed as deed
from masthead.anatomy.layout.deeds import in_forms as in_forms
