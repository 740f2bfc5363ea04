package uk.proportion.recording.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.proportion.recording.NotOffered;
import uk.proportion.recording.NotOffered.Kind;
import uk.proportion.recording.WhyNotInWords;

/** A code that may not be proposed, with its reasons as sentences. */
record Refused(
        String code,
        String title,
        Kind kind,
        List<String> why,
        Map<String, Object> facts,
        List<String> rules,
        List<String> citations) {

    /** Those of one kind; what can change is shown open. */
    record Group(Kind kind, List<Refused> codes) {
        public boolean open() {
            return kind == Kind.CLOSED;
        }
    }

    static Refused of(NotOffered one, WhyNotInWords words) {
        return new Refused(
                one.code(),
                one.title(),
                one.kind(),
                one.reasons().stream()
                        .map(reason -> words.sentence(reason, one.facts()))
                        .toList(),
                one.facts(),
                one.rules(),
                one.citations());
    }

    /** By kind: what is closed first. */
    static List<Group> groups(List<NotOffered> all, WhyNotInWords words) {
        return all.stream()
                .map(one -> of(one, words))
                .collect(Collectors.groupingBy(Refused::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> new Group(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparing(Group::kind))
                .toList();
    }
}
