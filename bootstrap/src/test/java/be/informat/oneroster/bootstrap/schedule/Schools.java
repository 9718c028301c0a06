package be.informat.oneroster.bootstrap.schedule;

import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A small school in every institution that is asked for; keeps which were, for a tenant is computed from what is read here. */
final class Schools implements SisStore {

    final List<String> asked = new CopyOnWriteArrayList<>();
    Set<String> broken = Set.of();
    boolean isAway;
    private int pupils = 1;

    /** Every school gets another pupil. */
    void nextPupil() {
        pupils++;
    }

    @Override
    public SisSnapshot snapshot(Set<InstitutionNumber> institutions) {
        String institution = institutions.iterator().next().value();
        asked.add(institution);
        if (isAway) {
            throw new StoreUnavailableException(new IllegalStateException("away"));
        }
        if (broken.contains(institution)) {
            throw new IllegalStateException("a defect that a test brings about");
        }
        SisBuilder sis = new SisBuilder().withLocation(institution, "at " + institution);
        for (int number = 1; number <= pupils; number++) {
            sis.registered("Pupil" + number + " Of" + institution, "at " + institution, null);
        }
        return sis.build();
    }

    @Override
    public Difference replace(SisSnapshot extract, LocalDate today, Predicate<Difference> accept, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<InstitutionNumber, Instant> lastImports() {
        throw new UnsupportedOperationException();
    }
}
