package org.scarline;

/** Starts ScarLine. */
public final class ScarlineApplication {
    private ScarlineApplication() {}

    public static void main(String[] arguments) {}
}
