"""The pages, one room for each family; each yields `Page`."""
