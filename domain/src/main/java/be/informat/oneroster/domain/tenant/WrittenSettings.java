package be.informat.oneroster.domain.tenant;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A group of settings as a reader of YAML, JSON or a form gives it, and the list of what is wrong with it. A question that finds
 * a fault adds it to the list and answers as if nothing were there, so that one look finds all faults.
 *
 * <p>What is {@code allowed} is told with every fault; it is worded to be read after "must be".
 */
final class WrittenSettings {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_SHOWN = 80;

    private final Map<?, ?> values;
    private final String prefix;
    private final List<Problem> problems;

    private WrittenSettings(Map<?, ?> values, String prefix, List<Problem> problems) {
        this.values = values;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** The outermost group; faults go into {@code problems}. */
    static WrittenSettings of(Map<?, ?> values, List<Problem> problems) {
        return new WrittenSettings(values, "", problems);
    }

    /** Adds a problem for every name that is not one of these. */
    void refuseOthersThan(List<String> known) {
        String reason = "is no setting; the settings are " + String.join(", ", known);
        for (Object name : values.keySet()) {
            if (!(name instanceof String text && known.contains(text))) {
                // without its value: what somebody put in a setting of his own making may be a secret
                problems.add(new Problem("unknown-setting", prefix + shown(name), "", reason));
            }
        }
    }

    /** Adds a problem if there is nothing by that name. */
    void require(String name, String allowed) {
        if (!holds(name)) {
            problems.add(new Problem("missing", prefix + name, "", "is missing; it must be " + allowed));
        }
    }

    boolean holds(String name) {
        return !isMissing(values.get(name));
    }

    /** What the text says; null if there is none or it is wrong. */
    <T> @Nullable T read(String name, String allowed, Function<String, Parsed<T>> parse) {
        return holds(name) ? read(prefix + name, values.get(name), allowed, parse) : null;
    }

    /** The whole number, written as number or as text; null if there is none or it is wrong. */
    @Nullable
    Integer readNumber(String name, int least, int most, String allowed) {
        if (!holds(name)) {
            return null;
        }
        String written = shown(values.get(name)).strip();
        if (written.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse("out-of-range", name, "must be " + allowed);
        return null;
    }

    /** What each text of the list says, wrong and double ones left out; empty if there is no list. */
    <T> List<T> readAll(String name, String allowed, Function<String, Parsed<T>> parse) {
        List<T> read = new ArrayList<>();
        List<?> list = list(name);
        for (int index = 0; index < list.size(); index++) {
            String place = prefix + name + "[" + index + "]";
            T value = read(place, list.get(index), allowed, parse);
            if (value != null && read.contains(value)) {
                refuse("duplicate", place, list.get(index), "stands in the list already; each must be named once");
            } else if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    /** The groups of the list, wrong ones left out; empty if there is no list. */
    List<WrittenSettings> groups(String name, String allowed) {
        List<WrittenSettings> groups = new ArrayList<>();
        List<?> list = list(name);
        for (int index = 0; index < list.size(); index++) {
            String place = prefix + name + "[" + index + "]";
            if (list.get(index) instanceof Map<?, ?> group) {
                groups.add(new WrittenSettings(group, place + ".", problems));
            } else {
                refuse("not-a-group", place, list.get(index), "must be " + allowed);
            }
        }
        return groups;
    }

    /** Adds a problem with the value of that name. */
    void refuse(String code, String name, String reason) {
        refuse(code, prefix + name, values.get(name), reason);
    }

    private List<?> list(String name) {
        if (!holds(name)) {
            return List.of();
        }
        if (values.get(name) instanceof List<?> list) {
            return list;
        }
        refuse("not-a-list", name, "must be a list, also if it has one item only");
        return List.of();
    }

    private <T> @Nullable T read(
            String place, @Nullable Object value, String allowed, Function<String, Parsed<T>> parse) {
        if (!(value instanceof String written)) {
            refuse("not-a-text", place, value, "must be " + allowed + hint(value));
            return null;
        }
        String text = written.strip();
        if (text.length() > LONGEST_TEXT) {
            refuse("too-long", place, value, "must be at most " + LONGEST_TEXT + " characters, not " + text.length());
            return null;
        }
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            refuse("not-a-line", place, value, "must be " + allowed + ", on one line");
            return null;
        }
        return switch (parse.apply(text)) {
            case Parsed.Valid<T> valid -> valid.value();
            case Parsed.Invalid<T> invalid -> {
                invalid.problems().forEach(problem -> problems.add(problem.within(place)));
                yield null;
            }
        };
    }

    /** YAML knows a text by its quotes; without them 004312 is a number, 2025-08-15 a date and no a truth value. */
    private static String hint(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> ", not a list";
            case Map<?, ?> group -> ", not a group of settings";
            case Number number -> "; without quotes it is read as a number and loses the zeros in front";
            default -> "; without quotes it is not read as a text";
        };
    }

    private void refuse(String code, String place, @Nullable Object value, String reason) {
        problems.add(new Problem(code, place, value == null ? "" : shown(value), reason));
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank()) || value.equals(List.of());
    }

    /** The value as a person would recognise it, cut to {@value #LONGEST_SHOWN} characters. */
    private static String shown(@Nullable Object value) {
        String text = value instanceof Date date ? date.toInstant().toString() : String.valueOf(value);
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
