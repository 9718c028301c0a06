package be.informat.oneroster.adapter.rest.oneroster;

/** What an error or a warning is about, in the words of OneRoster 1.1 ({@code imsx_codeMinor}). */
enum CodeMinor {
    UNKNOWN_OBJECT("unknown object"),
    INVALID_DATA("invalid data"),
    UNAUTHORIZED("unauthorized"),
    FORBIDDEN("forbidden"),
    SERVER_BUSY("server_busy"),
    INVALID_SORT_FIELD("invalid_sort_field"),
    INVALID_FILTER_FIELD("invalid_filter_field"),
    INVALID_SELECTION_FIELD("invalid_selection_field"),
    INVALID_BLANK_SELECTION_FIELD("invalid_blank_selection_field");

    private final String wireName;

    CodeMinor(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
