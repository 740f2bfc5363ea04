package uk.proportion.emergency;

import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.casefile.EmergencyReading;
import uk.proportion.shared.CaseReference;

/** Asks the agreed requests whether one of them lets that user in now. */
@Component
class LetInToRead implements EmergencyReading {
    private final EmergencyRecords requests;
    private final EmergencyTimes times;

    LetInToRead(EmergencyRecords requests, EmergencyTimes times) {
        this.requests = requests;
        this.times = times;
    }

    @Override
    public boolean mayRead(User user, CaseReference reference) {
        return requests.existsByCaseReferenceAndAskedByAndOrganisationAndOpensTrueAndReadUntilAfter(
                reference.value(), user.id(), user.organisation().value(), times.now());
    }
}
