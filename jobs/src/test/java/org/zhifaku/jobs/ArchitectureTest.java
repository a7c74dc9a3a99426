package org.zhifaku.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhifaku");

    @Test
    void pureCoreHoldsNoFrameworkFilesOrClock() {
        noClasses()
                .that()
                .resideInAPackage("org.zhifaku.pipeline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.camel..",
                        "java.sql..",
                        "javax.sql..",
                        "java.nio.file..",
                        "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .because(
                        "the core runs anywhere a JVM does: hand time, files and ids in as arguments from jobs or library")
                .check(HOUSE);
    }

    @Test
    void modulesDependInOneDirection() {
        onlyMayUse("schemas", "schemas");
        onlyMayUse("connectors", "connectors", "schemas");
        onlyMayUse("pipeline", "pipeline", "schemas");
        onlyMayUse("library", "library", "pipeline", "schemas");
        onlyMayUse("console", "console", "library", "pipeline", "schemas");
        onlyMayUse("sandbox", "sandbox", "schemas");
    }

    private static void onlyMayUse(String module, String... others) {
        String[] allowed = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            allowed[i] = "org.zhifaku." + others[i] + "..";
        }
        classes()
                .that()
                .resideInAPackage("org.zhifaku." + module + "..")
                .should()
                .onlyDependOnClassesThat(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage("org.zhifaku..")
                                .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed)))
                .because(
                        "the flow has one direction (docs/architecture.md, Modules): move the type to a module both may use, or let jobs wire an interface")
                .check(HOUSE);
    }

    @Test
    void clientTypesStopAtTheModulesEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.zhifaku.library.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.elasticsearch.client..", "co.elastic.clients..")
                .because("only library.search speaks to the index server: give it a method that says what you need")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zhifaku.connectors..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .because("only connectors speak Camel: give them a method that says what you need")
                .check(HOUSE);
    }

    @Test
    void packagesAreNamedByCapability() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..common..", "..helper..", "..model..", "..service..", "..impl..", "..dto..")
                .because("a package is named for what it can do: move the class to the package that needs it")
                .check(HOUSE);
    }

    @Test
    void packagesOfTheApplicationHaveNoCycles() {
        slices().matching("org.zhifaku.jobs.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle cannot be read from one end: move what both need to the lower package")
                .check(HOUSE);
    }
}
