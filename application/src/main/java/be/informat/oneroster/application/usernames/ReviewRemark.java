package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.text.Messages;

/**
 * Something that a school should know about a line of the review file it handed in.
 *
 * @param line where the row starts, from 1; 1 for the file as a whole
 * @param id as it stands in the file; empty if none does, or for the file as a whole
 * @param value what the remark is about: a correction, a domain, a heading; may be empty
 */
public record ReviewRemark(Code code, long line, String id, String value) {

    /** The kinds of remark. */
    public enum Code {
        WORKBOOK("workbook", true),
        HEADER_NOT_RECOGNISED("header-not-recognised", true),
        UNBALANCED_QUOTE("unbalanced-quote", true),
        WRONG_ENCODING("wrong-encoding", true),
        ROW_NOT_RECOGNISED("row-not-recognised", true),
        UNKNOWN_ID("unknown-id", true),
        DOUBLE_ID("double-id", true),
        OTHER_DOMAIN("other-domain", true),
        NOTHING_BEFORE_DOMAIN("nothing-before-domain", true),
        CHARACTER_NOT_ALLOWED("character-not-allowed", true),
        TOO_LONG("too-long", true),
        MISPLACED_DOT("misplaced-dot", true),
        SAME_FOR_TWO("same-for-two", true),
        CORRECTION_OF_ANOTHER("correction-of-another", true),
        GIVEN_TO_ANOTHER("given-to-another", true),
        ACCOUNT_OF_ANOTHER("account-of-another", true),
        RELEASED_BUT_IN_USE("released-but-in-use", true),
        LEFT_MEANWHILE("left-meanwhile", false),
        DOMAIN_DROPPED("domain-dropped", false),
        REMOVED_CHARACTERS("removed-characters", false),
        REPLACED_LINE_BREAKS("replaced-line-breaks", false);

        private final String wireName;
        private final boolean error;

        Code(String wireName, boolean error) {
            this.wireName = wireName;
            this.error = error;
        }

        /** Stable name, lower case with hyphens. */
        public String wireName() {
            return wireName;
        }

        /** Whether nothing may be stored because of it; else it is a notice. */
        public boolean isError() {
            return error;
        }
    }

    /** What is the matter, and what to do, in words. */
    public String reason(Messages messages) {
        return messages.text("review." + code.wireName(), value);
    }
}
