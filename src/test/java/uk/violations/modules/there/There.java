package uk.violations.modules.there;

public class There {}
