"""The shapes of list entries: what their Markdown, the cells of a row and the words around a title say."""
