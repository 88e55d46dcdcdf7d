"""What a PDF file is made of: objects, pages and outline as bytes, and what the file says about itself."""
