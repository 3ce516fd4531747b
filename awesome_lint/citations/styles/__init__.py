"""The reference grammar: the styles of full references, as APA, IEEE or GB/T 7714, and their titles."""
