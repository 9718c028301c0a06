package be.informat.oneroster.bootstrap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.sample.ExtractGenerator.Options;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

    @TempDir
    private Path folder;

    @Test
    void most_persons_have_an_account_and_not_every_account_is_one_of_theirs() throws IOException {
        Path file = folder.resolve("accounts.csv");
        ExtractGenerator.generate(
                new Options(3_000, 5, 1, 1, LocalDate.of(2026, 11, 25)), folder.resolve("extract"), file);

        List<NamedCsvRecord> accounts = read(file);

        assertThat(accounts.getFirst().getHeader())
                .contains("userPrincipalName", "displayName", "givenName", "surname", "objectId", "accountEnabled");
        assertThat(accounts.size()).isBetween(3_000, 3_350);
        assertThat(accounts)
                .extracting(account -> name(account).toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(accounts)
                .extracting(account -> account.getField("accountEnabled"))
                .contains("True", "False");
        assertThat(accounts).anyMatch(account -> name(account).contains("#EXT#"));
        assertThat(accounts).anyMatch(account -> name(account).startsWith("evy."));
        assertThat(accounts.stream()
                        .filter(account -> name(account).endsWith("@" + ExtractGenerator.ACCOUNT_DOMAIN))
                        .count())
                .isGreaterThan(3_000L - 10);
    }

    static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    static String name(NamedCsvRecord account) {
        return account.getField("userPrincipalName");
    }
}
