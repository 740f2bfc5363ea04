package uk.proportion.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.InvalidFacts;
import uk.proportion.casefile.UnknownCase;
import uk.proportion.casepage.Statable.Statement;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.page.Input;
import uk.proportion.shared.CaseReference;

/** Adds or corrects a fact: whose, which, and then one question with its reason. What stood before is kept. */
@Controller
@RequestMapping("/cases/{reference}/correct")
class CorrectPages {
    private final CaseAccess access;
    private final StatedByHand stated;
    private final Statable statable;
    private final CaseWords words;

    CorrectPages(CaseAccess access, StatedByHand stated, Statable statable, CaseWords words) {
        this.access = access;
        this.stated = stated;
        this.statable = statable;
        this.words = words;
    }

    /** A fact, what is on file of it, and the address that asks it. */
    record Line(String key, String label, String present) {}

    /** Somebody or something that facts are about, by the code of its address. */
    record About(String code, String words) {}

    @GetMapping
    String choose(@PathVariable String reference, Model page) {
        CaseReference readable = access.readable(reference);
        page.addAttribute("reference", readable.value());
        page.addAttribute(
                "subjects",
                stated.present(readable).entrySet().stream()
                        .filter(one -> !statable.about(one.getKey()).isEmpty())
                        .map(one -> new About(one.getKey(), named(one.getKey(), one.getValue())))
                        .toList());
        return "correct";
    }

    @GetMapping("/{subject}")
    String list(@PathVariable String reference, @PathVariable String subject, Model page) {
        CaseReference readable = access.readable(reference);
        Map<String, Object> present = present(readable, subject);
        List<Statement> facts = statable.about(subject);
        if (facts.isEmpty()) {
            throw new UnknownCase();
        }
        page.addAttribute("reference", readable.value());
        page.addAttribute("subject", subject);
        page.addAttribute("title", words.say("correct.title", named(subject, present)));
        page.addAttribute("facts", facts.stream().map(one -> line(one, present)).toList());
        return "correct-facts";
    }

    @GetMapping("/{subject}/{fact}")
    String ask(@PathVariable String reference, @PathVariable String subject, @PathVariable String fact, Model page) {
        CaseReference readable = access.readable(reference);
        Map<String, Object> present = present(readable, subject);
        Statement asked = find(subject, fact);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        FactInput input = new FactInput(asked, stated.letters(readable), words);
        input.fill(form, isAnswered(asked, present) ? present.get(asked.key()) : null);
        return show(readable, asked, present, questions(input, form), page);
    }

    @PostMapping("/{subject}/{fact}")
    String keep(
            @PathVariable String reference,
            @PathVariable String subject,
            @PathVariable String fact,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model page) {
        CaseReference workable = access.workable(reference);
        Map<String, Object> present = present(workable, subject);
        Statement asked = find(subject, fact);
        FactInput input = new FactInput(asked, stated.letters(workable), words);
        List<Input> checked = check(input, form);
        if (checked.stream().allMatch(one -> one.error() == null)) {
            try {
                String reason = form.getFirst(Reason.FIELD).strip();
                stated.state(workable, asked.changing(input.value(form)), reason);
                return "redirect:/cases/" + workable + "?kept";
            } catch (InvalidFacts refused) {
                checked = withFault(checked, words.say("correct.error.refused"));
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return show(workable, asked, present, checked, page);
    }

    @ExceptionHandler(UnknownCase.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private List<Input> check(FactInput input, MultiValueMap<String, String> form) {
        List<Input> inputs = questions(input, form);
        Optional<String> fault = input.fault(form);
        if (fault.isPresent()) {
            inputs = withFault(inputs, words.say("correct.error." + fault.get()));
        }
        return Reason.checked(inputs, form, words);
    }

    private List<Input> questions(FactInput input, MultiValueMap<String, String> form) {
        List<Input> inputs = new ArrayList<>(input.inputs(form));
        inputs.add(Reason.input(form, words, "correct.reason"));
        return inputs;
    }

    private static List<Input> withFault(List<Input> inputs, String fault) {
        List<Input> wrong = new ArrayList<>(inputs);
        wrong.set(0, inputs.get(0).wrong(fault));
        return wrong;
    }

    private Map<String, Object> present(CaseReference reference, String subject) {
        return Optional.ofNullable(stated.present(reference).get(subject)).orElseThrow(UnknownCase::new);
    }

    private Statement find(String subject, String fact) {
        return statable.find(subject, fact).orElseThrow(UnknownCase::new);
    }

    private Line line(Statement one, Map<String, Object> present) {
        return new Line(one.key(), words.words().fact(one.key()), onFile(one, present));
    }

    /** A value that may only stand for an answer that nobody has given is said to be so. */
    private String onFile(Statement one, Map<String, Object> present) {
        Object value = present.get(one.key());
        if (isAnswered(one, present)) {
            return words.words().value(one.key(), value);
        }
        boolean stands = value instanceof String && !Vocabulary.UNKNOWN.equals(value);
        return stands
                ? words.say("correct.unanswered", words.words().value(one.key(), value))
                : words.say("correct.nothing");
    }

    private static boolean isAnswered(Statement one, Map<String, Object> present) {
        Object value = present.get(one.key());
        return one.fact() == null
                ? value != null && !Vocabulary.UNKNOWN.equals(value)
                : KnownFacts.isAnswered(one.fact(), value);
    }

    private String named(String subject, Map<String, Object> present) {
        return switch (subject) {
            case "incident", "review" -> words.say("correct.about." + subject);
            default ->
                present.get("name") instanceof String name
                        ? words.say("correct.about.named", words.words().subject(subject), name)
                        : words.words().subject(subject);
        };
    }

    private String show(
            CaseReference reference, Statement asked, Map<String, Object> present, List<Input> inputs, Model page) {
        String address = "/cases/" + reference + "/correct/" + asked.subject();
        page.addAttribute("reference", reference.value());
        page.addAttribute("title", words.words().fact(asked.key()));
        page.addAttribute("leads", List.of(named(asked.subject(), present), words.say("correct.lead")));
        page.addAttribute("present", onFile(asked, present));
        page.addAttribute("inputs", inputs);
        page.addAttribute("wrong", inputs.stream().anyMatch(input -> input.error() != null));
        page.addAttribute("back", address);
        page.addAttribute("action", address + "/" + asked.key());
        page.addAttribute("button", words.say("correct.save"));
        return "question-page";
    }
}
