"""The central e-office: its own process, HTTPS, procedures of the sede, municipal register, SAM, documents."""
