package dev.vouchsafe.acceptance.events;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** What the comments in the source files say of classes, their components and methods, in Markdown. */
final class SourceComments {

    private final List<Path> modules;
    private final Set<String> read = new HashSet<>();

    /** By class, and by class and component, as in {@code dev.vouchsafe.Grant#days}. */
    private final Map<String, String> comments = new HashMap<>();

    SourceComments(Path root) {
        try (var entries = Files.list(root)) {
            modules = entries.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of the class. */
    Optional<String> of(Class<?> type) {
        return comment(type, type.getCanonicalName());
    }

    /** What is said of the class's component, or of its method of this name. */
    Optional<String> of(Class<?> type, String member) {
        return comment(type, type.getCanonicalName() + "#" + member);
    }

    private Optional<String> comment(Class<?> type, String key) {
        var top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        if (read.add(top.getName())) {
            var file = top.getName().replace('.', '/') + ".java";
            modules.stream()
                    .map(module -> module.resolve(file))
                    .filter(Files::exists)
                    .forEach(this::read);
        }
        return Optional.ofNullable(comments.get(key));
    }

    private void read(Path file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new Reader(docs).scan(unit, unit.getPackageName().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Walks a file with the name of what it is in. */
    private final class Reader extends TreePathScanner<Void, String> {
        private final DocTrees docs;

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        private Void scan(CompilationUnitTree unit, String name) {
            return super.scan(unit, name);
        }

        @Override
        public Void visitClass(ClassTree type, String within) {
            var name = within + "." + type.getSimpleName();
            take(name);
            return super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String within) {
            take(within + "#" + method.getName());
            return null;
        }

        private void take(String key) {
            var comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                return;
            }
            comments.putIfAbsent(key, markdown(comment.getFullBody()));
            for (var tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree component && !component.isTypeParameter()) {
                    comments.put(key + "#" + component.getName(), markdown(component.getDescription()));
                }
            }
        }
    }

    private static String markdown(List<? extends DocTree> comment) {
        return comment.stream()
                .map(DocTree::toString)
                .collect(Collectors.joining())
                .replaceAll("<p>", " ")
                .replaceAll("\\{@(?:code|link|linkplain) (?:[\\w.]*#)?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }
}
