package be.informat.oneroster.adapter.rest.oneroster;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, or that was not done as asked.
 *
 * @param codeMinor null for a defect of ours, of which nothing is told
 * @param description in English, for the client's developer
 */
record Remark(@Nullable CodeMinor codeMinor, String description) {

    private static final int LONGEST_QUOTE = 100;

    /** What somebody wrote, between quotes, cut to a bearable length. */
    static String quote(String written) {
        int length = written.codePointCount(0, written.length());
        String shown = length <= LONGEST_QUOTE
                ? written
                : written.substring(0, written.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
        return "'" + shown + "'";
    }
}
