"""The office's database: tables, engine, instants. SQL that SQLite and PostgreSQL both speak."""
