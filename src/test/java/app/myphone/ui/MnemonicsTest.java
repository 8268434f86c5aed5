package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is underlined does what it says: each letter of each screen is pressed. */
@Timeout(60)
class MnemonicsTest {

  static Stream<Arguments> screens() {
    return Stream.of(Locale.ENGLISH, Locale.GERMAN).flatMap(language -> new Screens(Messages.in(language)).all().keySet()
        .stream().map(name -> Arguments.of(name, language)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyUnderlinedLetterActs(String name, Locale language) throws Exception {
    Fx.look(new Screens(Messages.in(language)).all().get(name), Theme.LIGHT, 600, 720, MnemonicsTest::pressEach);
  }

  private static void pressEach(Scene scene) {
    Set<Character> letters = new HashSet<>();
    for (Labeled labeled : underlined(scene)) {
      char letter = letter(labeled);
      assertThat(letters.add(letter)).as("%s is underlined twice: %s", letter, labeled).isTrue();
      List<Event> told = new ArrayList<>();
      boolean before = isOn(labeled);
      if (labeled instanceof ButtonBase button) {
        button.setOnAction(told::add);
      }
      press(scene, letter);
      if (labeled instanceof Label label) {
        assertThat(label.getLabelFor().isFocused()).as(label.toString()).isTrue();
      } else {
        assertThat(told).as(labeled.toString()).hasSize(1).allMatch(ActionEvent.class::isInstance);
      }
      if (labeled instanceof ToggleButton || labeled instanceof CheckBox) {
        assertThat(isOn(labeled)).as(labeled.toString()).isNotEqualTo(before);
      }
    }
  }

  /** What is seen and can be used; behind a dialog nothing can. */
  private static List<Labeled> underlined(Scene scene) {
    return Fx.seen(scene.getRoot()).stream().filter(node -> !node.isDisabled()).filter(Labeled.class::isInstance)
        .map(Labeled.class::cast).filter(labeled -> labeled.isMnemonicParsing() && labeled.getText().matches(".*_\\p{L}.*"))
        .toList();
  }

  private static char letter(Labeled labeled) {
    return Character.toUpperCase(labeled.getText().charAt(labeled.getText().indexOf('_') + 1));
  }

  private static boolean isOn(Node node) {
    return node instanceof ToggleButton toggle && toggle.isSelected() || node instanceof CheckBox box && box.isSelected();
  }

  private static void press(Scene scene, char letter) {
    KeyCode code = KeyCode.getKeyCode(String.valueOf(letter));
    String text = String.valueOf(Character.toLowerCase(letter));
    Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code == null ? KeyCode.UNDEFINED : code,
        false, false, true, false));
    Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_RELEASED, text, text, code == null ? KeyCode.UNDEFINED : code,
        false, false, true, false));
  }
}
