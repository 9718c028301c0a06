package be.informat.oneroster.domain.enrollment;

import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.tenant.FuturePupils;
import be.informat.oneroster.domain.tenant.Scope;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.NameSpaces;
import be.informat.oneroster.domain.username.Side;
import be.informat.oneroster.domain.username.UsernamePerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who is to have a username: the persons of the review file. */
public final class UsernamePersons {

    private final Map<PersonId, LocalDate> staff = new HashMap<>();
    private final Map<PersonId, LocalDate> pupils;

    private UsernamePersons(SisSnapshot sis) {
        pupils = HashMap.newHashMap(sis.pupils().size());
    }

    /**
     * Everybody who is exchanged on the day, or would be if future pupils were included; from 1 July until the switch also who would be
     * on the switch date. A person stands here once per name space: as staff, if both.
     *
     * @param contested locations that stand in the scope of another tenant too
     */
    public static List<UsernamePerson> of(
            SisSnapshot sis, TenantSettings settings, Set<LocationId> contested, LocalDate today) {
        UsernamePersons persons = new UsernamePersons(sis);
        Scope scope = settings.scope().without(contested);
        LocalDate switchDay = settings.switchDate().atYear(today.getYear());
        persons.collect(Presence.on(sis, scope, SchoolCalendar.of(settings.switchDate(), today), FuturePupils.INCLUDE));
        if (!today.isBefore(TenantSettings.EARLIEST_SWITCH.atYear(today.getYear())) && today.isBefore(switchDay)) {
            persons.collect(
                    Presence.on(sis, scope, SchoolCalendar.of(settings.switchDate(), switchDay), FuturePupils.INCLUDE));
        }
        return persons.named(sis, settings.usernames().nameSpaces());
    }

    private void collect(Presence presence) {
        Set<PersonId> staffThatDay = new HashSet<>();
        for (StaffAssignment assignment : presence.assignments()) {
            staffThatDay.add(assignment.staffMember());
            keepEarliest(staff, assignment.staffMember(), assignment.start());
        }
        for (Registration registration : presence.registrations()) {
            if (!staffThatDay.contains(registration.pupil())) {
                keepEarliest(pupils, registration.pupil(), registration.start());
            }
        }
    }

    private static void keepEarliest(Map<PersonId, LocalDate> starts, PersonId person, LocalDate start) {
        starts.merge(person, start, (left, right) -> left.isBefore(right) ? left : right);
    }

    private List<UsernamePerson> named(SisSnapshot sis, NameSpaces nameSpaces) {
        List<UsernamePerson> persons = new ArrayList<>(staff.size() + pupils.size());
        Map<PersonId, Person> staffMembers = Person.byId(sis.staff());
        staff.forEach((id, start) -> persons.add(named(staffMembers.get(id), Side.STAFF, start)));
        Map<PersonId, Person> learners = Person.byId(sis.pupils());
        pupils.forEach((id, start) -> {
            if (!staff.containsKey(id) || nameSpaces.of(Side.PUPIL) != NameSpace.TENANT) {
                persons.add(named(learners.get(id), Side.PUPIL, start));
            }
        });
        return persons;
    }

    private static UsernamePerson named(@Nullable Person person, Side side, LocalDate start) {
        if (person == null) {
            throw new IllegalStateException("A snapshot holds the persons of its rows.");
        }
        return new UsernamePerson(
                person.id(), side, person.givenName(), person.familyName(), person.birthDate(), start);
    }
}
