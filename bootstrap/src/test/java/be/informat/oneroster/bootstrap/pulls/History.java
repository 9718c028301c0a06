package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.domain.sis.InstitutionNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A school, its operator and four clients, through a number of steps that the seed decides on. Can be played once. */
final class History {

    /** Of each history; in one of twenty each is a week. */
    static final int STEPS = 90;

    private final long seed;
    private final Installation installation;
    private final Events events;
    private final Operator operator;
    private final Nodes nodes;
    private final List<Client> clients = new ArrayList<>();
    private final Set<Happening> happened;
    private final List<String> told = new ArrayList<>();

    /** @param number tells the school from those of other histories in the same installation */
    History(long seed, Installation installation, int number, Set<Happening> happened) {
        this.seed = seed;
        this.installation = installation;
        this.happened = happened;
        Random chance = new Random(seed);
        events = new Events(
                installation,
                new InstitutionNumber(Integer.toString(100_000 + number)),
                chance,
                happened,
                what -> told.add("  " + what));
        operator = events.operator();
        nodes = Nodes.of(operator.tenant, installation);
        for (String name : List.of("one", "other", "shared", "shared")) {
            clients.add(new Client(clients.size(), habits(name, chance), nodes, operator.publications, happened));
        }
    }

    /** Some day of a school year. */
    static LocalDate firstDay(long seed) {
        return LocalDate.of(2024, 8, 1).plusDays(new Random(seed).nextInt(365));
    }

    /** Who renews a token in mid-list shares its client with nobody: the list of which of them would go on? */
    private static Habits habits(String name, Random chance) {
        Habits habits = Habits.any(name, chance);
        boolean fits = !name.equals("shared") || habits.tokens() != Habits.Tokens.RENEWED_IN_MID_LIST;
        return fits ? habits : habits(name, chance);
    }

    /** What happened until now, a line each. */
    String told() {
        return String.join("\n", told);
    }

    /** Plays it to its end, when nothing moves any more, without the steps that are left out. */
    void play(Set<Integer> leftOut) {
        clients.forEach(client -> told.add(client.habits.toString()));
        for (int step = 0; step < STEPS; step++) {
            if (!leftOut.contains(step)) {
                told.add(step + ": ");
                step(new Random(seed * 1_000 + step));
            }
        }
        end(new Random(seed));
    }

    private void step(Random chance) {
        if (seed % 20 == 0) {
            week(chance);
            return;
        }
        time(chance);
        if (chance.nextInt(100) < 35) {
            events.any(chance);
        } else {
            read(clients.get(chance.nextInt(clients.size())), chance);
        }
    }

    private void time(Random chance) {
        long[] micros = {0, 0, 0, 300, 5_000, 800_000, 20_000_000};
        installation.time().pass(Duration.ofNanos(1_000 * micros[chance.nextInt(micros.length)]));
        if (chance.nextInt(40) == 0) {
            installation.time().pass(Duration.ofMinutes(1 + chance.nextInt(40)));
            told.add("  some time goes by");
        }
    }

    /** Clients pull at least every week, but for a suspension of some weeks: in 550 days they would miss what left. */
    private void week(Random chance) {
        events.days(7);
        if (!operator.isServing() && chance.nextInt(4) == 0) {
            events.suspendOrActivate();
        }
        for (int times = chance.nextInt(3); times >= 0; times--) {
            events.any(chance);
        }
        operator.publishIfDue();
        if (operator.isServing()) {
            clients.forEach(client -> client.readAll(chance));
        }
    }

    private void read(Client client, Random chance) {
        if (!operator.isServing()) {
            client.breakOff();
            return;
        }
        told.add("  client " + clients.indexOf(client) + " reads");
        if (chance.nextInt(6) == 0) {
            client.readAll(chance);
            return;
        }
        for (int pages = chance.nextInt(12); pages >= 0; pages--) {
            client.read(chance);
            time(chance);
        }
    }

    private void end(Random chance) {
        told.add("the end");
        operator.activate();
        operator.publishIfDue();
        operator.confirm();
        Client fresh = new Client(clients.size(), Habits.any("fresh", chance), nodes, operator.publications, happened);
        fresh.readAll(chance);
        for (Client client : clients) {
            client.readAll(chance);
            client.readAll(chance);
            client.assertHolds(fresh);
        }
    }
}
