package be.informat.oneroster.adapter.rest.oneroster;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a request.
 *
 * @param verb in capitals
 * @param path as it was written
 * @param query as it was written; null if there is none
 * @param authorization the header; null if there is none
 * @param ifNoneMatch the header; null if there is none
 */
record Request(
        String verb,
        String path,
        @Nullable String query,
        @Nullable String authorization,
        @Nullable String ifNoneMatch) {

    static Request of(Context context) {
        return new Request(
                context.req().getMethod(),
                context.req().getRequestURI(),
                context.req().getQueryString(),
                context.header("Authorization"),
                context.header("If-None-Match"));
    }
}
