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

    /** Finds what a raw path asks for; empty if the standard has no such read. */
    static Optional<Route> of(String rawPath) {
        List<String> segments = Arrays.stream(rawPath.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(PercentEncoding::decodeSegment)
                .toList();
        int root = PublicAddress.ONEROSTER_ROOT.split("/").length - 1;
        if (segments.size() <= root) {
            return Optional.empty();
        }
        List<String> asked = segments.subList(root, segments.size());
        return Operations.ALL.stream()
                .filter(operation -> matches(operation.path(), asked))
                .findFirst()
                .map(operation -> new Route(operation, ids(operation.path(), asked), written(asked)));
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
