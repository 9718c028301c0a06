package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.adapter.rest.oneroster.FilterBenchmark;
import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.naming.NameFolding;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.PublishedRecord;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernamePerson;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The pure parts of a publication, by themselves: pupils with three classes each, from a small school to a region. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PureBenchmark {

    @Param({"1000", "10000", "100000", "1000000"})
    private int users;

    private SisSnapshot sis;
    private TenantSettings settings;
    private List<UsernamePerson> persons;
    private UsernameLedger ledger;
    private Roster roster;
    private PublishedRoster published;

    /** Prints the table of JMH. */
    static void run() {
        try {
            new Runner(new OptionsBuilder()
                            .include(PureBenchmark.class.getName())
                            .include(FilterBenchmark.class.getName())
                            .jvmArgs("-Xmx6g")
                            .resultFormat(ResultFormatType.JSON)
                            .result("target/benchmark-pure.json")
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void prepare() {
        sis = PureSchool.of(users);
        settings = new SettingsBuilder().build();
        persons = persons();
        ledger = allocate();
        roster = project();
        published = published(roster.everything());
    }

    @Benchmark
    public List<UsernamePerson> persons() {
        return UsernamePersons.of(sis, settings, Set.of(), BenchmarkTenant.TODAY);
    }

    @Benchmark
    public UsernameLedger allocate() {
        return UsernameLedger.empty().allocate(settings.usernames(), persons);
    }

    @Benchmark
    public Roster project() {
        return Roster.project(sis, settings, ledger, BenchmarkTenant.TODAY);
    }

    @Benchmark
    public RosterChanges diff() {
        return roster.changesSince(published);
    }

    @Benchmark
    public int fold() {
        int length = 0;
        for (UsernamePerson person : persons) {
            length += NameFolding.fold(person.givenName()).length();
        }
        return length;
    }

    private static PublishedRoster published(RosterChanges everything) {
        Map<Kind, List<PublishedRecord>> records = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            records.put(
                    kind,
                    everything.of(kind).appeared().stream()
                            .map(stamped -> PublishedRecord.active(stamped, Instant.EPOCH))
                            .toList());
        }
        return new PublishedRoster(records);
    }
}
