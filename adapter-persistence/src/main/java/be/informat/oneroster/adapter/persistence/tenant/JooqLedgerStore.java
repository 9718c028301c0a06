package be.informat.oneroster.adapter.persistence.tenant;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.USERNAME;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.USERNAME_HISTORY;
import static java.util.Objects.requireNonNull;

import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.BulkRows;
import be.informat.oneroster.adapter.persistence.session.Failures;
import be.informat.oneroster.adapter.persistence.session.RowStream;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.application.port.LedgerStore;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.username.LedgerChanges;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The ledger, a row per username. Its primary key is what keeps a username from being given twice, whatever the code above does. A row
 * that changes is copied to the history first, so the first giving to a whole school costs nothing more.
 */
public final class JooqLedgerStore implements LedgerStore {

    private static final List<Field<?>> KEY = List.of(USERNAME.TENANT_ID, USERNAME.NAME_SPACE, USERNAME.FOLDED);
    private static final List<Field<?>> CONTENT =
            List.of(USERNAME.OWNER_ID, USERNAME.COMPUTED, USERNAME.CORRECTION, USERNAME.STANDING);
    private static final List<Field<?>> ROW =
            Stream.concat(CONTENT.stream(), KEY.stream()).toList();
    private static final List<Field<?>> OCCASION = List.of(USERNAME.SINCE, USERNAME.ACTOR, USERNAME.CAUSES);
    private static final List<Field<?>> CHANGED =
            Stream.concat(CONTENT.stream(), OCCASION.stream()).toList();
    private static final List<Field<?>> STORED =
            Stream.concat(CHANGED.stream(), KEY.stream()).toList();

    private final Session session;

    public JooqLedgerStore(Session session) {
        this.session = session;
    }

    @Override
    public UsernameLedger load(TenantId tenant) {
        return session.separately(sql -> {
            List<LedgerEntry> entries = new ArrayList<>();
            RowStream.forEach(
                    sql,
                    sql.select(ROW).from(USERNAME).where(USERNAME.TENANT_ID.eq(tenant.value())),
                    ROW,
                    row -> entries.add(entry(row)));
            return UsernameLedger.of(entries);
        });
    }

    @Override
    public void save(TenantId tenant, UsernameLedger before, UsernameLedger after, Occasion occasion) {
        LedgerChanges changes = before.changesTo(after);
        if (changes.isEmpty()) {
            return;
        }
        Predicate<LedgerEntry> isKnown =
                entry -> before.entry(entry.nameSpace(), entry.folded()).isPresent();
        Function<LedgerEntry, @Nullable Object[]> row = entry -> row(tenant, entry, occasion);
        session.runTogether(sql -> {
            Stream<LedgerEntry> past = Stream.concat(
                    changes.removed().stream(), changes.stored().stream().filter(isKnown));
            BulkRows.copy(sql, USERNAME, USERNAME_HISTORY, STORED, KEY, past.map(entry -> key(tenant, entry)));
            BulkRows.insert(
                    sql,
                    USERNAME_HISTORY,
                    STORED,
                    changes.removed().stream().map(entry -> UsernameStates.free(tenant, entry, occasion)));
            BulkRows.delete(sql, USERNAME, KEY, changes.removed().stream().map(entry -> key(tenant, entry)));
            BulkRows.update(
                    sql,
                    USERNAME,
                    CHANGED,
                    KEY,
                    changes.stored().stream().filter(isKnown).map(row));
            insert(sql, changes.stored().stream().filter(isKnown.negate()).map(row));
        });
    }

    @Override
    public List<State> history(TenantId tenant, String username) {
        return session.together(sql -> UsernameStates.of(sql, tenant, Set.of(username.toLowerCase(Locale.ROOT))));
    }

    @Override
    public List<State> history(TenantId tenant, PersonId person) {
        return session.together(sql -> UsernameStates.of(sql, tenant, UsernameStates.namesOf(sql, tenant, person)));
    }

    private static void insert(DSLContext sql, Stream<@Nullable Object[]> rows) {
        try {
            BulkRows.insert(sql, USERNAME, STORED, rows);
        } catch (DataAccessException e) {
            if (Failures.isDuplicate(e)) {
                // without its cause: the database's own words repeat the username
                throw new IllegalStateException("A username that would be given is given already.");
            }
            throw e;
        }
    }

    private static Object[] key(TenantId tenant, LedgerEntry entry) {
        return new Object[] {tenant.value(), entry.nameSpace().name(), entry.folded()};
    }

    private static @Nullable Object[] row(TenantId tenant, LedgerEntry entry, Occasion occasion) {
        PersonId owner = entry.owner();
        return new @Nullable Object[] {
            owner == null ? null : owner.value(),
            entry.computed(),
            entry.correction(),
            entry.standing().name(),
            AgreedClock.toColumn(occasion.at()),
            occasion.actor(),
            UsernameStates.text(occasion.causes()),
            tenant.value(),
            entry.nameSpace().name(),
            entry.folded()
        };
    }

    private static LedgerEntry entry(@Nullable Object[] row) {
        UUID owner = (UUID) row[0];
        return new LedgerEntry(
                NameSpace.valueOf(text(row, 5)),
                text(row, 6),
                owner == null ? null : new PersonId(owner),
                (String) row[1],
                (String) row[2],
                Standing.valueOf(text(row, 3)));
    }

    private static String text(@Nullable Object[] row, int at) {
        return (String) requireNonNull(row[at]);
    }
}
