package uk.proportion.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One small file a day that says how far the chain had come and with which hash, outside the database: who bends the whole
 * chain would have to bend these too, wherever they have been copied to. A file is never overwritten.
 */
@Component
class Anchors {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern NAME = Pattern.compile("anchor-(\\d{4}-\\d{2}-\\d{2})\\.json");

    private final String directory;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile LocalDate kept;

    /** @param directory where the files are; empty for none at all */
    Anchors(@Value("${proportion.audit.anchors:}") String directory, JdbcTemplate jdbc, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the chain's link at that position was on that day. */
    record Anchor(LocalDate date, long position, String hash) {
        private String content() {
            return CanonicalJson.write(Map.of("date", date.toString(), "position", position, "hash", hash)) + "\n";
        }
    }

    /** Keeps today's anchor, unless it is there already or there is nothing to anchor. */
    void keepToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        if (directory.isBlank() || today.equals(kept)) {
            return;
        }
        ChainHead head = jdbc.queryForObject("select position, hash from audit_head", ChainHead.MAPPER);
        if (head.position() > 0) {
            write(new Anchor(today, head.position(), head.hash()));
            kept = today;
        }
    }

    /** Every anchor that was kept, the earliest first. */
    List<Anchor> all() {
        if (directory.isBlank() || !Files.isDirectory(Path.of(directory))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .map(Anchors::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Anchor anchor) {
        try {
            Files.createDirectories(Path.of(directory));
            Files.writeString(
                    Path.of(directory, "anchor-%s.json".formatted(anchor.date())),
                    anchor.content(),
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException keptBefore) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that says nothing readable any more is an anchor at position 0, which no chain agrees with. */
    private static Anchor read(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        name.matches();
        LocalDate date = LocalDate.parse(name.group(1));
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readString(file));
            return new Anchor(
                    date, json.path("position").asLong(), json.path("hash").asText());
        } catch (JsonProcessingException bent) {
            return new Anchor(date, 0, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
