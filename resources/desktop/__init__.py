"""What a desktop needs to know of Hexapla: entry, file types, icons."""
