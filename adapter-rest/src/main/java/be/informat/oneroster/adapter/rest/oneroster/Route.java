package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.http.PercentEncoding;
import be.informat.oneroster.adapter.rest.http.PublicAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the path of a request names.
 *
 * @param operation what is asked
 * @param ids the ids in the path, in its order
 * @param path the path below the root, always written the same way
 */
record Route(Operation operation, List<String> ids, String path) {

    Route {
        ids = List.copyOf(ids);
    }

    /**
     * Finds what a raw path asks for; empty if the standard has no such read.
     *
     * @param prefix what may stand before the root; empty if nothing does
     */
    static Optional<Route> of(String rawPath, String prefix) {
        List<String> segments = segments(rawPath);
        List<String> root = segments(PublicAddress.ONEROSTER_ROOT);
        List<String> longRoot = segments(prefix + PublicAddress.ONEROSTER_ROOT);
        int cut = startsWith(segments, longRoot) ? longRoot.size() : root.size();
        if (segments.size() <= cut) {
            return Optional.empty();
        }
        List<String> asked = segments.subList(cut, segments.size());
        return Operations.ALL.stream()
                .filter(operation -> matches(operation.path(), asked))
                .findFirst()
                .map(operation -> new Route(operation, ids(operation.path(), asked), written(asked)));
    }

    private static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(PercentEncoding::decodeSegment)
                .toList();
    }

    private static boolean startsWith(List<String> segments, List<String> beginning) {
        return segments.size() >= beginning.size()
                && segments.subList(0, beginning.size()).equals(beginning);
    }

    private static boolean matches(List<String> path, List<String> asked) {
        if (path.size() != asked.size()) {
            return false;
        }
        for (int index = 0; index < path.size(); index++) {
            if (!path.get(index).equals(Operation.ID) && !path.get(index).equals(asked.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> ids(List<String> path, List<String> asked) {
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < path.size(); index++) {
            if (path.get(index).equals(Operation.ID)) {
                ids.add(asked.get(index));
            }
        }
        return ids;
    }

    private static String written(List<String> asked) {
        return asked.stream().map(PercentEncoding::encode).collect(Collectors.joining("/", "/", ""));
    }
}
