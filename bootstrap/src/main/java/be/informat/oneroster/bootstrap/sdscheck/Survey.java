package be.informat.oneroster.bootstrap.sdscheck;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads every collection whole, as a delta and in small pages, and notes what is wrong under the step that it belongs to. */
final class Survey {

    static final String ACTIVE = "status='active'";
    private static final String TYPOGRAPHIC = "status=’active’";

    /** What SDS sends. */
    static final int LIMIT = 5000;

    /** A list that SDS reads in so few pages is read once more in smaller ones, to see pages follow each other. */
    private static final int FEW_PAGES = 2;

    private static final int SMALL_PAGES = 4;

    private final Reads reads;
    private final Consumer<String> progress;
    private final Problems paging = new Problems();
    private final Problems filters = new Problems();
    private final Problems fields = new Problems();
    private final Problems references = new Problems();
    private final Problems dates = new Problems();
    private final RecordRules rules = new RecordRules(fields, references, dates);
    private long records;

    Survey(Reads reads, Consumer<String> progress) {
        this.reads = reads;
        this.progress = progress;
    }

    /** What is asked to see whether a collection can be read at all. */
    static String probe(Collection collection) {
        return collection.path() + "?offset=0&limit=1&filter=" + Provider.encoded(ACTIVE);
    }

    /** All steps that need data access, in order. */
    void run(Steps steps) {
        Steps deltas = new Steps();
        for (Collection collection : Collection.values()) {
            run(collection, steps, deltas);
        }
        steps.addAll(deltas);
        String seen = records + " active records";
        steps.add("paging", seen + " read in pages", paging);
        steps.add("filters", ACTIVE + ", with straight and typographic quotes", filters);
        steps.add("required-fields", seen, fields);
        steps.add("references", seen, references);
        steps.add("dates", seen, dates);
    }

    private void run(Collection collection, Steps steps, Steps deltas) {
        Whole whole = new Whole(collection);
        boolean isRead = steps.take("collection " + collection.path(), problems -> {
            if (!collection.isCore() && isWithheld(collection)) {
                throw new Steps.NotApplicable("this client may not read them, or the provider has none");
            }
            return read(whole, problems);
        });
        String delta = "delta " + collection.path();
        if (!isRead) {
            deltas.skip(delta, "the collection could not be read whole");
            return;
        }
        if (whole.total == whole.ids.size()) {
            takeOthers(collection, whole);
        }
        deltas.take(delta, problems -> delta(whole, problems));
    }

    private boolean isWithheld(Collection collection) throws ProviderFault {
        try (Answer answer = reads.get(probe(collection))) {
            return answer.status() == 403 || answer.status() == 404;
        }
    }

    /** What reading it whole came to. */
    private static final class Whole {

        private final Collection collection;
        private final Set<String> ids = new HashSet<>();
        private Instant latest = Instant.MIN;
        private long atLatest;
        private long total;

        private Whole(Collection collection) {
            this.collection = collection;
        }
    }

    private String read(Whole whole, Problems problems) throws ProviderFault {
        Collection collection = whole.collection;
        Reading.Result result = new Reading(collection, ACTIVE, LIMIT)
                .read(
                        reads,
                        record -> {
                            take(whole, record);
                            if (whole.ids.size() % LIMIT == 0) {
                                progress.accept(collection.path() + ": " + whole.ids.size() + " records");
                            }
                        },
                        problems,
                        paging);
        whole.total = result.total();
        if (result.total() >= 0 && result.total() != result.count()) {
            problems.add("GET " + collection.path() + " with " + ACTIVE + ": X-Total-Count says " + result.total()
                    + " records, but " + result.count() + " come.");
        }
        rules.complete(collection, whole.ids);
        records += whole.ids.size();
        return result.count() + " active records in " + result.pages() + (result.pages() == 1 ? " page" : " pages");
    }

    private void take(Whole whole, JsonNode record) {
        Collection collection = whole.collection;
        String name = RecordRules.name(collection, record);
        String status = record.path("status").asString("");
        if (!status.isEmpty() && !status.equals("active")) {
            filters.add(
                    "status" + collection,
                    name + " has status '" + status + "', though only " + ACTIVE
                            + " was asked for: the filter is ignored.");
            return;
        }
        if (!whole.ids.add(record.path("sourcedId").asString(""))) {
            paging.add("twice" + collection, name + " comes twice in one list.");
            return;
        }
        rules.check(collection, record);
        RecordRules.changed(record).ifPresent(changed -> {
            if (changed.isAfter(whole.latest)) {
                whole.latest = changed;
                whole.atLatest = 0;
            }
            whole.atLatest += changed.equals(whole.latest) ? 1 : 0;
        });
    }

