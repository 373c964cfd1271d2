"""Behind queries: the catalogue in memory, where it lies near, what it widens to, and the shapes of the answers."""
