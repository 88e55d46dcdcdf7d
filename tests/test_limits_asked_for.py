"""Each limit can be asked for by its name, and keeps its bounds."""

from __future__ import annotations

import pytest

from masthead.errors import UsageError
from masthead.limits import Limits, table
from masthead.registry import limits_said


@pytest.mark.parametrize("limit", table(), ids=lambda limit: limit.name)
def test_a_limit_is_a_whole_number_within_its_bounds(limit) -> None:
    name = limit.name.partition(".")[2]
    asked = limits_said({name: "7"})
    assert getattr(asked, name) == 7
    assert {key for key in Limits.__struct_fields__ if getattr(asked, key) != getattr(Limits(), key)} <= {name}
    for wrong in ("-1", "many", "1.5"):
        with pytest.raises(UsageError, match=rf"limit\.{name} can’t be “{wrong}”"):
            limits_said({name: wrong})
