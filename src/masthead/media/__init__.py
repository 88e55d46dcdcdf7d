"""Images: opened, checked, made fit for documents."""
