package be.informat.oneroster.adapter.csv.table;

/**
 * Something in a table that is wrong or was changed.
 *
 * @param line where the row starts, from 1
 * @param column name of the column; empty for the row or file as a whole
 * @param value what stands there; empty if nothing does or it cannot be told
 * @param reason what is wrong or was changed, in English, one sentence
 */
public record TableFault(Kind kind, long line, String column, String value, String reason) {

    /** The kinds of fault. */
    public enum Kind {
        WRONG_ENCODING("wrong-encoding", Severity.ERROR),
        UNBALANCED_QUOTE("unbalanced-quote", Severity.ERROR),
        REMOVED_CHARACTERS("removed-characters", Severity.NOTICE),
        REPLACED_LINE_BREAKS("replaced-line-breaks", Severity.NOTICE);

        private final String code;
        private final Severity severity;

        Kind(String code, Severity severity) {
            this.code = code;
            this.severity = severity;
        }

        /** Stable name, lower case with hyphens. */
        public String code() {
            return code;
        }

        public Severity severity() {
            return severity;
        }
    }

    /** Whether the cell can still be used. */
    public enum Severity {
        /** It cannot: the cell or row has no value. */
        ERROR,
        /** It can: the cell was cleaned. */
        NOTICE
    }
}
