package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.text.PseudoMessages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * With words in brackets one sees what isn't from a message bundle, and what is glued from several of its texts: neither
 * can be translated.
 */
@Timeout(60)
class PseudoLocaleTest {
  /** What nobody translates: names, numbers, addresses, dates, names of protocols. */
  private static final Pattern DATA = Pattern.compile(String.join("|", "Ada Example", "Ben Example", "Grace Hopper",
      "Maximiliane Freifrau von und zu Hohenlohe-Langenburg", "(Wolfeschlegelsteinhausen(bergerdorff)? ?)+(von Dorf)?", "hello world", "N{200}",
      "Person \\d+", "[^\\x{590}-\\x{8ff}]*[\\x{590}-\\x{8ff}].*", "backup-robot", "Olga Organiser", "Iam Admin", "Login service", "Example AG", "(Organisation )+",
      "My Phone", "\\S+@\\S+", "https?://\\S+", "/\\S+(?: Phone/log)?", "[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d+)?", "localhost",
      "REST", "gRPC(-Web)?", "\\+?\\d[\\d .:,()%/–-]*", "\\p{L}+ \\d{1,2}, \\d{4}(, \\d+:\\d+\\h[AP]M)?", "GBBZ-CGCF|A1B2C3|AB12|call me",
      "[A-Z][A-Z0-9]?", "English|Deutsch", "…", "intern 4711 .*", "[a-z]+\\.[a-z.-]+",
      "User locked|User added|Phone number changed|Password changed", "hohenlohe|person|hopper|ada", "person\\d+",
      Arrays.stream(Locale.getISOCountries()).map(code -> Pattern.quote(new Locale.Builder().setRegion(code).build()
          .getDisplayCountry(Locale.ENGLISH))).collect(Collectors.joining("|"))));

  /** What stands between the parts of a list in English, or between things that are only beside each other. */
  private static final Pattern BETWEEN = Pattern.compile(" · |\\n|, and |, | and ");

  static Stream<String> screens() {
    return Spoken.LONGER.screens().all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyTextIsOneMessageOrNobodysToTranslate(String name) throws Exception {
    Set<String> wrong = new TreeSet<>();
    Fx.look(Spoken.LONGER.screens().all().get(name), Theme.LIGHT, 600, 720, 
        scene -> texts(scene).stream().filter(text -> !isWhole(text)).forEach(wrong::add));
    assertThat(wrong).isEmpty();
  }

  private static List<String> texts(Scene scene) {
    return Fx.seen(scene.getRoot()).stream().flatMap(PseudoLocaleTest::texts).filter(text -> text != null && !text.isBlank()).toList();
  }

  private static Stream<String> texts(Node node) {
    Stream<String> said = switch (node) {
      case TextArea _ -> Stream.of(); // for support, line by line
      case FontIcon _ -> Stream.of();
      case Labeled labeled -> Stream.of(labeled.getText());
      case TextInputControl input -> Stream.of(input.getText(), input.getPromptText());
      case Text text when !isDrawnByControl(text) -> Stream.of(text.getText());
      default -> Stream.of();
    };
    return node instanceof TextArea ? said : Stream.concat(said, Stream.of(
        node.getAccessibleText() == null ? "" : node.getAccessibleText(),
        node.getAccessibleHelp() == null ? "" : node.getAccessibleHelp()));
  }

  private static boolean isDrawnByControl(Text text) {
    return Stream.iterate((Node) text, node -> node != null, Node::getParent)
        .anyMatch(node -> node instanceof Labeled || node instanceof TextInputControl);
  }

  /** One pair of brackets around the whole, or none and known data; or a list of such things. */
  private static boolean isWhole(String text) {
    if (DATA.matcher(text).matches()) {
      return true;
    }
    Matcher next = BETWEEN.matcher(text);
    for (int from = 0; next.find(from); from = next.end()) {
      if (depth(text.substring(0, next.start())) == 0) {
        return isWhole(text.substring(0, next.start())) && isWhole(text.substring(next.end()));
      }
    }
    return text.length() > 1 && depth(text) == 0
        && IntStream.range(1, text.length()).allMatch(end -> depth(text.substring(0, end)) > 0);
  }

  private static int depth(String text) {
    return text.chars().map(c -> c == PseudoMessages.OPEN ? 1 : c == PseudoMessages.CLOSE ? -1 : 0).sum();
  }
}
