"""What press releases say, by language: a data file each."""
