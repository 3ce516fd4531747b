"""What rules ask of a whole list: order, bullets, contents, template, repeats, and links: misplaced, near."""
