package uk.proportion.casepage;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.proportion.departure.Departure;
import uk.proportion.departure.DepartureWords;
import uk.proportion.departure.Departures;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Where somebody chose other than guidance recommends, in words. */
@Component
class DepartureLines {
    private final Departures departures;
    private final DepartureWords choices;
    private final CaseWords words;

    DepartureLines(Departures departures, DepartureWords choices, CaseWords words) {
        this.departures = departures;
        this.choices = choices;
        this.words = words;
    }

    List<CasePage.DepartureLine> of(CaseReference reference, Agency reader) {
        return departures.of(reference, reader).stream().map(this::line).toList();
    }

    private CasePage.DepartureLine line(Departure one) {
        return new CasePage.DepartureLine(
                words.words().decision(one.decision()),
                words.words().subject(one.subject()),
                choices.choice(one.decision(), one.recommended()),
                choices.choice(one.decision(), one.chosen()),
                one.reason() == null ? words.say("correction.reasonElsewhere") : one.reason(),
                words.say("departure.by", one.by(), words.moment(one.at())),
                state(one));
    }

    private Tag state(Departure one) {
        if (one.withdrawnAt() != null) {
            return new Tag(words.say("departure.withdrawn"), "grey");
        }
        boolean waits = one.second() != null && one.second().by() == null;
        return waits
                ? new Tag(words.say("departure.waits"), "yellow")
                : new Tag(words.say("departure.holds"), "orange");
    }
}
