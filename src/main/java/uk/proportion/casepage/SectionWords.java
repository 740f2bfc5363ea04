package uk.proportion.casepage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseDeadlines.CaseDeadline;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.CorrectedAnswer;
import uk.proportion.casefile.RunningStages;
import uk.proportion.casefile.SignOffs.SignOff;
import uk.proportion.page.Words;
import uk.proportion.takedown.TakeDown;

/** Single lines of the page of a case in words. */
@Component
class SectionWords {
    /** Forms in which somebody answers whoever has asked or referred. */
    static final Set<String> REPLIES = Set.of(
            "decide-on-the-referral",
            "tell-the-referrer",
            "give-no-names-advice",
            "give-the-rationale",
            "hold-the-strategy-discussion");

    private static final Map<String, String> STATES =
            Map.of("RUNNING", "blue", "MET", "green", "BREACHED", "red", "ENDED", "grey");
    private static final Map<TakeDown.Result, String> RESULTS = Map.of(
            TakeDown.Result.ASKED, "yellow",
            TakeDown.Result.ACCEPTED, "blue",
            TakeDown.Result.REMOVED, "green",
            TakeDown.Result.REFUSED, "red",
            TakeDown.Result.NOT_FOUND, "grey");

    private final CaseWords words;

    SectionWords(CaseWords words) {
        this.words = words;
    }

    CasePage.DecisionLine decision(Map<String, Object> decision) {
        String table = (String) decision.get("decision");
        String subject = (String) decision.get("subject");
        return new CasePage.DecisionLine(
                table,
                say().decision(table),
                say().subject(subject.split(":")[0]),
                say().result(table, decision.get("result")),
                words.moment((Instant) decision.get("decidedAt")),
                decision.containsKey("corrected"),
                table + "/" + subject);
    }

    CasePage.DeadlineLine deadline(CaseDeadline deadline) {
        Instant due = deadline.dueAt().toInstant();
        String rationale = deadline.lateRationale();
        boolean open = deadline.metAt() == null && !"ENDED".equals(deadline.state());
        String state = "BREACHED".equals(deadline.state()) && !open ? "MET_LATE" : deadline.state();
        return new CasePage.DeadlineLine(
                say().step(deadline.step()),
                say().subject(deadline.subject()),
                words.moment(due),
                open ? words.due(due) : null,
                words.say("clock." + deadline.clock()),
                new Tag(words.say("deadline." + state), STATES.get(deadline.state())),
                rationale);
    }

    CasePage.CorrectionLine correction(CorrectedAnswer one) {
        return new CasePage.CorrectionLine(
                say().fact(one.key()),
                say().subject(one.subject()),
                value(one.key(), one.from()),
                value(one.key(), one.to()),
                one.reason() == null ? words.say("correction.reasonElsewhere") : one.reason(),
                one.by(),
                words.moment(one.at()));
    }

    private String value(String key, Object value) {
        return value == null ? words.say("correction.notShown") : say().value(key, value);
    }

    CasePage.TakeDownLine takeDown(TakeDown one) {
        String service = say().of("takedowns.service." + one.service(), null);
        boolean late = one.result().isOpen()
                && one.followUp() != null
                && one.followUp().isBefore(words.today());
        return new CasePage.TakeDownLine(
                one.id().toString(),
                say().person(one.child()),
                one.platform() == null ? service : one.platform(),
                say().of("takedowns.helper." + one.helper(), null),
                words.moment(one.askedAt()),
                new Tag(say().of("takedowns.result." + one.result(), null), RESULTS.get(one.result())),
                one.followUp() == null || !one.result().isOpen() ? null : words.day(one.followUp()),
                late);
    }

    CasePage.Signature signature(Object signature) {
        SignOff signed = (SignOff) signature;
        boolean approved = "APPROVED".equals(signed.answer());
        return new CasePage.Signature(
                words.moment(signed.at()),
                say().subject(signed.subject()),
                words.say("signing." + signed.signing()),
                say().answer("signOff", signed.rank()),
                new Tag(words.say("signed." + signed.answer()), approved ? "green" : "orange"),
                signed.by());
    }

    CasePage.Reply reply(Chronology.Entry entry, Map<String, String> names) {
        return new CasePage.Reply(
                words.moment(entry.at()),
                say().subject(entry.subject()),
                entry.summary(),
                words.author(entry.author(), entry.organisation(), names),
                entry.note());
    }

    List<String> running(Collection<?> stages) {
        return RunningStages.codes(stages);
    }

    private Words say() {
        return words.words();
    }
}
