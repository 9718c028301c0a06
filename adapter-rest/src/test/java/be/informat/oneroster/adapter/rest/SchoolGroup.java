package be.informat.oneroster.adapter.rest;

import static be.informat.oneroster.application.port.Records.DISTRICT;
import static be.informat.oneroster.application.port.Records.OTHER_SCHOOL;
import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.TERM;
import static be.informat.oneroster.application.port.Records.id;
import static be.informat.oneroster.domain.oneroster.Role.STUDENT;
import static be.informat.oneroster.domain.oneroster.Role.TEACHER;

import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.RosterChanges;
import java.time.LocalDate;

/** One invented school group with two schools, two classes, three pupils and two teachers; pupil 3 is a tombstone in the end. */
final class SchoolGroup {

    private SchoolGroup() {}

    static void publishTo(ServerUnderTest server) {
        server.publish(everything());
        server.publish(Records.leave(Kind.USER, id(3)));
        server.publish(Records.leave(Kind.ENROLLMENT, id(203)));
        server.publish(Records.leave(Kind.DEMOGRAPHICS, id(2)));
    }

    static RosterChanges everything() {
        return Records.appear(
                Records.district(DISTRICT, "Scholengroep De Klaproos", SCHOOL, OTHER_SCHOOL),
                Records.school(SCHOOL, "Basisschool Élan", DISTRICT),
                Records.school(OTHER_SCHOOL, "Basisschool \"Zonneweide\"", DISTRICT),
                Records.schoolYear(TERM),
                Records.term(TERM, "Trimester 1"),
                Records.course(id(110), SCHOOL),
                Records.course(id(111), OTHER_SCHOOL),
                Records.schoolClass(id(120), "Eerste leerjaar A", id(110), SCHOOL),
                Records.schoolClass(id(121), "Eerste leerjaar B", id(111), OTHER_SCHOOL),
                Records.pupil(id(1), "Evelien", "O'Brien", SCHOOL),
                Records.pupil(id(2), "Émile", "Van Damme", SCHOOL, OTHER_SCHOOL),
                Records.pupil(id(3), "Piet", "Peeters", SCHOOL),
                Records.teacher(id(5), "Jan", "Jans AND Co", SCHOOL),
                Records.teacher(id(6), "Zoë", "😀", OTHER_SCHOOL),
                Records.demographics(id(1), LocalDate.of(2012, 2, 29)),
                Records.demographics(id(2), LocalDate.of(2013, 1, 1)),
                Records.enrollment(id(201), id(1), id(120), SCHOOL, STUDENT),
                Records.enrollment(id(202), id(2), id(121), OTHER_SCHOOL, STUDENT),
                Records.enrollment(id(203), id(3), id(120), SCHOOL, STUDENT),
                Records.enrollment(id(205), id(5), id(120), SCHOOL, TEACHER),
                Records.enrollment(id(206), id(5), id(121), OTHER_SCHOOL, STUDENT));
    }
}
