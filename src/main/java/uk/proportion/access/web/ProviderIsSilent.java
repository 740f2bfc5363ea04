package uk.proportion.access.web;

/** Whether somebody may still be here cannot be told now; that ends no session, and opens no door either. */
public class ProviderIsSilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason what failed, or null */
    public ProviderIsSilent(String message, Throwable reason) {
        super(message, reason);
    }
}
