package org.scarline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data walk through the packages in one direction, and Spring stays at the doors. */
final class ArchitectureTest {
    private static final String ROOT = "org.scarline";

    /** The mathematics, with its methods for two arms, two raters and times that visits narrow down. */
    private static final Set<String> STATS =
            Set.of("stats", "stats.twoarms", "stats.adjusted", "stats.agreement", "stats.turnbull", "stats.noise");

    /** What every page may read. */
    private static final Set<String> REPORTED =
            Set.of("clinic", "stats", "disk", "reference", "results", "compare", "runs");

    /**
     * Who knows whom: a package, and the packages it may import. A package inside one of them follows its line and
     * may see all of its stage, unless it has a line of its own, as {@code report.chart} has.
     */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("", everything()),
            Map.entry("cli", everything()),
            Map.entry("night", everything()),
            Map.entry("database", Set.of("disk")),
            Map.entry("clinic", Set.of()),
            Map.entry("stats", Set.of()),
            Map.entry("stats.twoarms", Set.of("stats")),
            Map.entry("stats.adjusted", Set.of("stats")),
            Map.entry("stats.agreement", Set.of("stats")),
            Map.entry("stats.turnbull", Set.of("stats")),
            Map.entry("stats.noise", Set.of("stats")),
            Map.entry("disk", Set.of()),
            Map.entry("reference", Set.of("clinic", "disk")),
            Map.entry("rows", Set.of("clinic", "disk")),
            Map.entry("simulate", Set.of("clinic", "disk", "stats")),
            Map.entry("ingest", Set.of("clinic", "disk", "reference", "rows", "ingest.account")),
            Map.entry("ingest.account", Set.of("clinic", "disk", "rows", "results")),
            Map.entry("derive", Set.of("clinic", "reference", "rows")),
            Map.entry("results", Set.of("clinic", "disk", "stats")),
            Map.entry("tally", with(STATS, "clinic", "disk", "reference", "derive", "results")),
            Map.entry("compare", Set.of("clinic", "stats", "disk", "reference", "results")),
            Map.entry("runs", Set.of("clinic", "disk", "results", "compare")),
            Map.entry("report", REPORTED),
            Map.entry("report.chart", Set.of("clinic", "stats")),
            Map.entry("report.document", with(REPORTED, "report.chart", "report.words")),
            Map.entry("report.words", REPORTED),
            Map.entry("report.figure", with(REPORTED, "report.words", "report.chart")),
            Map.entry("report.table", with(REPORTED, "report.words")),
            Map.entry(
                    "patient",
                    with(
                            REPORTED,
                            "rows",
                            "derive",
                            "report",
                            "report.chart",
                            "report.document",
                            "report.words",
                            "report.table")),
            Map.entry(
                    "shared",
                    with(REPORTED, "export.gate", "export.release", "report.chart", "report.document", "report.words")),
            Map.entry("withdraw", Set.of("clinic", "disk")),
            Map.entry("audit", Set.of("disk")),
            Map.entry("export", with(REPORTED, "rows", "derive", "export.gate", "export.release")),
            Map.entry("export.individual", Set.of("clinic", "disk", "derive", "rows")),
            Map.entry("export.gate", Set.of("stats", "stats.noise", "stats.turnbull", "clinic", "derive")),
            Map.entry(
                    "export.release",
                    Set.of("clinic", "disk", "derive", "results", "runs", "compare", "stats", "export.gate")));

    /** What opens files, and what hashes them. */
    private static final Set<String> FILES = Set.of(
            "java.nio.file.Files",
            "java.nio.channels.FileChannel",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.security.MessageDigest");

    /** Names that say nothing about what lies inside. */
    private static final Set<String> EMPTY_WORDS = Set.of("util", "common", "impl", "service", "manager", "dto");

    private static final JavaClasses PROGRAM = new ClassFileImporter().importUrl(whereTheProgramIs());

    @Test
    void everyPackageStandsInTheTable() {
        assertThat(strangersIn(PROGRAM)).isEmpty();
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        assertThat(PROGRAM.stream().map(JavaClass::getPackageName))
                .allSatisfy(name -> assertThat(EMPTY_WORDS).doesNotContain(name.split("\\.", -1)));
    }

    @Test
    void packagesImportOnlyWhatTheTableLetsThem() {
        assertThat(forbiddenIn(PROGRAM)).isEmpty();
    }

    @Test
    void onlyTheStepAndTheTableOfDeriveKnowStoredRows() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".derive..")
                .and(DescribedPredicate.describe("are neither …Step nor …Table", one -> !isDoor(one)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".rows..")
                .check(PROGRAM);
    }

    @Test
    void springStaysInStepsAndTablesAndAtTheDoors() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are neither …Step nor …Table, nor in cli, night or database", one -> !isDoor(one)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheDiskOpensAndHashesFiles() {
        assertThat(openingFiles(PROGRAM))
                .contains("org.scarline.disk.Disk", "org.scarline.disk.Digest")
                .allMatch(name -> name.startsWith(ROOT + ".disk."));
    }

    private static Set<String> openingFiles(JavaClasses classes) {
        return classes.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> FILES.contains(to.getTargetClass().getName())))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void onlyTheCommandsWriteToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould(USE_JAVA_UTIL_LOGGING)
                .check(PROGRAM);
    }

    @Test
    void aForbiddenImportAndAStrangePackageAreFound() {
        var library = new ClassFileImporter().importPackages("com.tngtech.archunit.base");
        assertThat(strangersIn(library)).contains("com.tngtech.archunit.base");
        assertThat(mayImport("compare", "results")).isTrue();
        assertThat(mayImport("compare", "tally")).isFalse();
        assertThat(mayImport("tally", "compare")).isFalse();
        assertThat(mayImport("stats", "clinic")).isFalse();
        assertThat(mayImport("derive", "ingest.csv")).isFalse();
        assertThat(mayImport("ingest", "derive")).isFalse();
        assertThat(mayImport("ingest.store", "rows")).isTrue();
        assertThat(mayImport("rows", "ingest")).isFalse();
        assertThat(mayImport("results", "tally")).isFalse();
        assertThat(mayImport("ingest", "ingest.csv")).isTrue();
        assertThat(mayImport("ingest.csv", "clinic")).isTrue();
        assertThat(mayImport("report", "report.chart")).isTrue();
        assertThat(mayImport("report.chart", "report")).isFalse();
        assertThat(mayImport("report.chart", "tally")).isFalse();
        assertThat(mayImport("report.table", "report.words")).isTrue();
        assertThat(mayImport("report.words", "report")).isFalse();
        assertThat(mayImport("report.table", "report.chart")).isFalse();
        assertThat(mayImport("cli", "report.chart")).isTrue();
        assertThat(mayImport("export", "cli")).isFalse();
    }

    private static Set<String> strangersIn(JavaClasses classes) {
        return classes.stream()
                .map(one -> inside(one.getPackageName()))
                .filter(name -> !MAY_IMPORT.containsKey(line(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> forbiddenIn(JavaClasses classes) {
        return classes.stream()
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isInside)
                .filter(one -> !mayImport(
                        inside(one.getOriginClass().getPackageName()),
                        inside(one.getTargetClass().getPackageName())))
                .map(Dependency::getDescription)
                .sorted()
                .toList();
    }

    private static boolean isInside(Dependency dependency) {
        var target = dependency.getTargetClass().getPackageName();
        return target.equals(ROOT) || target.startsWith(ROOT + ".");
    }

    private static boolean mayImport(String from, String to) {
        var line = line(from);
        var allowed = MAY_IMPORT.getOrDefault(line, Set.of());
        var sameStage = line.equals(stage(from)) && line.equals(stage(to));
        return from.equals(to) || sameStage || allowed.contains(line(to)) || allowed.equals(everything());
    }

    /** The table's line for a package: its own, else that of its stage. */
    private static String line(String name) {
        return MAY_IMPORT.containsKey(name) ? name : stage(name);
    }

    private static String stage(String name) {
        return name.split("\\.", 2)[0];
    }

    /** The name below the root's; a package from elsewhere keeps its whole name. */
    private static String inside(String packageName) {
        if (packageName.equals(ROOT)) {
            return "";
        }
        return packageName.startsWith(ROOT + ".") ? packageName.substring(ROOT.length() + 1) : packageName;
    }

    private static boolean isDoor(JavaClass one) {
        var outermost = one;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        var name = outermost.getSimpleName();
        return name.endsWith("Step")
                || name.endsWith("Table")
                || Set.of("", "cli", "night", "database").contains(line(inside(one.getPackageName())));
    }

    private static URL whereTheProgramIs() {
        return ScarlineApplication.class.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static Set<String> everything() {
        return Set.of("*");
    }
}
