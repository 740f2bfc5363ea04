package uk.proportion.takedown;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.page.Input;
import uk.proportion.page.Input.Choice;
import uk.proportion.page.Input.Kind;
import uk.proportion.page.TypedDay;
import uk.proportion.page.Words;
import uk.proportion.shared.CaseReference;

/** The questions of the take-down pages, with what was typed and what is wrong with it. */
@Component
class TakeDownForms {
    private static final String TIME = "at";

    private final TakeDowns takeDowns;
    private final CaseFiles files;
    private final Words words;

    TakeDownForms(TakeDowns takeDowns, CaseFiles files, Words words) {
        this.takeDowns = takeDowns;
        this.files = files;
        this.words = words;
    }

    /** A request as it was typed. */
    static TakeDownRequest request(MultiValueMap<String, String> form) {
        return new TakeDownRequest(
                form.getFirst("child"),
                form.getFirst("service"),
                form.getFirst("platform"),
                form.getFirst("helper"),
                TypedDay.in(form, "on").day().orElse(null),
                time(form).orElse(null),
                TypedDay.in(form, "followUp").day().orElse(null));
    }

    /** What is wrong with a request: a code by field. */
    Map<String, String> faultsOfRequest(CaseReference reference, MultiValueMap<String, String> form) {
        Map<String, String> faults = typed(form);
        if (!text(form, TIME).isEmpty() && time(form).isEmpty()) {
            faults.put(TIME, "time");
        }
        takeDowns.faults(reference, request(form)).forEach(faults::putIfAbsent);
        return faults;
    }

    /** What is wrong with an answer: a code by field. */
    Map<String, String> faultsOfAnswer(TakeDown about, MultiValueMap<String, String> form) {
        Map<String, String> faults = typed(form);
        TypedDay on = TypedDay.in(form, "on");
        takeDowns
                .faults(
                        about,
                        form.getFirst("result"),
                        on.isEmpty() ? takeDowns.today() : on.day().orElse(null),
                        TypedDay.in(form, "followUp").day().orElse(null))
                .forEach(faults::putIfAbsent);
        return faults;
    }

    /** An answer without faults. */
    TakeDownAnswer answer(MultiValueMap<String, String> form) {
        return new TakeDownAnswer(
                TakeDown.Result.valueOf(form.getFirst("result")),
                TypedDay.in(form, "on").day().orElseGet(takeDowns::today),
                TypedDay.in(form, "followUp").day().orElse(null));
    }

    List<Input> ofRequest(CaseReference reference, MultiValueMap<String, String> form, Map<String, String> faults) {
        List<Choice> children = files.letters(reference).stream()
                .map(letter -> new Choice(letter, words.person(letter)))
                .toList();
        List<Input> inputs = new ArrayList<>();
        inputs.add(ask("new.child", "child", Kind.ONE, null).choosing(children));
        inputs.add(
                ask("new.service", "service", Kind.ONE, null).choosing(choices(TakeDown.Service.values(), "service")));
        inputs.add(ask("new.platform", "platform", Kind.LINE, "new.platformHint"));
        inputs.add(ask("new.helper", "helper", Kind.ONE, null).choosing(choices(TakeDown.Helper.values(), "helper")));
        inputs.add(ask("new.on", "on", Kind.DAY, "new.onHint"));
        inputs.add(ask("new.at", TIME, Kind.LINE, "new.atHint"));
        inputs.add(ask("new.followUp", "followUp", Kind.DAY, "new.followUpHint"));
        return filled(inputs, form, faults);
    }

    List<Input> ofAnswer(MultiValueMap<String, String> form, Map<String, String> faults) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(
                ask("answer.result", "result", Kind.ONE, null).choosing(choices(TakeDown.Result.values(), "result")));
        inputs.add(ask("answer.on", "on", Kind.DAY, "new.onHint"));
        inputs.add(ask("new.followUp", "followUp", Kind.DAY, "new.followUpHint"));
        return filled(inputs, form, faults);
    }

    private List<Input> filled(List<Input> inputs, MultiValueMap<String, String> form, Map<String, String> faults) {
        return inputs.stream()
                .map(input -> input.holding(
                        input.kind() == Kind.DAY
                                ? TypedDay.in(form, input.name()).parts()
                                : form.getOrDefault(input.name(), List.of())))
                .map(input -> faults.containsKey(input.name())
                        ? input.wrong(words.of("takedowns.error." + faults.get(input.name()), null))
                        : input)
                .toList();
    }

    private Input ask(String label, String name, Kind kind, String hint) {
        return Input.of(
                name,
                kind,
                words.of("takedowns." + label, null),
                hint == null ? null : words.of("takedowns." + hint, null));
    }

    private List<Choice> choices(Enum<?>[] codes, String kind) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.name(), words.of("takedowns." + kind + "." + code, null)))
                .toList();
    }

    private static Map<String, String> typed(MultiValueMap<String, String> form) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String name : List.of("on", "followUp")) {
            if (TypedDay.in(form, name).isWrong()) {
                faults.put(name, "day");
            }
        }
        return faults;
    }

    private static Optional<LocalTime> time(MultiValueMap<String, String> form) {
        try {
            return Optional.of(LocalTime.parse(text(form, TIME)));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
    }
}
