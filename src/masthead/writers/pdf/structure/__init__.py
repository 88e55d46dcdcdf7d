"""The structure tree, and the rules that it keeps."""
