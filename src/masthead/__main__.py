"""`python -m masthead`."""

from masthead.cli.main import main

main()
