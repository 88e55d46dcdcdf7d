"""The command line: a file a command."""

import gc

from masthead.finder import install

# A command makes many objects once and ends: looking for cycles among them every 700 costs a fifth of a short run, and its imports make
# ten thousand.
gc.set_threshold(400_000, 20, 20)
install()
