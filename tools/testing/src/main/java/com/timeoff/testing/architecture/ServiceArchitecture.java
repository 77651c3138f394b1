package com.timeoff.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the contract, for a service's own {@code @AnalyzeClasses} test to run. */
public final class ServiceArchitecture {

    private static final String[] ADAPTERS = {"..web..", "..kafka..", "..jdbc.."};

    @ArchTest
    static final ArchRule domainKnowsNoTechnology = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "org.apache.kafka..",
                    "org.springframework.kafka..",
                    "org.apache.avro..",
                    "TimeOff.Models..",
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule domainKnowsNoAdapter = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.timeoff.*..web..", "com.timeoff.*..kafka..", "com.timeoff.*..jdbc..");

    @ArchTest
    static final ArchRule avroStaysInKafkaPackages = noClasses()
            .that()
            .resideOutsideOfPackage("..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("TimeOff.Models..", "org.apache.avro..");

    @ArchTest
    static final ArchRule adaptersArePrivate = classes()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            SlicesRuleDefinition.slices().matching("com.timeoff.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noSetters = noMethods().should().haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule noFieldInjection = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .allowEmptyShould(true);

    /** Equal texts may be two people, and other texts one: outside of the web an address is an {@code EmailAddress}. */
    @ArchTest
    static final ArchRule anEmailAddressIsNoText = noFields()
            .that()
            .haveNameMatching(".*[eE]mail")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..web..")
            .should()
            .haveRawType(String.class);

    @ArchTest
    static final ArchRule textIsNotComparedLoosely = noClasses()
            .should()
            .callMethod(String.class, "equalsIgnoreCase", String.class)
            .orShould()
            .callMethod(String.class, "compareToIgnoreCase", String.class);

    @ArchTest
    static final ArchRule controllersAreWeb =
            classes().that().areAnnotatedWith(RestController.class).should().resideInAPackage("..web..");

    @ArchTest
    static final ArchRule configurationIsImmutable = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords()
            .allowEmptyShould(true);

    private ServiceArchitecture() {}
}
