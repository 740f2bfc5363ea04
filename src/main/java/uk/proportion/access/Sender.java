package uk.proportion.access;

import jakarta.servlet.http.HttpServletRequest;

/** Who sends a request that is refused before anybody has asked who it is. */
public interface Sender {

    /** Does something as whoever sends the request, so that {@link CurrentUser} knows them; as nobody where that cannot be told. */
    void during(HttpServletRequest request, Runnable work);
}
