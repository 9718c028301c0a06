package be.informat.oneroster.domain.explanation;

import java.util.List;
import java.util.UUID;

/**
 * Why something is exchanged on a day, or not.
 *
 * @param id its {@code sourcedId}
 * @param name of a person, both names; of a class, its code; of a location, its name
 * @param clauses the conclusion first, then what it rests on; never empty
 */
public record Explanation(Subject subject, UUID id, String name, boolean exchanged, List<Clause> clauses) {

    public Explanation {
        clauses = List.copyOf(clauses);
    }

    /** What is explained. */
    public enum Subject {
        PERSON("person"),
        CLASS("class"),
        LOCATION("location");

        private final String wireName;

        Subject(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** @param arguments what the words for people need, in the order that the code tells */
    public record Clause(ClauseCode code, List<String> arguments) {

        /** Stands for what there is none of: a class that is not known yet, a name. */
        public static final String NONE = "-";

        /** Stands for a last day that is not known. */
        public static final String OPEN_END = "…";

        public Clause {
            arguments = List.copyOf(arguments);
        }
    }
}
