package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.sis.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file in which a school looks at its usernames in a spreadsheet and writes better ones. Here is only its form: who stands in it, and
 * whether a correction can be, is decided in {@code application.usernames}.
 */
public interface ReviewFile {

    /** The file that holds these rows in this order; without rows only the header. */
    byte[] write(List<Row> rows);

    /** Reads what a spreadsheet made of such a file. Never throws for what the file holds. */
    Content read(byte[] file);

    /**
     * A person in the file.
     *
     * @param computed the username by the format; empty if there is none
     * @param correction what the school wants instead; empty if nothing
     * @param givenName empty if missing
     * @param familyName empty if missing
     */
    record Row(
            PersonId person,
            String computed,
            String correction,
            String givenName,
            String familyName,
            @Nullable LocalDate birthDate) {}

    /**
     * @param lines every row that could be read, in the order of the file
     * @param faults what is wrong with the file as such, in the order of the file; one that is an error makes the whole unfit for use
     */
    record Content(List<Line> lines, List<Fault> faults) {
        public Content {
            lines = List.copyOf(lines);
            faults = List.copyOf(faults);
        }
    }

    /**
     * A row as it came back.
     *
     * @param number the line where it starts, from 1
     * @param id what stands in the column of the ID
     * @param person whom the ID names; null if it is no ID of anybody
     * @param correction what stands in the column of the correction, without white space around it; empty if nothing does
     */
    record Line(long number, String id, @Nullable PersonId person, String correction) {}

    /**
     * @param line where the row starts, from 1; 1 for the file as a whole
     * @param id of the row; empty if it has none, or for the file as a whole
     * @param value what is there instead, or what was taken out; may be empty
     */
    record Fault(Kind kind, long line, String id, String value) {

        /** What can be wrong with the form of a file. */
        public enum Kind {
            /** The file is a workbook of a spreadsheet program, not CSV. */
            WORKBOOK(true),
            /** The first line is not that of a review file. */
            HEADER_NOT_RECOGNISED(true),
            /** A quote is not closed, or closed in the midst of a cell. */
            UNBALANCED_QUOTE(true),
            /** The ID or the correction holds bytes that are no letters in the file's encoding. */
            WRONG_ENCODING(true),
            /** The row is not cut into columns as the header is. */
            ROW_NOT_RECOGNISED(true),
            /** Characters that nobody sees were taken out of the ID or the correction. */
            REMOVED_CHARACTERS(false),
            /** A line break in the ID or the correction became a space. */
            REPLACED_LINE_BREAKS(false);

            private final boolean error;

            Kind(boolean error) {
                this.error = error;
            }

            /** Whether the file cannot be used; else it was mended. */
            public boolean isError() {
                return error;
            }
        }
    }
}
