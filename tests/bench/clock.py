"""Time and memory, measured in turns: what slows the machine for a while slows all contenders."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct


class Spent(Struct, frozen=True):
    """What a piece of work took: seconds on the wall and of processors, and the megabytes of the largest process (0: not measured)."""

    wall: float
    cpu: float
    memory: float = 0.0


class Took(Struct, frozen=True):
    """Medians over the rounds."""

    wall: float
    cpu: float
    memory: float
    rounds: tuple[Spent, ...]


def here(work: Callable[[], object], times: int = 1) -> Spent:
    """Work in this process, divided by how many times it is done in one call."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Spent((time.perf_counter() - wall) / times, (time.process_time() - cpu) / times)


_LAUNCHER = """
import json, os, sys, time
wall = cpu = memory = 0.0
for command in json.loads(sys.argv[1]):
    start = time.monotonic()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, used = os.wait4(child, 0)
    wall += time.monotonic() - start
    cpu += used.ru_utime + used.ru_stime
    memory = max(memory, used.ru_maxrss / 1024)
    if status:
        sys.exit(f"{command[:4]} failed: {os.waitstatus_to_exitcode(status)}")
print(json.dumps([wall, cpu, memory]))
"""
"""A small process that starts the others: a child's memory counts from its mother's, so she must be small."""


def processes(*commands: Sequence[str], folder: Path) -> Spent:
    """Whole processes, one after the other, each command with its path in full; their output is thrown away."""
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER, json.dumps(commands)]
    told = subprocess.run(launcher, check=False, capture_output=True, text=True, cwd=folder)
    if told.returncode:
        raise SystemExit(told.stderr)
    return Spent(*json.loads(told.stdout))


def turns(contenders: Mapping[str, Callable[[], Spent]], rounds: int) -> dict[str, Took]:
    """Each contender's time; they take turns, and the first round doesn't count."""
    spent: dict[str, list[Spent]] = {name: [] for name in contenders}
    for number in range(rounds + 1):
        for name, work in contenders.items():
            found = work()
            if number:
                spent[name].append(found)
    return {
        name: Took(
            statistics.median(one.wall for one in found),
            statistics.median(one.cpu for one in found),
            max(one.memory for one in found),
            tuple(found),
        )
        for name, found in spent.items()
    }


def ratio(ours: Took, theirs: Took) -> tuple[float, float]:
    """The medians of the rounds' ratios: of the wall clock, of processor time."""
    pairs = list(zip(ours.rounds, theirs.rounds, strict=True))
    return statistics.median(a.wall / b.wall for a, b in pairs), statistics.median(a.cpu / b.cpu for a, b in pairs)
