package uk.proportion.bench;

import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import uk.proportion.bench.Script.Done;
import uk.proportion.bench.Script.Setting;
import uk.proportion.bench.Script.StageMessage;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.StageName;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Evaluation;
import uk.proportion.workflow.Engine;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Work;

/**
 * Writes down what the platform does with a case: which messages it sends, which variables its service tasks set and on which
 * codes its tasks go on. Without a script it lets everything pass, so that what is measured is the platform alone.
 */
final class Recorder implements BeanPostProcessor {
    private final ObjectProvider<Assessment> assessment;
    private Script script;
    private Map<String, Object> codes = new HashMap<>();

    Recorder(ObjectProvider<Assessment> assessment) {
        this.assessment = assessment;
    }

    /** Records into that script from now on; into none where it is {@code null}. */
    void into(Script next) {
        script = next;
    }

    void add(Script.Step step) {
        if (script != null) {
            script.add(step);
        }
    }

    /** The codes on which the task goes on that is completed next. */
    Map<String, Object> codesOfTheNextTask() {
        codes = new HashMap<>();
        return codes;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        boolean recorded = bean instanceof Engine
                || bean instanceof JavaDelegate
                || bean instanceof ExecutionListener
                || bean instanceof FormHandler;
        if (!recorded) {
            return bean;
        }
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(!Modifier.isFinal(bean.getClass().getModifiers()));
        proxy.addAdvice((org.aopalliance.intercept.MethodInterceptor) call -> script == null ? call.proceed() : record(call));
        return proxy.getProxy();
    }

    private Object record(MethodInvocation call) throws Throwable {
        Object[] with = call.getArguments();
        switch (call.getMethod().getName()) {
            case "begin" -> add(new StageMessage(StageMessage.Kind.DUE, (StageName) with[1], (String) with[2]));
            case "overtake" ->
                add(new StageMessage(StageMessage.Kind.OVERTAKEN, (StageName) with[1], (String) with[2]));
            case "finish" -> add(new Script.Finish());
            case "reopen" -> add(new Script.Reopen());
            case "execute", "notify" -> {
                return run(call, (DelegateExecution) with[0]);
            }
            default -> {
                Object result = call.proceed();
                if (call.getMethod().getName().equals("accept")) {
                    ((Map<?, ?>) result).forEach((key, code) -> codes.put(((ProcessVariable) key).key(), code));
                }
                return result;
            }
        }
        return call.proceed();
    }

    private Object run(MethodInvocation call, DelegateExecution execution) throws Throwable {
        List<Setting> settings = new ArrayList<>();
        call.getArguments()[0] = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DelegateExecution.class}, (proxy, method, with) -> {
                    if (method.getName().equals("setVariable") || method.getName().equals("setVariableLocal")) {
                        settings.add(new Setting(
                                (String) with[0], with[1], method.getName().endsWith("Local")));
                    }
                    return method.invoke(execution, with);
                });
        Object result = call.proceed();
        script.add(execution.getCurrentActivityId(), new Done(settings, asked(execution)));
        return result;
    }

    private Map<String, Map<String, Object>> asked(DelegateExecution execution) {
        Work work = Work.of(execution);
        Map<String, Map<String, Object>> asked = new HashMap<>();
        Evaluation evaluation = assessment.getObject().now(work.reference()).evaluation();
        evaluation
                .decisions()
                .forEach((table, bySubject) -> asked.put(
                        table,
                        evaluation.find(table, work.subject()).map(Decision::facts).orElse(Map.of())));
        return asked;
    }
}
