package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.publishing.RosterComputer.Forecast;
import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.naming.NameFolding;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.NameSpaces;
import be.informat.oneroster.domain.username.Side;
import be.informat.oneroster.domain.username.UsernameChange;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernamePerson;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who stands in the review file of a tenant on a day. */
final class ReviewPersons {

    private static final Comparator<UsernamePerson> BY_NAME = Comparator.comparing(
                    (UsernamePerson person) -> letters(person.familyName()))
            .thenComparing(UsernamePerson::familyName)
            .thenComparing(person -> letters(person.givenName()))
            .thenComparing(UsernamePerson::givenName)
            .thenComparing(UsernamePerson::id);

    private final NameSpaces nameSpaces;
    private final List<UsernamePerson> ofAllSides;
    private final Map<PersonId, UsernamePerson> byId = new HashMap<>();

    private ReviewPersons(NameSpaces nameSpaces, List<UsernamePerson> ofAllSides) {
        this.nameSpaces = nameSpaces;
        this.ofAllSides = ofAllSides;
        for (UsernamePerson person : ofAllSides) {
            byId.merge(person.id(), person, (one, other) -> one.side() == Side.STAFF ? one : other);
        }
    }

    static ReviewPersons of(Forecast forecast, TenantSettings settings, LocalDate today) {
        return new ReviewPersons(
                settings.usernames().nameSpaces(),
                UsernamePersons.of(
                        forecast.sis(), settings, forecast.contested().keySet(), today));
    }

    /** A name as a person reads it; empty if the school data lacks it. */
    static String shown(String name) {
        return name.equals(Person.MISSING_NAME) ? "" : name;
    }

    /** Once each, by family name, given name, id; accents and case count only among names that are else the same. */
    List<UsernamePerson> inOrder() {
        return byId.values().stream().sorted(BY_NAME).toList();
    }

    /** As usernames are given to them: who changes side stands here twice. */
    List<UsernamePerson> ofAllSides() {
        return ofAllSides;
    }

    Optional<UsernamePerson> find(PersonId person) {
        return Optional.ofNullable(byId.get(person));
    }

    boolean contains(PersonId person) {
        return byId.containsKey(person);
    }

    NameSpace nameSpaceOf(UsernamePerson person) {
        return nameSpaces.of(person.side());
    }

    /** Where a correction of this person belongs; empty for who is neither in the file nor in the ledger. */
    Optional<NameSpace> nameSpaceOf(PersonId person, UsernameLedger ledger) {
        UsernamePerson present = byId.get(person);
        if (present != null) {
            return Optional.of(nameSpaceOf(present));
        }
        if (!ledger.knows(person)) {
            return Optional.empty();
        }
        NameSpace ofStaff = nameSpaces.of(Side.STAFF);
        return Optional.of(ledger.usernameOf(person, ofStaff).isPresent() ? ofStaff : nameSpaces.of(Side.PUPIL));
    }

    PersonChange change(PersonId person, @Nullable String before, @Nullable String after) {
        UsernamePerson present = byId.get(person);
        return present == null
                ? new PersonChange(person, "", "", before, after)
                : new PersonChange(person, shown(present.givenName()), shown(present.familyName()), before, after);
    }

    /** By family name, given name, id. */
    List<PersonChange> changes(List<UsernameChange> changes) {
        return changes.stream()
                .map(change -> change(change.person(), change.before(), change.after()))
                .sorted(PersonChange.BY_NAME)
                .toList();
    }

    private static String letters(String name) {
        return NameFolding.fold(shown(name)).toLowerCase(Locale.ROOT);
    }
}
