package uk.proportion.home;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.proportion.access.User;
import uk.proportion.audit.LastReads;
import uk.proportion.casefile.Partners;
import uk.proportion.casefile.Partners.Partner;
import uk.proportion.casefile.Partners.Reply;
import uk.proportion.page.DueWords;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.WaitingCases;

/** What other agencies have said in somebody's cases, and for whom the own agency has nothing to do but wait. */
@Component
class OthersWork {
    private static final int MOST = 10;

    private final Partners partners;
    private final LastReads reads;
    private final WaitingCases waitingCases;
    private final DueWords dueWords;

    OthersWork(Partners partners, LastReads reads, WaitingCases waitingCases, DueWords dueWords) {
        this.partners = partners;
        this.reads = reads;
        this.waitingCases = waitingCases;
        this.dueWords = dueWords;
    }

    /** @param days since when, in whole days */
    record Waiting(String reference, Agency agency, long days) {}

    /** @param days since the latest of the entries */
    record Unread(String reference, Agency agency, long entries, long days) {}

    void show(User user, Model page) {
        List<Partner> others = partners.of(user);
        Set<CaseReference> cases = others.stream().map(Partner::reference).collect(Collectors.toSet());
        page.addAttribute(
                "waiting",
                waitingCases.of(user, others).stream()
                        .limit(MOST)
                        .map(one -> new Waiting(one.reference().value(), one.agency(), dueWords.daysSince(one.since())))
                        .toList());
        page.addAttribute(
                "replies",
                partners.unread(user, others, reads.of(user, cases)).stream()
                        .map(this::unread)
                        .toList());
    }

    private Unread unread(Reply reply) {
        return new Unread(
                reply.reference().value(), reply.agency(), reply.entries(), dueWords.daysSince(reply.latest()));
    }
}
