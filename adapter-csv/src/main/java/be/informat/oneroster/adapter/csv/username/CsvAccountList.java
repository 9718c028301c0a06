package be.informat.oneroster.adapter.csv.username;

import be.informat.oneroster.adapter.csv.table.Table;
import be.informat.oneroster.adapter.csv.table.TableFault;
import be.informat.oneroster.application.port.AccountList;
import be.informat.oneroster.domain.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The users of a school as CSV: "Download users" of the Entra admin center, or the like. */
public final class CsvAccountList implements AccountList {

    /** How "no" is written for whether an account is enabled. */
    private static final Set<String> NO = Set.of("false", "onwaar", "nee", "no", "0", "faux");

    @Override
    public Content read(byte[] file) {
        if (Workbook.isOne(file)) {
            return new Content.Unreadable(List.of(new Problem(
                    "workbook",
                    "line 1",
                    "",
                    "this is an Excel workbook; hand in the file as Entra ID exports it, or save it as CSV")));
        }
        List<TableFault> faults = new ArrayList<>();
        try (Table table = Table.openAnyEncoding(file, ",;\t", faults::add)) {
            return read(table, faults);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Content read(Table table, List<TableFault> faults) throws IOException {
        AccountColumns columns = AccountColumns.in(table.header());
        List<Problem> problems = new ArrayList<>(columns.problems());
        List<User> users = new ArrayList<>();
        while (problems.isEmpty() && table.next()) {
            if (!table.isSpoilt()) {
                users.add(new User(
                        cell(table, columns.userPrincipalName()),
                        cell(table, columns.displayName()),
                        cell(table, columns.givenName()),
                        cell(table, columns.surname()),
                        !NO.contains(cell(table, columns.enabled()).toLowerCase(Locale.ROOT))));
            }
        }
        for (TableFault fault : faults) {
            if (fault.kind().severity() == TableFault.Severity.ERROR) {
                problems.add(new Problem(fault.kind().code(), "line " + fault.line(), fault.value(), fault.reason()));
            }
        }
        return problems.isEmpty() ? new Content.Read(users) : new Content.Unreadable(problems);
    }

    /** Empty where there is no such column or the row ends earlier. */
    private static String cell(Table table, int column) {
        return column == AccountColumns.MISSING || column >= table.size()
                ? ""
                : Objects.requireNonNullElse(table.cell(column), "");
    }
}
