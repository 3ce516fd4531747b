"""Who wrote a work: persons, their given and family names, groups, lists of authors, editors."""
