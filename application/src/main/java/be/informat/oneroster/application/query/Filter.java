package be.informat.oneroster.application.query;

import be.informat.oneroster.domain.oneroster.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which records match. */
public sealed interface Filter {

    /** Every record matches. */
    record Everything() implements Filter {}

    /** All of them match; at least one part. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them matches; at least one part. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Compares a field with a value.
     *
     * <ul>
     *   <li>An absent value matches only {@code NOT_EQUAL}. {@code NOT_EQUAL} is always the negation of {@code EQUAL}.
     *   <li>Human text: {@code EQUAL} and {@code CONTAINS} by Unicode default case folding (accents count); {@code LESS} and
     *       {@code GREATER} in the order of a sort: CLDR root collation at tertiary strength, then code point. Other text, ids,
     *       enumerations: exactly, by code point. {@code …_OR_EQUAL} is one or the other.
     *   <li>Dates and instants by time. An instant is compared with its full given precision.
     *   <li>A field of several values (also {@code REFERENCES}): {@code EQUAL} when each of the given values equals some element,
     *       {@code CONTAINS} when some element contains some of the given values, the others when some element compares so with the
     *       value as a whole.
     * </ul>
     */
    record Comparison(FieldPath path, Operator operator, Value value) implements Filter {}

    /** Users who have an active enrollment with this role in the class. For the kind USER. */
    record EnrolledIn(UUID schoolClass, Role role) implements Filter {}

    /** Classes in which the user has an active enrollment with one of these roles. For the kind CLASS. */
    record AttendedBy(UUID user, Set<Role> roles) implements Filter {
        public AttendedBy {
            roles = Set.copyOf(roles);
        }
    }

    /** Sessions that are a term of the institution. For the kind ACADEMIC_SESSION. */
    record TermOf(UUID institution) implements Filter {}

    /** The value of a comparison, of a type that fits its field. */
    sealed interface Value {

        /** For text, enumerations and ids, as it was given; a comma has no meaning. */
        record Text(String text) implements Value {}

        /** For fields of several values under {@code EQUAL}, {@code NOT_EQUAL} and {@code CONTAINS}: at least one text. */
        record Texts(List<String> texts) implements Value {
            public Texts {
                texts = List.copyOf(texts);
            }
        }

        /** For dates. */
        record Day(LocalDate day) implements Value {}

        /** For {@code dateLastModified}; up to nine fraction digits. */
        record Moment(Instant instant) implements Value {}
    }
}
