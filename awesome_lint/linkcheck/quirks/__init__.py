"""Knowledge of particular sites and servers: tables of named rows, each with its reason."""
