"""What is no code: themes, icons, help, schemas, translations."""
