package uk.proportion.access;

/** How to sign in to the demonstration. Exists in the profile {@code demo} only, with people and organisations made up. */
public final class DemoSignIn {
    /** The name of the profile. */
    public static final String PROFILE = "demo";

    /** The password that all demo users share. */
    public static final String PASSWORD = "Proportion-demo-2026";

    private DemoSignIn() {}
}
