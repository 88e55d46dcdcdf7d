"""How languages that write capitals set an office beside a name: before it, behind it, in a list, in a sentence."""
