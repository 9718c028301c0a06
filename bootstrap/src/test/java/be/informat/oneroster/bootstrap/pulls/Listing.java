package be.informat.oneroster.bootstrap.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.application.reading.PinnedRoster;
import be.informat.oneroster.application.reading.ReadRoster;
import be.informat.oneroster.application.reading.ReadRoster.Read;
import be.informat.oneroster.bootstrap.pulls.Client.Token;
import be.informat.oneroster.domain.oneroster.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One collection as a client reads it, page by page. */
final class Listing {

    private final Kind kind;
    private final Filter filter;
    private final Token begunWith;
    private final List<Version> records = new ArrayList<>();
    private int publication;
    private int total = -1;

    Listing(Kind kind, Filter filter, Token begunWith) {
        this.kind = kind;
        this.filter = filter;
        this.begunWith = begunWith;
    }

    /** Asks for the next page; asking for the same one again forgets what it gave before. */
    void read(ReadRoster node, Token token, int offset, int limit) {
        records.subList(offset, records.size()).clear();
        String path = "/" + kind.plural();
        PinnedRoster pinned = node.open(new Read(token.reader(), path, path + "\n" + filter, offset))
                .orElseThrow();
        PinnedRoster.Page page = pinned.page(new Selection(kind, new Filter.Everything(), filter, null), offset, limit);
        page.forEach(records::add);
        if (offset > 0) {
            assertThat(pinned.publication()).as("a list goes on").isEqualTo(publication);
        }
        publication = pinned.publication();
        total = page.total();
    }

    boolean isOver() {
        return records.size() == total;
    }

    Kind kind() {
        return kind;
    }

    Token begunWith() {
        return begunWith;
    }

    List<Version> records() {
        return records;
    }

    /** Which publication it was told that it reads. */
    int publication() {
        return publication;
    }

    /** The greatest {@code dateLastModified} in it; long ago if it is empty. */
    Instant greatest() {
        return records.stream()
                .map(Version::dateLastModified)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
