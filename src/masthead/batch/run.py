"""Jobs → results: each source alone, its failure its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from masthead import pipeline
from masthead.batch.plan import Job
from masthead.batch.workers import Here, Pool
from masthead.errors import MastheadError
from masthead.request import Published, Request


def run(jobs: Iterable[Job], request: Request, workers: Pool | Here) -> Iterator[tuple[Job, Published | MastheadError]]:
    """Each job with its files, or with the error that stopped it."""
    for job, outcome in workers.map(partial(publish, request), jobs):
        if isinstance(outcome, MastheadError) and not outcome.where:
            outcome = type(outcome)(outcome.problem, where=job.source, hint=outcome.hint)
        yield job, outcome


def publish(request: Request, job: Job) -> Published:
    """One source to its files: what a worker does."""
    source = pipeline.source_at(job.source, request)
    return pipeline.store(pipeline.make(source, request), Path(job.folder), job.stem)
