package uk.proportion.reporting.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.flow.Diagrams;

/** The diagrams as the engine has them; a version that is deployed never changes, so it is read once. Runs as the platform. */
@Component
class DeployedDiagrams implements Diagrams {
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, Read> known = new ConcurrentHashMap<>();

    DeployedDiagrams(@Lazy RepositoryService repository, @Lazy ProcessEngineConfigurationImpl engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** What is read of a file. */
    private record Read(String file, List<Activity> activities) {
        static Read of(BpmnModelInstance model) {
            List<Activity> activities = model.getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> node.getName() != null && !node.getName().isBlank())
                    .map(node -> new Activity(
                            node.getId(), node.getName(), node.getElementType().getTypeName()))
                    .toList();
            return new Read(Bpmn.convertToString(model), activities);
        }
    }

    @Override
    public List<Named> all() {
        return asPlatform(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .stream()
                .map(DeployedDiagrams::named)
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    @Override
    public Optional<Diagram> find(String process, Integer version) {
        List<ProcessDefinition> versions = versions(process);
        return versions.stream()
                .filter(one -> version == null || one.getVersion() == version)
                .findFirst()
                .map(one -> new Diagram(
                        named(one),
                        one.getVersion(),
                        versions.stream()
                                .map(each -> new Version(each.getVersion(), each.getVersionTag()))
                                .toList(),
                        read(one.getId()).activities()));
    }

    @Override
    public String file(String process, int version) {
        return versions(process).stream()
                .filter(one -> one.getVersion() == version)
                .findFirst()
                .map(one -> read(one.getId()).file())
                .orElseThrow();
    }

    private List<ProcessDefinition> versions(String process) {
        return asPlatform(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list());
    }

    private Read read(String definition) {
        return known.computeIfAbsent(definition, id -> Read.of(asPlatform(() -> repository.getBpmnModelInstance(id))));
    }

    private static Named named(ProcessDefinition definition) {
        return new Named(
                definition.getKey(), Optional.ofNullable(definition.getName()).orElse(definition.getKey()));
    }

    private <T> T asPlatform(Callable<T> action) {
        return engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(action));
    }
}
