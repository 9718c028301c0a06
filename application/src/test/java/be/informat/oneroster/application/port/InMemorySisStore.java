package be.informat.oneroster.application.port;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.RemovalCounter;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.sis.Term;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** School data in maps: the whole state is made anew at each import, and the old one compared with it. */
public final class InMemorySisStore implements SisStore {

    /** A row and the institution it is stored under. */
    private record Owned(InstitutionNumber institution, Object row) {}

    private static final List<String> OWNED = List.of(
            "institutions", "locations", "classes", "registrations", "staff_assignments", "class_teachers", "terms");

    private final TenantStore tenants;
    private final PublicationStore publications;
    private final Clock clock;
    private final Map<InstitutionNumber, Instant> imports = new TreeMap<>();
    private Map<String, Map<Object, Owned>> owned = new HashMap<>();
    private Map<String, Map<PersonId, Person>> persons = Map.of("pupils", Map.of(), "staff", Map.of());

    public InMemorySisStore(TenantStore tenants, PublicationStore publications, Clock clock) {
        this.tenants = tenants;
        this.publications = publications;
        this.clock = clock;
        OWNED.forEach(table -> owned.put(table, Map.of()));
    }

    @Override
    public SisSnapshot snapshot(Set<InstitutionNumber> institutions) {
        Map<LocationId, InstitutionNumber> locations = new HashMap<>();
        List<Location> taughtAt = rows("locations", institutions, Location.class, (row, of) -> true);
        taughtAt.forEach(location -> locations.put(location.id(), location.institution()));
        List<SchoolClass> classes =
                rows("classes", institutions, SchoolClass.class, (row, of) -> of.equals(locations.get(row.location())));
        Map<SchoolClassKey, InstitutionNumber> held = new HashMap<>();
        classes.forEach(row -> held.put(row.key(), locations.get(row.location())));
        List<Registration> registrations = rows(
                "registrations",
                institutions,
                Registration.class,
                (row, of) -> of.equals(locations.get(row.location()))
                        && (row.schoolClass() == null
                                || of.equals(held.get(new SchoolClassKey(row.schoolClass(), row.year())))));
        List<StaffAssignment> assignments = rows(
                "staff_assignments",
                institutions,
                StaffAssignment.class,
                (row, of) -> row.location() == null || of.equals(locations.get(row.location())));
        List<ClassTeacher> teachers = rows(
                "class_teachers",
                institutions,
                ClassTeacher.class,
                (row, of) -> of.equals(held.get(row.schoolClass())));
        Set<PersonId> pupils = registrations.stream().map(Registration::pupil).collect(Collectors.toSet());
        Set<PersonId> staff =
                assignments.stream().map(StaffAssignment::staffMember).collect(Collectors.toSet());
        teachers.forEach(row -> staff.add(row.staffMember()));
        return new SisSnapshot(
                rows("institutions", institutions, Institution.class, (row, of) -> true),
                taughtAt,
                classes,
                only(persons.get("pupils"), pupils),
                only(persons.get("staff"), staff),
                registrations,
                assignments,
                teachers,
                rows("terms", institutions, Term.class, (row, of) -> true));
    }

    private interface Counts<T> {
        boolean test(T row, InstitutionNumber of);
    }

    private <T> List<T> rows(String table, Set<InstitutionNumber> institutions, Class<T> type, Counts<T> counts) {
        return owned.get(table).values().stream()
                .filter(row -> institutions.contains(row.institution()))
                .filter(row -> counts.test(type.cast(row.row()), row.institution()))
                .map(row -> type.cast(row.row()))
                .toList();
    }

    private static List<Person> only(Map<PersonId, Person> persons, Set<PersonId> wanted) {
        return persons.values().stream()
                .filter(person -> wanted.contains(person.id()))
                .toList();
    }

    @Override
    public Difference replace(SisSnapshot extract, LocalDate today, Predicate<Difference> accept, Progress progress) {
        Map<String, Map<Object, Owned>> ownedBefore = owned;
        Map<String, Map<PersonId, Person>> personsBefore = persons;
        Set<InstitutionNumber> named =
                extract.institutions().stream().map(Institution::number).collect(Collectors.toSet());
        RemovalCounter removals = new RemovalCounter(extract, today);
        passStored(removals, named);
        store(extract, named);
        Difference difference = new Difference(
                counts(ownedBefore, personsBefore),
                removals.removals(),
                tenantsOf(touched(ownedBefore, personsBefore)));
        if (!accept.test(difference)) {
            owned = ownedBefore;
            persons = personsBefore;
            return difference;
        }
        named.forEach(number -> imports.put(number, clock.instant()));
        difference.tenants().forEach(tenant -> publications.request(tenant, Reason.IMPORT));
        return difference;
    }

    private void passStored(RemovalCounter removals, Set<InstitutionNumber> named) {
        for (String table : OWNED) {
            for (Owned row : owned.get(table).values()) {
                if (named.contains(row.institution())) {
                    switch (row.row()) {
                        case Registration registration -> removals.pass(row.institution(), registration);
                        case StaffAssignment assignment -> removals.pass(row.institution(), assignment);
                        case ClassTeacher teacher -> removals.pass(row.institution(), teacher);
                        default -> {}
                    }
                }
            }
        }
    }

