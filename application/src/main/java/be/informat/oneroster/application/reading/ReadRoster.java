package be.informat.oneroster.application.reading;

import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.application.port.RunStore.Found;
import be.informat.oneroster.application.port.RunStore.Run;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a tenant has published, all reads of a run from one publication. */
public final class ReadRoster {

    private static final long MOST_NUMBERS = 8_000_000;

    private final RunStore runs;
    private final RosterReader roster;
    private final SelectionCache selections;
    private final ReadTimes times;

    /** @param clock of this node, for when it last told the other nodes something */
    public ReadRoster(RunStore runs, RosterReader roster, Clock clock) {
        this(runs, roster, clock, MOST_NUMBERS);
    }

    /** @param rememberedNumbers how long all lists that are remembered may be together; 0 to remember none, which gives the same answers */
    public ReadRoster(RunStore runs, RosterReader roster, Clock clock, long rememberedNumbers) {
        this.runs = runs;
        this.roster = roster;
        this.selections = new SelectionCache(roster, rememberedNumbers);
        this.times = new ReadTimes(runs, clock);
    }

    /**
     * A read.
     *
     * @param path what is asked for, without parameters, always written the same way
     * @param list names the list of which a page is asked, by its path, filter and order, in few characters; null if it is no list
     * @param offset where in the list the page begins; 0 if it is no list
     */
    public record Read(Reader reader, String path, @Nullable String list, int offset) {}

    /**
     * Pins a read to the publication that it has to see.
     *
     * @return empty if the tenant has published nothing
     * @throws be.informat.oneroster.application.port.StoreUnavailableException if the database cannot be reached
     */
    public Optional<PinnedRoster> open(Read read) {
        Reader reader = read.reader();
        Optional<Run> run = run(read);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        String list = read.list();
        int publication = run.get().publication();
        if (list != null && read.offset() > 0) {
            publication = times.findList(reader, list).orElse(publication);
        }
        int seen = publication;
        Runnable whenListGoesOn = list == null ? () -> {} : () -> times.listBegun(reader, list, seen);
        return Optional.of(new PinnedRoster(
                reader.tenant(),
                publication,
                run.get().began(),
                roster,
                selections,
                whenListGoesOn,
                () -> times.read(reader)));
    }

    /** A publication that exists, apart from any run. */
    public PinnedRoster at(TenantId tenant, int publication) {
        return new PinnedRoster(tenant, publication, Instant.EPOCH, roster, selections, () -> {}, () -> {});
    }

    private Optional<Run> run(Read read) {
        Reader reader = read.reader();
        Optional<Found> found = runs.find(reader.tenant(), reader.token());
        Optional<Run> before = found.map(Found::run);
        if (!RunRules.beginsRun(found, read.path(), read.offset(), times.sinceLastRead(reader))) {
            times.read(reader);
            return before;
        }
        Optional<Run> begun = runs.begin(reader.tenant(), reader.client(), reader.token(), read.path(), before);
        times.begun(reader);
        return begun;
    }
}
