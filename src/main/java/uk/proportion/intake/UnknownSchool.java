package uk.proportion.intake;

/** The school's code is not in the list of schools. */
class UnknownSchool extends RuntimeException {
    UnknownSchool() {
        super("School code: there is no school of that code; leave it empty if it is not known");
    }
}
