"""The action of action.yml, end to end."""
