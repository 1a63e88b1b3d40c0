"""The blocks that a form is made of: each draws itself from its upper left corner down."""
