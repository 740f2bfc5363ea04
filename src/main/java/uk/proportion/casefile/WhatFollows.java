package uk.proportion.casefile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.Vocabulary;

/** What stands for an unanswered fact because of another one follows that other one where it is changed. */
record WhatFollows(Answered answered, CaseFacts stated) {
    private static final int ADULT = 18;
    private static final String AGE_NOW = "ageNow";
    private static final String AGE_THEN = "ageAtConduct";
    private static final String ADULT_INVOLVED = "adultInvolved";
    private static final String LINKED = "linkedAdultPossession";
    private static final String INCIDENTS = "priorFreeIncidents";

    /**
     * @param facts in maps of their own
     * @param withStatedIncidents the letters of those of whom the count of earlier incidents is stated
     */
    record Followed(CaseFacts facts, Set<String> withStatedIncidents) {}

    Followed from(CaseFacts changed) {
        Set<String> withIncidents = new HashSet<>(answered.withStatedIncidents());
        Map<String, Map<String, Object>> children = new LinkedHashMap<>();
        changed.children().forEach((letter, child) -> {
            Map<String, Object> before = stated.children().get(letter);
            children.put(letter, withAge(letter, before, child));
            if (!Objects.equals(before.get(INCIDENTS), child.get(INCIDENTS))) {
                withIncidents.add(letter);
            }
        });
        Map<String, Map<String, Object>> crimes = new LinkedHashMap<>();
        changed.crimes().forEach((id, crime) -> crimes.put(id, withAdult(id, crime, changed)));
        CaseFacts facts = new CaseFacts(
                new TreeMap<>(changed.incident()),
                new TreeMap<>(changed.review()),
                children,
                crimes,
                changed.earlier());
        return new Followed(facts, withIncidents);
    }

    /** Whoever was 18 then is 18 now. */
    private Map<String, Object> withAge(String letter, Map<String, Object> before, Map<String, Object> child) {
        boolean follows = !answered.children().get(letter).facts().containsKey(AGE_NOW)
                && Objects.equals(before.get(AGE_NOW), child.get(AGE_NOW))
                && !Objects.equals(before.get(AGE_THEN), child.get(AGE_THEN))
                && (Vocabulary.UNKNOWN.equals(before.get(AGE_NOW))
                        || before.get(AGE_NOW).equals(before.get(AGE_THEN)) && isAdult(before.get(AGE_THEN)));
        if (!follows) {
            return child;
        }
        Map<String, Object> followed = new TreeMap<>(child);
        followed.put(AGE_NOW, isAdult(child.get(AGE_THEN)) ? child.get(AGE_THEN) : Vocabulary.UNKNOWN);
        return followed;
    }

    private Map<String, Object> withAdult(String id, Map<String, Object> crime, CaseFacts changed) {
        Map<String, Object> followed = new TreeMap<>(crime);
        followed.put("aggravating", new TreeMap<>(FactsReader.factorsOf(crime)));
        Object adult = changed.incident().get(ADULT_INVOLVED);
        if (!answered.crimes().get(id).containsKey(LINKED)
                && !Objects.equals(adult, stated.incident().get(ADULT_INVOLVED))) {
            followed.put(LINKED, "NO".equals(adult) ? "NO" : "YES");
        }
        return followed;
    }

    private static boolean isAdult(Object age) {
        return age instanceof Integer years && years >= ADULT;
    }
}
