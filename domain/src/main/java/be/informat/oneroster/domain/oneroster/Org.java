package be.informat.oneroster.domain.oneroster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution ({@code district}) or a location ({@code school}).
 *
 * @param identifier institution number, for a location followed by a hyphen and its location number
 * @param parent the institution of a location; null for an institution
 * @param children the locations of an institution, sorted; empty for a location
 */
public record Org(
        UUID sourcedId,
        String name,
        OrgType type,
        String identifier,
        @Nullable UUID parent,
        List<UUID> children) implements RosterRecord {

    public Org {
        children = List.copyOf(children);
    }

    @Override
    public Kind kind() {
        return Kind.ORG;
    }
}
