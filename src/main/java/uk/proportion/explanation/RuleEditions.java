package uk.proportion.explanation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Citations;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.DecisionTables;
import uk.proportion.guidance.Source;

/**
 * What a rule says and rests on, in the edition of its table that gave an answer. Of the edition that is asked now, from the
 * messages and the catalogue; these are kept at every start, so that they are there once a later edition has replaced it.
 */
@Component
class RuleEditions {
    private static final TypeReference<List<Source>> SOURCES = new TypeReference<>() {};

    private final DecisionTables tables;
    private final Citations citations;
    private final MessageSource messages;
    private final JdbcTemplate database;
    private final ObjectMapper json;

    RuleEditions(
            DecisionTables tables,
            Citations citations,
            MessageSource messages,
            JdbcTemplate database,
            ObjectMapper json) {
        this.tables = tables;
        this.citations = citations;
        this.messages = messages;
        this.database = database;
        this.json = json;
    }

    /** @param wording empty where it is not kept */
    record Edition(Optional<String> wording, List<Source> sources) {}

    boolean isCurrent(String table, String edition) {
        return tables.edition(table).equals(edition);
    }

    Edition of(String table, FiredRule rule, String edition) {
        if (isCurrent(table, edition)) {
            return current(rule, LocaleContextHolder.getLocale());
        }
        return database
                .query(
                        "select wording, sources from rule_edition where rule_id = ? and edition = ?",
                        (row, number) -> new Edition(Optional.of(row.getString(1)), read(row.getString(2))),
                        rule.id(),
                        edition)
                .stream()
                .findFirst()
                .orElseGet(() -> new Edition(Optional.empty(), sources(rule)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void keep() {
        DecisionGroups.TABLES.forEach(table -> tables.rules(table).forEach(rule -> keep(rule, tables.edition(table))));
    }

    private void keep(FiredRule rule, String edition) {
        Edition now = current(rule, Locale.ENGLISH);
        String wording = now.wording().orElseThrow(() -> new IllegalStateException("No words for rule " + rule.id()));
        int kept = database.update(
                "update rule_edition set wording = ?, sources = ? where rule_id = ? and edition = ?",
                wording,
                write(now.sources()),
                rule.id(),
                edition);
        if (kept == 0) {
            insert(rule, edition, wording, now.sources());
        }
    }

    private void insert(FiredRule rule, String edition, String wording, List<Source> sources) {
        try {
            database.update(
                    "insert into rule_edition (rule_id, edition, wording, sources) values (?, ?, ?, ?)",
                    rule.id(),
                    edition,
                    wording,
                    write(sources));
        } catch (DuplicateKeyException otherNode) {
            // It has the same words
        }
    }

    private Edition current(FiredRule rule, Locale locale) {
        return new Edition(
                Optional.ofNullable(messages.getMessage("rule." + rule.id(), null, null, locale)), sources(rule));
    }

    private List<Source> sources(FiredRule rule) {
        return rule.citations().stream()
                .map(citation -> citations.find(citation).orElseGet(() -> Source.notInTheCatalogue(citation)))
                .toList();
    }

    private String write(List<Source> sources) {
        try {
            return json.writeValueAsString(sources);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Sources are texts and days", unwritable);
        }
    }

    private List<Source> read(String sources) {
        try {
            return json.readValue(sources, SOURCES);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored row of sources is not readable", unreadable);
        }
    }
}
