"""How a work was published: venue, publisher, place, date and locators."""
