package be.informat.oneroster.adapter.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.StoreUnavailableException;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;

/** What a failure of the driver is to the program. */
class FailuresTest {

    @Test
    void the_full_disk_of_a_server_is_told_as_such() {
        assertThat(Failures.of(new SQLException("could not extend file", "53100")))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        full -> assertThat(full.disk()).hasValue("No space left on it"));
    }

    @Test
    void a_file_that_cannot_be_written_is_told_in_the_words_of_the_system_also_when_it_is_closed_for_that() {
        Throwable write = DataUtils.newMVStoreException(
                DataUtils.ERROR_WRITING_FAILED, "Writing failed", new IOException("No space left on device"));

        for (SQLException failure :
                new SQLException[] {new SQLException("general", "HY000", 50000, write), closedBecause(write)}) {
            assertThat(Failures.of(failure))
                    .isInstanceOfSatisfying(
                            StoreUnavailableException.class,
                            full -> assertThat(full.disk()).hasValue("No space left on device"));
        }
    }

    private static SQLException closedBecause(Throwable write) {
        return new SQLException("The database has been closed", "90098", 90098, write);
    }

    @Test
    void a_connection_that_breaks_is_no_disk() {
        assertThat(Failures.of(new SQLException("broken", "08006", new EOFException("end"))))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        away -> assertThat(away.disk()).isEmpty());
    }
}
