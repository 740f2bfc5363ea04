package uk.proportion.reporting;

import java.util.stream.Stream;

/** Says what of a case is counted: a pure function of how it has gone, so that counting anew gives the same. */
interface Observer {
    Stream<Counted> observe(CaseHistory history);
}
