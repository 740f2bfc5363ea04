package uk.violations.modules.there.internal;

public class Hidden {}
