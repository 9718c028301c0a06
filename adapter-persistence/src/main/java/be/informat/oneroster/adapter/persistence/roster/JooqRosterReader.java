package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION_HEAD;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;

import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Filter.Value;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Reads publications: SQL filters and sorts, and answers numbers; content is read by number. */
public final class JooqRosterReader implements RosterReader {

    private static final int VERSIONS_AT_A_TIME = 1_000;

    private static final int[] NOTHING = {};

    private final Session session;
    private final PublicationInstants instants = new PublicationInstants();

    public JooqRosterReader(Session session) {
        this.session = session;
    }

    @Override
    public int[] select(TenantId tenant, int publication, Selection selection) {
        return session.separately(sql -> {
            KindTable table = KindTable.of(selection.kind());
            FilterConditions conditions = new FilterConditions(sql, instants, selection.kind(), tenant, publication);
            Condition filter = conditions.of(selection.filter());
            if (filter.equals(falseCondition())) {
                return NOTHING;
            }
            SortOrder order = new SortOrder(table, sql.dialect());
            return sql.select(table.version)
                    .from(table.table)
                    .where(table.inForce(tenant.value(), publication))
                    .and(published(tenant, publication))
                    .and(conditions.of(selection.view()))
                    .and(filter)
                    .orderBy(isDelta(selection.filter()) ? order.ofFew(selection.sort()) : order.of(selection.sort()))
                    .fetchStream()
                    .mapToInt(row -> row.value1())
                    .toArray();
        });
    }

    /** Whether a filter leaves only what came after an instant. */
    private static boolean isDelta(Filter filter) {
        if (filter instanceof Filter.And(List<Filter> parts)) {
            return parts.stream().anyMatch(JooqRosterReader::isDelta);
        }
        return filter instanceof Filter.Comparison(FieldPath path, Operator operator, Value.Moment moment)
                && (operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL);
    }

    private static Condition published(TenantId tenant, int publication) {
        return DSL.exists(selectOne()
                .from(PUBLICATION)
                .where(PUBLICATION.TENANT_ID.eq(tenant.value()))
                .and(PUBLICATION.PUBLICATION_.eq(publication)));
    }

    @Override
    public Map<TenantId, Integer> heads() {
        return session.separately(sql -> sql.select(PUBLICATION_HEAD.TENANT_ID, PUBLICATION_HEAD.PUBLICATION)
                .from(PUBLICATION_HEAD)
                .where(PUBLICATION_HEAD.PUBLICATION.gt(0))
                .fetchMap(row -> new TenantId(row.value1()), row -> row.value2()));
    }

    @Override
    public List<Version> range(TenantId tenant, Kind kind, int first, int end) {
        return session.separately(sql -> new VersionRead(sql, tenant, kind).range(first, end));
    }

    @Override
    public List<Version> history(TenantId tenant, Kind kind, Field field, UUID id) {
        return session.separately(sql -> {
            KindTable table = KindTable.of(kind);
            int[] versions = sql.select(table.version)
                    .from(table.table)
                    .where(table.tenant.eq(tenant.value()))
                    .and(table.idColumn(field).eq(id))
                    .orderBy(table.since, table.version)
                    .fetchStream()
                    .mapToInt(row -> row.value1())
                    .toArray();
            return versions.length == 0 ? List.of() : new VersionRead(sql, tenant, kind).read(versions);
        });
    }

    @Override
    public void read(TenantId tenant, Kind kind, int[] versions, int from, int to, Consumer<Version> reader) {
        for (int start = from; start < to; start += VERSIONS_AT_A_TIME) {
            int[] part = Arrays.copyOfRange(versions, start, Math.min(start + VERSIONS_AT_A_TIME, to));
            List<Version> read = session.separately(sql -> new VersionRead(sql, tenant, kind).read(part));
            read.forEach(reader);
        }
    }
}
