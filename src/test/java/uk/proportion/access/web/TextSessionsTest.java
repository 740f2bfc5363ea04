package uk.proportion.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.TestDatabase;

class TextSessionsTest {
    private static final String WORDS = "{\"name\":\"Siân \\\\ O'Neill\"}";

    @ParameterizedTest
    @EnumSource
    void whatOneNodeWroteAnotherReads(TestDatabase kind) throws Exception {
        DataSource database = kind.migrated();
        String id = written(node(database), "first");
        Session elsewhere = node(database).findById(id);

        assertThat(elsewhere.<String>getAttribute("words")).isEqualTo(WORDS);
        assertThat(elsewhere.<String>getAttribute("which")).isEqualTo("first");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsChangedIsReadAsChanged(TestDatabase kind) throws Exception {
        DataSource database = kind.migrated();
        String id = written(node(database), "first");
        change(node(database), id);

        Session changed = node(database).findById(id);
        assertThat(changed.<String>getAttribute("which")).isEqualTo("second");
        assertThat(changed.getAttributeNames()).doesNotContain("words");
    }

    @ParameterizedTest
    @EnumSource
    void anObjectIsRefused(TestDatabase kind) throws Exception {
        SessionRepository<Session> sessions = node(kind.migrated());
        Session session = sessions.createSession();
        session.setAttribute("list", new ArrayList<>());

        assertThatThrownBy(() -> sessions.save(session))
                .hasRootCauseMessage("A session keeps text only, not a java.util.ArrayList");
    }

    private static String written(SessionRepository<Session> sessions, String which) {
        Session session = sessions.createSession();
        session.setAttribute("words", WORDS);
        session.setAttribute("which", which);
        sessions.save(session);
        return session.getId();
    }

    private static void change(SessionRepository<Session> sessions, String id) {
        Session session = sessions.findById(id);
        session.setAttribute("which", "second");
        session.removeAttribute("words");
        sessions.save(session);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SessionRepository<Session> node(DataSource database) throws Exception {
        TextSessions text = new TextSessions();
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)));
        sessions.setConversionService(text.springSessionConversionService());
        text.sessionsAsText(database).customize(sessions);
        sessions.afterPropertiesSet();
        return (SessionRepository) sessions;
    }
}
