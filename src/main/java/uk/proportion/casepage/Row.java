package uk.proportion.casepage;

/** A name and what is on file under it, in words. */
record Row(String label, String value) {}
