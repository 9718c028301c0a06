package be.informat.oneroster.bootstrap.sdscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list from its beginning to its end, in pages, as SDS does: it adds the limit to the offset.
 *
 * @param filter as people write it; empty for none
 * @param limit records on a page
 */
record Reading(Collection collection, String filter, int limit) {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*\\brel=\"?next\"?");

    /**
     * What it came to.
     *
     * @param total {@code X-Total-Count} of the first page; -1 if it has none
     * @param count records that came
     * @param pages how many were read
     */
    record Result(long total, long count, int pages) {}

    /**
     * Reads it.
     *
     * @param records takes every record
     * @param counts what is wrong with {@code X-Total-Count}
     * @param paging what is wrong with the pages
     * @throws ProviderFault if it cannot be read to its end
     */
    Result read(Reads reads, Consumer<JsonNode> records, Problems counts, Problems paging) throws ProviderFault {
        long total = -1;
        long count = 0;
        int pages = 0;
        String first = "";
        for (long offset = 0; ; offset += limit) {
            Part part = part(reads, offset, records, counts);
            pages++;
            count += part.count();
            total = pages == 1 ? part.total() : total;
            if (part.total() != total) {
                counts.add(part.request() + ": X-Total-Count is " + part.total() + ", on the first page it was " + total
                        + ".");
            }
            if (part.count() > limit) {
                throw new ProviderFault(
                        part.request() + " ignores the limit: it gives " + part.count() + " records on a page.");
            }
            if (offset > 0 && part.count() == limit && part.first().equals(first)) {
                throw new ProviderFault(
                        part.request() + " ignores the offset: it gives the same page as the one before.");
            }
            first = part.first();
            boolean isLast = part.count() < limit || offset + limit == total;
            if (isLast) {
                checkEnd(part, offset, total, paging);
            }
            checkNext(part, isLast, offset, paging);
            if (isLast) {
                return new Result(total, count, pages);
            }
        }
    }

    /**
     * A page.
     *
     * @param first id of its first record; empty if it has none
     * @param total -1 if it is not told
     * @param link the header; empty if it is missing
     */
    private record Part(String request, int count, String first, long total, String link) {}

    private Part part(Reads reads, long offset, Consumer<JsonNode> records, Problems counts) throws ProviderFault {
        try (Answer answer = reads.get(pathAndQuery(offset))) {
            answer.require(200);
            answer.requireJson();
            List<String> first = new ArrayList<>(1);
            int count = Page.read(answer, collection.path(), record -> {
                if (first.isEmpty()) {
                    first.add(record.path("sourcedId").asString(""));
                }
                records.accept(record);
            });
            String link = answer.header("Link").orElse("");
            return new Part(answer.request(), count, String.join("", first), total(answer, counts), link);
        }
    }

    private String pathAndQuery(long offset) {
        String query = collection.path() + "?offset=" + offset + "&limit=" + limit;
        return filter.isEmpty() ? query : query + "&filter=" + Provider.encoded(filter);
    }

    static long total(Answer answer, Problems counts) {
        String text = answer.header("X-Total-Count").orElse("");
        if (text.isEmpty()) {
            counts.add("no total", answer.request() + " answers without the header X-Total-Count.");
            return -1;
        }
        if (!text.matches("[0-9]{1,18}")) {
            counts.add("no total", answer.request() + ": X-Total-Count is '" + text + "', which is no number.");
            return -1;
        }
        return Long.parseLong(text);
    }

    /** A short page ends the list for SDS. */
    private void checkEnd(Part part, long offset, long total, Problems paging) {
        long told = offset + part.count();
        if (total > told && part.count() > 0) {
            paging.add(
                    "short",
                    part.request() + " gives only " + part.count()
                            + " records, though by X-Total-Count there are " + total
                            + ": SDS would skip the rest of that page.");
        }
    }

    private void checkNext(Part part, boolean isLast, long offset, Problems paging) {
        Matcher next = NEXT.matcher(part.link());
        if (!next.find()) {
            if (!isLast && !part.link().isEmpty()) {
                paging.add("next", part.request() + ": the Link header has no rel=\"next\", though more follows.");
            }
            return;
        }
        String address = next.group(1);
        if (isLast) {
            paging.add("next", part.request() + ": the Link header has a rel=\"next\" on the last page: " + address);
            return;
        }
        Map<String, String> given = parameters(address);
        String following = Long.toString(offset + limit);
        if (!following.equals(given.get("offset")) || !Integer.toString(limit).equals(given.get("limit"))) {
            paging.add(
                    "next",
                    part.request() + ": the rel=\"next\" of the Link header does not lead to offset " + following
                            + " with limit " + limit + ": " + address);
        } else if (!filter.isEmpty() && !filter.equals(given.get("filter"))) {
            paging.add("next", part.request() + ": the rel=\"next\" of the Link header loses the filter: " + address);
        }
    }

    private static Map<String, String> parameters(String address) {
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        return Pattern.compile("&")
                .splitAsStream(query)
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(
                        part -> part[0], part -> part.length == 2 ? Provider.decoded(part[1]) : "", (one, two) -> two));
    }
}
