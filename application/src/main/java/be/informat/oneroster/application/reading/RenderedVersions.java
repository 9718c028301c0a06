package be.informat.oneroster.application.reading;

import static java.util.Objects.requireNonNull;

import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Versions as bytes, made once and remembered up to a bound. A version never changes, so its bytes are good for every publication, client
 * and page that holds it. They lie in blocks of neighbouring numbers: a page of a whole collection is a few blocks, each one read.
 */
public final class RenderedVersions {

    /** Some 400 KB of a block: one that is larger would be cut out of a heap of half a gigabyte with waste. */
    private static final int BLOCK = 512;

    /** So many versions of one block make it worth reading whole; fewer are read by themselves, and not remembered. */
    private static final int WORTH_A_BLOCK = 64;

    /** So many versions of a page are held at a time, beside the blocks. */
    private static final int AT_A_TIME = 2_048;

    private final BiConsumer<Version, ByteArrayOutputStream> renderer;
    private final Cache<Place, Block> blocks;

    private record Place(TenantId tenant, Kind kind, int block) {}

    /**
     * @param renderer writes a version as it is to be remembered
     * @param mostBytes how much is remembered in all, about
     */
    public RenderedVersions(BiConsumer<Version, ByteArrayOutputStream> renderer, long mostBytes) {
        this.renderer = renderer;
        this.blocks = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .<Place, Block>weigher((place, block) -> block.bytes().length + Integer.BYTES * block.ends().length)
                .build();
    }

    /** Whether more can be remembered without forgetting something. */
    public boolean hasRoom() {
        return blocks.policy()
                .eviction()
                .map(bound -> bound.weightedSize().orElse(0) < bound.getMaximum() / 10 * 9)
                .orElse(true);
    }

    /** Takes the bytes of one version: {@code length} of them from {@code start}. */
    @FunctionalInterface
    public interface Reader {
        void read(byte[] bytes, int start, int length);
    }

    /**
     * The bytes of the versions with the numbers of one block, one after the other.
     *
     * @param ends where each ends; one that is not there ends where it begins
     */
    private record Block(byte[] bytes, int[] ends) {

        int start(int place) {
            return place == 0 ? 0 : ends[place - 1];
        }

        boolean holds(int place) {
            return ends[place] > start(place);
        }
    }

    void forEach(RosterReader roster, TenantId tenant, Kind kind, int[] versions, int from, int to, Reader reader) {
        for (int start = from; start < to; start += AT_A_TIME) {
            int end = Math.min(start + AT_A_TIME, to);
            portion(roster, tenant, kind, Arrays.copyOfRange(versions, start, end), reader);
        }
    }

    private void portion(RosterReader roster, TenantId tenant, Kind kind, int[] versions, Reader reader) {
        Map<Integer, Block> found = blocks(roster, tenant, kind, versions);
        Map<Integer, byte[]> alone = alone(roster, tenant, kind, versions, found);
        for (int version : versions) {
            Block block = found.get(version / BLOCK);
            if (block == null) {
                byte[] bytes = requireNonNull(alone.get(version));
                reader.read(bytes, 0, bytes.length);
            } else {
                int place = version % BLOCK;
                int start = block.start(place);
                reader.read(block.bytes(), start, block.ends()[place] - start);
            }
        }
    }

    /** The blocks that are remembered already and those that are worth it, by their numbers. */
    private Map<Integer, Block> blocks(RosterReader roster, TenantId tenant, Kind kind, int[] versions) {
        Map<Integer, List<Integer>> wanted = new HashMap<>();
        for (int version : versions) {
            wanted.computeIfAbsent(version / BLOCK, block -> new ArrayList<>()).add(version % BLOCK);
        }
        Map<Integer, Block> found = HashMap.newHashMap(wanted.size());
        wanted.forEach((number, places) -> {
            Place place = new Place(tenant, kind, number);
            Block block = blocks.getIfPresent(place);
            if (block != null && places.stream().allMatch(block::holds)) {
                found.put(number, block);
            } else if (places.size() >= WORTH_A_BLOCK) {
                found.put(number, remember(roster, place, places));
            }
        });
        return found;
    }

    private Block remember(RosterReader roster, Place place, List<Integer> places) {
        int first = place.block() * BLOCK;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] ends = new int[BLOCK];
        int next = 0;
        for (Version version : roster.range(place.tenant(), place.kind(), first, first + BLOCK)) {
            Arrays.fill(ends, next, version.number() - first, bytes.size());
            renderer.accept(version, bytes);
            next = version.number() - first;
            ends[next++] = bytes.size();
        }
        Arrays.fill(ends, next, BLOCK, bytes.size());
        Block block = new Block(bytes.toByteArray(), ends);
        if (!places.stream().allMatch(block::holds)) {
            throw new IllegalStateException("A version was forgotten while it was read.");
        }
        blocks.put(place, block);
        return block;
    }

    /** The bytes of the versions that no block was found for. */
    private Map<Integer, byte[]> alone(
            RosterReader roster, TenantId tenant, Kind kind, int[] versions, Map<Integer, Block> found) {
        int[] missing = IntStream.of(versions)
                .filter(version -> !found.containsKey(version / BLOCK))
                .toArray();
        Map<Integer, byte[]> alone = HashMap.newHashMap(missing.length);
        roster.read(tenant, kind, missing, 0, missing.length, version -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            renderer.accept(version, bytes);
            alone.put(version.number(), bytes.toByteArray());
        });
        return alone;
    }
}
