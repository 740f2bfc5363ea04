package uk.proportion.imagery.web;

import jakarta.servlet.http.HttpServletRequest;
import uk.proportion.imagery.Door;
import uk.proportion.imagery.Expected;

/** The part of the product to which a request goes, and what is at home in what is sent there. */
record Entrance(Door door, Expected expected) {

    static Entrance of(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isUnder(path, "/api")) {
            return new Entrance(Door.API, Expected.WORDS);
        }
        if (isUnder(path, "/engine-rest")) {
            return new Entrance(Door.ENGINE_REST, Expected.TEXT);
        }
        return isUnder(path, "/camunda")
                ? new Entrance(Door.WEB_APPLICATION, Expected.TEXT)
                : new Entrance(Door.PAGE, ofPage(path));
    }

    /** Passwords and tokens come to the sign-in; at the audit people are looked for by what the product calls them. */
    private static Expected ofPage(String path) {
        if (isUnder(path, "/sign-in") || isUnder(path, "/logout")) {
            return Expected.CODES;
        }
        return isUnder(path, "/audit") ? Expected.TEXT : Expected.WORDS;
    }

    private static boolean isUnder(String path, String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }
}
