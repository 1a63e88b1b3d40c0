"""Benefits (待遇): lists by what is due, the course of an application, proofs of life, deaths."""
