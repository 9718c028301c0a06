package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.StaffAssignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What goes on at a school, by chance. Everything says what it was, in few words. */
final class SchoolLife {

    private final School school;
    private final PupilLife pupils;

    SchoolLife(School school) {
        this.school = school;
        pupils = new PupilLife(school);
    }

    /** Everybody and everything that a small school begins with. */
    void begin(Random chance, LocalDate today) {
        SchoolYear year = School.yearOn(today);
        for (LocationId location : List.of(school.village, school.village, school.field)) {
            SchoolClass added = school.newClass(new ClassId(school.newId()), year, location, school.newName("1"));
            PersonId owner = school.newPerson(chance).id();
            school.assign(owner, chance.nextBoolean() ? null : location, LocalDate.of(2020, 9, 1), null);
            school.teachers.add(new ClassTeacher(added.key(), owner, year.firstDay(), null));
            int pupils = 2 + chance.nextInt(3);
            for (int pupil = 0; pupil < pupils; pupil++) {
                school.register(school.newPerson(chance).id(), added, true, year.firstDay(), null);
            }
        }
    }

    /** Something happens. */
    String change(Random chance, LocalDate today) {
        return switch (chance.nextInt(16)) {
            case 0, 1 -> pupils.comes(chance, today);
            case 2, 3 -> pupils.goes(chance, today);
            case 4 -> pupils.moves(chance, today);
            case 5 -> pupils.comesBack(chance, today);
            case 6 -> isRenamed(chance);
            case 7 -> getsBirthDate(chance);
            case 8 -> classIsAdded(chance, today);
            case 9 -> classIsRemoved(chance);
            case 10 -> classIsRenamed(chance);
            case 11 -> classTeacherChanges(chance, today);
            case 12 -> staffChanges(chance, today);
            case 13 -> pupils.halfIsLost(chance);
            case 14 -> pupils.isMended();
            default -> nextYear(chance, today);
        };
    }

    private String isRenamed(Random chance) {
        Person person = School.any(chance, school.persons.values());
        school.persons.put(person.id(), new Person(person.id(), "Lotte", school.newName("Boon"), person.birthDate()));
        return "somebody is renamed";
    }

    private String getsBirthDate(Random chance) {
        Person person = School.any(chance, school.persons.values());
        LocalDate date = chance.nextInt(3) == 0 ? null : LocalDate.of(2011, 1, 1 + chance.nextInt(28));
        school.persons.put(person.id(), new Person(person.id(), person.givenName(), person.familyName(), date));
        return "a birth date changes";
    }

    private String classIsAdded(Random chance, LocalDate today) {
        LocationId location = chance.nextBoolean() ? school.village : school.field;
        school.newClass(new ClassId(school.newId()), School.yearOn(today), location, school.newName("2"));
        return "a class is added";
    }

    private String classIsRemoved(Random chance) {
        if (school.classes.size() < 3) {
            return "no class is removed";
        }
        school.remove(School.any(chance, school.classes.values()));
        return "a class is removed";
    }

    private String classIsRenamed(Random chance) {
        SchoolClass old = School.any(chance, school.classes.values());
        school.newClass(old.key().id(), old.key().year(), old.location(), school.newName("3"));
        return "a class is renamed";
    }

    private String classTeacherChanges(Random chance, LocalDate today) {
        SchoolClass of = school.someClass(chance, today);
        if (chance.nextBoolean()) {
            school.teachers.removeIf(row -> row.schoolClass().equals(of.key()));
        }
        PersonId member = School.any(chance, school.assignments.values()).staffMember();
        ClassTeacher added = new ClassTeacher(
                of.key(),
                member,
                of.key().year().firstDay(),
                chance.nextInt(3) == 0 ? School.later(of.key().year().firstDay(), today.plusDays(2)) : null);
        school.teachers.removeIf(
                row -> row.schoolClass().equals(of.key()) && row.staffMember().equals(member));
        school.teachers.add(added);
        return "a class teacher changes";
    }

    private String staffChanges(Random chance, LocalDate today) {
        if (school.assignments.size() > 2 && chance.nextBoolean()) {
            StaffAssignment row = School.any(chance, school.assignments.values());
            school.assignments.remove(row.id());
            school.assign(
                    row.staffMember(),
                    row.location(),
                    row.start(),
                    School.later(row.start(), today.plusDays(chance.nextInt(3) - 1L)));
            return "a staff member goes";
        }
        school.assign(school.newPerson(chance).id(), chance.nextBoolean() ? null : school.field, today, null);
        return "a staff member comes";
    }

    /** Classes of the next school year for all that are there, and pupils in them; some are not told yet. */
    private String nextYear(Random chance, LocalDate today) {
        SchoolYear year = School.yearOn(today);
        for (SchoolClass old : List.copyOf(school.classes.values())) {
            SchoolClassKey key = new SchoolClassKey(old.key().id(), year.next());
            if (old.key().year().equals(year) && !school.classes.containsKey(key)) {
                SchoolClass next = school.newClass(old.key().id(), year.next(), old.location(), old.code());
                school.teachers.stream()
                        .filter(row -> row.schoolClass().equals(old.key()))
                        .findFirst()
                        .ifPresent(row -> school.teachers.add(new ClassTeacher(
                                next.key(), row.staffMember(), year.next().firstDay(), null)));
                List.copyOf(school.registrations.values()).stream()
                        .filter(row -> School.isIn(row, old) && chance.nextInt(6) > 0)
                        .forEach(row -> school.register(
                                row.pupil(), next, true, year.next().firstDay(), null));
            }
        }
        return "the next school year is prepared";
    }
}
