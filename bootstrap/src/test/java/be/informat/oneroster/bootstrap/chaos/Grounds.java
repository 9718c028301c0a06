package be.informat.oneroster.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.chaos.Deed.Point;
import be.informat.oneroster.bootstrap.chaos.Victim.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that every case begins with, and what they lead to when nobody is killed. */
final class Grounds {

    private final Databases databases;
    private final School school;
    private final Path errors;
    private final Map<Point, Contents> points = new EnumMap<>(Point.class);
    private final Map<Deed, Contents> ends = new EnumMap<>(Deed.class);
    private final AtomicInteger cases = new AtomicInteger();

    /** A deed in a process that is ready for it, on a database of its own. */
    record Case(String name, Deed deed, Site site, Victim victim) {}

    Grounds(Databases databases, School school, Path errors) {
        this.databases = databases;
        this.school = school;
        this.errors = errors;
        Site onboarding = databases.empty(name(Point.ONBOARDING));
        onboarding.done("tenant", "apply", school.settings().toString());
        onboarding.done("import", school.yesterday().toString());
        points.put(Point.ONBOARDING, onboarding.contents());
        Site active = databases.copy(name(Point.ONBOARDING), name(Point.ACTIVE));
        active.done("tenant", "activate", School.KEY);
        school.correct(active.done("usernames", "export", School.KEY).out());
        points.put(Point.ACTIVE, active.contents());
        Site stored = databases.copy(name(Point.ACTIVE), name(Point.STORED));
        stored.store(school);
        points.put(Point.STORED, stored.contents());
    }

    /** Lets a process do a deed undisturbed. */
    Work measure(Deed deed) {
        Case undisturbed = prepare(deed);
        Work work = undisturbed.victim().work();
        ends.put(deed, undisturbed.site().contents());
        assertThat(allowed(deed)).as("%s leads somewhere else", deed).doesNotHaveDuplicates();
        forget(undisturbed);
        return work;
    }

    Case prepare(Deed deed) {
        String name = "case" + cases.incrementAndGet();
        Site site = databases.copy(name(deed.start()), name);
        return new Case(name, deed, site, Victim.start(site, deed, school, errors.resolve(name + ".txt")));
    }

    void forget(Case done) {
        databases.drop(done.name());
    }

    /** The states that a death may leave: where the deed began, what it passes, its end. */
    List<Contents> allowed(Deed deed) {
        List<Contents> allowed = new ArrayList<>();
        deed.points().forEach(point -> allowed.add(points.get(point)));
        allowed.add(end(deed));
        return allowed;
    }

    Contents end(Deed deed) {
        return ends.get(deed);
    }

    List<String> command(Deed deed) {
        return deed.command(school);
    }

    static String name(Point point) {
        return point.name().toLowerCase(Locale.ROOT);
    }
}
