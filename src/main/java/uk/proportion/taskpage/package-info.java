/** The accessible face of every form: task pages and guided journeys, rendered on the server from what Tasklist shows too. */
@ApplicationModule(
        displayName = "Task pages",
        allowedDependencies = {"shared", "access", "workflow", "draft", "page"})
package uk.proportion.taskpage;

import org.springframework.modulith.ApplicationModule;
