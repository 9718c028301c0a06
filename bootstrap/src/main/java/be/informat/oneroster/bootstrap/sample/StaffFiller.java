package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.bootstrap.sample.SchoolPlan.LocationPlan;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.StaffAssignment;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives schools their staff, and classes their teachers. */
final class StaffFiller {

    private static final double PUPILS_PER_STAFF_MEMBER = 9;
    private static final int YOUNGEST = 24;

    private final ExtractWriter rows;
    private final Consumer<SamplePerson> told;
    private final SchoolYear year;
    private final int classesPerPupil;
    private final Chance chance;
    private final Persons persons;
    private @Nullable PersonId whoWorksInTwoSchools;

    /**
     * Somebody who works at the school all year.
     *
     * @param location null for all of its locations
     */
    record Colleague(PersonId id, @Nullable LocationId location) {

        boolean worksAt(LocationId place) {
            return location == null || location.equals(place);
        }
    }

    StaffFiller(ExtractWriter rows, Consumer<SamplePerson> told, SchoolYear year, int classesPerPupil, Chance chance) {
        this.rows = rows;
        this.told = told;
        this.year = year;
        this.classesPerPupil = classesPerPupil;
        this.chance = chance;
        this.persons = Persons.staff(chance.apart());
    }

    /** Writes the staff of a school, some of whom come later in the year or are gone. */
    List<Colleague> hire(SchoolPlan school) {
        InstitutionNumber institution = school.institution().number();
        List<Colleague> colleagues = new ArrayList<>();
        if (whoWorksInTwoSchools != null) {
            assign(whoWorksInTwoSchools, institution, null, year.firstDay(), null);
        }
        int wanted = Math.max(school.locations().size(), (int) Math.round(school.pupils() / PUPILS_PER_STAFF_MEMBER));
        for (int i = 0; i < wanted; i++) {
            LocationPlan at = school.locations().get(i % school.locations().size());
            LocationId location = chance.perThousand(150) ? null : at.location().id();
            hire(institution, location, colleagues);
        }
        whoWorksInTwoSchools =
                colleagues.isEmpty() ? null : colleagues.getFirst().id();
        return colleagues;
    }

    /** Makes a staff member of somebody who is a pupil too. */
    void hirePupil(SamplePerson pupil, SchoolPlan school) {
        rows.staffMember(pupil.person());
        assign(pupil.person().id(), school.institution().number(), null, year.firstSchoolDay(), year.lastDay());
    }

    /** Gives the classes of a location their teachers. */
    void appoint(LocationId location, List<SampleClass> classes, List<Colleague> colleagues) {
        List<Colleague> here = colleagues.stream()
                .filter(colleague -> colleague.worksAt(location))
                .toList();
        if (here.isEmpty()) {
            return;
        }
        int next = 0;
        for (SampleClass schoolClass : classes) {
            if (schoolClass.isInOtherYears()) {
                PersonId teacher = here.get(next % here.size()).id();
                charge(schoolClass, year.next(), teacher, year.next().firstSchoolDay(), null);
                SchoolYear before = new SchoolYear(year.startYear() - 1);
                charge(schoolClass, before, teacher, before.firstSchoolDay(), before.lastDay());
            }
            next += appoint(schoolClass, here, next);
        }
    }

    private void hire(InstitutionNumber institution, @Nullable LocationId location, List<Colleague> colleagues) {
        int age = YOUNGEST + chance.below(39);
        LocalDate start = startOfCareer(age);
        SamplePerson person = persons.bornIn(year.startYear() - age);
        PersonId id = person.person().id();
        rows.staffMember(person.person());
        told.accept(person);
        int which = chance.below(1_000);
        if (which < 20) {
            assign(id, institution, location, start, year.firstDay().minusDays(1));
        } else if (which < 30) {
            assign(id, institution, location, LocalDate.of(year.endYear(), Month.FEBRUARY, 1), null);
        } else {
            assign(id, institution, location, start, which < 130 ? year.lastDay() : null);
            colleagues.add(new Colleague(id, location));
        }
    }

    /** @return how many colleagues got the class */
    private int appoint(SampleClass schoolClass, List<Colleague> here, int next) {
        PersonId teacher = here.get(next % here.size()).id();
        int which = chance.below(1_000);
        if (classesPerPupil == 1 && which < 20) {
            return 0;
        }
        if (classesPerPupil == 1 && which < 50) {
            LocalDate last = LocalDate.of(year.endYear(), Month.JANUARY, 31);
            PersonId follower = here.get((next + 1) % here.size()).id();
            charge(schoolClass, year, teacher, year.firstSchoolDay(), last);
            charge(schoolClass, year, follower, last.plusDays(1), null);
            return 2;
        }
        int wanted = classesPerPupil == 1 ? (which < 300 ? 2 : 1) : 2 * classesPerPupil;
        int count = Math.min(wanted, here.size());
        for (int i = 0; i < count; i++) {
            PersonId each = here.get((next + i) % here.size()).id();
            charge(schoolClass, year, each, year.firstSchoolDay(), which % 5 == 0 ? year.lastReferenceDate() : null);
        }
        return count;
    }

    private void charge(
            SampleClass schoolClass, SchoolYear inYear, PersonId teacher, LocalDate start, @Nullable LocalDate end) {
        rows.classTeacher(new ClassTeacher(schoolClass.in(inYear), teacher, start, end));
    }

    private void assign(
            PersonId id,
            InstitutionNumber institution,
            @Nullable LocationId location,
            LocalDate start,
            @Nullable LocalDate end) {
        rows.assignment(new StaffAssignment(chance.guid(), id, institution, location, start, end));
    }

    /** Some school years ago, at the earliest at 22. */
    private LocalDate startOfCareer(int age) {
        return new SchoolYear(year.startYear() - 1 - chance.below(age - 22)).firstDay();
    }
}