    /** What is asked of a collection whose whole is known to be right. */
    private void takeOthers(Collection collection, Whole whole) {
        try {
            readTypographic(collection, whole);
            readBehindTheEnd(collection, whole);
            if (!whole.ids.isEmpty() && whole.total <= (long) FEW_PAGES * LIMIT) {
                readSmallPages(collection, whole);
            }
        } catch (ProviderFault fault) {
            paging.add(fault.sentence());
        }
    }

    private void readTypographic(Collection collection, Whole whole) throws ProviderFault {
        String path = collection.path() + "?offset=0&limit=1&filter=" + Provider.encoded(TYPOGRAPHIC);
        try (Answer answer = reads.get(path)) {
            if (answer.status() != 200) {
                filters.add(
                        "typographic",
                        answer.request() + " answers " + answer.status()
                                + ": typographic quotes are refused, but Microsoft's documentation prints them.");
            } else if (Reading.total(answer, filters) != whole.total) {
                filters.add(
                        "typographic",
                        answer.request() + " finds other records than the same filter with straight quotes.");
            }
        }
    }

    private void readBehindTheEnd(Collection collection, Whole whole) throws ProviderFault {
        String path = collection.path() + "?offset=" + (whole.total + LIMIT) + "&limit=" + LIMIT + "&filter="
                + Provider.encoded(ACTIVE);
        try (Answer answer = reads.get(path)) {
            answer.require(200);
            int count = Page.read(answer, collection.path(), record -> {});
            if (count > 0) {
                paging.add("behind", answer.request() + " gives " + count + " records behind the end of the list.");
            }
        }
    }

    private void readSmallPages(Collection collection, Whole whole) throws ProviderFault {
        int limit = (int) Math.max(1, (whole.total + SMALL_PAGES - 1) / SMALL_PAGES);
        Set<String> missing = new HashSet<>(whole.ids);
        Set<String> seen = new HashSet<>();
        new Reading(collection, ACTIVE, limit)
                .read(
                        reads,
                        record -> {
                            String id = record.path("sourcedId").asString("");
                            missing.remove(id);
                            if (!seen.add(id)) {
                                paging.add(
                                        "twice" + collection,
                                        collection.path() + "/" + id + " comes on more than one page (limit " + limit
                                                + ").");
                            }
                        },
                        paging,
                        paging);
        missing.stream()
                .sorted()
                .forEach(id -> paging.add(
                        "missing" + collection,
                        collection.path() + "/" + id + " comes on no page when the list is read with limit " + limit
                                + ", though it comes with limit " + LIMIT + "."));
    }

    private String delta(Whole whole, Problems problems) throws ProviderFault {
        if (!whole.latest.isAfter(Instant.MIN)) {
            long since = readSince(whole.collection, Instant.EPOCH, problems).records();
            return since + " records since 1970, none of them active or with a readable date";
        }
        Instant before = whole.latest.minusMillis(1);
        long active = readSince(whole.collection, before, problems).active();
        if (active < whole.atLatest) {
            problems.add("GET " + whole.collection.path() + " since " + before + " gives " + active
                    + " active records, though " + whole.atLatest + " changed at " + whole.latest
                    + ": a delta would miss the others.");
        }
        long after = readSince(whole.collection, whole.latest, problems).records();
        return active + " active records of the last change, " + after + " after it";
    }

    private record Since(long records, long active) {}

    private Since readSince(Collection collection, Instant since, Problems problems) throws ProviderFault {
        long[] active = {0};
        Reading.Result result = new Reading(collection, "dateLastModified>'" + since + "'", LIMIT)
                .read(
                        reads,
                        record -> active[0] += isActiveIn(collection, record, since, problems) ? 1 : 0,
                        problems,
                        paging);
        if (result.total() >= 0 && result.total() != result.count()) {
            problems.add("GET " + collection.path() + " since " + since + ": X-Total-Count says " + result.total()
                    + " records, but " + result.count() + " come.");
        }
        return new Since(result.count(), active[0]);
    }

    private boolean isActiveIn(Collection collection, JsonNode record, Instant since, Problems problems) {
        String name = RecordRules.name(collection, record);
        String status = record.path("status").asString("");
        rules.checkInstant(collection, record, name);
        if (!status.equals("active") && !status.equals("tobedeleted")) {
            problems.add("status", name + " has status '" + status + "', neither active nor tobedeleted.");
        }
        RecordRules.changed(record)
                .filter(changed -> !changed.isAfter(since))
                .ifPresent(changed -> problems.add(
                        "early",
                        name + " changed at " + changed + ", but only records since " + since
                                + " were asked for: the filter dateLastModified> is ignored or not strict."));
        return status.equals("active");
    }
}
