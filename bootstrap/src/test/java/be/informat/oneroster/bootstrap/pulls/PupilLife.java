package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** How pupils come and go at a school, by chance. */
final class PupilLife {

    private final School school;
    private final Map<UUID, Registration> lost = new HashMap<>();

    PupilLife(School school) {
        this.school = school;
    }

    String comes(Random chance, LocalDate today) {
        SchoolClass in = school.someClass(chance, today);
        LocalDate start = School.later(in.key().year().firstDay(), today.plusDays(chance.nextInt(5) - 2L));
        LocalDate end = chance.nextInt(4) == 0 ? start.plusDays(chance.nextInt(10)) : null;
        school.register(school.newPerson(chance).id(), in, chance.nextInt(5) > 0, start, end);
        return "a pupil comes";
    }

    String goes(Random chance, LocalDate today) {
        if (school.registrations.size() < 3) {
            return "nobody goes";
        }
        Registration row = School.any(chance, school.registrations.values());
        if (chance.nextInt(3) == 0) {
            school.registrations.remove(row.id());
            return "a registration is taken back";
        }
        end(row, today.plusDays(chance.nextInt(4) - 2L));
        return "a pupil goes";
    }

    private void end(Registration row, LocalDate last) {
        school.registrations.put(
                row.id(),
                new Registration(
                        row.id(),
                        row.pupil(),
                        row.location(),
                        row.year(),
                        row.schoolClass(),
                        row.start(),
                        School.later(row.start(), last)));
    }

    String moves(Random chance, LocalDate today) {
        Registration row = School.any(chance, school.registrations.values());
        SchoolClass to = school.someClass(chance, today);
        LocalDate day = School.later(to.key().year().firstDay(), today.plusDays(chance.nextInt(3)));
        end(row, day.minusDays(1));
        school.register(row.pupil(), to, true, day, null);
        return "a pupil moves";
    }

    String comesBack(Random chance, LocalDate today) {
        PersonId known = School.any(chance, school.persons.values()).id();
        SchoolClass to = school.someClass(chance, today);
        school.register(known, to, true, School.later(to.key().year().firstDay(), today), null);
        return "somebody known is registered";
    }

    String halfIsLost(Random chance) {
        for (Registration row : List.copyOf(school.registrations.values())) {
            if (chance.nextInt(4) > 0 && school.registrations.size() > 2) {
                lost.put(row.id(), school.registrations.remove(row.id()));
            }
        }
        return "most registrations get lost";
    }

    String isMended() {
        lost.values().stream()
                .filter(row -> row.schoolClass() == null
                        || school.classes.values().stream().anyMatch(known -> School.isIn(row, known)))
                .forEach(row -> school.registrations.put(row.id(), row));
        lost.clear();
        return "what got lost is found";
    }
}
