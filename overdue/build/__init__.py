"""Publishing: turns the sources of the course into what people open."""
