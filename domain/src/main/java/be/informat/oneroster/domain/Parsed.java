package be.informat.oneroster.domain;

import java.util.List;
import java.util.function.Function;

/**
 * What became of a text that a person wrote: a value, or every problem found in it (never none, never only the first).
 *
 * @param <T> the value that was written
 */
public sealed interface Parsed<T> {

    /** The text was right; {@code value} is what it says. */
    record Valid<T>(T value) implements Parsed<T> {}

    /** The text was wrong; {@code problems} holds at least one problem, in the order of the text. */
    record Invalid<T>(List<Problem> problems) implements Parsed<T> {
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("An invalid text has at least one problem.");
            }
        }
    }

    static <T> Parsed<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Parsed<T> invalid(Problem... problems) {
        return new Invalid<>(List.of(problems));
    }

    /** The problems of an invalid text; empty for a valid one. */
    default List<Problem> problems() {
        return switch (this) {
            case Valid<T> valid -> List.of();
            case Invalid<T> invalid -> invalid.problems();
        };
    }

    /** The same outcome with another value; problems stay as they are. */
    default <U> Parsed<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Valid<T> valid -> new Valid<>(change.apply(valid.value()));
            case Invalid<T> invalid -> new Invalid<>(invalid.problems());
        };
    }

    /**
     * The value, for a caller that knows the text to be right.
     *
     * @throws IllegalArgumentException with all problems, if it is not
     */
    default T orThrow() {
        return switch (this) {
            case Valid<T> valid -> valid.value();
            case Invalid<T> invalid ->
                throw new IllegalArgumentException(String.join(
                        "; ", invalid.problems().stream().map(Problem::toString).toList()));
        };
    }
}
