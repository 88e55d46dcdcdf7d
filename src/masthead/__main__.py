"""`python -m masthead`."""

from masthead.cli.start import main

main()
