"""The desk's encrypted file: tables, sessions, migrations, search and the change log."""
