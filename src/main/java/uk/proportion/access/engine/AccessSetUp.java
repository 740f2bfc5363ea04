package uk.proportion.access.engine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.Organisations;

/**
 * Sees at every start, before the application is ready, that each organisation has its groups with their rights and that the
 * Tasklist filters are there; in the demo profile the people too. What is there already stays.
 */
@Component
@Order(AccessSetUp.ORDER)
class AccessSetUp implements ApplicationRunner {
    static final int ORDER = 100;

    private final SetUpLock lock;
    private final Organisations organisations;
    private final Groups groups;
    private final TasklistFilters filters;
    private final ObjectProvider<DemoPeople> demo;

    AccessSetUp(
            SetUpLock lock,
            Organisations organisations,
            Groups groups,
            TasklistFilters filters,
            ObjectProvider<DemoPeople> demo) {
        this.lock = lock;
        this.organisations = organisations;
        this.groups = groups;
        this.filters = filters;
        this.demo = demo;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        lock.take();
        demo.ifAvailable(DemoPeople::foundOrganisations);
        groups.openEngineAdministrators();
        organisations.all().forEach(groups::open);
        filters.ship(organisations.all());
        demo.ifAvailable(DemoPeople::openAccounts);
    }
}
