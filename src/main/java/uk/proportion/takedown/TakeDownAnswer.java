package uk.proportion.takedown;

import java.time.LocalDate;

/** A checked answer to a request. */
record TakeDownAnswer(TakeDown.Result result, LocalDate on, LocalDate followUp) {}
