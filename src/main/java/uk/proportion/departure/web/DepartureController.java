package uk.proportion.departure.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Role;
import uk.proportion.departure.DepartureFigures;
import uk.proportion.departure.DepartureFigures.Figures;

/** The figures of all departures as JSON, for the partnership's manager. */
@RestController
class DepartureController {
    private final CurrentUser currentUser;
    private final DepartureFigures figures;

    DepartureController(CurrentUser currentUser, DepartureFigures figures) {
        this.currentUser = currentUser;
        this.figures = figures;
    }

    @GetMapping("/api/departures")
    Figures figures() {
        if (!currentUser.get().has(Role.MANAGER)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return figures.all();
    }
}
