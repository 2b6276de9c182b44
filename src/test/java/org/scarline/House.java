package org.scarline;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What breaks the rules of the house in some sources, each breach as one line of text: the rule, and where.
 *
 * <p>A method's lines run from its signature to its closing brace, without Javadoc and annotations. Constructors and
 * records of nested types count like others. Types are the top-level ones; a package's files are counted without its
 * {@code package-info}. A circle is sought along the imports.
 */
final class House {
    static final int LINES = 30;
    static final int PARAMETERS = 6;
    static final int FILES = 15;

    /** How a package's {@code package-info} begins the sentence that says why the package holds more. */
    static final String REASON = "More than " + FILES + " files because ";

    private final Set<String> breaches = new TreeSet<>();
    private final SortedMap<String, Integer> files = new TreeMap<>();
    private final Set<String> reasoned = new TreeSet<>();
    private final SortedMap<String, Set<String>> imports = new TreeMap<>();
    private int types;
    private int hidden;

    private House() {}

    static Set<String> breachesIn(Path sources) throws IOException {
        try (var all = Files.walk(sources)) {
            var paths = all.filter(path -> path.toString().endsWith(".java")).toList();
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
                var found = new ArrayList<JavaFileObject>();
                manager.getJavaFileObjectsFromPaths(paths).forEach(found::add);
                return breachesIn(found);
            }
        }
    }

    static Set<String> breachesIn(List<? extends JavaFileObject> sources) throws IOException {
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        var house = new House();
        var positions = Trees.instance(task).getSourcePositions();
        for (var unit : task.parse()) {
            house.read(unit, positions);
        }
        house.closePackages();
        return house.breaches;
    }

    private void read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        var name = Objects.requireNonNull(unit.getPackageName()).toString();
        var known = imports.computeIfAbsent(name, any -> new TreeSet<>());
        unit.getImports().forEach(line -> known.add(packageOf(line)));
        if (unit.getSourceFile().getName().endsWith("package-info.java")) {
            if (unit.getSourceFile().getCharContent(true).toString().contains(REASON)) {
                reasoned.add(name);
            }
            return;
        }
        files.merge(name, 1, Integer::sum);
        for (var type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                types++;
                hidden += declared.getModifiers().getFlags().contains(Modifier.PUBLIC) ? 0 : 1;
            }
        }
        new Members(unit, positions).scan(unit, null);
    }

    /** The package an import leads to: everything before the first part that begins as a type does. */
    private static String packageOf(ImportTree line) {
        return List.of(line.getQualifiedIdentifier().toString().split("\\.", -1)).stream()
                .takeWhile(part -> Character.isLowerCase(part.charAt(0)))
                .collect(Collectors.joining("."));
    }

    private void closePackages() {
        files.forEach((name, count) -> {
            if (count > FILES && !reasoned.contains(name)) {
                breaches.add("over " + FILES + " files: package " + name);
            }
        });
        if (2 * hidden < types) {
            breaches.add("fewer than half of the types are package-private");
        }
        imports.values().forEach(names -> names.retainAll(imports.keySet()));
        for (var name : imports.keySet()) {
            var circle = new TreeSet<String>();
            for (var other : reach(name)) {
                if (reach(other).contains(name)) {
                    circle.add(other);
                }
            }
            if (circle.size() > 1) {
                breaches.add("circle: " + String.join(", ", circle));
            }
        }
    }

    private Set<String> reach(String name) {
        var seen = new TreeSet<String>();
        var open = new ArrayList<>(imports.getOrDefault(name, Set.of()));
        while (!open.isEmpty()) {
            var next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(imports.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    /** Walks the types of one file. */
    private final class Members extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final CharSequence text;
        private final LineMap lines;
        private final Map<Tree, String> names = new HashMap<>();

        Members(CompilationUnitTree unit, SourcePositions positions) throws IOException {
            this.unit = unit;
            this.text = unit.getSourceFile().getCharContent(true);
            this.positions = positions;
            this.lines = unit.getLineMap();
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            var outer = names.get(outer());
            names.put(type, outer == null ? type.getSimpleName().toString() : outer + "." + type.getSimpleName());
            if (type.getKind() == Tree.Kind.RECORD && components(type) > PARAMETERS) {
                breaches.add("over " + PARAMETERS + " components: record " + names.get(type));
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            var constructor = method.getReturnType() == null;
            var owner = names.get(outer());
            if (constructor && method.getParameters().size() > PARAMETERS && !isRecord(outer())) {
                breaches.add("over " + PARAMETERS + " parameters: constructor " + owner);
            }
            if (lengthOf(method) > LINES) {
                breaches.add("over " + LINES + " lines: "
                        + (constructor ? "constructor " + owner : owner + "." + method.getName()));
            }
            return super.visitMethod(method, null);
        }

        private Tree outer() {
            var path = getCurrentPath().getParentPath();
            while (!(path.getLeaf() instanceof ClassTree) && path.getParentPath() != null) {
                path = path.getParentPath();
            }
            return path.getLeaf();
        }

        private boolean isRecord(Tree tree) {
            return tree.getKind() == Tree.Kind.RECORD;
        }

        /** The fields of a record that are not static are its components. */
        private long components(ClassTree record) {
            return record.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
        }

        private long lengthOf(MethodTree method) {
            var annotations = method.getModifiers().getAnnotations();
            var start = annotations.isEmpty()
                    ? positions.getStartPosition(unit, method)
                    : positions.getEndPosition(unit, annotations.get(annotations.size() - 1)) + 1;
            while (Character.isWhitespace(text.charAt((int) start))) {
                start++;
            }
            return lines.getLineNumber(positions.getEndPosition(unit, method)) - lines.getLineNumber(start) + 1;
        }
    }
}
