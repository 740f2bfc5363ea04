package uk.proportion.matrix;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.core.Application;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.Container;
import org.apache.catalina.Wrapper;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address that the running application answers at, as it has registered them itself: those of our pages, API and health,
 * and those of each servlet of the engine's REST interface and web applications.
 */
final class Routes {
    private static final String EVERYTHING_BELOW = "/*";

    private Routes() {}

    static Set<Route> of(ServletWebServerApplicationContext application) {
        Set<Route> routes = new TreeSet<>();
        application
                .getBeansOfType(HandlerMapping.class)
                .values()
                .forEach(mapping -> springs(mapping).forEach(routes::add));
        servlets(application).forEach(servlet -> routes.addAll(jerseys(servlet)));
        return routes;
    }

    private static Stream<Route> springs(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
            return methods.getHandlerMethods().keySet().stream().flatMap(Routes::methods);
        }
        if (mapping instanceof AbstractUrlHandlerMapping files) {
            return files.getHandlerMap().keySet().stream().map(path -> new Route("GET", path));
        }
        return Stream.empty();
    }

    private static Stream<Route> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Stream<String> verbs =
                methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
        return verbs.flatMap(verb -> info.getPatternValues().stream()
                .map(path -> new Route(verb, path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))));
    }

    private static Stream<Wrapper> servlets(ServletWebServerApplicationContext application) {
        TomcatWebServer server = (TomcatWebServer) application.getWebServer();
        return Arrays.stream(server.getTomcat().getHost().findChildren())
                .flatMap(context -> Arrays.stream(context.findChildren()))
                .filter(Wrapper.class::isInstance)
                .map(Wrapper.class::cast)
                .filter(Routes::isJersey);
    }

    private static boolean isJersey(Container servlet) {
        return ServletContainer.class.getName().equals(((Wrapper) servlet).getServletClass());
    }

    private static Set<Route> jerseys(Wrapper wrapper) {
        ResourceConfig configuration = ((ServletContainer) loaded(wrapper)).getConfiguration();
        Set<Class<?>> classes = new HashSet<>(all(configuration));
        if (configuration.getApplication() != null) {
            classes.addAll(all(configuration.getApplication()));
        }
        return Arrays.stream(wrapper.findMappings())
                .map(mapping -> mapping.replace(EVERYTHING_BELOW, ""))
                .flatMap(prefix -> JaxRsRoutes.of(classes.stream(), prefix).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Class<?>> all(Application application) {
        Set<Class<?>> classes = new HashSet<>(application.getClasses());
        application.getSingletons().forEach(one -> classes.add(one.getClass()));
        return classes;
    }

    private static Servlet loaded(Wrapper wrapper) {
        try {
            wrapper.load();
            return wrapper.getServlet();
        } catch (ServletException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
