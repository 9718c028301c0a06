package be.informat.oneroster.bootstrap.chaos;

import java.util.List;

/** A command during which a process is killed, and what comes before it. */
enum Deed {
    /** New school data for an active tenant, and their publication. */
    IMPORT(Point.ACTIVE, Point.STORED) {
        @Override
        List<String> command(School school) {
            return List.of("import", school.today().toString());
        }

        @Override
        List<String> rehearsal(School school) {
            return List.of("import", school.today().toString(), "--dry-run");
        }
    },
    /** The publication of school data that were stored before. */
    PUBLISH(Point.STORED) {
        @Override
        List<String> command(School school) {
            return List.of("publish", School.KEY);
        }

        @Override
        List<String> rehearsal(School school) {
            return List.of("publish", School.KEY, "--dry-run");
        }
    },
    /** Corrections of many usernames, and their publication. */
    CORRECT(Point.ACTIVE) {
        @Override
        List<String> command(School school) {
            return List.of(
                    "usernames", "import", School.KEY, school.corrections().toString(), "--apply");
        }

        @Override
        List<String> rehearsal(School school) {
            return List.of(
                    "usernames", "import", School.KEY, school.corrections().toString());
        }
    },
    /** The first publication that counts: usernames are given for good. */
    ACTIVATE(Point.ONBOARDING) {
        @Override
        List<String> command(School school) {
            return List.of("tenant", "activate", School.KEY);
        }

        @Override
        List<String> rehearsal(School school) {
            return List.of("publish", School.KEY, "--dry-run");
        }
    };

    /** A state of the database that a command begins in or passes. */
    enum Point {
        /** Yesterday's school data are there and published. */
        ONBOARDING,
        /** The same, and the tenant is active. */
        ACTIVE,
        /** The same, and today's school data are stored, but not yet published. */
        STORED
    }

    private final List<Point> points;

    Deed(Point... points) {
        this.points = List.of(points);
    }

    /** Where it begins. */
    Point start() {
        return points.getFirst();
    }

    /** Where a death may leave the database, its end aside. */
    List<Point> points() {
        return points;
    }

    abstract List<String> command(School school);

    /** A command that does much of the same and changes nothing. */
    abstract List<String> rehearsal(School school);
}
