package uk.proportion;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.http.HttpMethod;

/** Every address of the engine's REST interface, found by its annotations. */
final class EngineAddresses {
    private static final Map<Class<? extends Annotation>, HttpMethod> METHODS = Map.of(
            GET.class, HttpMethod.GET,
            POST.class, HttpMethod.POST,
            PUT.class, HttpMethod.PUT,
            DELETE.class, HttpMethod.DELETE);

    private EngineAddresses() {}

    /** One method on one path, such as {@code POST /task/{id}/claim}. */
    record Address(HttpMethod method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Set<Address> all() {
        Set<Address> found = new TreeSet<>(Comparator.comparing(Address::toString));
        CamundaRestResources.getResourceClasses().stream()
                .filter(type -> type.getSimpleName().startsWith("Default"))
                .forEach(type -> walk(type, "", found));
        return found;
    }

    private static void walk(Class<?> type, String path, Set<Address> found) {
        for (Method method : type.getMethods()) {
            Optional<Path> own = annotated(method, Path.class);
            String at = path + own.map(Path::value).map(EngineAddresses::plain).orElse("");
            List<HttpMethod> methods = METHODS.keySet().stream()
                    .filter(annotation -> annotated(method, annotation).isPresent())
                    .map(METHODS::get)
                    .toList();
            methods.forEach(one -> found.add(new Address(one, at)));
            if (methods.isEmpty()
                    && own.isPresent()
                    && method.getReturnType().getName().startsWith("org.camunda.bpm.engine.rest")) {
                walk(method.getReturnType(), at, found);
            }
        }
    }

    /** {@code /{id : .+}/} is {@code /{id}}. */
    private static String plain(String path) {
        String bare = path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}").replaceAll("/$", "");
        return bare.isEmpty() || bare.startsWith("/") ? bare : "/" + bare;
    }

    private static <A extends Annotation> Optional<A> annotated(Method method, Class<A> annotation) {
        return Stream.concat(Stream.of(method), declarations(method.getDeclaringClass(), method))
                .map(declared -> declared.getAnnotation(annotation))
                .filter(found -> found != null)
                .findFirst();
    }

    private static Stream<Method> declarations(Class<?> type, Method method) {
        Stream<Class<?>> above =
                Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()));
        return above.flatMap(parent -> Stream.concat(
                Stream.of(parent.getDeclaredMethods())
                        .filter(one -> one.getName().equals(method.getName()))
                        .filter(one -> List.of(one.getParameterTypes()).equals(List.of(method.getParameterTypes()))),
                declarations(parent, method)));
    }
}
