package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.http.Parameters;
import java.util.ArrayList;
import java.util.List;

/** The header {@code Link} of a page (RFC 8288). */
final class Links {

    private final String address;
    private final Parameters parameters;
    private final int limit;
    private final List<String> links = new ArrayList<>();

    private Links(String address, Parameters parameters, int limit) {
        this.address = address;
        this.parameters = parameters;
        this.limit = limit;
    }

    /**
     * @param address the public address of the collection
     * @param parameters all that the client gave; they are kept
     * @param total how many records match
     */
    static String of(String address, Parameters parameters, int offset, int limit, int total) {
        Links links = new Links(address, parameters, limit);
        long last = total == 0 ? 0 : (long) (total - 1) / limit * limit;
        links.add("first", 0);
        if (offset > 0) {
            links.add("prev", Math.min(Math.max(0, (long) offset - limit), last));
        }
        if ((long) offset + limit < total) {
            links.add("next", (long) offset + limit);
        }
        links.add("last", last);
        return String.join(", ", links.links);
    }

    private void add(String relation, long offset) {
        String query = parameters
                .with("limit", Integer.toString(limit))
                .with("offset", Long.toString(offset))
                .encoded();
        links.add("<" + address + "?" + query + ">; rel=\"" + relation + "\"");
    }
}
