"""征地核实: projects of expropriated land, their households, people, money and papers."""
