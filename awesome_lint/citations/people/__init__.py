"""Who wrote a work: lists of authors, their initials and family names, editors."""
