package uk.proportion.matrix;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The addresses of the engine's REST resources, by their annotations, also those that one resource hands to another. */
final class JaxRsRoutes {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, OPTIONS.class);
    private static final int DEEPEST = 6;

    private final Set<Route> found = new TreeSet<>();

    /** @param prefix where the servlet stands: {@code /engine-rest} */
    static Set<Route> of(Stream<Class<?>> resources, String prefix) {
        JaxRsRoutes routes = new JaxRsRoutes();
        resources.forEach(resource -> typeAnnotation(resource, Path.class)
                .ifPresent(path -> routes.walk(resource, prefix + plain(path.value()), DEEPEST)));
        return routes.found;
    }

    private void walk(Class<?> type, String path, int depth) {
        if (depth == 0) {
            return;
        }
        for (Method method : type.getMethods()) {
            Optional<Path> own = annotated(method, Path.class);
            String at = path + own.map(Path::value).map(JaxRsRoutes::plain).orElse("");
            List<String> verbs = VERBS.stream()
                    .filter(verb -> annotated(method, verb).isPresent())
                    .map(verb -> verb.getAnnotation(HttpMethod.class).value())
                    .toList();
            verbs.forEach(verb -> found.add(new Route(verb, at)));
            if (verbs.isEmpty() && own.isPresent()) {
                walk(method.getReturnType(), at, depth - 1);
            }
        }
    }

    /** {@code /{id : .+}/} is {@code /{id}}. */
    private static String plain(String path) {
        String bare = path.replaceAll("\\{\\s*([\\w-]+)[^}]*}", "{$1}").replaceAll("/$", "");
        return bare.isEmpty() || bare.startsWith("/") ? bare : "/" + bare;
    }

    private static <A extends Annotation> Optional<A> typeAnnotation(Class<?> type, Class<A> annotation) {
        return Stream.concat(Stream.of(type), above(type))
                .map(one -> one.getAnnotation(annotation))
                .filter(one -> one != null)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotated(Method method, Class<A> annotation) {
        return Stream.concat(Stream.of(method.getDeclaringClass()), above(method.getDeclaringClass()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()))
                .map(one -> one.getAnnotation(annotation))
                .filter(one -> one != null)
                .findFirst();
    }

    private static Stream<Class<?>> above(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                .flatMap(one -> Stream.concat(Stream.of(one), above(one)));
    }
}
