"""What outside judges and good practice say of a file."""
