"""Rules of the field as pure functions over frozen values: no I/O, no clock, no SQL, no Qt."""
