package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Removals;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The school data of all institutions. Not a tenant's: institutions may change hands, and persons are shared. */
public interface SisStore {

    /**
     * The data of some institutions at one moment, while imports go on. Rows that point at a row which another institution holds now (a
     * merger) do not count and are left out. Institutions that are not known are not there.
     */
    SisSnapshot snapshot(Set<InstitutionNumber> institutions);

    /**
     * Makes an extract the whole truth about the institutions it names, in one transaction, one import at a time: rows that are new or
     * differ are stored, rows of these institutions that it no longer has are removed, rows stored under another institution move; then
     * persons to whom nothing refers are removed. Every tenant whose records this may change is noted as to be published again.
     *
     * @param today for what counts as lost, see {@link Removals}
     * @param accept asked before anything is stored; if it says no, nothing is
     */
    Difference replace(
            SisSnapshot extract, LocalDate today, Predicate<Difference> accept, SisExtractReader.Progress progress);

    /** When each institution was last named by a stored extract; institutions never imported are missing. */
    Map<InstitutionNumber, Instant> lastImports();

    /**
     * What an extract changes.
     *
     * @param tables per table of the extract ({@code pupils}, {@code registrations} …), in its order
     * @param removals what would be lost, per institution named
     * @param tenants the tenants whose records this may change; empty if nothing changes
     */
    record Difference(Map<String, RowCount> tables, List<Removals> removals, Set<TenantId> tenants) {

        public boolean isEmpty() {
            return tables.values().stream().allMatch(count -> count.added() + count.changed() + count.removed() == 0);
        }
    }

    record RowCount(int added, int changed, int removed) {}
}
