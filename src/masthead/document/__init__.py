"""The canonical document: what a reader makes and everything after it works on."""
