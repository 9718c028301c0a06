package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.bootstrap.sample.SchoolPlan.Level;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented class.
 *
 * @param grade year of school, from 1
 * @param isInOtherYears whether the class is there in the school years before and after too
 */
record SampleClass(ClassId id, LocationId location, int grade, ClassNames names, boolean isInOtherYears) {

    /** Of so many classes the first two, of which the second follows the first, are in other years too. */
    private static final int PAIR_EVERY = 20;

    /** So many classes, spread over the years of school. */
    static List<SampleClass> of(LocationId location, Level level, int count, Chance chance) {
        List<SampleClass> classes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int grade = i % ClassNames.GRADES + 1;
            classes.add(new SampleClass(
                    new ClassId(chance.guid()),
                    location,
                    grade,
                    ClassNames.of(level, grade, i / ClassNames.GRADES),
                    i % PAIR_EVERY < 2));
        }
        return classes;
    }

    SchoolClassKey in(SchoolYear year) {
        return new SchoolClassKey(id, year);
    }

    SchoolClass rowIn(SchoolYear year) {
        return new SchoolClass(in(year), location, names.code(), names.description());
    }
}
