"""The window. It composes what core offers; core never imports it."""
