package uk.proportion.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Every variable that a process may hold: codes, flags, letters, dates and lists of codes, never a name or a text. */
public enum ProcessVariable {
    /** The stage that is due: a {@link uk.proportion.casefile.StageName}. */
    STAGE,
    /** Whom or what the stage is about. */
    SUBJECT,
    /** The child's letter that a stage, or one of its tasks, is about. */
    CHILD,
    /** The crime's id that a stage, or one of its tasks, is about. */
    CRIME,
    /** The crimes to work on, as a list of ids. */
    CRIMES,
    /** How many people are lettered in the case. */
    CHILD_COUNT,
    ROUTE,
    SCHOOL_RESPONSE,
    REVIEW_HELD,
    /** What the school has left to do next, as a code. */
    SCHOOL_STEP,
    /** From when that can be done: a date. */
    SCHOOL_STEP_FROM,
    /** By when that is to be done: a date. */
    SCHOOL_STEP_DUE,
    /** The step of the deadline table that it is, if it is one. */
    SCHOOL_STEP_CLOCK,
    CRIMES_LISTED,
    ANOTHER_CRIME,
    RECORDING,
    TIER,
    STRATEGY_DISCUSSION,
    SUPERVISOR_RANK,
    RESPONSE_CHECK,
    /** What comes next in the police response. */
    RESPONSE_STEP,
    THRESHOLD,
    SIGNATURE,
    S47_RESULT,
    EARLY_HELP_CONSENT,
    RAISED_TO_ASSESSMENT,
    /** The role that an agency contributes through. */
    CONTRIBUTOR,
    GATHERED,
    MEASURE,
    MEASURES,
    MEASURE_OWNER,
    /** Whether a plan waits for agreement, for delivery or for nothing more. */
    PLAN_STEP,
    PLAN_RESULT,
    /** Whether a form asks what the child wants: not where it is on file, or need not be. */
    ASK_FOR_WISHES,
    /** Whether a form asks about the contact with the parents. */
    ASK_FOR_PARENTS,
    /** The role that asks a child and the parents where no stage has. */
    ASKING_ROLE,
    OUTCOME_STEP,
    /** The outcome that is decided anew and stands until another is confirmed, or NONE. */
    STANDING_OUTCOME,
    /** Whether there is a victim to be told before the proposed code can stand. */
    TELL_THE_VICTIM,
    /** The code that waits for signatures. */
    PROPOSED_OUTCOME,
    /** Whether an officer proposes a code or updates the crime first. */
    NEXT_STEP,
    /** Which signature a proposed code needs next. */
    SIGN_STEP,
    /** The {@link uk.proportion.access.Role} that gives it. */
    SIGN_ROLE,
    /** T8's text key for the proposed code. */
    DISCLOSURE,
    SIGN_OFF,
    ENDORSEMENT,
    APPROVAL,
    CONFIRMABLE,
    /** Json list of label and value: the codes that may be proposed. */
    OUTCOME_CHOICES,
    /** Json list of label and value: the offence table. */
    OFFENCE_CHOICES,
    /** Json list of label and value: the people of the case by letter. */
    PERSON_CHOICES,
    /** Json list of label and value: whose a crime may be, by letter, the state or an adult. */
    VICTIM_CHOICES,
    /** What a recording decision waits for, as a code. */
    WAITING_FOR,
    /** Whether an earlier case is left that the agency has not compared with this one: a flag. */
    EARLIER_CASE_LEFT,
    /** The letter of the child of this case that is compared. */
    THIS_CHILD,
    /** The reference of the earlier case of the same agency. */
    EARLIER_CASE,
    /** The letter of the child of the earlier case. */
    EARLIER_CHILD,
    /** The {@link uk.proportion.access.Role} that compares the two. */
    ASKED_ROLE,
    /** The table of the decision that is to be reviewed. */
    REVIEWED_DECISION,
    /** The keys of the facts that were corrected under it, separated by commas. */
    CORRECTED_FACTS,
    /** The {@link uk.proportion.access.Role} that reviews it. */
    REVIEWER,
    /** Whether the reviewed decision stands or has to be decided again. */
    DECISION_REVIEW,
    /** The organisation that asks another to take a case over: its name, of a school its id. */
    TRANSFER_FROM,
    /** The id of the organisation that is asked. */
    TRANSFER_TO,
    /** Its name, of a school its id. */
    TRANSFER_TO_NAME,
    /** The {@link uk.proportion.access.Role} that answers, and that reads the answer where it is no. */
    TRANSFER_ROLE,
    /** Why, as a code of the form's list. */
    TRANSFER_REASON,
    /** Whether the case is taken over: {@code ACCEPTED} or {@code DECLINED}. */
    TRANSFER_ANSWER,
    /** Why not, as a code of the form's list. */
    DECLINE_REASON,
    /** The id of the user who was let in to read a case for an emergency. */
    EMERGENCY_READER,
    /** The name of their organisation. */
    EMERGENCY_ORGANISATION,
    /** The id of the user who agreed. */
    EMERGENCY_APPROVER,
    /** From when they may read it, in London, as text in ISO 8601 with offset. */
    EMERGENCY_FROM,
    /** Until when. */
    EMERGENCY_UNTIL,
    /** The id of a departure from guidance that is reviewed. */
    DEPARTURE,
    /** The id of the table from whose recommendation somebody departed. */
    DEPARTED_FROM,
    /** What it recommended, as a code; of a plan the measures, separated by commas. */
    RECOMMENDED,
    /** What was chosen in its place, as a code. */
    CHOSEN,
    /** The agency that chose. */
    DEPARTED_AGENCY,
    /** The rank that has to sign it, or NONE. */
    DEPARTURE_SECOND,
    /** The step of the deadline table that is watched. */
    DEADLINE_STEP,
    /** Its last moment in London, as text in ISO 8601 with offset. */
    DEADLINE_DUE;

    static final List<ProcessVariable> SUBJECTS = List.of(CRIME, CHILD, SUBJECT);

    private final String key = camelCase(name());

    /** The name under which the models use it: {@code schoolResponse}. */
    public String key() {
        return key;
    }

    /** Sets it where the process sees it. */
    public void set(VariableScope scope, Object value) {
        scope.setVariable(key, value);
    }

    /** Whether it holds the choices of a select field. */
    public boolean isChoiceList() {
        return name().endsWith("_CHOICES");
    }

    /** Sets it for this scope alone, as the parallel runs of a sub-process need. */
    public void setHere(VariableScope scope, Object value) {
        scope.setVariableLocal(key, value);
    }

    /** Its value, if it is set. */
    public Object get(VariableScope scope) {
        return scope.getVariable(key);
    }

    private static String camelCase(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.toLowerCase(java.util.Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
