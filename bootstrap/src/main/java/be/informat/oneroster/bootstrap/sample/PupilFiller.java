package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.bootstrap.sample.SchoolPlan.Level;
import be.informat.oneroster.bootstrap.sample.SchoolPlan.LocationPlan;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives locations their pupils. */
final class PupilFiller {

    private final ExtractWriter rows;
    private final Consumer<SamplePerson> told;
    private final SchoolYear year;
    private final int classesPerPupil;
    private final Chance chance;
    private final Persons persons;
    private @Nullable PersonId whoGoesToTwoSchools;

    PupilFiller(ExtractWriter rows, Consumer<SamplePerson> told, SchoolYear year, int classesPerPupil, Chance chance) {
        this.rows = rows;
        this.told = told;
        this.year = year;
        this.classesPerPupil = classesPerPupil;
        this.chance = chance;
        this.persons = Persons.pupils(chance.apart());
    }

    /** Writes the pupils of a location and their registrations; the last one of them is the answer, null if there are none. */
    @Nullable
    SamplePerson fill(LocationPlan location, Level level, List<SampleClass> classes) {
        SamplePerson last = null;
        if (whoGoesToTwoSchools != null) {
            register(whoGoesToTwoSchools, classes.getFirst(), year.firstSchoolDay(), null);
            whoGoesToTwoSchools = null;
        }
        for (SamplePerson known : location.known()) {
            write(known);
            register(known.person().id(), classFor(known, level, classes), year.firstSchoolDay(), null);
            last = known;
        }
        for (int i = 0; i < location.pupils(); i++) {
            int place = i % classes.size();
            last = persons.bornIn(level.birthYear(classes.get(place).grade(), year.startYear()));
            write(last);
            register(last.person().id(), classes, place);
        }
        return last;
    }

    /** This pupil gets a registration in the next location that is filled, too. */
    void sendToNextSchool(SamplePerson pupil) {
        whoGoesToTwoSchools = pupil.person().id();
    }

    private void write(SamplePerson pupil) {
        rows.pupil(pupil.person());
        told.accept(pupil);
    }

    private void register(PersonId pupil, List<SampleClass> classes, int place) {
        SampleClass first = classes.get(place);
        if (first.isInOtherYears() && chance.perThousand(700)) {
            registerInOtherYears(pupil, classes, place);
        }
        registerInYear(pupil, first, classes.get((place + 1) % classes.size()));
        for (int i = 1; i < classesPerPupil; i++) {
            register(pupil, classes.get((place + i) % classes.size()), year.firstSchoolDay(), end());
        }
    }

    private void registerInYear(PersonId pupil, SampleClass schoolClass, SampleClass other) {
        LocalDate start = year.firstSchoolDay();
        LocalDate winter = chance.day(start.plusMonths(2), start.plusMonths(6));
        int which = chance.below(1_000);
        if (which < 15 && classesPerPupil == 1) {
            register(pupil, schoolClass, start, winter);
            register(pupil, other, winter.plusDays(1), null);
        } else if (which < 25) {
            register(pupil, schoolClass, winter, end());
        } else if (which < 30) {
            register(pupil, schoolClass, start, winter);
        } else if (which < 35) {
            row(pupil, schoolClass, null, year, start, end());
        } else {
            register(pupil, schoolClass, start, end());
        }
    }

    /** The class before was this one's pupils' in the year before, the class behind will be in the next. */
    private void registerInOtherYears(PersonId pupil, List<SampleClass> classes, int place) {
        if (place > 0 && classes.get(place - 1).isInOtherYears()) {
            SampleClass was = classes.get(place - 1);
            SchoolYear before = new SchoolYear(year.startYear() - 1);
            row(pupil, was, was.id(), before, before.firstSchoolDay(), before.lastReferenceDate());
        }
        if (place + 1 < classes.size() && classes.get(place + 1).isInOtherYears()) {
            SampleClass will = classes.get(place + 1);
            // in spring the class of the next year is often not known yet
            ClassId known = chance.perThousand(300) ? null : will.id();
            row(pupil, will, known, year.next(), year.next().firstSchoolDay(), null);
        }
    }

    private void register(PersonId pupil, SampleClass schoolClass, LocalDate start, @Nullable LocalDate end) {
        row(pupil, schoolClass, schoolClass.id(), year, start, end);
    }

    private void row(
            PersonId pupil,
            SampleClass at,
            @Nullable ClassId schoolClass,
            SchoolYear inYear,
            LocalDate start,
            @Nullable LocalDate end) {
        rows.registration(new Registration(chance.guid(), pupil, at.location(), inYear, schoolClass, start, end));
    }

    /** Most registrations have an open end. */
    private @Nullable LocalDate end() {
        int which = chance.below(10);
        return which < 7 ? null : which < 9 ? year.lastDay() : year.lastReferenceDate();
    }

    private SampleClass classFor(SamplePerson pupil, Level level, List<SampleClass> classes) {
        LocalDate born = pupil.person().birthDate();
        return classes.stream()
                .filter(schoolClass ->
                        born != null && born.getYear() >= level.birthYear(schoolClass.grade(), year.startYear()))
                .findFirst()
                .orElse(classes.getLast());
    }
}
