package uk.proportion.demo.process;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A case of the demonstration, as its file tells it.
 *
 * @param reporter the user who reports it
 * @param report answers of the start form, by field
 * @param tasks what is then done, in order; whoever the task is given to does it
 */
record CaseScript(String title, String reporter, Map<String, Object> report, List<Step> tasks) {

    CaseScript {
        tasks = Objects.requireNonNullElse(tasks, List.of());
    }

    /**
     * A task that is completed. Written as the form's id alone where every answer is the usual one.
     *
     * @param subject the child's letter, the crime's id or the measure that the task is about; {@code null} for any
     * @param answers what is answered otherwise than usual, by field
     */
    record Step(String form, String subject, Map<String, Object> answers) {

        @JsonCreator(mode = Mode.PROPERTIES)
        Step(
                @JsonProperty("form") String form,
                @JsonProperty("subject") String subject,
                @JsonProperty("answers") Map<String, Object> answers) {
            this.form = form;
            this.subject = subject;
            this.answers = Objects.requireNonNullElse(answers, Map.of());
        }

        @JsonCreator(mode = Mode.DELEGATING)
        static Step asUsual(String form) {
            return new Step(form, null, Map.of());
        }

        @Override
        public String toString() {
            return subject == null ? form : form + " of " + subject;
        }
    }
}
