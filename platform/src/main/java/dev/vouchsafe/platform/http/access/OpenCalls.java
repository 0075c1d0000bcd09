package dev.vouchsafe.platform.http.access;

import java.util.List;

/**
 * POSTs that need no bearer token, since what their bodies carry opens them. A service that has such has a bean of this
 * type; every other route stays closed to who shows no token.
 *
 * @param posts their paths
 */
public record OpenCalls(List<String> posts) {

    public OpenCalls {
        posts = List.copyOf(posts);
    }
}
