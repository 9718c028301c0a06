package be.informat.oneroster.adapter.persistence.tenant;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.AUDIT_ENTRY;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION_HEAD;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.TENANT;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.TENANT_COORDINATOR;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.TENANT_EXCLUDED_LOCATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.TENANT_INSTITUTION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.TENANT_LOCK;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.noCondition;

import be.informat.oneroster.adapter.persistence.jooq.DefaultSchema;
import be.informat.oneroster.adapter.persistence.jooq.tables.records.TenantRecord;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantSettings.InstitutionScope;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;

/** The tenants, with their settings in columns and lists in tables of their own. */
public final class JooqTenantStore implements TenantStore {

    /** Every table that has a tenant's rows, those of other stores too, but for the one that outlives it; the tenant's own row last. */
    private static final List<Table<?>> FORGOTTEN = Stream.concat(
                    DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                            .filter(table -> table.field(TENANT.TENANT_ID) != null)
                            .filter(table -> !Set.of(AUDIT_ENTRY, TENANT).contains(table)),
                    Stream.of(TENANT))
            .toList();

    private final Session session;

    public JooqTenantStore(Session session) {
        this.session = session;
    }

    @Override
    public List<Tenant> all() {
        return session.separately(sql -> tenants(sql, noCondition()));
    }

    @Override
    public Optional<Tenant> find(TenantId tenant) {
        return session.separately(sql ->
                tenants(sql, TENANT.TENANT_ID.eq(tenant.value())).stream().findFirst());
    }

    @Override
    public Optional<Tenant> find(TenantKey key) {
        return session.separately(
                sql -> tenants(sql, TENANT.TENANT_KEY.eq(key.value())).stream().findFirst());
    }

    @Override
    public Tenant create(TenantSettings settings) {
        return session.together(sql -> {
            TenantRecord row = sql.newRecord(TENANT);
            row.setState(TenantState.ONBOARDING.wireName());
            SettingsRows.write(settings, row);
            int id = sql.insertInto(TENANT)
                    .set(row)
                    .returningResult(TENANT.TENANT_ID)
                    .fetchSingle()
                    .value1();
            insertLists(sql, id, settings);
            sql.insertInto(TENANT_LOCK).values(id).execute();
            sql.insertInto(PUBLICATION_HEAD, PUBLICATION_HEAD.TENANT_ID, PUBLICATION_HEAD.PUBLICATION)
                    .values(id, 0)
                    .execute();
            return new Tenant(new TenantId(id), TenantState.ONBOARDING, settings);
        });
    }

    @Override
    public void changeSettings(TenantId tenant, TenantSettings settings) {
        session.runTogether(sql -> {
            TenantRecord row = sql.newRecord(TENANT);
            SettingsRows.write(settings, row);
            changed(sql.update(TENANT).set(row).where(TENANT.TENANT_ID.eq(tenant.value())));
            sql.deleteFrom(TENANT_INSTITUTION)
                    .where(TENANT_INSTITUTION.TENANT_ID.eq(tenant.value()))
                    .execute();
            sql.deleteFrom(TENANT_COORDINATOR)
                    .where(TENANT_COORDINATOR.TENANT_ID.eq(tenant.value()))
                    .execute();
            insertLists(sql, tenant.value(), settings);
        });
    }

    @Override
    public void changeState(TenantId tenant, TenantState state) {
        session.runTogether(sql -> {
            changed(sql.update(TENANT).set(TENANT.STATE, state.wireName()).where(TENANT.TENANT_ID.eq(tenant.value())));
        });
    }

    private static void changed(Query update) {
        if (update.execute() != 1) {
            throw new NoSuchElementException("There is no such tenant.");
        }
    }

    @Override
    public void delete(TenantId tenant) {
        session.runTogether(sql -> {
            for (Table<?> table : FORGOTTEN) {
                Field<Integer> tenantId = requireNonNull(table.field(TENANT.TENANT_ID));
                sql.deleteFrom(table).where(tenantId.eq(tenant.value())).execute();
            }
        });
    }

    private static void insertLists(DSLContext sql, int tenant, TenantSettings settings) {
        for (InstitutionScope institution : settings.institutions()) {
            String number = institution.number().value();
            sql.insertInto(TENANT_INSTITUTION).values(tenant, number).execute();
            for (LocationId location : institution.excludedLocations()) {
                sql.insertInto(TENANT_EXCLUDED_LOCATION)
                        .values(tenant, number, location.value())
                        .execute();
            }
        }
        for (String coordinator : settings.coordinators()) {
            sql.insertInto(TENANT_COORDINATOR).values(tenant, coordinator).execute();
        }
    }

    private static List<Tenant> tenants(DSLContext sql, Condition which) {
        List<TenantRecord> rows =
                sql.selectFrom(TENANT).where(which).orderBy(TENANT.TENANT_KEY).fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Integer> ids = rows.stream().map(TenantRecord::getTenantId).toList();
        Map<Integer, List<InstitutionScope>> institutions = institutions(sql, ids);
        Map<Integer, List<String>> coordinators = sql.selectFrom(TENANT_COORDINATOR)
                .where(TENANT_COORDINATOR.TENANT_ID.in(ids))
                .fetchGroups(TENANT_COORDINATOR.TENANT_ID, TENANT_COORDINATOR.SIGN_IN_NAME);
        return rows.stream()
                .map(row -> SettingsRows.tenant(
                        row,
                        institutions.getOrDefault(row.getTenantId(), List.of()),
                        coordinators.getOrDefault(row.getTenantId(), List.of())))
                .sorted(Comparator.comparing(Tenant::key))
                .toList();
    }

    private static Map<Integer, List<InstitutionScope>> institutions(DSLContext sql, List<Integer> tenants) {
        Map<Integer, Map<String, List<UUID>>> excluded = new HashMap<>();
        sql.selectFrom(TENANT_EXCLUDED_LOCATION)
                .where(TENANT_EXCLUDED_LOCATION.TENANT_ID.in(tenants))
                .forEach(row -> excluded.computeIfAbsent(row.getTenantId(), absent -> new HashMap<>())
                        .computeIfAbsent(row.getInstitution(), absent -> new ArrayList<>())
                        .add(row.getLocationId()));
        Map<Integer, List<InstitutionScope>> institutions = new HashMap<>();
        sql.selectFrom(TENANT_INSTITUTION)
                .where(TENANT_INSTITUTION.TENANT_ID.in(tenants))
                .forEach(row -> institutions
                        .computeIfAbsent(row.getTenantId(), absent -> new ArrayList<>())
                        .add(new InstitutionScope(
                                new InstitutionNumber(row.getInstitution()),
                                excluded
                                        .getOrDefault(row.getTenantId(), Map.of())
                                        .getOrDefault(row.getInstitution(), List.of())
                                        .stream()
                                        .map(LocationId::new)
                                        .collect(Collectors.toSet()))));
        return institutions;
    }
}
