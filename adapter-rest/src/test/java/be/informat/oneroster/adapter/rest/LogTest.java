package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.Records;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log has one line for each request, and nothing of persons. */
class LogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("oneroster.requests");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private ServerUnderTest server;
    private String token;

    @BeforeEach
    void start() {
        server = new ServerUnderTest();
        SchoolGroup.publishTo(server);
        token = server.newToken();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        lines.start();
    }

    @AfterEach
    void stop() {
        server.close();
        logger.detachAppender(lines);
        logger.setLevel(Level.OFF);
    }

    @Test
    void a_request_is_one_line_without_the_persons_in_its_path() {
        server.read(token, "/users/" + Records.id(1) + "?filter=familyName='Peeters'");
        assertThat(linesOfOne())
                .allSatisfy(line -> assertThat(line)
                        .startsWith("answered")
                        .contains("operation=\"getUser\"", "status=\"200\"")
                        .doesNotContain(Records.id(1).toString(), "Peeters"));
    }

    @Test
    void a_database_that_is_away_is_one_line_without_a_stack_trace() {
        server.roster.beAway();
        assertThat(server.read(token, "/users").statusCode()).isEqualTo(503);
        assertThat(linesOfOne())
                .allSatisfy(line -> assertThat(line)
                        .startsWith("the database is away")
                        .contains(
                                "answer=\"an error\"", "cause=\"IllegalStateException\"", "operation=\"getAllUsers\""));
        assertThat(lines.list.getFirst().getThrowableProxy()).isNull();
    }

    @Test
    void a_defect_is_one_line_with_its_stack_trace() {
        server.roster.failAfter(0, new IllegalStateException("a defect"));
        assertThat(server.read(token, "/users").statusCode()).isEqualTo(500);
        assertThat(linesOfOne()).allSatisfy(line -> assertThat(line).startsWith("a defect"));
        assertThat(lines.list.getFirst().getThrowableProxy()).isNotNull();
    }

    /** The lines there are, of which there must be one. It may come a little later than the answer. */
    private List<String> linesOfOne() {
        long end = System.nanoTime() + 2_000_000_000L;
        while (lines.list.isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        server.close();
        assertThat(lines.list).hasSize(1);
        return lines.list.stream()
                .map(line -> line.getFormattedMessage() + " " + line.getKeyValuePairs())
                .toList();
    }
}
