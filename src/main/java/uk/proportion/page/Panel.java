package uk.proportion.page;

import java.util.Map;

/**
 * Something to read before a form is answered.
 *
 * @param template the name of the template that shows it
 * @param model what the template finds under {@code panel}
 */
public record Panel(String template, Map<String, Object> model) {}
