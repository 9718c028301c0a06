package be.informat.oneroster.application.reading;

import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One publication of one tenant, as a read sees it. Of use while the read goes on. */
public final class PinnedRoster {

    private final TenantId tenant;
    private final int publication;
    private final Instant runBegan;
    private final RosterReader roster;
    private final SelectionCache selections;
    private final Runnable whenListGoesOn;
    private final Runnable whenRead;

    /**
     * @param whenListGoesOn told of a first page that others follow
     * @param whenRead told when a page was read to its end
     */
    PinnedRoster(
            TenantId tenant,
            int publication,
            Instant runBegan,
            RosterReader roster,
            SelectionCache selections,
            Runnable whenListGoesOn,
            Runnable whenRead) {
        this.tenant = tenant;
        this.publication = publication;
        this.runBegan = runBegan;
        this.roster = roster;
        this.selections = selections;
        this.whenListGoesOn = whenListGoesOn;
        this.whenRead = whenRead;
    }

    /** The number of the publication. */
    public int publication() {
        return publication;
    }

    /** When the run of the read began. */
    public Instant runBegan() {
        return runBegan;
    }

    /** The record of a kind that matches, tombstones too; empty if none does. */
    public Optional<RosterRecord> find(Kind kind, Filter filter) {
        Selection selection = new Selection(kind, filter, new Filter.Everything(), null);
        int[] versions = selections.versions(tenant, publication, selection);
        List<RosterRecord> found = new ArrayList<>(1);
        roster.read(tenant, kind, versions, 0, Math.min(1, versions.length), version -> found.add(version.record()));
        return found.stream().findFirst();
    }

    /**
     * A slice of what matches: from {@code offset}, at most {@code limit} records; empty if the offset is past the end. No record is read
     * yet. If it is the first of several, its publication is remembered for the others.
     */
    public Page page(Selection selection, int offset, int limit) {
        int[] versions = selections.versions(tenant, publication, selection);
        int from = Math.min(offset, versions.length);
        int to = (int) Math.min((long) from + limit, versions.length);
        if (offset == 0 && to < versions.length) {
            whenListGoesOn.run();
        }
        return new Page(selection.kind(), versions, from, to);
    }

    /** Records that match, in the order asked for. */
    public final class Page {

        private final Kind kind;
        private final int[] versions;
        private final int from;
        private final int to;

        private Page(Kind kind, int[] versions, int from, int to) {
            this.kind = kind;
            this.versions = versions;
            this.from = from;
            this.to = to;
        }

        /** How many records match, on all pages. */
        public int total() {
            return versions.length;
        }

        /** Hands over the records of this page one by one; few of them are held at a time. */
        public void forEach(Consumer<Version> reader) {
            roster.read(tenant, kind, versions, from, to, reader);
            whenRead.run();
        }

        /** The page went out from where it was kept whole. */
        public void wasRead() {
            whenRead.run();
        }

        /**
         * Hands over the records of this page in a form that is made once and remembered.
         *
         * @param rendered of the kind of this page
         */
        public void forEach(RenderedVersions rendered, RenderedVersions.Reader reader) {
            rendered.forEach(roster, tenant, kind, versions, from, to, reader);
            whenRead.run();
        }
    }
}
