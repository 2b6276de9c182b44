package org.scarline.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the program was built as. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"scarline " + Configuration.load().value("version")};
    }
}
