package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A school of any size, in memory: twenty pupils a class, three classes a pupil, and three in ten of the same name as another. */
final class PureSchool {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final int PUPILS_A_CLASS = 20;
    private static final int CLASSES_A_PUPIL = 3;

    private final Random random = new Random(1);
    private final Location location =
            new Location(new LocationId(id()), SisBuilder.INSTITUTION, "1", "Klaproos aan de Leie");

    static SisSnapshot of(int pupils) {
        return new PureSchool().snapshot(pupils);
    }

    private SisSnapshot snapshot(int count) {
        List<SchoolClass> classes = new ArrayList<>();
        for (int number = 0; number <= count * CLASSES_A_PUPIL / PUPILS_A_CLASS + CLASSES_A_PUPIL; number++) {
            SchoolClassKey key = new SchoolClassKey(new ClassId(id()), YEAR);
            classes.add(new SchoolClass(key, location.id(), "K" + number, "Klas " + number));
        }
        List<Person> pupils = new ArrayList<>(count);
        List<Registration> registrations = new ArrayList<>(count * CLASSES_A_PUPIL);
        for (int number = 0; number < count; number++) {
            Person pupil = pupil(number);
            pupils.add(pupil);
            for (int nth = 0; nth < CLASSES_A_PUPIL; nth++) {
                ClassId schoolClass = classes.get((number + nth * count) / PUPILS_A_CLASS + nth)
                        .key()
                        .id();
                registrations.add(
                        new Registration(id(), pupil.id(), location.id(), YEAR, schoolClass, FIRST_DAY, null));
            }
        }
        Institution institution = new Institution(SisBuilder.INSTITUTION, "Klaproos");
        return new SisSnapshot(
                List.of(institution),
                List.of(location),
                classes,
                pupils,
                List.of(),
                registrations,
                List.of(),
                List.of(),
                List.of());
    }

    private Person pupil(int number) {
        int name = random.nextInt(10) < 3 ? random.nextInt(number + 1) : number;
        LocalDate born = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3_000));
        return new Person(new PersonId(id()), "Renée" + Integer.toString(name, 36), "Van den Broeck", born);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
