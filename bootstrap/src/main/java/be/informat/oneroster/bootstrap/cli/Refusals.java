package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.tenants.SettingsRefusal;
import be.informat.oneroster.application.tenants.SettingsRemark;
import be.informat.oneroster.domain.sis.PersonId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why settings that are right in themselves are refused, or odd. */
final class Refusals {

    private Refusals() {}

    static CommandFailure failure(Path file, List<SettingsRefusal> refusals) {
        return CommandFailure.refused(
                file + " is refused; nothing was changed.",
                refusals.stream().flatMap(Refusals::texts).toList(),
                "Correct the file and apply it again.");
    }

    private static Stream<String> texts(SettingsRefusal refusal) {
        return switch (refusal) {
            case SettingsRefusal.EntraTenantTaken taken ->
                Stream.of("entraTenantId: tenant " + taken.by() + " has it already");
            case SettingsRefusal.LocationsTaken taken ->
                taken.locations().stream()
                        .map(location ->
                                "institutions: location " + location.location().id() + " ("
                                        + location.location().name() + ") is exchanged by tenant " + location.by()
                                        + "; exclude it in one of the two");
            case SettingsRefusal.BackToOldSchoolYear back ->
                Stream.of("switchDate: would take the tenant back from " + back.active() + " to " + back.proposed()
                        + "; a switch that has happened stays");
            case SettingsRefusal.UsernamesClash clash ->
                clash.clashes().stream()
                        .map(one -> "domain, staffDomain: username " + one.folded() + " would be "
                                + owner(one.staff(), "a staff member's") + " and " + owner(one.pupil(), "a pupil's")
                                + "; correct or release one of the two");
        };
    }

    private static String owner(@Nullable PersonId person, String ofOne) {
        return person == null ? "an existing account's" : ofOne + " (" + person + ")";
    }

    static String text(SettingsRemark remark) {
        return switch (remark) {
            case SettingsRemark.UnknownInstitution unknown ->
                "institution " + unknown.number() + " does not occur in the school data yet";
            case SettingsRemark.UnknownExcludedLocation unknown ->
                "excluded location " + unknown.location() + " is not known of institution " + unknown.institution();
        };
    }
}
