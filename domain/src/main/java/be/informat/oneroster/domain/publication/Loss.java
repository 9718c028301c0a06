package be.informat.oneroster.domain.publication;

/**
 * How much of something a publication would take away.
 *
 * @param before how many there are in force
 * @param lost how many of them would be gone
 */
public record Loss(Counted counted, int before, int lost) {

    /** What is counted, each apart. */
    public enum Counted {
        PUPILS("pupils"),
        STAFF("staff"),
        CLASSES("classes"),
        /** Classes that stay and had an owner: lost are those that have none any more. */
        CLASSES_WITH_OWNER("classes-with-owner"),
        /** Pupils who stay and had a class: lost are those who have none any more. */
        PUPILS_WITH_CLASS("pupils-with-class");

        private final String wireName;

        Counted(String wireName) {
            this.wireName = wireName;
        }

        /** As files, tables and JSON write it. */
        public String wireName() {
            return wireName;
        }
    }

    /** More than 30 % and at least 20, or more than half and at least 3. */
    boolean isTooMuch() {
        return (lost >= 20 && lost * 10L > before * 3L) || (lost >= 3 && isMoreThanHalf());
    }

    /** Fewer than half of them would be left. */
    boolean isMoreThanHalf() {
        return lost * 2L > before;
    }
}
