package app.myphone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What people read is in the language they have chosen, what machines read in none: nothing is written as the computer's
 * own language happens to have it.
 */
class LocaleRulesTest {
  private static final JavaClasses PROGRAM = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .withImportOption(location -> !location.contains("/proto/")).importPackages("app.myphone");

  @Test
  void nothingIsFormattedWithoutALocale() {
    noClasses().should().callMethod(String.class, "format", String.class, Object[].class)
        .orShould().callMethod(String.class, "formatted", Object[].class)
        .orShould().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
        .orShould().callMethod(DateTimeFormatter.class, "ofPattern", String.class)
        .orShould().callMethod(NumberFormat.class, "getInstance").orShould().callMethod(NumberFormat.class, "getIntegerInstance")
        .orShould().callMethod(NumberFormat.class, "getNumberInstance")
        .orShould().callMethod(NumberFormat.class, "getPercentInstance")
        .orShould().callMethod(DateFormat.class, "getDateInstance").orShould().callMethod(DateFormat.class, "getInstance")
        .orShould().callMethod(MessageFormat.class, "format", String.class, Object[].class)
        .orShould().callConstructor(MessageFormat.class, String.class)
        .orShould().callConstructor(DecimalFormat.class).orShould().callConstructor(DecimalFormat.class, String.class)
        .orShould().callConstructor(SimpleDateFormat.class, String.class).orShould().callConstructor(Formatter.class)
        .check(PROGRAM);
  }

  /** It is where somebody is at home who has chosen nothing. */
  @Test
  void theComputersOwnLocaleIsAskedForInFewPlaces() {
    noClasses().that().haveNameNotMatching(
        "app\\.myphone\\.(config\\.(OutputPreferences|Settings)|ui\\.PageFactories|ui\\.phone\\.NumberInput)")
        .should().callMethod(Locale.class, "getDefault").check(PROGRAM);
  }
}
