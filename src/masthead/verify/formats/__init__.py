"""Files of each format read into one value, without any code of the writers."""
