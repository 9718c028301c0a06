package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.bootstrap.sample.SchoolPlan.Level;
import be.informat.oneroster.bootstrap.sample.SchoolPlan.LocationPlan;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Thinks up schools and spreads pupils over them. */
final class SchoolPlanner {

    /** How many locations institutions have in turn. */
    private static final List<Integer> LOCATIONS = List.of(1, 3, 2);

    /** No real institution has a number that begins like this. */
    private static final int FIRST_NUMBER = 990_001;

    private static final List<String> NAMES = WordList.of("school-names");
    private static final List<String> TOWNS = WordList.of("towns");
    private static final List<String> STREETS = WordList.of("streets");

    private final Chance chance;
    private int pupilsLeft;
    private int locationsLeft;

    private SchoolPlanner(int pupils, int institutions, Chance chance) {
        this.chance = chance;
        this.pupilsLeft = pupils;
        this.locationsLeft =
                IntStream.range(0, institutions).map(SchoolPlanner::locationsOf).sum();
    }

    /** So many institutions with so many pupils in all. */
    static List<SchoolPlan> plan(int pupils, int institutions, Chance chance) {
        SchoolPlanner planner = new SchoolPlanner(pupils, institutions, chance);
        return IntStream.range(0, institutions).mapToObj(planner::school).toList();
    }

    private SchoolPlan school(int index) {
        Level level = index % 4 == 3 ? Level.SECONDARY : Level.PRIMARY;
        String name = NAMES.get(index % NAMES.size());
        // another town each time the names have been used up
        String town = TOWNS.get((index + index / NAMES.size()) % TOWNS.size());
        Institution institution = new Institution(
                new InstitutionNumber(Integer.toString(FIRST_NUMBER + index)), kindOf(level) + " " + name + " " + town);
        int firstStreet = chance.below(STREETS.size());
        List<LocationPlan> locations = new ArrayList<>();
        for (int i = 0; i < locationsOf(index); i++) {
            String street = STREETS.get((firstStreet + i) % STREETS.size());
            Location location = new Location(
                    new LocationId(chance.guid()),
                    institution.number(),
                    Integer.toString(i + 1),
                    name + " " + town + ", " + street);
            locations.add(new LocationPlan(location, pupilsOfNextLocation(), List.of()));
        }
        return new SchoolPlan(institution, level, locations);
    }

    /** About as many as others have; the last one takes who is left. */
    private int pupilsOfNextLocation() {
        int average = pupilsLeft / locationsLeft;
        int pupils = locationsLeft == 1 ? pupilsLeft : (int) (average * (60L + chance.below(81)) / 100);
        pupilsLeft -= pupils;
        locationsLeft--;
        return pupils;
    }

    private static int locationsOf(int index) {
        return LOCATIONS.get(index % LOCATIONS.size());
    }

    private static String kindOf(Level level) {
        return switch (level) {
            case PRIMARY -> "Basisschool";
            case SECONDARY -> "Secundaire school";
        };
    }
}
