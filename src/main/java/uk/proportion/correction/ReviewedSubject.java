package uk.proportion.correction;

import uk.proportion.casefile.DecisionReviews.Review;

/**
 * A decision and whom it is about, as the subject of a review's stage: {@code school-response:case}.
 *
 * @param decision the decision table's id
 * @param subject {@code case}, a child's letter or a crime's id
 */
record ReviewedSubject(String decision, String subject) {
    private static final char COLON = ':';

    static ReviewedSubject of(Review review) {
        return new ReviewedSubject(review.decision(), review.subject());
    }

    static ReviewedSubject of(String stageSubject) {
        int colon = stageSubject.indexOf(COLON);
        return new ReviewedSubject(stageSubject.substring(0, colon), stageSubject.substring(colon + 1));
    }

    @Override
    public String toString() {
        return decision + COLON + subject;
    }
}
