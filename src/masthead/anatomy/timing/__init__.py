"""When a release is from and when it may be published."""
