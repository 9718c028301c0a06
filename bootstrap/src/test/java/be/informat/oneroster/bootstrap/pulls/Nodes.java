package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.application.reading.ReadRoster;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Servers over one store, and one of them for each read. */
record Nodes(TenantId tenant, List<ReadRoster> nodes, Installation installation) {

    /** Three, two of them with a clock that is wrong by minutes. */
    static Nodes of(TenantId tenant, Installation installation) {
        Clock clock = installation.time().clock();
        return new Nodes(
                tenant,
                Stream.of(-300, 0, 400)
                        .map(wrong -> new ReadRoster(
                                installation.runs(),
                                installation.rosters(),
                                Clock.offset(clock, Duration.ofSeconds(wrong))))
                        .toList(),
                installation);
    }

    ReadRoster any(Random chance) {
        return nodes.get(chance.nextInt(nodes.size()));
    }

    /** Takes a moment: no two syncs of a client begin in the same one. */
    void aTokenIsAskedFor() {
        installation.time().pass(Duration.ofMillis(1));
    }

    Instant now() {
        return installation.time().clock().instant();
    }
}