    private void store(SisSnapshot extract, Set<InstitutionNumber> named) {
        Map<LocationId, InstitutionNumber> locations = new HashMap<>();
        extract.locations().forEach(row -> locations.put(row.id(), row.institution()));
        Map<SchoolClassKey, InstitutionNumber> classes = new HashMap<>();
        extract.classes().forEach(row -> classes.put(row.key(), locations.get(row.location())));
        Map<String, Map<Object, Owned>> next = new HashMap<>();
        for (String table : OWNED) {
            Map<Object, Owned> kept = new LinkedHashMap<>(owned.get(table));
            kept.values().removeIf(row -> named.contains(row.institution()));
            next.put(table, kept);
        }
        extract.institutions().forEach(row -> next.get("institutions").put(row.number(), new Owned(row.number(), row)));
        extract.locations().forEach(row -> next.get("locations").put(row.id(), new Owned(row.institution(), row)));
        extract.classes()
                .forEach(row -> next.get("classes").put(row.key(), new Owned(locations.get(row.location()), row)));
        extract.registrations()
                .forEach(row -> next.get("registrations").put(row.id(), new Owned(locations.get(row.location()), row)));
        extract.assignments()
                .forEach(row -> next.get("staff_assignments").put(row.id(), new Owned(row.institution(), row)));
        extract.classTeachers()
                .forEach(row -> next.get("class_teachers")
                        .put(
                                List.of(row.schoolClass(), row.staffMember(), row.start()),
                                new Owned(classes.get(row.schoolClass()), row)));
        extract.terms().forEach(row -> next.get("terms").put(row.id(), new Owned(row.institution(), row)));
        owned = next;
        Set<PersonId> pupils = new HashSet<>();
        Set<PersonId> staff = new HashSet<>();
        referred(pupils, staff);
        persons = Map.of(
                "pupils", latest(persons.get("pupils"), extract.pupils(), pupils),
                "staff", latest(persons.get("staff"), extract.staff(), staff));
    }

    private void referred(Set<PersonId> pupils, Set<PersonId> staff) {
        owned.get("registrations").values().forEach(row -> pupils.add(((Registration) row.row()).pupil()));
        owned.get("staff_assignments").values().forEach(row -> staff.add(((StaffAssignment) row.row()).staffMember()));
        owned.get("class_teachers").values().forEach(row -> staff.add(((ClassTeacher) row.row()).staffMember()));
    }

    private static Map<PersonId, Person> latest(
            Map<PersonId, Person> stored, Collection<Person> extract, Set<PersonId> referred) {
        Map<PersonId, Person> latest = new LinkedHashMap<>(stored);
        extract.forEach(person -> latest.put(person.id(), person));
        latest.keySet().retainAll(referred);
        return latest;
    }

    private Map<String, RowCount> counts(
            Map<String, Map<Object, Owned>> ownedBefore, Map<String, Map<PersonId, Person>> personsBefore) {
        Map<String, RowCount> counts = new LinkedHashMap<>();
        for (String table : List.of(
                "institutions",
                "locations",
                "classes",
                "pupils",
                "staff",
                "registrations",
                "staff_assignments",
                "class_teachers",
                "terms")) {
            counts.put(
                    table,
                    persons.containsKey(table)
                            ? count(personsBefore.get(table), persons.get(table))
                            : count(ownedBefore.get(table), owned.get(table)));
        }
        return counts;
    }

    private static <K, V> RowCount count(Map<K, V> before, Map<K, V> after) {
        int added = (int)
                after.keySet().stream().filter(key -> !before.containsKey(key)).count();
        int removed = (int)
                before.keySet().stream().filter(key -> !after.containsKey(key)).count();
        int changed = (int) after.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey())
                        && !Objects.equals(before.get(entry.getKey()), entry.getValue()))
                .count();
        return new RowCount(added, changed, removed);
    }

    private Set<InstitutionNumber> touched(
            Map<String, Map<Object, Owned>> ownedBefore, Map<String, Map<PersonId, Person>> personsBefore) {
        Set<InstitutionNumber> touched = new HashSet<>();
        for (String table : OWNED) {
            Set<Map.Entry<Object, Owned>> same =
                    new HashSet<>(ownedBefore.get(table).entrySet());
            same.retainAll(owned.get(table).entrySet());
            for (Map<Object, Owned> state : List.of(ownedBefore.get(table), owned.get(table))) {
                state.entrySet().stream()
                        .filter(entry -> !same.contains(entry))
                        .forEach(entry -> touched.add(entry.getValue().institution()));
            }
        }
        for (Owned row : owned.get("registrations").values()) {
            touchedBy(
                    touched,
                    row,
                    ((Registration) row.row()).pupil(),
                    personsBefore.get("pupils"),
                    persons.get("pupils"));
        }
        Function<Object, PersonId> staffMember = row -> row instanceof StaffAssignment assignment
                ? assignment.staffMember()
                : ((ClassTeacher) row).staffMember();
        for (String table : List.of("staff_assignments", "class_teachers")) {
            for (Owned row : owned.get(table).values()) {
                touchedBy(touched, row, staffMember.apply(row.row()), personsBefore.get("staff"), persons.get("staff"));
            }
        }
        return touched;
    }

    private static void touchedBy(
            Set<InstitutionNumber> touched,
            Owned row,
            PersonId person,
            Map<PersonId, Person> before,
            Map<PersonId, Person> after) {
        if (!Objects.equals(before.get(person), after.get(person))) {
            touched.add(row.institution());
        }
    }

    private Set<TenantId> tenantsOf(Set<InstitutionNumber> institutions) {
        return tenants.all().stream()
                .filter(tenant ->
                        tenant.settings().scope().institutions().stream().anyMatch(institutions::contains))
                .map(Tenant::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<InstitutionNumber, Instant> lastImports() {
        return Map.copyOf(imports);
    }
}
