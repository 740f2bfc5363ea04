package uk.proportion.workflow;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** Expressions of diagrams: they reach the beans that are named, and from none of them a class, a process or a service. */
class PlainExpressions extends SpringExpressionManager {

    PlainExpressions(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    protected ELResolver createElResolver() {
        return new WithoutReflection(super.createElResolver());
    }

    private static final class WithoutReflection extends ELResolver {
        private static final Set<String> WAYS_OUT = Set.of(
                "class", "classLoader", "getClass", "getClassLoader", "forName", "newInstance", "declaringClass");
        private static final Set<Class<?>> OUT_OF_REACH = Set.of(
                Class.class,
                ClassLoader.class,
                Module.class,
                Process.class,
                ProcessBuilder.class,
                ProcessHandle.class,
                Runtime.class,
                Thread.class,
                ApplicationContext.class,
                ProcessEngineServices.class);
        private static final Set<String> PACKAGES_OUT_OF_REACH =
                Set.of("java.lang.reflect", "java.lang.invoke", "javax.script", "sun.misc", "jdk.internal");

        private final ELResolver resolver;

        private WithoutReflection(ELResolver resolver) {
            this.resolver = resolver;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            check(base, property);
            return checked(resolver.getValue(context, base, property));
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
            check(base, method);
            return checked(resolver.invoke(context, base, method, types, parameters));
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            check(base, property);
            resolver.setValue(context, base, property, value);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            check(base, property);
            return resolver.getType(context, base, property);
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return resolver.isReadOnly(context, base, property);
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return resolver.getCommonPropertyType(context, base);
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return resolver.getFeatureDescriptors(context, base);
        }

        private static void check(Object base, Object name) {
            checked(base);
            if (base != null && WAYS_OUT.contains(String.valueOf(name))) {
                throw outOfReach();
            }
        }

        private static Object checked(Object value) {
            if (value != null && isOutOfReach(value)) {
                throw outOfReach();
            }
            return value;
        }

        private static boolean isOutOfReach(Object value) {
            String inPackage = value.getClass().getPackageName();
            return OUT_OF_REACH.stream().anyMatch(type -> type.isInstance(value))
                    || PACKAGES_OUT_OF_REACH.stream().anyMatch(inPackage::startsWith);
        }

        private static ELException outOfReach() {
            return new ELException("An expression reaches the beans of the diagrams, and no class, process or service");
        }
    }
}
