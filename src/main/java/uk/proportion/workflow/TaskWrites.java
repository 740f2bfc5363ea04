package uk.proportion.workflow;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Says which tasks a command of the engine has written, once they are written and before anything is committed. Every path to the
 * engine's tables ends here: people, timers, migrations, and what sets a field of a task without telling any listener.
 */
class TaskWrites extends DbEntityManager {
    private final Consumer<Collection<String>> written;
    private final Set<String> tasks = new TreeSet<>();

    private TaskWrites(IdGenerator ids, PersistenceSession session, Consumer<Collection<String>> written) {
        super(ids, session);
        this.written = written;
    }

    /** @param written is told the ids of tasks, also of those that are open no more */
    static SessionFactory factory(Consumer<Collection<String>> written) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return DbEntityManager.class;
            }

            @Override
            public Session openSession() {
                return new TaskWrites(
                        Context.getProcessEngineConfiguration().getIdGenerator(),
                        Context.getCommandContext().getSession(PersistenceSession.class),
                        written);
            }
        };
    }

    @Override
    protected void performEntityOperation(CachedDbEntity cached, DbOperationType operation) {
        super.performEntityOperation(cached, operation);
        DbEntity entity = cached.getEntity();
        if (entity instanceof TaskEntity task) {
            tasks.add(task.getId());
        } else if (entity instanceof IdentityLinkEntity offer && offer.getTaskId() != null) {
            tasks.add(offer.getTaskId());
        }
    }

    @Override
    public void flush() {
        super.flush();
        Set<String> now = Set.copyOf(tasks);
        tasks.clear();
        written.accept(now);
    }
}
