package uk.violations;

public class StoresBytes {
    byte[] content;
}
