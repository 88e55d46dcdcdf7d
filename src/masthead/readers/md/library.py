"""The library that parses Markdown, with its expressions as they are kept between runs: to be imported before anything else of it is."""

from masthead.compiled import lent

with lent():
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

__all__ = ["MarkdownIt", "deflist_plugin", "footnote_plugin"]
