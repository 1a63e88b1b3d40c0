"""Small parts that every tab shares; none of them knows the desk."""
