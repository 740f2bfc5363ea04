package uk.proportion.bench;

import java.util.Map;

/**
 * What one side asked of its database.
 *
 * @param statements SQL executions, each entry of a batch for itself
 * @param roundTrips calls of the JDBC driver that execute something: a batch is one
 * @param byKind statements by what they do to which table, such as {@code insert act_ru_variable}
 */
record Count(int statements, int roundTrips, Map<String, Integer> byKind) {}
