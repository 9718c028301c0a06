package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.sis.SisSnapshot;
import java.nio.file.Path;
import java.util.List;

/** Reads a SIS extract as it was handed over: a folder or an archive of tables. */
public interface SisExtractReader {

    /**
     * Reads the whole extract, or says everything that is wrong with it. Nothing is stored.
     *
     * @param extract a folder or a {@code .zip}
     * @param progress told while it reads
     */
    Outcome read(Path extract, Progress progress);

    /** How reading ended. */
    sealed interface Outcome {

        /** Without any error. {@code sis} is the whole truth about the institutions in it. */
        record Complete(SisSnapshot sis, List<Remark> notices) implements Outcome {}

        /**
         * At least one error, so nothing may be stored.
         *
         * @param errors the first 1,000, in the order of the files and lines
         * @param errorCount how many there are in all
         */
        record Refused(List<Remark> errors, long errorCount, List<Remark> notices) implements Outcome {}
    }

    /**
     * A remark on one place of an extract.
     *
     * @param code stable name of the kind of remark, lower case with hyphens ({@code malformed-date})
     * @param file name of the table's file
     * @param line where the row starts; 1 for the header or the file as a whole
     * @param column name of the column; empty for the row or file as a whole
     * @param value what stands there; empty if nothing does
     * @param reason what is wrong or was changed, and what is expected, in English
     */
    record Remark(String code, String file, long line, String column, String value, String reason) {}

    /** Is told how far a long work is. */
    @FunctionalInterface
    interface Progress {

        /** A progress nobody looks at. */
        Progress SILENT = (done, total) -> {};

        /**
         * @param done units of work behind us (bytes while reading, rows while storing)
         * @param total all units; 0 if unknown
         */
        void report(long done, long total);
    }
}
