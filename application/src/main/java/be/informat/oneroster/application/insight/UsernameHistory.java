package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.port.LedgerStore.Occasion;
import be.informat.oneroster.application.port.LedgerStore.State;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.UsernameEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a history of the states of usernames: who was given what, when and why. */
public final class UsernameHistory {

    private static final Comparator<Entry> BY_TIME = Comparator.comparing(
            entry -> entry.occasion() == null ? Instant.MIN : entry.occasion().at());

    private final SisSnapshot sis;

    /** @param sis knows what persons are called */
    UsernameHistory(SisSnapshot sis) {
        this.sis = sis;
    }

    /**
     * What became of a username at one moment.
     *
     * @param username as it was written
     * @param person whose it became or was; null if it is nobody's of ours
     * @param name of that person; the id of one whom the school data knows no longer, empty if there is no person
     * @param occasion null if that was before histories were kept
     */
    public record Entry(
            String username,
            UsernameEvent event,
            @Nullable PersonId person,
            String name,
            @Nullable Occasion occasion) {}

    /**
     * All of it, oldest first.
     *
     * @param states by name space and username, then oldest first
     */
    List<Entry> of(List<State> states) {
        return entries(states, null);
    }

    /** What of it is about one person, be it that a username of theirs went to another one. */
    List<Entry> of(List<State> states, PersonId person) {
        return entries(states, person);
    }

    private List<Entry> entries(List<State> states, @Nullable PersonId about) {
        List<Entry> entries = new ArrayList<>();
        State last = null;
        for (State state : states) {
            LedgerEntry before = last != null && isSameUsername(last, state) ? last.entry() : null;
            if ((about == null || isOf(about, before) || isOf(about, state.entry()))
                    && !Objects.equals(before, state.entry())) {
                entries.add(entry(before, state));
            }
            last = state;
        }
        return entries.stream().sorted(BY_TIME).toList();
    }

    private static boolean isSameUsername(State one, State other) {
        return one.nameSpace() == other.nameSpace() && one.folded().equals(other.folded());
    }

    private static boolean isOf(PersonId person, @Nullable LedgerEntry entry) {
        return entry != null && person.equals(entry.owner());
    }

    private Entry entry(@Nullable LedgerEntry before, State state) {
        LedgerEntry after = state.entry();
        PersonId person =
                after != null && after.owner() != null ? after.owner() : before == null ? null : before.owner();
        return new Entry(
                written(after, state.folded()),
                UsernameEvent.between(before, after),
                person,
                person == null ? "" : nameOf(person),
                state.since());
    }

    private static String written(@Nullable LedgerEntry entry, String folded) {
        if (entry == null) {
            return folded;
        }
        return entry.correction() != null ? entry.correction() : Objects.requireNonNullElse(entry.computed(), folded);
    }

    private String nameOf(PersonId person) {
        return Stream.concat(sis.staff().stream(), sis.pupils().stream())
                .filter(known -> known.id().equals(person))
                .map(UsernameHistory::name)
                .findFirst()
                .orElseGet(() -> person.value().toString());
    }

    private static String name(Person person) {
        return (person.givenName() + " " + person.familyName()).strip();
    }
}
