package uk.proportion.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.page.Input;
import uk.proportion.page.Input.Choice;
import uk.proportion.page.Input.Kind;
import uk.proportion.page.TypedDay;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.PlainText;

/** Adds a child to a case. */
@Controller
@RequestMapping("/cases/{reference}/people/new")
class PeoplePages {
    private static final String NAME = "name";
    private static final String BIRTH = "dateOfBirth";
    private static final String AGE = "ageAtConduct";
    private static final String ROLES = "roles";
    private static final String PARENTS = "parents";
    private static final String CONTACTS = "contacts";
    private static final int OLDEST = 120;
    private static final int LONGEST_NAME = 200;

    private final CaseAccess access;
    private final StatedByHand stated;
    private final CaseWords words;

    PeoplePages(CaseAccess access, StatedByHand stated, CaseWords words) {
        this.access = access;
        this.stated = stated;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String reference, Model page) {
        CaseReference readable = access.readable(reference);
        return show(readable, questions(new LinkedMultiValueMap<>()), page);
    }

    @PostMapping
    String keep(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model page) {
        CaseReference workable = access.workable(reference);
        List<Input> checked = checked(form);
        if (checked.stream().allMatch(one -> one.error() == null)) {
            try {
                stated.addChild(workable, facts(form), text(form, Reason.FIELD));
                return "redirect:/cases/" + workable + "?kept";
            } catch (InvalidFacts refused) {
                checked = withFaults(checked, Map.of(NAME, "refused"));
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return show(workable, checked, page);
    }

    @ExceptionHandler(UnknownCase.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private List<Input> questions(MultiValueMap<String, String> form) {
        List<Choice> roles = Vocabulary.find(FactSubject.CHILD, ROLES).orElseThrow().values().stream()
                .map(role -> new Choice(role, words.words().value(ROLES, role)))
                .toList();
        List<Input> inputs = new ArrayList<>();
        inputs.add(ask(NAME, Kind.LINE, "person.nameHint"));
        inputs.add(ask(BIRTH, Kind.DAY, "person.birthHint"));
        inputs.add(ask(AGE, Kind.NUMBER, "person.ageHint"));
        inputs.add(ask(ROLES, Kind.SEVERAL, "person.rolesHint").choosing(roles));
        inputs.add(ask(PARENTS, Kind.WORDS, "person.parentsHint"));
        inputs.add(ask(CONTACTS, Kind.WORDS, "person.contactsHint"));
        List<Input> filled = new ArrayList<>(inputs.stream()
                .map(one -> one.holding(
                        one.kind() == Kind.DAY
                                ? TypedDay.in(form, one.name()).parts()
                                : form.getOrDefault(one.name(), List.of())))
                .toList());
        filled.add(Reason.input(form, words, "person.reason"));
        return filled;
    }

    private Input ask(String key, Kind kind, String hint) {
        return Input.of(key, kind, words.words().fact(key), words.say(hint));
    }

    private List<Input> checked(MultiValueMap<String, String> form) {
        Map<String, String> faults = new TreeMap<>();
        TypedDay birth = TypedDay.in(form, BIRTH);
        if (birth.isWrong()) {
            faults.put(BIRTH, "day");
        } else if (birth.day().filter(day -> day.isAfter(words.today())).isPresent()) {
            faults.put(BIRTH, "future");
        }
        if (!text(form, AGE).isEmpty() && age(form).isEmpty()) {
            faults.put(AGE, "age");
        }
        if (roles(form).isEmpty()) {
            faults.put(ROLES, "roles");
        }
        if (PlainText.fault(text(form, NAME), LONGEST_NAME).isPresent()) {
            faults.put(NAME, "text");
        }
        List.of(PARENTS, CONTACTS).stream()
                .filter(key ->
                        PlainText.fault(text(form, key), PlainText.LONGEST).isPresent())
                .forEach(key -> faults.put(key, "text"));
        return Reason.checked(withFaults(questions(form), faults), form, words);
    }

    private List<Input> withFaults(List<Input> inputs, Map<String, String> faults) {
        return inputs.stream()
                .map(one -> faults.containsKey(one.name())
                        ? one.wrong(words.say("correct.error." + faults.get(one.name())))
                        : one)
                .toList();
    }

    private static Map<String, Object> facts(MultiValueMap<String, String> form) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put(ROLES, roles(form));
        List.of(NAME, PARENTS, CONTACTS).stream()
                .filter(key -> !text(form, key).isEmpty())
                .forEach(key -> facts.put(key, text(form, key)));
        TypedDay.in(form, BIRTH).day().ifPresent(day -> facts.put(BIRTH, day.toString()));
        age(form).ifPresent(years -> facts.put(AGE, years));
        return facts;
    }

    private static List<String> roles(MultiValueMap<String, String> form) {
        List<String> known =
                Vocabulary.find(FactSubject.CHILD, ROLES).orElseThrow().values();
        return form.getOrDefault(ROLES, List.of()).stream()
                .filter(known::contains)
                .toList();
    }

    private static Optional<Integer> age(MultiValueMap<String, String> form) {
        return Optional.of(text(form, AGE))
                .filter(typed -> typed.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(years -> years <= OLDEST);
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
    }

    private String show(CaseReference reference, List<Input> inputs, Model page) {
        page.addAttribute("reference", reference.value());
        page.addAttribute("title", words.say("person.title"));
        page.addAttribute("leads", List.of(words.say("person.lead")));
        page.addAttribute("inputs", inputs);
        page.addAttribute("wrong", inputs.stream().anyMatch(input -> input.error() != null));
        page.addAttribute("back", "/cases/" + reference);
        page.addAttribute("action", "/cases/" + reference + "/people/new");
        page.addAttribute("button", words.say("correct.save"));
        return "question-page";
    }
}
