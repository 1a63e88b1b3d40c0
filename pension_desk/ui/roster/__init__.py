"""The roster tab (居民名册): the table of residents, its filters, and a person's page."""
