package be.informat.oneroster.bootstrap.sdscheck;

import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a page record by record, so that a long one needs no memory. */
final class Page {

    private static final JsonMapper JSON = new JsonMapper();

    private Page() {}

    /**
     * Hands over the records of an answer.
     *
     * @param list the name under which they must stand
     * @return how many there are
     * @throws ProviderFault if it is not the JSON of a collection, or breaks off
     */
    static int read(Answer answer, String list, Consumer<JsonNode> records) throws ProviderFault {
        try (JsonParser parser = JSON.createParser(answer.body())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ProviderFault(answer.request() + " answers with no JSON object.");
            }
            int count = -1;
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(list) && value == JsonToken.START_ARRAY) {
                    count = readList(parser, records);
                } else {
                    parser.skipChildren();
                }
            }
            if (count < 0) {
                throw new ProviderFault(answer.request() + " answers without a list '" + list + "'.");
            }
            return count;
        } catch (JacksonException malformed) {
            throw new ProviderFault(answer.request() + " answers with JSON that is malformed or breaks off ("
                    + malformed.getOriginalMessage().lines().findFirst().orElse("") + ").");
        }
    }

    private static int readList(JsonParser parser, Consumer<JsonNode> records) {
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            records.accept(parser.<JsonNode>readValueAsTree());
            count++;
        }
        return count;
    }
}
