"""What stands at the head and foot of pages, and behind them."""
