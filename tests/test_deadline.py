"""The time that one source may take."""

from __future__ import annotations

import time

import pytest

from masthead import deadline
from masthead.errors import LimitError


class _Lingering:
    def __del__(self) -> None:
        time.sleep(0.05)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_alarm_that_python_swallows_within_a_destructor_is_heard_when_the_work_ends() -> None:
    with pytest.raises(LimitError, match="takes longer"), deadline.within(0.01):
        _Lingering()


def test_work_that_ends_in_time_is_let_be() -> None:
    with deadline.within(5):
        done = sum(range(10))
    assert done == 45
