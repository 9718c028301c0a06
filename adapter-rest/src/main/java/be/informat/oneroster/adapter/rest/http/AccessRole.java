package be.informat.oneroster.adapter.rest.http;

import io.javalin.security.RouteRole;

/** Who may ask for a route. */
public enum AccessRole implements RouteRole {
    /** Anybody: what stands there is no secret, or asks for one itself. */
    ANYONE,
    /** An API client that shows a token; what it may read is judged by what it asks for. */
    API_CLIENT
}
