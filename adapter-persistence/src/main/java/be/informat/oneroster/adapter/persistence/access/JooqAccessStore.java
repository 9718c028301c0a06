package be.informat.oneroster.adapter.persistence.access;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.API_CLIENT;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.TENANT;

import be.informat.oneroster.adapter.persistence.jooq.tables.records.ApiClientRecord;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.adapter.persistence.session.WireNames;
import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** API clients, a row each. */
public final class JooqAccessStore implements AccessStore {

    private final Session session;

    public JooqAccessStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<ApiClient> find(String client) {
        if (!isStorable(client)) {
            return Optional.empty();
        }
        return session.separately(sql -> sql.selectFrom(API_CLIENT)
                .where(API_CLIENT.CLIENT_ID.eq(client))
                .fetchOptional(JooqAccessStore::client));
    }

    @Override
    public Optional<Standing> standing(String client) {
        if (!isStorable(client)) {
            return Optional.empty();
        }
        return session.separately(sql -> sql.select(
                        API_CLIENT.TENANT_ID, TENANT.STATE, API_CLIENT.SCOPES, API_CLIENT.REVOKED)
                .from(API_CLIENT)
                .join(TENANT)
                .on(TENANT.TENANT_ID.eq(API_CLIENT.TENANT_ID))
                .where(API_CLIENT.CLIENT_ID.eq(client))
                .fetchOptional(row -> new Standing(
                        new TenantId(row.value1()),
                        WireNames.read(TenantState.values(), TenantState::wireName, row.value2()),
                        scopes(row.value3()),
                        row.value4() != null)));
    }

    /** Whoever asks for a token may give any text as an id, and PostgreSQL takes none with the character zero. */
    private static boolean isStorable(String client) {
        return client.indexOf('\0') < 0;
    }

    @Override
    public List<ApiClient> all() {
        return session.separately(sql -> sql.selectFrom(API_CLIENT)
                .orderBy(API_CLIENT.TENANT_ID, API_CLIENT.CREATED, API_CLIENT.CLIENT_ID)
                .fetch(JooqAccessStore::client));
    }

    @Override
    public void add(ApiClient client) {
        List<String> secrets = client.secrets();
        ApiClientRecord row = new ApiClientRecord(
                client.id(),
                client.tenant().value(),
                client.scopes().stream().sorted().map(ApiScope::shortName).collect(Collectors.joining(" ")),
                secrets.getFirst(),
                secrets.size() > 1 ? secrets.get(1) : null,
                AgreedClock.toColumn(client.created()),
                client.revoked() == null ? null : AgreedClock.toColumn(client.revoked()));
        session.separately(sql -> sql.insertInto(API_CLIENT).set(row).execute());
    }

    @Override
    public void addSecret(TenantId tenant, String client, String secret) {
        session.separately(sql -> sql.update(API_CLIENT)
                .set(API_CLIENT.SECRET_BEFORE, API_CLIENT.SECRET)
                .set(API_CLIENT.SECRET, secret)
                .where(API_CLIENT.CLIENT_ID.eq(client))
                .and(API_CLIENT.TENANT_ID.eq(tenant.value()))
                .execute());
    }

    @Override
    public void revoke(TenantId tenant, String client, Instant revoked) {
        session.separately(sql -> sql.update(API_CLIENT)
                .set(API_CLIENT.REVOKED, AgreedClock.toColumn(revoked))
                .where(API_CLIENT.CLIENT_ID.eq(client))
                .and(API_CLIENT.TENANT_ID.eq(tenant.value()))
                .and(API_CLIENT.REVOKED.isNull())
                .execute());
    }

    private static ApiClient client(ApiClientRecord row) {
        List<String> secrets = new ArrayList<>(List.of(row.getSecret()));
        if (row.getSecretBefore() != null) {
            secrets.add(row.getSecretBefore());
        }
        return new ApiClient(
                row.getClientId(),
                new TenantId(row.getTenantId()),
                scopes(row.getScopes()),
                secrets,
                AgreedClock.toInstant(row.getCreated()),
                instant(row.getRevoked()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : AgreedClock.toInstant(column);
    }

    private static Set<ApiScope> scopes(String stored) {
        Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
        for (String name : List.of(stored.split(" "))) {
            scopes.add(WireNames.read(ApiScope.values(), ApiScope::shortName, name));
        }
        return scopes;
    }
}
