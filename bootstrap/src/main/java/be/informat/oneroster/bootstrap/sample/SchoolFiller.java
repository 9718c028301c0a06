package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.bootstrap.sample.SchoolPlan.LocationPlan;
import be.informat.oneroster.bootstrap.sample.StaffFiller.Colleague;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Term;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Consumer;

/** Fills schools with classes, staff and pupils, and writes all of it. */
final class SchoolFiller {

    /** In a school where a pupil has one class. */
    private static final double PUPILS_PER_CLASS = 18;

    /** Every so many schools somebody is pupil and staff member. */
    private static final int SCHOOLS_PER_PUPIL_AT_WORK = 3;

    private final ExtractWriter rows;
    private final SchoolYear year;
    private final int classesPerPupil;
    private final Chance chance;
    private final StaffFiller staff;
    private final PupilFiller pupils;
    private int schoolsFilled;

    /**
     * @param told of each person
     * @param year the current one
     */
    SchoolFiller(ExtractWriter rows, Consumer<SamplePerson> told, SchoolYear year, int classesPerPupil, Chance chance) {
        this.rows = rows;
        this.year = year;
        this.classesPerPupil = classesPerPupil;
        this.chance = chance.apart();
        this.staff = new StaffFiller(rows, told, year, classesPerPupil, chance.apart());
        this.pupils = new PupilFiller(rows, told, year, classesPerPupil, chance.apart());
    }

    void fill(SchoolPlan school) {
        rows.institution(school.institution());
        divide(school);
        List<Colleague> colleagues = staff.hire(school);
        SamplePerson lastPupil = null;
        for (LocationPlan location : school.locations()) {
            List<SampleClass> classes = open(location, school);
            staff.appoint(location.location().id(), classes, colleagues);
            SamplePerson last = pupils.fill(location, school.level(), classes);
            lastPupil = last == null ? lastPupil : last;
        }
        if (lastPupil != null) {
            pupils.sendToNextSchool(lastPupil);
            if (schoolsFilled % SCHOOLS_PER_PUPIL_AT_WORK == 0) {
                staff.hirePupil(lastPupil, school);
            }
        }
        schoolsFilled++;
    }

    private List<SampleClass> open(LocationPlan plan, SchoolPlan school) {
        rows.location(plan.location());
        int count = Math.max(classesPerPupil, (int) Math.round(plan.pupils() / PUPILS_PER_CLASS));
        List<SampleClass> classes = SampleClass.of(plan.location().id(), school.level(), count, chance);
        for (SampleClass schoolClass : classes) {
            rows.schoolClass(schoolClass.rowIn(year));
            if (schoolClass.isInOtherYears()) {
                rows.schoolClass(schoolClass.rowIn(new SchoolYear(year.startYear() - 1)));
                rows.schoolClass(schoolClass.rowIn(year.next()));
            }
        }
        return classes;
    }

    private void divide(SchoolPlan school) {
        LocalDate newYear = LocalDate.of(year.endYear(), Month.JANUARY, 1);
        LocalDate spring = LocalDate.of(year.endYear(), Month.APRIL, 1);
        term(school, 1, year.firstDay(), newYear.minusDays(1));
        term(school, 2, newYear, spring.minusDays(1));
        term(school, 3, spring, year.lastReferenceDate());
    }

    private void term(SchoolPlan school, int number, LocalDate start, LocalDate end) {
        rows.term(new Term(chance.guid(), school.institution().number(), year, "Trimester " + number, start, end));
    }
}
