package uk.proportion.workflow;

/** A task has ended: completed by somebody, overtaken by new facts, or deleted. Published in the transaction that ends it. */
public record TaskOver(String taskId) {}
