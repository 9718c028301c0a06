package be.informat.oneroster.domain.sis;

import be.informat.oneroster.domain.sis.Removals.Counted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what an extract would make disappear, while the stored rows of the institutions it names pass by one after the other. */
public final class RemovalCounter {

    private final LocalDate today;
    private final Map<Counted, Set<Object>> inExtract = new EnumMap<>(Counted.class);
    private final Map<InstitutionNumber, Map<Counted, Set<Object>>> stored = new TreeMap<>();

    /** @param today rows that ended before it do not count as stored */
    public RemovalCounter(SisSnapshot extract, LocalDate today) {
        this.today = today;
        for (Counted counted : Counted.values()) {
            inExtract.put(counted, new HashSet<>());
        }
        for (Registration registration : extract.registrations()) {
            held(Counted.PUPILS_WITH_REGISTRATION).add(registration.pupil());
            if (registration.schoolClass() != null) {
                held(Counted.PUPILS_WITH_CLASS).add(registration.pupil());
            }
        }
        extract.assignments().forEach(row -> held(Counted.STAFF_WITH_ASSIGNMENT).add(row.staffMember()));
        extract.classTeachers()
                .forEach(row -> held(Counted.CLASSES_WITH_CLASS_TEACHER).add(row.schoolClass()));
    }

    private Set<Object> held(Counted counted) {
        return inExtract.getOrDefault(counted, Set.of());
    }

    public void pass(InstitutionNumber institution, Registration registration) {
        if (!registration.lastDay().isBefore(today)) {
            count(institution, Counted.PUPILS_WITH_REGISTRATION, registration.pupil());
            if (registration.schoolClass() != null) {
                count(institution, Counted.PUPILS_WITH_CLASS, registration.pupil());
            }
        }
    }

    public void pass(InstitutionNumber institution, StaffAssignment assignment) {
        if (assignment.end() == null || !assignment.end().isBefore(today)) {
            count(institution, Counted.STAFF_WITH_ASSIGNMENT, assignment.staffMember());
        }
    }

    public void pass(InstitutionNumber institution, ClassTeacher teacher) {
        if (!teacher.lastDay().isBefore(today)) {
            count(institution, Counted.CLASSES_WITH_CLASS_TEACHER, teacher.schoolClass());
        }
    }

    private void count(InstitutionNumber institution, Counted counted, Object what) {
        stored.computeIfAbsent(institution, number -> new EnumMap<>(Counted.class))
                .computeIfAbsent(counted, kind -> new HashSet<>())
                .add(what);
    }

    /** What was counted, by institution; also where nothing is lost. */
    public List<Removals> removals() {
        List<Removals> removals = new ArrayList<>();
        stored.forEach((institution, kinds) -> kinds.forEach((counted, before) -> {
            Set<Object> still = held(counted);
            int lost =
                    (int) before.stream().filter(what -> !still.contains(what)).count();
            removals.add(new Removals(institution, counted, before.size(), lost));
        }));
        return removals;
    }
}
