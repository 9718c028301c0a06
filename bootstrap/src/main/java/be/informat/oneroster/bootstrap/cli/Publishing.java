package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.publication.Loss;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Publishes tenants and tells how it ended, the same way after every command that publishes. */
final class Publishing {

    private final Application application;

    Publishing(Application application) {
        this.application = application;
    }

    /** How publishing a tenant ended. */
    record Ended(Tenant tenant, PublishRoster.Outcome outcome) {

        boolean isHeld() {
            return outcome instanceof PublishRoster.Outcome.Held;
        }

        int exitCode() {
            return isHeld() ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    /** Publishes some tenants, and those that a command before this one left unpublished when it was killed; by key. */
    List<Ended> publish(Set<TenantId> tenants, Reason reason) {
        Set<TenantId> left = application.findUnpublished().because(reason);
        List<Ended> ended = new ArrayList<>();
        for (Tenant tenant : application.findTenants().all()) {
            if (tenants.contains(tenant.id()) || left.contains(tenant.id())) {
                ended.add(publish(tenant, reason, Confirmation.NONE));
            }
        }
        return ended;
    }

    Ended publish(Tenant tenant, Reason reason, Confirmation confirmation) {
        PublishRoster.Command command =
                new PublishRoster.Command(tenant.id(), application.today().get(), reason, confirmation);
        return new Ended(tenant, application.publishRoster().publish(command));
    }

    static int exitCode(List<Ended> all) {
        return all.stream().anyMatch(Ended::isHeld) ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** One line, or more if the publication is held. */
    static List<String> lines(Ended ended) {
        String key = ended.tenant().key() + ": ";
        return switch (ended.outcome()) {
            case PublishRoster.Outcome.Published published -> List.of(key + published(ended.tenant(), published));
            case PublishRoster.Outcome.Unchanged unchanged ->
                List.of(key + "unchanged, " + inForce(unchanged.inForce()));
            case PublishRoster.Outcome.Held held ->
                List.of(
                        key + "HELD, " + inForce(held.inForce()) + ": " + losses(held.losses()) + ".",
                        "  If that is right: oneroster publish "
                                + ended.tenant().key() + " --confirm",
                        "  If not, mend the school data or the settings; then it goes out by itself.");
            case PublishRoster.Outcome.Suspended suspended -> List.of(key + "suspended, not computed");
            case PublishRoster.Outcome.UnknownTenant unknown -> List.of(key + "deleted meanwhile");
        };
    }

    private static String published(Tenant tenant, PublishRoster.Outcome.Published published) {
        Publication publication = published.publication();
        String onboarding = tenant.state() == TenantState.ONBOARDING ? "onboarding, " : "";
        return onboarding + "published " + publication.number() + " ("
                + PublishedChanges.of(publication).inWords() + ")";
    }

    private static String inForce(Optional<Publication> publication) {
        return publication
                .map(there -> "publication " + there.number() + " stays in force")
                .orElse("nothing is published");
    }

    /** {@code 60 of 100 pupils would go, 4 of 5 classes would go}. */
    static String losses(List<Loss> losses) {
        return losses.stream()
                .map(loss -> loss.lost() + " of " + loss.before() + " " + fate(loss.counted()))
                .collect(Collectors.joining(", "));
    }

    private static String fate(Loss.Counted counted) {
        return switch (counted) {
            case PUPILS -> "pupils would go";
            case STAFF -> "staff members would go";
            case CLASSES -> "classes would go";
            case CLASSES_WITH_OWNER -> "classes would lose their last class teacher";
            case PUPILS_WITH_CLASS -> "pupils would lose their last class";
        };
    }

    static Map<String, @Nullable Object> json(Ended ended) {
        return switch (ended.outcome()) {
            case PublishRoster.Outcome.Published published ->
                json(
                        ended.tenant(),
                        Optional.of(published.publication()),
                        false,
                        PublishedChanges.of(published.publication()));
            case PublishRoster.Outcome.Unchanged unchanged ->
                json(ended.tenant(), unchanged.inForce(), false, PublishedChanges.none());
            case PublishRoster.Outcome.Held held -> json(ended.tenant(), held.inForce(), true, PublishedChanges.none());
            case PublishRoster.Outcome.Suspended suspended ->
                json(ended.tenant(), Optional.empty(), false, PublishedChanges.none());
            case PublishRoster.Outcome.UnknownTenant unknown ->
                json(ended.tenant(), Optional.empty(), false, PublishedChanges.none());
        };
    }

    /** @param publication what is in force after the command; empty if nothing is, or nothing would be published */
    static Map<String, @Nullable Object> json(
            Tenant tenant, Optional<Publication> publication, boolean held, PublishedChanges changes) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("tenant", tenant.key().value());
        json.put("publication", publication.map(Publication::number).orElse(null));
        json.put(
                "instant",
                publication.map(there -> Instants.text(there.instant())).orElse(null));
        json.put("held", held);
        json.put("changes", changes.json());
        return json;
    }
}
