package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.port.ReviewFile.Content;
import be.informat.oneroster.application.port.ReviewFile.Fault;
import be.informat.oneroster.application.port.ReviewFile.Line;
import be.informat.oneroster.application.usernames.ReviewRemark.Code;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.CorrectionChange;
import be.informat.oneroster.domain.username.CorrectionRefusal;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the lines of a review file ask for, and what is to be said about them. */
final class ReviewedLines {

    private final TenantSettings settings;
    private final ReviewPersons persons;
    private final UsernameLedger ledger;
    private final UsernameLedger stored;
    private final List<ReviewRemark> remarks = new ArrayList<>();
    private final Map<PersonId, Line> lines = new LinkedHashMap<>();
    private final List<CorrectionChange> changes = new ArrayList<>();

    /**
     * @param ledger the usernames of today
     * @param stored the ledger as it is stored, which knows also who has left
     */
    ReviewedLines(TenantSettings settings, ReviewPersons persons, UsernameLedger ledger, UsernameLedger stored) {
        this.settings = settings;
        this.persons = persons;
        this.ledger = ledger;
        this.stored = stored;
    }

    void add(Content content) {
        for (Fault fault : content.faults()) {
            remarks.add(new ReviewRemark(code(fault.kind()), fault.line(), fault.id(), fault.value()));
        }
        content.lines().forEach(this::add);
    }

    private void add(Line line) {
        PersonId person = line.person();
        if (person != null) {
            Line first = lines.putIfAbsent(person, line);
            if (first != null) {
                remark(Code.DOUBLE_ID, line, String.valueOf(first.number()));
                return;
            }
        }
        Optional<NameSpace> nameSpace = person == null ? Optional.empty() : nameSpaceOf(person);
        if (person == null || nameSpace.isEmpty()) {
            remark(line.correction().isEmpty() ? Code.LEFT_MEANWHILE : Code.UNKNOWN_ID, line, line.correction());
        } else if (!line.correction().isEmpty()) {
            username(line, nameSpace.get())
                    .ifPresent(
                            username -> changes.add(new CorrectionChange.Correct(nameSpace.get(), person, username)));
        } else if (ledger.correctionOf(person, nameSpace.get()).isPresent()) {
            changes.add(new CorrectionChange.Withdraw(nameSpace.get(), person));
        }
    }

    private Optional<NameSpace> nameSpaceOf(PersonId person) {
        return persons.nameSpaceOf(person, ledger).or(() -> persons.nameSpaceOf(person, stored));
    }

    /** The correction without the tenant's own domain; empty if it has another one. */
    private Optional<String> username(Line line, NameSpace nameSpace) {
        String written = line.correction();
        int at = written.indexOf('@');
        if (at < 0) {
            return Optional.of(written);
        }
        String domain = written.substring(at + 1).strip();
        String own = MailDomains.of(settings, nameSpace);
        if (domain.isEmpty() || domain.indexOf('@') >= 0 || (own != null && !own.equalsIgnoreCase(domain))) {
            remark(Code.OTHER_DOMAIN, line, written);
            return Optional.empty();
        }
        String username = written.substring(0, at).strip();
        if (username.isEmpty()) {
            remark(Code.NOTHING_BEFORE_DOMAIN, line, written);
            return Optional.empty();
        }
        remark(Code.DOMAIN_DROPPED, line, written);
        return Optional.of(username);
    }

    /** Takes over what the ledger has against corrections. */
    void refuse(Collection<CorrectionRefusal> refusals) {
        for (CorrectionRefusal refusal : refusals) {
            Line line = lines.get(refusal.person());
            if (line == null) {
                throw new IllegalStateException("A correction comes from a line.");
            }
            remark(code(refusal.reason()), line, refusal.username());
        }
    }

    /** What is asked for by the lines without an error. */
    List<CorrectionChange> changes() {
        return List.copyOf(changes);
    }

    /** By line. */
    List<ReviewRemark> errors() {
        return byLine().filter(remark -> remark.code().isError()).toList();
    }

    /** By line. */
    List<ReviewRemark> notices() {
        return byLine().filter(remark -> !remark.code().isError()).toList();
    }

    private Stream<ReviewRemark> byLine() {
        return remarks.stream().sorted(Comparator.comparing(ReviewRemark::line));
    }

    private void remark(Code code, Line line, String value) {
        remarks.add(new ReviewRemark(code, line.number(), line.id(), value));
    }

    private static Code code(Fault.Kind kind) {
        return switch (kind) {
            case WORKBOOK -> Code.WORKBOOK;
            case HEADER_NOT_RECOGNISED -> Code.HEADER_NOT_RECOGNISED;
            case UNBALANCED_QUOTE -> Code.UNBALANCED_QUOTE;
            case WRONG_ENCODING -> Code.WRONG_ENCODING;
            case ROW_NOT_RECOGNISED -> Code.ROW_NOT_RECOGNISED;
            case REMOVED_CHARACTERS -> Code.REMOVED_CHARACTERS;
            case REPLACED_LINE_BREAKS -> Code.REPLACED_LINE_BREAKS;
        };
    }

    private static Code code(CorrectionRefusal.Reason reason) {
        return switch (reason) {
            case EMPTY -> throw new IllegalStateException("An empty correction is none.");
            case CHARACTER_NOT_ALLOWED -> Code.CHARACTER_NOT_ALLOWED;
            case TOO_LONG -> Code.TOO_LONG;
            case MISPLACED_DOT -> Code.MISPLACED_DOT;
            case SAME_FOR_TWO -> Code.SAME_FOR_TWO;
            case CORRECTION_OF_ANOTHER -> Code.CORRECTION_OF_ANOTHER;
            case GIVEN_TO_ANOTHER -> Code.GIVEN_TO_ANOTHER;
            case ACCOUNT_OF_ANOTHER -> Code.ACCOUNT_OF_ANOTHER;
            case RELEASED_BUT_IN_USE -> Code.RELEASED_BUT_IN_USE;
        };
    }
}
