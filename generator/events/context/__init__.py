"""Acts whose day their own clause does not give: the report, a neighbour or another act does."""
