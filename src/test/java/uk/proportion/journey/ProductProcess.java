package uk.proportion.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.proportion.ProportionApplication;

/** A node of the product as an installation runs it: a process of its own. What it logs is in {@code target/nodes}. */
final class ProductProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Path LOGS = Path.of("target", "nodes");

    private final Path log;
    private final Process process;

    /**
     * @param name of its log
     * @param database the address of a PostgreSQL database
     * @param draftsKey the same on every node
     */
    ProductProcess(String name, String database, String draftsKey) {
        try {
            Files.createDirectories(LOGS);
            log = LOGS.resolve(name + ".log");
            ProcessBuilder builder = new ProcessBuilder(command(database))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("PROPORTION_DRAFTS_KEY", draftsKey);
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(String database) {
        // Nothing of the tests' own is on a node's class path
        String product = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                product,
                ProportionApplication.class.getName(),
                "--spring.profiles.active=demo",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--proportion.demo.cases=false",
                "--server.port=0");
    }

    /** Waits until it is ready for work, and says its address. */
    String address() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            Matcher started = PORT.matcher(Files.readString(log));
            if (started.find() && isReady("http://localhost:" + started.group(1))) {
                return "http://localhost:" + started.group(1);
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new AssertionError("The node does not start: see " + log.toAbsolutePath());
    }

    private static boolean isReady(String address) throws InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(asked, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it in the middle of whatever it does: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
