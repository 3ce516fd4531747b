"""Which work a citation is of: its kind and edition, compared with other citations and with records."""
