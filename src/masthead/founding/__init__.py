"""How a brand begins: from a name, a colour and a logo, from an organisation's Word template, or from the brand.yml that it has."""
