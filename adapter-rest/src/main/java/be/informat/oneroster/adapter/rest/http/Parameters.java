package be.informat.oneroster.adapter.rest.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query string or of a form, in the order in which they were written.
 *
 * @param all a name may come more than once
 */
public record Parameters(List<Parameter> all) {

    /** A name and its value, both decoded; the value is empty if there was none. */
    public record Parameter(String name, String value) {

        private String encoded() {
            return PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value);
        }
    }

    public Parameters {
        all = List.copyOf(all);
    }

    /** Reads a raw query string or body of a form; none for null. */
    public static Parameters parse(@Nullable String raw) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!pair.isEmpty()) {
                parameters.add(
                        new Parameter(PercentEncoding.decodeParameter(name), PercentEncoding.decodeParameter(value)));
            }
        }
        return new Parameters(parameters);
    }

    /** The values of a name, in order; empty if it does not occur. */
    public List<String> values(String name) {
        return all.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** The same with one value for a name: in the place of the first one it had, else at the end. */
    public Parameters with(String name, String value) {
        List<Parameter> changed = new ArrayList<>();
        boolean isPlaced = false;
        for (Parameter parameter : all) {
            if (!parameter.name().equals(name)) {
                changed.add(parameter);
            } else if (!isPlaced) {
                changed.add(new Parameter(name, value));
                isPlaced = true;
            }
        }
        if (!isPlaced) {
            changed.add(new Parameter(name, value));
        }
        return new Parameters(changed);
    }

    /** As a query string, percent-encoded. */
    public String encoded() {
        return all.stream().map(Parameter::encoded).collect(Collectors.joining("&"));
    }
}
