package uk.proportion.casepage;

import java.util.List;

/** A case as one page shows it to one reader, in words. What is empty says so kindly in the template. */
record CasePage(
        Head head,
        NextAction next,
        List<Row> incident,
        List<Row> answers,
        List<Row> review,
        List<ChildView> children,
        List<CrimeView> crimes,
        List<Reply> replies,
        List<Signature> signatures,
        List<DecisionLine> decisions,
        List<DecisionLine> further,
        List<DepartureLine> departures,
        List<DeadlineLine> deadlines,
        List<CorrectionLine> corrections,
        List<TakeDownLine> takeDowns,
        List<Happening> latest,
        int entries) {

    /** What stands above everything else. */
    record Head(
            String reference, Tag state, String route, String opened, String closed, String keptUntil, List<Who> who) {}

    /** An organisation that can see this. */
    record Who(String name, String agency, String since, String ground) {}

    /** What came back to somebody who had asked or referred. */
    record Reply(String when, String about, String what, String who, String note) {}

    record Signature(String when, String about, String what, String rank, Tag answer, String by) {}

    /** @param address of the page that explains it */
    record DecisionLine(
            String table, String name, String about, String result, String when, boolean questioned, String address) {}

    /** A choice other than guidance recommends. */
    record DepartureLine(
            String name, String about, String recommended, String chosen, String reason, String by, Tag state) {}

    record DeadlineLine(
            String name, String about, String due, String left, String clock, Tag state, String rationale) {}

    record CorrectionLine(String fact, String about, String from, String to, String reason, String by, String when) {}

    record TakeDownLine(
            String id,
            String about,
            String service,
            String helper,
            String asked,
            Tag result,
            String followUp,
            boolean late) {}
}
