package uk.proportion.workflow;

/** Somebody's start form has been accepted. Published in the transaction that acts on it. */
public record StartFormTaken(String form, String user) {}
