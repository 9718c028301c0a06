package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.port.ReviewFile;
import be.informat.oneroster.application.port.ReviewFile.Row;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.publishing.RosterComputer.Forecast;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernamePerson;
import java.time.LocalDate;
import java.util.List;

/** Makes the review file of a tenant. Nothing is stored. */
public final class ExportReviewFile {

    private final TenantStore tenants;
    private final TenantWork work;
    private final RosterComputer computer;
    private final ReviewFile files;

    public ExportReviewFile(TenantStore tenants, TenantWork work, RosterComputer computer, ReviewFile files) {
        this.tenants = tenants;
        this.work = work;
        this.computer = computer;
        this.files = files;
    }

    /** @param today in Europe/Brussels */
    public record Command(TenantKey key, LocalDate today) {}

    /** How it ended. */
    public sealed interface Outcome {

        /**
         * @param file the whole file
         * @param persons how many stand in it
         * @param withheld how many of them have no username
         */
        record Exported(Tenant tenant, byte[] file, int persons, int withheld) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant() implements Outcome {}
    }

    public Outcome export(Command command) {
        return tenants.find(command.key())
                .<Outcome>map(tenant -> export(tenant, rows(tenant, command)))
                .orElseGet(Outcome.UnknownTenant::new);
    }

    private List<Row> rows(Tenant tenant, Command command) {
        return work.locked(tenant.id(), stores -> rows(stores, tenant, command));
    }

    private Outcome export(Tenant tenant, List<Row> rows) {
        int withheld = (int) rows.stream()
                .filter(row -> row.computed().isEmpty() && row.correction().isEmpty())
                .count();
        return new Outcome.Exported(tenant, files.write(rows), rows.size(), withheld);
    }

    private List<Row> rows(Stores stores, Tenant tenant, Command command) {
        Forecast forecast = computer.forecast(stores, tenant, stores.ledger().load(tenant.id()), command.today());
        ReviewPersons persons = ReviewPersons.of(forecast, tenant.settings(), command.today());
        return persons.inOrder().stream()
                .map(person -> row(person, persons.nameSpaceOf(person), forecast.usernames()))
                .toList();
    }

    static Row row(UsernamePerson person, NameSpace nameSpace, UsernameLedger ledger) {
        return new Row(
                person.id(),
                ledger.computedOf(person.id(), nameSpace).orElse(""),
                ledger.correctionOf(person.id(), nameSpace).orElse(""),
                ReviewPersons.shown(person.givenName()),
                ReviewPersons.shown(person.familyName()),
                person.birthDate());
    }
}
