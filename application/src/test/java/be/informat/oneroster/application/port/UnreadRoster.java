package be.informat.oneroster.application.port;

import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A reader that fails whatever it is asked; a test overrides what it expects to be asked. */
public class UnreadRoster implements RosterReader {

    @Override
    public int[] select(TenantId tenant, int publication, Selection selection) {
        throw new AssertionError("Nothing is selected.");
    }

    @Override
    public void read(TenantId tenant, Kind kind, int[] versions, int from, int to, Consumer<Version> reader) {
        throw new AssertionError("Nothing is read.");
    }

    @Override
    public Map<TenantId, Integer> heads() {
        throw new AssertionError("No head is asked for.");
    }

    @Override
    public List<Version> range(TenantId tenant, Kind kind, int first, int end) {
        throw new AssertionError("No range is read.");
    }

    @Override
    public List<Version> history(TenantId tenant, Kind kind, Field field, UUID id) {
        throw new AssertionError("No history is read.");
    }
}
