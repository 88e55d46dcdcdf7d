"""Where in a source's decoded text the words stand that were found: the blocks are laid along it again, once, when somebody asks."""
