"""Measurements of the course side by side with the ordinary way of doing it; never a test."""
