package padlock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tree is the architecture: who may know whom, which library lives where, how long a file may be. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("padlock");

    /** The arrows of src/docs/decisions/0001-arrows.md: package to the packages it may import. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("url", Set.of()),
            Map.entry("words", Set.of()),
            Map.entry("policy", Set.of("url", "words")),
            Map.entry("http", Set.of("url")),
            Map.entry("trace", Set.of("url", "policy", "words")),
            Map.entry("pki", Set.of("url", "policy")),
            Map.entry("mail", Set.of("url")),
            Map.entry("world", Set.of("url", "http", "policy", "pki", "mail", "trace", "words")),
            Map.entry("browser", Set.of("url", "http", "policy", "pki", "trace", "mail", "words")),
            Map.entry("wire", Set.of("browser", "url", "http", "policy", "pki", "trace")),
            Map.entry("origin", Set.of("world", "pki", "url", "http")),
            Map.entry("content", Set.of()),
            Map.entry("question", Set.of("browser", "url", "http", "policy", "pki", "trace", "content", "words")),
            Map.entry(
                    "scenario",
                    Set.of(
                            "url", "http", "policy", "pki", "mail", "trace", "world", "browser", "wire", "origin",
                            "content", "words")),
            Map.entry("campaign", Set.of("scenario", "world", "content", "trace", "policy", "words")),
            Map.entry("matrix", Set.of("campaign", "scenario", "world", "content", "trace", "policy", "words")),
            Map.entry(
                    "diagnosis",
                    Set.of("scenario", "world", "browser", "mail", "pki", "trace", "policy", "http", "url", "words")),
            Map.entry("exercise", Set.of("scenario", "content", "trace", "world", "words")),
            Map.entry("lesson", Set.of("exercise", "scenario", "content", "trace", "policy", "words")),
            Map.entry("share", Set.of("scenario", "world", "trace", "content", "diagram", "policy", "url", "words")),
            Map.entry("evidence", Set.of("policy", "content")),
            Map.entry("judge", Set.of("scenario", "origin", "world", "mail", "trace", "url", "http", "words")),
            Map.entry("bring", Set.of("browser", "policy", "world", "mail", "url", "words")),
            Map.entry("diagram", Set.of("trace", "policy", "url", "words")),
            Map.entry("database", Set.of()),
            Map.entry("progress", Set.of("database")),
            Map.entry("backup", Set.of("database", "progress", "room")),
            Map.entry("compare", Set.of("trace", "policy", "url", "words")),
            Map.entry("qr", Set.of()),
            Map.entry("room", Set.of("lesson", "scenario", "trace", "content", "database")),
            Map.entry(
                    "site",
                    Set.of(
                            "campaign",
                            "compare",
                            "matrix",
                            "lesson",
                            "exercise",
                            "progress",
                            "database",
                            "scenario",
                            "diagram",
                            "evidence",
                            "trace",
                            "policy",
                            "url",
                            "http",
                            "mail",
                            "pki",
                            "world",
                            "content",
                            "browser",
                            "diagnosis",
                            "judge",
                            "bring",
                            "room",
                            "qr",
                            "share",
                            "words",
                            "pages")));

    /** A library and the only packages that may use it. */
    private static final Map<String, List<String>> LIVES_IN = Map.ofEntries(
            Map.entry("org.bouncycastle..", List.of("pki")),
            Map.entry("com.github.tomakehurst..", List.of("origin")),
            Map.entry("wiremock..", List.of("origin")),
            Map.entry("okhttp3..", List.of("wire")),
            Map.entry("org.jsoup..", List.of("mail", "browser", "bring")),
            Map.entry("org.snakeyaml..", List.of("content")),
            Map.entry("org.commonmark..", List.of("lesson")),
            Map.entry("io.javalin..", List.of("site")),
            Map.entry("gg.jte..", List.of("site", "pages")),
            Map.entry("java.sql..", List.of("room", "progress", "database", "backup", "judge")),
            Map.entry("org.postgresql..", List.of("database")),
            Map.entry("com.zaxxer..", List.of("database")),
            Map.entry("io.micrometer..", List.of("site.ops")),
            Map.entry("org.apache.james..", List.of("bring")));

    @TestFactory
    Stream<DynamicTest> everyPackageImportsOnlyItsNeighbors() {
        return MAY_IMPORT.entrySet().stream()
                .map(arrow -> DynamicTest.dynamicTest(arrow.getKey(), () -> {
                    List<String> others = MAY_IMPORT.keySet().stream()
                            .filter(other -> !other.equals(arrow.getKey())
                                    && !arrow.getValue().contains(other))
                            .map(other -> "padlock." + other + "..")
                            .toList();
                    noClasses()
                            .that()
                            .resideInAPackage("padlock." + arrow.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others.toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(CODE);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyLibraryLivesInItsPackage() {
        return LIVES_IN.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(
                        library.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(library.getValue().stream()
                                        .map(p -> "padlock." + p + "..")
                                        .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(library.getKey())
                                .check(CODE)));
    }

    @Test
    void everyPackageOfTheTreeHasItsArrows() {
        Set<String> unknown = new TreeSet<>();
        for (JavaClass type : CODE) {
            String[] path = type.getPackageName().split("\\.");
            if (path.length > 1 && !MAY_IMPORT.containsKey(path[1]) && !path[1].equals("pages")) {
                unknown.add(path[1]);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("padlock.(*)..")
                .should()
                .beFreeOfCycles()
                // The pages are generated from templates and belong to the site, whose views they show.
                .ignoreDependency(resideInAPackage("padlock.pages.."), DescribedPredicate.alwaysTrue())
                .check(CODE);
    }

    @Test
    void theCoreUsesNothingButTheJdk() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "padlock.url..",
                        "padlock.words..",
                        "padlock.policy..",
                        "padlock.http..",
                        "padlock.diagram..",
                        "padlock.qr..")
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAPackage("java..")
                        .or(resideInAPackage("padlock.."))
                        .or(resideInAPackage("org.jspecify.."))))
                .check(CODE);
    }

    @Test
    void timeAndEnvironmentArePassedIn() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("padlock.Main")
                .and()
                .doNotHaveFullyQualifiedName("padlock.Wiring")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    /** Nobody else can reach out: not by a socket, not by a letter, not by asking for a name. */
    @Test
    void onlyTheWireOpensConnections() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("padlock.wire.Line$TappedSocket")
                .and()
                .doNotHaveFullyQualifiedName("padlock.judge.Socks")
                .should()
                .callMethodWhere(calls("java.net.Socket", "connect"))
                .orShould()
                .callMethodWhere(calls("java.net.InetAddress", "getAllByName", "getLocalHost", "isReachable"))
                .orShould()
                .callMethodWhere(calls("java.net.URL", "openStream", "getContent"))
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.net.http..").or(resideInAPackage("javax.naming..")))
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "channels and datagrams",
                        type -> Set.of(
                                        "java.nio.channels.SocketChannel",
                                        "java.nio.channels.AsynchronousSocketChannel",
                                        "java.nio.channels.DatagramChannel",
                                        "java.net.DatagramSocket",
                                        "java.net.MulticastSocket")
                                .contains(type.getName())))
                .check(CODE);
        // An address that is written in digits is no name; NetworksTest and the doorman's own check keep names away.
        noClasses()
                .that()
                .resideOutsideOfPackages("padlock.site.front..", "padlock.site.room..")
                .should()
                .callMethodWhere(calls("java.net.InetAddress", "getByName"))
                .check(CODE);
        // A file in our own archive, and our own pages, asked while an archive of classes is made.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("padlock.content.Folder")
                .and()
                .doNotHaveFullyQualifiedName("padlock.Rehearsal")
                .should()
                .callMethodWhere(calls("java.net.URL", "openConnection"))
                .check(CODE);
    }

    @Test
    void valuesReachTheDatabaseAsParameters() {
        noClasses()
                .that()
                .resideOutsideOfPackage("padlock.database..")
                .and()
                // It makes the tables of a file for Chromium, whose statements are constants.
                .doNotHaveFullyQualifiedName("padlock.judge.TrustFile")
                .should()
                .callMethodWhere(calls("java.sql.Connection", "createStatement"))
                .check(CODE);
    }

    private static DescribedPredicate<JavaMethodCall> calls(String owner, String... methods) {
        return DescribedPredicate.describe(
                owner + "." + String.join("/", methods),
                call -> call.getTargetOwner().isAssignableTo(owner)
                        && List.of(methods).contains(call.getName()));
    }

    @Test
    void noClassHasAnEmptyName() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Service)(\\$.*)?")
                .check(CODE);
    }

    @Test
    void siteReadsOnlyTheVocabularyOfPolicy() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "padlock.site..",
                        "padlock.diagram..",
                        "padlock.compare..",
                        "padlock.lesson..",
                        "padlock.world..",
                        "padlock.pki..",
                        "padlock.campaign..",
                        "padlock.matrix..",
                        "padlock.diagnosis..",
                        "padlock.share..")
                .should()
                .dependOnClassesThat(resideInAPackage("padlock.policy..").and(DescribedPredicate.not(vocabulary())))
                .check(CODE);
    }

    /** The words of policy that a trace is written in; the decisions themselves are not among them. */
    private static DescribedPredicate<JavaClass> vocabulary() {
        Set<String> words = Set.of("Rule", "Evidence", "CertificateFault", "ConnectionFault", "Fact", "NameRules");
        return DescribedPredicate.describe("vocabulary", type -> words.contains(type.getSimpleName()));
    }

    @Test
    void everyPackageSaysWhatItHolds() throws IOException {
        List<Path> silent = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            folders.filter(Files::isDirectory).forEach(folder -> {
                String[] java = folder.toFile().list((dir, name) -> name.endsWith(".java"));
                if (java != null && java.length > 0 && !Arrays.asList(java).contains("package-info.java")) {
                    silent.add(folder);
                }
            });
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (String root : List.of("src/main", "src/test/java", "static")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (file.toString().matches(".*\\.(java|jte|js|css)")
                            && Files.readAllLines(file).size() > 400) {
                        tooLong.add(file.toString());
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
