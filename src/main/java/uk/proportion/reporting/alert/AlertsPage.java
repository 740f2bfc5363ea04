package uk.proportion.reporting.alert;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.page.Words;
import uk.proportion.reporting.AlertCode;
import uk.proportion.reporting.alert.AlertRules.Rule;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.Dashboard;
import uk.proportion.reporting.web.Readers;
import uk.proportion.reporting.web.Table;

/** What is out of the ordinary now and was of late, for the manager; from when on it is told, for the administrator to set. */
@Controller
class AlertsPage {
    static final String ADDRESS = "/dashboards/alerts";
    private static final Set<Role> SETTERS = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> READERS = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);
    private static final int MOST_ENDED = 20;

    private final Readers readers;
    private final AlertRules rules;
    private final Alerts alerts;
    private final AlertWords say;
    private final Words words;

    AlertsPage(Readers readers, AlertRules rules, Alerts alerts, AlertWords say, Words words) {
        this.readers = readers;
        this.rules = rules;
        this.alerts = alerts;
        this.say = say;
        this.words = words;
    }

    /** A field of the form. */
    record Field(AlertCode code, String value) {}

    @Bean
    static Dashboard alertsDashboard() {
        return new Dashboard("alerts", ADDRESS, 90, READERS);
    }

    @GetMapping(ADDRESS)
    String open(Model page) {
        User user = readers.letIn(READERS);
        List<Field> fields = rules.all().stream()
                .map(rule -> new Field(rule.code(), String.valueOf(rule.threshold())))
                .toList();
        return show(user, fields, Map.of(), page);
    }

    @PostMapping(ADDRESS)
    String set(@RequestParam MultiValueMap<String, String> form, Model page) {
        User user = readers.letIn(SETTERS);
        List<Field> fields = new ArrayList<>();
        Map<String, String> problems = new TreeMap<>();
        for (AlertCode code : AlertCode.values()) {
            String typed = String.valueOf(form.toSingleValueMap().getOrDefault(code.name(), ""))
                    .strip();
            fields.add(new Field(code, typed));
            if (!isThreshold(typed)) {
                problems.put(code.name(), say.say("wrong", say.name(code), AlertRules.SMALLEST, AlertRules.LARGEST));
            }
        }
        if (!problems.isEmpty()) {
            return show(user, fields, problems, page);
        }
        fields.forEach(field -> rules.set(field.code(), Integer.parseInt(field.value()), user.id()));
        return "redirect:" + ADDRESS;
    }

    private static boolean isThreshold(String typed) {
        return typed.matches("\\d{1,5}")
                && Integer.parseInt(typed) >= AlertRules.SMALLEST
                && Integer.parseInt(typed) <= AlertRules.LARGEST;
    }

    private String show(User user, List<Field> fields, Map<String, String> problems, Model page) {
        page.addAttribute("current", say.now());
        page.addAttribute("ended", ended());
        page.addAttribute("rules", table(rules.all()));
        page.addAttribute("fields", fields);
        page.addAttribute("problems", problems);
        page.addAttribute("sets", user.roles().stream().anyMatch(SETTERS::contains));
        page.addAttribute("manager", user.has(Role.MANAGER));
        return "reporting/alerts";
    }

    private Table table(List<Rule> all) {
        return new Table(
                "rules",
                say.say("rules"),
                say.say("rules.text"),
                List.of(
                        Table.text(say.say("column.alert")),
                        Table.text(say.say("column.when")),
                        Table.text(say.say("column.changed"))),
                all.stream()
                        .map(rule -> List.of(
                                Cell.text(say.name(rule.code())),
                                Cell.text(say.when(rule.code(), rule.threshold())),
                                Cell.text(
                                        rule.changedAt() == null
                                                ? say.say("asShipped")
                                                : words.moment(rule.changedAt()))))
                        .toList());
    }

    private Table ended() {
        return new Table(
                "ended",
                say.say("ended"),
                "",
                List.of(
                        Table.text(say.say("column.alert")),
                        Table.text(say.say("column.began")),
                        Table.text(say.say("column.ended"))),
                alerts.ended(MOST_ENDED).stream()
                        .map(one -> List.of(
                                Cell.text(say.title(one)),
                                Cell.text(words.moment(one.beganAt())),
                                Cell.text(words.moment(one.endedAt()))))
                        .toList());
    }
}
