package org.scarline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * The program keeps the rules of the house, but for those breaches that {@code house/known.txt} still lists. The list
 * only shrinks: a line whose breach is gone fails, until it is taken out; {@code -Dhouse=update} takes it out. A
 * line may end in " because " and a reason.
 */
final class HouseTest {
    private static final Path PROGRAM = Path.of("src/main/java");
    private static final Path KNOWN = Path.of("src/test/resources/house/known.txt");

    @Test
    void theRulesAreBrokenOnlyWhereItIsKnown() throws IOException {
        var breaches = House.breachesIn(PROGRAM);
        var lines = new TreeSet<>(Files.readAllLines(KNOWN));
        if ("update".equals(System.getProperty("house"))) {
            lines.removeIf(line -> !breaches.contains(withoutReason(line)));
            Files.write(KNOWN, lines);
        }
        var known = lines.stream().map(HouseTest::withoutReason).collect(Collectors.toSet());
        assertThat(minus(breaches, known)).as("new breaches").isEmpty();
        assertThat(minus(known, breaches))
                .as("no longer broken: take it out of " + KNOWN)
                .isEmpty();
    }

    @Test
    void aMethodOfThirtyOneLinesIsFound() throws IOException {
        assertThat(breaches("class A { /** Long. */ @Deprecated\n void b() {" + "\n".repeat(30) + "} }"))
                .containsExactly("over 30 lines: A.b");
        assertThat(breaches("class A { /** Long. */ @Deprecated\n void b() {" + "\n".repeat(29) + "} }"))
                .isEmpty();
    }

    @Test
    void aNestedConstructorOfSevenParametersIsFound() throws IOException {
        assertThat(breaches("class A { class B { B(int a, int b, int c, int d, int e, int f, int g) {} } }"))
                .containsExactly("over 6 parameters: constructor A.B");
        assertThat(breaches("class A { class B { B(int a, int b, int c, int d, int e, int f) {} } }"))
                .isEmpty();
    }

    @Test
    void aRecordOfSevenComponentsIsFoundOnce() throws IOException {
        assertThat(breaches("record A(int a, int b, int c, int d, int e, int f, int g) { A { } }"))
                .containsExactly("over 6 components: record A");
        assertThat(breaches("record A(int a, int b, int c, int d, int e, int f) { static final int G = 1; }"))
                .isEmpty();
    }

    @Test
    void aPackageOfSixteenFilesNeedsAReason() throws IOException {
        var files = new ArrayList<Source>();
        for (var number = 0; number < 16; number++) {
            files.add(new Source("one/A" + number + ".java", "package one; class A" + number + " {}"));
        }
        assertThat(House.breachesIn(files)).containsExactly("over 15 files: package one");
        files.add(new Source("one/package-info.java", "/** Numbers. " + House.REASON + "why not. */ package one;"));
        assertThat(House.breachesIn(files)).isEmpty();
        assertThat(House.breachesIn(files.subList(0, 15))).isEmpty();
    }

    @Test
    void morePublicTypesThanHiddenOnesAreFound() throws IOException {
        assertThat(breaches("public class A {} class B {} interface C { public class D {} }"))
                .isEmpty();
        assertThat(House.breachesIn(List.of(
                        new Source("one/A.java", "package one; public class A {} class B {}"),
                        new Source("one/C.java", "package one; public interface C {}"))))
                .containsExactly("fewer than half of the types are package-private");
    }

    @Test
    void aCircleOfThreePackagesIsFoundOnce() throws IOException {
        var files = List.of(
                new Source("one/A.java", "package one; import two.B; class A {}"),
                new Source("two/B.java", "package two; import static three.C.Inner.d; class B {}"),
                new Source("three/C.java", "package three; import one.*; class C {}"),
                new Source("four/D.java", "package four; import one.A; class D {}"));
        assertThat(House.breachesIn(files)).containsExactly("circle: one, three, two");
        assertThat(House.breachesIn(files.subList(0, 2))).isEmpty();
    }

    private static Set<String> breaches(String text) throws IOException {
        return House.breachesIn(List.of(new Source("one/A.java", "package one; " + text)));
    }

    private static String withoutReason(String line) {
        return line.split(" because ", 2)[0];
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** A file that is only text. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(Path.of(name).toUri(), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
