package uk.proportion;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address to which something can be sent, as the application itself knows them, and other ways to write some. */
final class EveryAddress {
    private static final int DEEPEST = 4;
    private static final Set<String> OTHERS = Set.of(
            "/",
            "/nothing-here",
            "/sign-in",
            "/sign-out",
            "/actuator/health",
            "/camunda/app/tasklist/default/",
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/auth/user/default/login/tasklist",
            "/engine-rest/engine/default/task/create",
            "/engine-rest;x=1/task/create",
            "//engine-rest/task/create",
            "/%65ngine-rest/task/create",
            "/ENGINE-REST/task/create");

    private EveryAddress() {}

    static Set<String> of(RequestMappingHandlerMapping controllers) {
        Set<String> addresses = new TreeSet<>(OTHERS);
        controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("**"))
                .forEach(pattern -> addresses.add(placed(pattern)));
        CamundaRestResources.getResourceClasses().forEach(resource -> add(addresses, resource, "", 0));
        return addresses;
    }

    /** Tasklist, Cockpit and Admin have the engine's interface at an address of their own. */
    private static void add(Set<String> addresses, Class<?> resource, String before, int depth) {
        String path = before
                + found(resource, Path.class)
                        .map(Path::value)
                        .map(EveryAddress::slashed)
                        .orElse("");
        for (Method method : resource.getMethods()) {
            String address = path
                    + declared(method, Path.class)
                            .map(Path::value)
                            .map(EveryAddress::slashed)
                            .orElse("");
            if (declared(method, POST.class).isPresent()
                    || declared(method, PUT.class).isPresent()) {
                addresses.add("/engine-rest" + placed(address));
                addresses.add("/camunda/api/engine/engine/default" + placed(address));
            } else if (declared(method, Path.class).isPresent()
                    && method.getReturnType().getName().startsWith("org.camunda.bpm.engine.rest")
                    && depth < DEEPEST) {
                add(addresses, method.getReturnType(), address, depth + 1);
            }
        }
    }

    private static <A extends Annotation> Optional<A> declared(Method method, Class<A> annotation) {
        return withSupertypes(method.getDeclaringClass())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(other -> other.getName().equals(method.getName()))
                .filter(other -> Stream.of(other.getParameterTypes())
                        .toList()
                        .equals(Stream.of(method.getParameterTypes()).toList()))
                .map(other -> other.getAnnotation(annotation))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> found(Class<?> resource, Class<A> annotation) {
        return withSupertypes(resource)
                .map(type -> type.getAnnotation(annotation))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static Stream<Class<?>> withSupertypes(Class<?> type) {
        Stream<Class<?>> above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .flatMap(EveryAddress::withSupertypes);
        return Stream.concat(Stream.of(type), above);
    }

    private static String slashed(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    private static String placed(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "any").replaceAll("/+", "/");
    }
}
