package uk.proportion.taskpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ViewResolver;
import uk.proportion.WholeProduct;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Choice;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinitions;
import uk.proportion.workflow.FormReading;

/** Every form of the product is asked on pages: each question can be reached, and valid answers are all that is needed. */
@WholeProduct
class EveryFormOnPagesTests {
    private static final String WORDS = "Spoken with the form tutor on Monday.";
    private static final List<Map<String, String>> LIST = List.of(Map.of("value", "21", "label", "Outcome 21"));

    @Autowired
    FormDefinitions forms;

    @Autowired
    FormReading reading;

    @Autowired
    Questions questions;

    @Autowired
    Summary summary;

    @Autowired
    ViewResolver thymeleafViewResolver;

    @Autowired
    WebApplicationContext application;

    @TestFactory
    Stream<DynamicTest> everyFormIsAnsweredPageByPage() {
        return forms.all().stream().map(form -> DynamicTest.dynamicTest(form.id(), () -> fillIn(form)));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionIsOnExactlyOnePage() {
        return forms.all().stream()
                .map(form -> DynamicTest.dynamicTest(form.id(), () -> {
                    List<String> asked = Paging.of(form, "Task", Set.of()).pages().stream()
                            .flatMap(page -> page.fields().stream())
                            .map(Field::key)
                            .toList();
                    assertThat(asked)
                            .containsExactlyElementsOf(
                                    form.fields().stream().map(Field::key).toList());
                }));
    }

    private void fillIn(FormDefinition form) throws Exception {
        Desk desk = new Desk(null, reading, questions, summary, new Panels(List.of()));
        Seat seat = Seat.of(form, "Task", "/start/" + form.id(), variables(form));
        Questionnaire filled = new Questionnaire(seat, reading, Map.of());
        ExtendedModelMap first = new ExtendedModelMap();
        assertThat(rendered(desk.overview(filled, first), first)).contains("Task");
        Set<Integer> seen = new HashSet<>();
        for (var next = filled.pages().stream().findFirst(); next.isPresent(); next = filled.after(next.get())) {
            FormPage asked = next.get();
            assertThat(seen.add(asked.number())).isTrue();
            // What comes up because of an answer is answered in the next round
            for (int round = 0; round < 3; round++) {
                ExtendedModelMap model = new ExtendedModelMap();
                String html = rendered(desk.show(filled, asked, List.of(), Set.of(), false, model), model);
                for (Field field : asked.fields()) {
                    assertThat(html)
                            .as(field.key())
                            .containsAnyOf("id=\"" + field.key() + "\"", "id=\"" + field.key() + "-day\"");
                }
                filled.answer(new Posted(answers(asked, filled)).answers(asked));
            }
            assertThat(filled.faultsOn(asked)).isEmpty();
        }
        assertThat(filled.faults()).isEmpty();
        assertThat(reading.check(form, filled.toSend(), seat.variables()).faults())
                .isEmpty();
        ExtendedModelMap model = new ExtendedModelMap();
        assertThat(rendered(desk.check(filled, Map.of("#answers", "A reason"), model), model))
                .contains("A reason");
    }

    /** As a browser sends it. */
    private static MultiValueMap<String, String> answers(FormPage page, Questionnaire form) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add(Posted.SHOWN, form.shownOn(page));
        for (Field field : page.fields()) {
            switch (field.type()) {
                case "checkbox" -> sent.add(field.key(), "true");
                case "number" -> sent.add(field.key(), "14");
                case "datetime" -> {
                    sent.add(field.key() + "-day", "31");
                    sent.add(field.key() + "-month", "5");
                    sent.add(field.key() + "-year", "2011");
                }
                case "radio", "select", "checklist" ->
                    Questions.choices(field, form).stream()
                            .findFirst()
                            .map(Choice::value)
                            .ifPresent(value -> sent.add(field.key(), value));
                default -> sent.add(field.key(), text(field));
            }
        }
        return sent;
    }

    private static String text(Field field) {
        String pattern = field.limits().pattern();
        if (pattern == null) {
            return WORDS.substring(0, Math.min(WORDS.length(), field.limits().maxLength()));
        }
        return Stream.of("YP-2026-4830571-V", "A", "c1", "42/12345/26", "2026-11-16 10:30")
                .filter(text -> text.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No example for " + pattern));
    }

    private static Map<String, Object> variables(FormDefinition form) {
        Map<String, Object> variables = new HashMap<>();
        form.variables().forEach(name -> {
            if (name.endsWith("Choices")) {
                variables.put(name, LIST);
            }
        });
        if (form.variables().contains("childCount")) {
            variables.put("childCount", 3);
        }
        return variables;
    }

    private String rendered(String view, ExtendedModelMap model) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(application.getServletContext());
        MockHttpServletResponse response = new MockHttpServletResponse();
        thymeleafViewResolver.resolveViewName(view, Locale.UK).render(model, request, response);
        return response.getContentAsString();
    }
}
