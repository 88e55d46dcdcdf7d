"""Reading written files back, whoever made them."""
