package be.informat.oneroster.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.importing.ImportSisExtract.Command;
import be.informat.oneroster.application.importing.ImportSisExtract.Outcome;
import be.informat.oneroster.application.importing.ImportSisExtract.RemovalPolicy;
import be.informat.oneroster.application.port.SisExtractReader;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Removals;
import be.informat.oneroster.domain.sis.Removals.Counted;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.TenantId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportSisExtractTest {

    private static final Path EXTRACT = Path.of("extract.zip");
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 4);
    private static final SisSnapshot DATA =
            new SisBuilder().withLocation("Centrum").build();
    private static final List<Remark> NOTICES =
            List.of(new Remark("unknown-column", "pupils.csv", 1, "colour", "", "is ignored"));

    private static final Removals FEW = new Removals(SisBuilder.INSTITUTION, Counted.STAFF_WITH_ASSIGNMENT, 40, 4);
    private static final Removals MANY = new Removals(SisBuilder.INSTITUTION, Counted.PUPILS_WITH_CLASS, 100, 30);

    private final Store store = new Store();
    private final List<String> progress = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(RemovalPolicy.class)
    void a_good_extract_is_stored_and_tells_what_it_changed(RemovalPolicy policy) {
        store.difference = difference(FEW);

        assertThat(importing(complete()).store(command(policy)))
                .isEqualTo(new Outcome.Stored(store.difference, NOTICES));
        assertThat(store.stored).isEqualTo(DATA);
        assertThat(store.today).isEqualTo(TODAY);
        assertThat(progress).containsExactly("reading 1/2", "storing 3/4");
    }

    @Test
    void an_extract_that_changes_nothing_is_stored_all_the_same() {
        store.difference = new SisStore.Difference(Map.of(), List.of(), Set.of());

        assertThat(importing(complete()).store(command(RemovalPolicy.REFUSE_MANY)))
                .isInstanceOfSatisfying(
                        Outcome.Stored.class,
                        stored -> assertThat(stored.difference().isEmpty()).isTrue());
    }

    @Test
    void too_many_removals_are_refused_with_the_numbers() {
        store.difference = difference(FEW, MANY);

        assertThat(importing(complete()).store(command(RemovalPolicy.REFUSE_MANY)))
                .isEqualTo(new Outcome.TooManyRemovals(List.of(MANY), store.difference, NOTICES));
        assertThat(store.stored).isNull();
    }

    @Test
    void too_many_removals_are_stored_when_the_operator_says_so() {
        store.difference = difference(FEW, MANY);

        assertThat(importing(complete()).store(command(RemovalPolicy.ALLOW)))
                .isEqualTo(new Outcome.Stored(store.difference, NOTICES));
        assertThat(store.stored).isEqualTo(DATA);
    }

    @Test
    void a_preview_stores_nothing_and_tells_what_would_happen() {
        store.difference = difference(FEW, MANY);
        ImportSisExtract importing = importing(complete());

        assertThat(importing.preview(command(RemovalPolicy.ALLOW)))
                .isEqualTo(new Outcome.WouldStore(store.difference, NOTICES));
        assertThat(importing.preview(command(RemovalPolicy.REFUSE_MANY)))
                .isEqualTo(new Outcome.TooManyRemovals(List.of(MANY), store.difference, NOTICES));
        assertThat(store.stored).isNull();
    }

    @Test
    void an_extract_with_errors_never_comes_near_the_store() {
        List<Remark> errors = List.of(new Remark("missing-file", "pupils.csv", 1, "", "", "is missing"));
        ImportSisExtract importing = importing(new SisExtractReader.Outcome.Refused(errors, 1_234, NOTICES));

        assertThat(importing.store(command(RemovalPolicy.ALLOW)))
                .isEqualTo(importing.preview(command(RemovalPolicy.ALLOW)))
                .isEqualTo(new Outcome.UnreadableExtract(errors, 1_234, NOTICES));
        assertThat(store.today).isNull();
    }

    private static SisExtractReader.Outcome complete() {
        return new SisExtractReader.Outcome.Complete(DATA, NOTICES);
    }

    private ImportSisExtract importing(SisExtractReader.Outcome read) {
        SisExtractReader reader = (extract, reading) -> {
            assertThat(extract).isEqualTo(EXTRACT);
            reading.report(1, 2);
            return read;
        };
        return new ImportSisExtract(reader, store);
    }

    private Command command(RemovalPolicy policy) {
        return new Command(
                EXTRACT,
                TODAY,
                policy,
                (done, total) -> progress.add("reading " + done + "/" + total),
                (done, total) -> progress.add("storing " + done + "/" + total));
    }

    private static SisStore.Difference difference(Removals... removals) {
        return new SisStore.Difference(
                Map.of("pupils", new SisStore.RowCount(1, 2, 3)), List.of(removals), Set.of(new TenantId(1)));
    }

    /** Answers with a difference that the test chose, and keeps what was accepted. */
    private static final class Store implements SisStore {

        private Difference difference = difference();
        private @Nullable SisSnapshot stored;
        private @Nullable LocalDate today;

        @Override
        public Difference replace(SisSnapshot extract, LocalDate day, Predicate<Difference> accept, Progress progress) {
            today = day;
            progress.report(3, 4);
            if (accept.test(difference)) {
                stored = extract;
            }
            return difference;
        }

        @Override
        public SisSnapshot snapshot(Set<InstitutionNumber> institutions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<InstitutionNumber, Instant> lastImports() {
            throw new UnsupportedOperationException();
        }
    }
}
