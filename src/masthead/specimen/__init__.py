"""A brand on paper: a made-up release in six languages that uses every role, and the brand's colours, type and marks."""
