package be.informat.oneroster.domain.sis;

/**
 * How many of an institution's persons or classes an extract would make disappear: a truncated file must never empty a school.
 *
 * <p>Counted are those that stored rows which are not over today speak of; lost are those of them for which the extract holds no such
 * row any more, anywhere, ended or not. Rows that were closed are no removals.
 *
 * @param before how many there are
 * @param lost how many of them would be gone
 */
public record Removals(InstitutionNumber institution, Counted counted, int before, int lost) {

    /** What is counted, each apart. */
    public enum Counted {
        PUPILS_WITH_REGISTRATION("pupils with a registration"),
        PUPILS_WITH_CLASS("pupils with a class"),
        STAFF_WITH_ASSIGNMENT("staff with an assignment"),
        CLASSES_WITH_CLASS_TEACHER("classes with a class teacher");

        private final String description;

        Counted(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }
    }

    /** More than 20 % and at least 20, or more than half and at least 3. */
    public boolean tooMany() {
        return (lost >= 20 && lost * 5L > before) || (lost >= 3 && lost * 2L > before);
    }
}
