"""A message that is not sent yet."""
