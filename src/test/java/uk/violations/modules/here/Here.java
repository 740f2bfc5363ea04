package uk.violations.modules.here;

import uk.violations.modules.there.internal.Hidden;

public class Here {
    Hidden reachesIntoTheOtherModule;
}
