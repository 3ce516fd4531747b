"""What the whole of a list tells: its order, bullets, contents and template, and what it holds twice."""
