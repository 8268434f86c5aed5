package app.myphone.ui.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Somebody's initials in a colour of their own. */
public final class Avatar extends StackPane {
  private static final int COLOURS = 8;

  private final Label initials = new Label();

  private Avatar(String account) {
    getStyleClass().addAll("avatar", "colour-" + Math.floorMod(account.hashCode(), COLOURS));
    getChildren().add(initials);
  }

  /**
   * Somebody's.
   *
   * @param account what the colour is taken from: the same for an account wherever it is seen
   */
  public static Avatar of(String name, String account) {
    Avatar avatar = new Avatar(account);
    avatar.show(name);
    return avatar;
  }

  /** A sign in their place for somebody without letters. */
  public void show(String name) {
    String letters = initials(name);
    boolean some = letters.codePoints().anyMatch(Character::isLetter);
    initials.setText(some ? letters : "");
    initials.setGraphic(some ? null : new FontIcon(BootstrapIcons.PERSON_FILL));
  }

  /** One or two letters: of the first and the last word. */
  public static String initials(String name) {
    String[] words = Arrays.stream(name.split("[\\s@._-]+")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    return words.length == 0 ? "" : Stream.of(words[0], words[words.length - 1]).limit(words.length)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
