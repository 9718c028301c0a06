package be.informat.oneroster.bootstrap.settings;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out which settings are given and where; understands none of them. */
final class WrittenSettings {

    private static final String FILE_IN_ENVIRONMENT = "_FILE";
    private static final String FILE_IN_YAML = "File";

    /** Read by the script that starts the program, before there is a program. */
    private static final String OF_THE_LAUNCHER = "ONEROSTER_JAVA";

    /**
     * A setting as it was given.
     *
     * @param place the variable, or the file and key
     */
    record Written(String place, String text) {}

    private final List<Problem> problems;

    private WrittenSettings(List<Problem> problems) {
        this.problems = problems;
    }

    /** What is given; faults go into {@code problems}. */
    static Map<SettingName, Written> gather(
            Map<String, String> environment, Optional<Path> config, List<Problem> problems) {
        WrittenSettings reader = new WrittenSettings(problems);
        Map<SettingName, Written> written = new EnumMap<>(SettingName.class);
        config.ifPresent(file -> written.putAll(reader.fromFile(file)));
        written.putAll(reader.fromEnvironment(environment));
        return written;
    }

    private Map<SettingName, Written> fromEnvironment(Map<String, String> environment) {
        Map<String, Given> given = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(SettingName.PREFIX) && !name.equals(OF_THE_LAUNCHER)) {
                given.put(name, new Given(name, value.strip()));
            }
        });
        return resolve(given, SettingName::variable, FILE_IN_ENVIRONMENT, "is no setting; the settings are ");
    }

    private Map<SettingName, Written> fromFile(Path file) {
        Map<String, Given> given = new TreeMap<>();
        switch (YamlFile.read(file)) {
            case Parsed.Invalid<Map<String, @Nullable Object>> invalid -> problems.addAll(invalid.problems());
            case Parsed.Valid<Map<String, @Nullable Object>> valid ->
                valid.value().forEach((key, value) -> given.put(key, new Given(file + ", " + key, value)));
        }
        return resolve(given, SettingName::key, FILE_IN_YAML, "is no setting; the keys are ");
    }

    private record Given(String place, @Nullable Object value) {}

    private Map<SettingName, Written> resolve(
            Map<String, Given> given, Function<SettingName, String> nameOf, String fileEnding, String unknown) {
        Map<SettingName, Written> written = new EnumMap<>(SettingName.class);
        for (SettingName name : SettingName.values()) {
            Given value = given.remove(nameOf.apply(name));
            Given file = name.isSecret() ? given.remove(nameOf.apply(name) + fileEnding) : null;
            Optional<Written> text = value == null ? Optional.empty() : text(name, value);
            Optional<Written> secret =
                    file == null ? Optional.empty() : text(name, file).flatMap(this::content);
            if (text.isPresent() && secret.isPresent()) {
                problems.add(new Problem(
                        "given-twice", text.get().place(), "", "is given, and as a file too; leave one of them out"));
            }
            text.or(() -> secret).ifPresent(found -> written.put(name, found));
        }
        // without their values: what stands in a setting of one's own making may be a secret
        given.values()
                .forEach(other -> problems.add(
                        new Problem("unknown-setting", other.place(), "", unknown + names(nameOf, fileEnding))));
        return written;
    }

    private static String names(Function<SettingName, String> nameOf, String fileEnding) {
        return Arrays.stream(SettingName.values())
                .map(name -> nameOf.apply(name) + (name.isSecret() ? "[" + fileEnding + "]" : ""))
                .collect(Collectors.joining(", "));
    }

    private Optional<Written> text(SettingName name, Given given) {
        return switch (given.value()) {
            case null -> Optional.empty();
            case String text when text.isBlank() -> Optional.empty();
            case String text -> Optional.of(new Written(given.place(), text.strip()));
            case Number number when name.isNumber() -> Optional.of(new Written(given.place(), number.toString()));
            case List<?> list
            when name.isList() ->
                Optional.of(new Written(
                        given.place(), list.stream().map(String::valueOf).collect(Collectors.joining(","))));
            default -> {
                problems.add(new Problem(
                        "not-a-text", given.place(), "", "must be " + name.allowed() + ", as a text in quotes"));
                yield Optional.empty();
            }
        };
    }

    private Optional<Written> content(Written file) {
        try {
            String text = Files.readString(Path.of(file.text())).strip();
            if (!text.isEmpty()) {
                return Optional.of(new Written(file.place(), text));
            }
            problems.add(new Problem("empty-file", file.place(), file.text(), "is an empty file"));
        } catch (IOException | InvalidPathException unreadable) {
            problems.add(new Problem("unreadable-file", file.place(), file.text(), "must be a file that can be read"));
        }
        return Optional.empty();
    }
}
