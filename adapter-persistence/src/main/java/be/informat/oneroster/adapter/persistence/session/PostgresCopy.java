package be.informat.oneroster.adapter.persistence.session;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * Many rows by PostgreSQL's own COPY, in its binary format: nothing is planned for each of them and nothing goes through text, so it takes a
 * third of the time of inserts, and half of that of a result set.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
final class PostgresCopy {

    /** Eleven bytes; flags of four and the length of what may follow come after it. */
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final int BYTES_AT_A_TIME = 1 << 16;
    private static final int NULL = -1;
    private static final int END = -1;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");

    private PostgresCopy() {}

    /** @param target table and columns, as COPY names them; of just the types that the values have */
    static void write(Connection connection, String target, Iterator<@Nullable Object[]> rows) throws SQLException {
        if (!rows.hasNext()) {
            return;
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format binary)");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES_AT_A_TIME + 1_024);
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(SIGNATURE);
            out.writeLong(0);
            while (rows.hasNext()) {
                writeRow(out, rows.next());
                if (bytes.size() > BYTES_AT_A_TIME) {
                    send(copy, bytes);
                }
            }
            out.writeShort(END);
            send(copy, bytes);
            copy.endCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, ByteArrayOutputStream bytes) throws SQLException {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        bytes.reset();
    }

    private static void writeRow(DataOutputStream out, @Nullable Object[] row) throws IOException {
        out.writeShort(row.length);
        for (Object value : row) {
            switch (value) {
                case null -> out.writeInt(NULL);
                case Integer number -> {
                    out.writeInt(Integer.BYTES);
                    out.writeInt(number);
                }
                case Long number -> writeLong(out, number);
                case UUID id -> {
                    out.writeInt(2 * Long.BYTES);
                    out.writeLong(id.getMostSignificantBits());
                    out.writeLong(id.getLeastSignificantBits());
                }
                case String text -> writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
                case byte[] bytes -> writeBytes(out, bytes);
                case LocalDate day -> {
                    out.writeInt(Integer.BYTES);
                    out.writeInt(Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, day)));
                }
                case OffsetDateTime instant ->
                    writeLong(out, ChronoUnit.MICROS.between(FIRST_INSTANT, instant.toInstant()));
                default -> throw new IllegalArgumentException("No column has values of " + value.getClass() + ".");
            }
        }
    }

    private static void writeLong(DataOutputStream out, long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * @param query without parameters
     * @param types of its columns
     */
    static void read(Connection connection, String query, Class<?>[] types, Consumer<@Nullable Object[]> reader)
            throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
        try {
            boolean begun = false;
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                ByteBuffer bytes = ByteBuffer.wrap(message);
                if (!begun) {
                    int flagsEnd = SIGNATURE.length + Integer.BYTES;
                    bytes.position(flagsEnd + Integer.BYTES + bytes.getInt(flagsEnd));
                    begun = true;
                }
                if (bytes.hasRemaining() && bytes.getShort() != END) {
                    reader.accept(readRow(bytes, types));
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static @Nullable Object[] readRow(ByteBuffer bytes, Class<?>[] types) {
        @Nullable Object[] row = new @Nullable Object[types.length];
        for (int at = 0; at < row.length; at++) {
            int length = bytes.getInt();
            row[at] = length == NULL ? null : value(bytes, length, types[at]);
        }
        return row;
    }

    private static Object value(ByteBuffer bytes, int length, Class<?> type) {
        if (type == Integer.class) {
            return bytes.getInt();
        }
        if (type == Long.class) {
            return bytes.getLong();
        }
        if (type == UUID.class) {
            return new UUID(bytes.getLong(), bytes.getLong());
        }
        if (type == LocalDate.class) {
            return FIRST_DAY.plusDays(bytes.getInt());
        }
        if (type == String.class) {
            int from = bytes.position();
            bytes.position(from + length);
            return new String(bytes.array(), from, length, StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("Values of " + type + " are not read in great numbers.");
    }
}
