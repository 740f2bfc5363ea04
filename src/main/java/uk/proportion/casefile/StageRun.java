package uk.proportion.casefile;

/**
 * One run of a stage.
 *
 * @param subject {@code case}, a child's letter, a crime's id or an immediate action
 * @param basis the results that it works on; when they change, the run is overtaken
 * @param running whether it has not ended yet
 * @param completed whether it came to its end, and was not overtaken
 */
public record StageRun(StageName stage, String subject, String basis, boolean running, boolean completed) {}
