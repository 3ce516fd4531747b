"""What rules ask of a whole list: its order, bullets, contents, template, repeats, and its near links."""
