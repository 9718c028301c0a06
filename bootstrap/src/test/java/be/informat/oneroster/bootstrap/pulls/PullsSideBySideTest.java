package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.bootstrap.pulls.Habits.Since;
import be.informat.oneroster.bootstrap.pulls.Habits.Tokens;
import be.informat.oneroster.domain.Budget;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits for anybody: clients pull without end while a school is published, by the real clock. */
@Tag("slow")
class PullsSideBySideTest {

    private static final int EVENTS = 60;

    @TempDir
    Path folder;

    private volatile boolean over;

    @Test
    void nothing_is_missed_on_the_embedded_database() {
        Databases.withEmbedded(folder, Clock.systemUTC(), database -> play(database, 1));
    }

    @Test
    void nothing_is_missed_on_postgresql() {
        Databases.withPostgreSql(database -> {
            Budget budget = Budget.atMost(Duration.ofMinutes(10));
            for (int seed = 1; seed <= 10 && budget.isLeft(); seed++) {
                play(database, seed);
            }
        });
    }

    private void play(Database database, int seed) {
        over = false;
        Set<Happening> happened = Collections.synchronizedSet(EnumSet.noneOf(Happening.class));
        Installation installation = Installation.on(database, new Time.Real(History.firstDay(seed)));
        Random chance = new Random(seed);
        Events events = new Events(
                installation, new InstitutionNumber(Integer.toString(100_000 + seed)), chance, happened, what -> {});
        Publications publications = events.operator().publications;
        Nodes nodes = Nodes.of(events.operator().tenant, installation);
        List<Client> clients = List.of(
                new Client(0, habits("one", Tokens.PER_SYNC, Since.RUN_BEGAN), nodes, publications, happened),
                new Client(1, habits("other", Tokens.CACHED, Since.RUN_BEGAN), nodes, publications, happened),
                new Client(
                        2, habits("third", Tokens.PER_COLLECTION, Since.TOKEN_TAKEN), nodes, publications, happened));
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> reading = new ArrayList<>();
            clients.forEach(client -> reading.add(threads.submit(() -> readOnAndOn(client, new Random(seed)))));
            try {
                for (int event = 0; event < EVENTS; event++) {
                    events.any(chance);
                }
            } finally {
                over = true;
            }
            reading.forEach(PullsSideBySideTest::await);
        }
        clients.forEach(client -> client.readAll(chance));
        clients.forEach(client -> client.assertHolds(clients.getFirst()));
    }

    private static Habits habits(String name, Tokens tokens, Since since) {
        return new Habits(name, tokens, since, 5, false);
    }

    private void readOnAndOn(Client client, Random chance) {
        while (!over) {
            client.readAll(chance);
        }
    }

    private static void await(Future<?> reading) {
        try {
            reading.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
