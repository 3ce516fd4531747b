"""What strings say, whatever list they are in: words, encodings, schemes and hosts."""
