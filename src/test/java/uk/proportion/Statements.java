package uk.proportion;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Every statement that requests have prepared, whoever prepares it: JPA, JDBC or the engine. */
final class Statements {
    private static final Queue<String> PREPARED = new ConcurrentLinkedQueue<>();
    private static volatile boolean listening;

    private Statements() {}

    /** What a request does, and the statements that it took in their order. */
    record Observed<T>(T answer, List<String> statements) {}

    static <T> Observed<T> of(Supplier<T> request) {
        PREPARED.clear();
        listening = true;
        try {
            T answer = request.get();
            return new Observed<>(answer, List.copyOf(PREPARED));
        } finally {
            listening = false;
        }
    }

    /** Puts itself between the product and its database. */
    static final class Listener implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database ? new Overheard(database) : bean;
        }
    }

    private static final class Overheard extends DelegatingDataSource {
        Overheard(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Statements.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")
                                && listening
                                && Thread.currentThread().getName().startsWith("http-")) {
                            PREPARED.add((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
