package be.informat.oneroster.bootstrap.settings;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLReadFeature;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Files of settings as people write and read them. */
public final class YamlFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLReadFeature.EMPTY_DOCUMENT_AS_EMPTY_OBJECT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private YamlFile() {}

    /**
     * The keys of a file with their values: texts, numbers, truth values, lists and maps. An empty file has none.
     *
     * @return problems if the file cannot be read, is no YAML, or holds something else than keys with values
     */
    public static Parsed<Map<String, @Nullable Object>> read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (NoSuchFileException missing) {
            return problem("no-such-file", file, "there is no such file");
        } catch (CharacterCodingException otherEncoding) {
            return problem("wrong-encoding", file, "must be a text in UTF-8");
        } catch (IOException unreadable) {
            return problem("unreadable-file", file, "cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    /** The keys and values as a text that {@link #read} understands. */
    public static String write(Map<String, ?> values) {
        return YAML.writeValueAsString(values);
    }

    private static Parsed<Map<String, @Nullable Object>> parse(Path file, String text) {
        try {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            switch (YAML.readValue(text, Object.class)) {
                case null -> {}
                case Map<?, ?> map -> map.forEach((key, value) -> values.put(String.valueOf(key), value));
                default -> {
                    return problem("not-a-group", file, "must hold lines like 'name: value'");
                }
            }
            return Parsed.valid(values);
        } catch (JacksonException malformed) {
            TokenStreamLocation location = malformed.getLocation();
            String place = location == null
                    ? file.toString()
                    : file + ", line " + location.getLineNr() + ", column " + location.getColumnNr();
            String reason = malformed.getOriginalMessage().lines().findFirst().orElse("");
            return Parsed.invalid(new Problem("malformed-yaml", place, "", "is not valid YAML: " + reason));
        }
    }

    private static Parsed<Map<String, @Nullable Object>> problem(String code, Path file, String reason) {
        return Parsed.invalid(new Problem(code, file.toString(), "", reason));
    }
}
