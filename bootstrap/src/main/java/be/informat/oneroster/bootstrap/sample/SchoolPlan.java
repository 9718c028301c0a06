package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.Location;
import java.util.List;

/** An institution that is to be filled. */
record SchoolPlan(Institution institution, Level level, List<LocationPlan> locations) {

    /**
     * A location of it.
     *
     * @param pupils how many are to be invented for it
     * @param known who is to be registered there besides
     */
    record LocationPlan(Location location, int pupils, List<SamplePerson> known) {}

    /** Both have six years. */
    enum Level {
        PRIMARY(5),
        SECONDARY(11);

        private final int ageBeforeFirstYear;

        Level(int ageBeforeFirstYear) {
            this.ageBeforeFirstYear = ageBeforeFirstYear;
        }

        /** When somebody in that year of school, from 1, was born who began the school year there in {@code startYear}. */
        int birthYear(int grade, int startYear) {
            return startYear - ageBeforeFirstYear - grade;
        }
    }

    int pupils() {
        return locations.stream().mapToInt(LocationPlan::pupils).sum();
    }
}
