package be.informat.oneroster.adapter.persistence.tenant;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.USERNAME;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.USERNAME_HISTORY;

import be.informat.oneroster.adapter.persistence.jooq.tables.records.UsernameHistoryRecord;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.LedgerStore.Occasion;
import be.informat.oneroster.application.port.LedgerStore.State;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import be.informat.oneroster.domain.username.NameSpace;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads what usernames are and were. */
final class UsernameStates {

    private UsernameStates() {}

    /** All states of these usernames, by name space and username, oldest first. */
    static List<State> of(DSLContext sql, TenantId tenant, Collection<String> folded) {
        List<State> states = new ArrayList<>();
        sql.selectFrom(USERNAME_HISTORY)
                .where(USERNAME_HISTORY.TENANT_ID.eq(tenant.value()))
                .and(USERNAME_HISTORY.FOLDED.in(folded))
                .orderBy(USERNAME_HISTORY.STATE_ID)
                .forEach(row -> states.add(state(row)));
        sql.selectFrom(USERNAME)
                .where(USERNAME.TENANT_ID.eq(tenant.value()))
                .and(USERNAME.FOLDED.in(folded))
                .forEach(row -> states.add(state(row.into(USERNAME_HISTORY))));
        states.sort(Comparator.comparing(State::nameSpace).thenComparing(State::folded));
        return states;
    }

    /** The usernames, folded, that are or were a person's. */
    static Set<String> namesOf(DSLContext sql, TenantId tenant, PersonId person) {
        return sql.select(USERNAME.FOLDED)
                .from(USERNAME)
                .where(USERNAME.TENANT_ID.eq(tenant.value()))
                .and(USERNAME.OWNER_ID.eq(person.value()))
                .union(sql.select(USERNAME_HISTORY.FOLDED)
                        .from(USERNAME_HISTORY)
                        .where(USERNAME_HISTORY.TENANT_ID.eq(tenant.value()))
                        .and(USERNAME_HISTORY.OWNER_ID.eq(person.value())))
                .fetchSet(USERNAME.FOLDED);
    }

    /** The row that says that a username is nobody's any more, in the order of what is stored. */
    static @Nullable Object[] free(TenantId tenant, LedgerEntry entry, Occasion occasion) {
        return new @Nullable Object[] {
            null,
            null,
            null,
            null,
            AgreedClock.toColumn(occasion.at()),
            occasion.actor(),
            text(occasion.causes()),
            tenant.value(),
            entry.nameSpace().name(),
            entry.folded()
        };
    }

    static String text(Set<Cause> causes) {
        return causes.stream().sorted().map(Cause::name).collect(Collectors.joining(","));
    }

    private static State state(UsernameHistoryRecord row) {
        NameSpace nameSpace = NameSpace.valueOf(row.getNameSpace());
        return new State(nameSpace, row.getFolded(), entry(row, nameSpace), occasion(row));
    }

    private static @Nullable LedgerEntry entry(UsernameHistoryRecord row, NameSpace nameSpace) {
        if (row.getStanding() == null) {
            return null;
        }
        UUID owner = row.getOwnerId();
        return new LedgerEntry(
                nameSpace,
                row.getFolded(),
                owner == null ? null : new PersonId(owner),
                row.getComputed(),
                row.getCorrection(),
                Standing.valueOf(row.getStanding()));
    }

    private static @Nullable Occasion occasion(UsernameHistoryRecord row) {
        OffsetDateTime since = row.getSince();
        if (since == null) {
            return null;
        }
        Set<Cause> causes =
                Arrays.stream(row.getCauses().split(",")).map(Cause::valueOf).collect(Collectors.toSet());
        return new Occasion(AgreedClock.toInstant(since), row.getActor(), causes);
    }
}
