"""The app widget: declared controls, a session, a page script, and what stands without a kernel."""
