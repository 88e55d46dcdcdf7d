"""Markdown: CommonMark with what writers and sites add to it."""
