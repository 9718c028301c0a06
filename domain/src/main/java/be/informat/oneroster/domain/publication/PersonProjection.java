package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.enrollment.Presence;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.NameSpaces;
import be.informat.oneroster.domain.username.Side;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the users of a roster, and their demographics. */
final class PersonProjection {

    private final Map<PersonId, Person> pupils;
    private final Map<PersonId, Person> staff;
    private final NameSpaces nameSpaces;
    private final UsernameLedger ledger;
    private final Presence presence;

    PersonProjection(SisSnapshot sis, TenantSettings settings, UsernameLedger ledger, Presence presence) {
        this.pupils = Person.byId(sis.pupils());
        this.staff = Person.byId(sis.staff());
        this.nameSpaces = settings.usernames().nameSpaces();
        this.ledger = ledger;
        this.presence = presence;
    }

    /** The users; persons without a username are withheld. */
    List<User> users() {
        Map<PersonId, List<LocationId>> teaching = HashMap.newHashMap(staff.size());
        Map<InstitutionNumber, List<LocationId>> locations = locationsByInstitution();
        for (StaffAssignment assignment : presence.assignments()) {
            PersonId staffMember = assignment.staffMember();
            if (assignment.location() != null) {
                add(teaching, staffMember, assignment.location());
            } else {
                locations
                        .getOrDefault(assignment.institution(), List.of())
                        .forEach(location -> add(teaching, staffMember, location));
            }
        }
        for (ClassTeacher teacher : presence.classTeachers()) {
            SchoolClass schoolClass = presence.classes().get(teacher.schoolClass());
            if (schoolClass != null) {
                add(teaching, teacher.staffMember(), schoolClass.location());
            }
        }
        Map<PersonId, List<LocationId>> learning = HashMap.newHashMap(pupils.size());
        for (Registration registration : presence.registrations()) {
            Map<PersonId, List<LocationId>> side = teaching.containsKey(registration.pupil()) ? teaching : learning;
            add(side, registration.pupil(), registration.location());
        }
        return Stream.concat(
                        teaching.entrySet().parallelStream()
                                .map(person -> user(staff.get(person.getKey()), Side.STAFF, person.getValue())),
                        learning.entrySet().parallelStream()
                                .map(person -> user(pupils.get(person.getKey()), Side.PUPIL, person.getValue())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void add(Map<PersonId, List<LocationId>> orgs, PersonId person, LocationId location) {
        List<LocationId> ofPerson = orgs.computeIfAbsent(person, id -> new ArrayList<>(1));
        if (!ofPerson.contains(location)) {
            ofPerson.add(location);
        }
    }

    private Map<InstitutionNumber, List<LocationId>> locationsByInstitution() {
        return presence.locations().values().stream()
                .collect(Collectors.groupingBy(
                        Location::institution, Collectors.mapping(Location::id, Collectors.toList())));
    }

    private Optional<User> user(@Nullable Person person, Side side, List<LocationId> orgs) {
        if (person == null) {
            throw new IllegalStateException("A snapshot holds the persons of its rows.");
        }
        UUID id = person.id().value();
        return ledger.usernameOf(person.id(), nameSpaces.of(side))
                .map(username -> new User(
                        id,
                        username,
                        person.givenName(),
                        person.familyName(),
                        side == Side.STAFF ? Role.TEACHER : Role.STUDENT,
                        id.toString().toUpperCase(Locale.ROOT),
                        orgs.stream().sorted().map(LocationId::value).toList()));
    }

    /** The demographics of those users who are pupils and have a birth date. */
    List<Demographics> demographics(List<User> users) {
        List<Demographics> demographics = new ArrayList<>();
        for (User user : users) {
            Person pupil = pupils.get(new PersonId(user.sourcedId()));
            if (user.role() == Role.STUDENT && pupil != null && pupil.birthDate() != null) {
                demographics.add(new Demographics(user.sourcedId(), pupil.birthDate()));
            }
        }
        return demographics;
    }
}
