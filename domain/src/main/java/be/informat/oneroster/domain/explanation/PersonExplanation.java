package be.informat.oneroster.domain.explanation;

import be.informat.oneroster.domain.enrollment.RowVerdict;
import be.informat.oneroster.domain.explanation.Explanation.Clause;
import be.informat.oneroster.domain.explanation.Explanation.Subject;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains one person. */
final class PersonExplanation {

    private final ExplainedDay day;
    private final PersonId person;
    private final List<Clause> rows = new ArrayList<>();
    private final List<Clause> names = new ArrayList<>();
    private boolean isLearning;
    private boolean isTeaching;

    PersonExplanation(ExplainedDay day, PersonId person) {
        this.day = day;
        this.person = person;
    }

    /** Empty if neither a row nor a username is this person's. */
    Optional<Explanation> explain() {
        day.sis.registrations().stream()
                .filter(row -> row.pupil().equals(person))
                .forEach(this::judge);
        day.sis.assignments().stream()
                .filter(row -> row.staffMember().equals(person))
                .forEach(this::judge);
        day.sis.classTeachers().stream()
                .filter(row -> row.staffMember().equals(person))
                .forEach(this::judge);
        day.usernames.entries().stream()
                .filter(entry -> person.equals(entry.owner()))
                .forEach(this::tell);
        if (rows.isEmpty() && names.isEmpty()) {
            return Optional.empty();
        }
        Clause conclusion = conclude();
        boolean exchanged = conclusion.code() == ClauseCode.EXCHANGED_AS_STUDENT
                || conclusion.code() == ClauseCode.EXCHANGED_AS_TEACHER;
        List<Clause> clauses = new ArrayList<>(List.of(conclusion));
        clauses.addAll(rows);
        clauses.addAll(names);
        return Optional.of(new Explanation(Subject.PERSON, person.value(), name(), exchanged, clauses));
    }

    private Clause conclude() {
        if (rows.isEmpty()) {
            return new Clause(ClauseCode.NOT_IN_SCHOOL_DATA, List.of());
        }
        if (!isTeaching && !isLearning) {
            return new Clause(
                    ClauseCode.NO_ROW_COUNTS,
                    List.of(day.calendar.referenceDate().toString()));
        }
        Side side = isTeaching ? Side.STAFF : Side.PUPIL;
        ClauseCode code = isTeaching ? ClauseCode.EXCHANGED_AS_TEACHER : ClauseCode.EXCHANGED_AS_STUDENT;
        return day.usernames
                .usernameOf(person, day.settings.usernames().nameSpaces().of(side))
                .map(username -> new Clause(code, List.of(username)))
                .orElseGet(() -> new Clause(ClauseCode.WITHOUT_USERNAME, List.of()));
    }

    private String name() {
        return Stream.concat(day.sis.staff().stream(), day.sis.pupils().stream())
                .filter(known -> known.id().equals(person))
                .map(PersonExplanation::name)
                .findFirst()
                .orElse(Clause.NONE);
    }

    private static String name(Person person) {
        return person.givenName() + " " + person.familyName();
    }

    private void judge(Registration row) {
        RowVerdict verdict = day.rules.of(row);
        boolean isNext = verdict == RowVerdict.NOT_STARTED
                && day.presence.registrations().contains(row);
        isLearning |= isNext || verdict == RowVerdict.COUNTS;
        String schoolClass =
                row.schoolClass() == null ? Clause.NONE : day.codeOf(new SchoolClassKey(row.schoolClass(), row.year()));
        rows.add(new Clause(
                isNext ? ClauseCode.REGISTRATION_COUNTS_AS_NEXT : code("REGISTRATION_", verdict),
                List.of(
                        day.nameOf(row.location()),
                        schoolClass,
                        row.year().toString(),
                        row.start().toString(),
                        orOpen(row.end()))));
    }

    private void judge(StaffAssignment row) {
        RowVerdict verdict = day.rules.of(row);
        isTeaching |= verdict == RowVerdict.COUNTS;
        rows.add(new Clause(
                code("ASSIGNMENT_", verdict),
                List.of(
                        row.location() == null ? row.institution().value() : day.nameOf(row.location()),
                        row.start().toString(),
                        orOpen(row.end()))));
    }

    private void judge(ClassTeacher row) {
        rows.add(new Clause(
                code("CLASS_TEACHER_", day.rules.of(row)),
                List.of(
                        day.codeOf(row.schoolClass()),
                        row.schoolClass().year().toString(),
                        row.start().toString(),
                        orOpen(row.end()))));
    }

    private static ClauseCode code(String row, RowVerdict verdict) {
        return ClauseCode.valueOf(row + verdict.name());
    }

    private static String orOpen(@Nullable LocalDate day) {
        return day == null ? Clause.OPEN_END : day.toString();
    }

    private void tell(LedgerEntry entry) {
        if (entry.correction() != null) {
            tell(ClauseCode.USERNAME_CORRECTED, entry.correction());
        } else if (entry.computed() != null) {
            boolean isKept =
                    day.usernames.correctionOf(person, entry.nameSpace()).isPresent();
            tell(isKept ? ClauseCode.USERNAME_KEPT : ClauseCode.USERNAME_COMPUTED, entry.computed());
        } else {
            tell(ClauseCode.USERNAME_FORMER, entry.folded());
        }
        switch (entry.standing()) {
            case ORDINARY -> {}
            case ACCOUNT -> tell(ClauseCode.USERNAME_ACCOUNT, entry.folded());
            case RELEASED -> tell(ClauseCode.USERNAME_RELEASED, entry.folded());
        }
    }

    private void tell(ClauseCode code, String username) {
        names.add(new Clause(code, List.of(username)));
    }
}
