package uk.proportion.guidance.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.proportion.guidance.DecisionTables;
import uk.proportion.guidance.RuleBook;

/** Reads the decision tables that ship with the product and makes them answer, without the process engine. */
@Configuration(proxyBeanMethods = false)
public class GuidanceEngine {
    private static final String TABLES = "classpath*:processes/**/*.dmn";

    /** The tables of the class path. */
    @Bean
    public DecisionTables guidance() {
        DecisionTrace trace = new DecisionTrace();
        DmnEngine engine = engine(trace);
        return new DmnGuidance(engine, trace, tables(engine, models()));
    }

    /** The rules of the same tables, one by one. */
    @Bean
    public RuleBook ruleBook() {
        return new WrittenRules(models());
    }

    static DmnEngine engine(DecisionTrace trace) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(CachedFeel::new);
        configuration.setCustomPostDecisionEvaluationListeners(List.of(trace));
        return configuration.buildEngine();
    }

    static Map<String, DmnTable> tables(DmnEngine engine, Collection<DmnModelInstance> models) {
        Map<String, DmnTable> tables = new LinkedHashMap<>();
        for (DmnModelInstance model : models) {
            for (DmnDecision decision : engine.parseDecisions(model)) {
                tables.put(decision.getKey(), DmnTable.of(decision, model));
            }
        }
        return tables;
    }

    /** The ids of all rules of all tables. */
    public static List<String> ruleIds() {
        return List.copyOf(citations().keySet());
    }

    /** What each rule of all tables cites, by its id. */
    public static Map<String, List<String>> citations() {
        Map<String, List<String>> citations = new LinkedHashMap<>();
        models().stream()
                .flatMap(model -> model.getModelElementsByType(Rule.class).stream())
                .forEach(rule -> citations.put(rule.getId(), DmnTable.citations(rule)));
        return citations;
    }

    static List<DmnModelInstance> models() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(TABLES))
                    .map(GuidanceEngine::model)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DmnModelInstance model(Resource resource) {
        try (InputStream dmn = resource.getInputStream()) {
            return Dmn.readModelFromStream(dmn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
