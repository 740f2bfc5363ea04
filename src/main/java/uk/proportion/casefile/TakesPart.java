package uk.proportion.casefile;

import uk.proportion.access.User;

/** An organisation that takes part in a case, and what decides who of its people may know of it. */
record TakesPart(String organisation, String school, String reporter, AccusedStaff accused) {

    /** Whether an accusation shuts that user of the school out; who has reported it knows of it anyway. */
    boolean shutsOut(User user) {
        return accused != null
                && organisation.equals(school)
                && !user.id().equals(reporter)
                && user.roles().stream().anyMatch(accused::shutsOut);
    }
}
