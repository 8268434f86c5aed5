package app.myphone.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state in an icon and a word; the colour only repeats what the word says. */
public final class Badge extends Label {

  /** What kind of state it is. */
  public enum Kind {
    GOOD(BootstrapIcons.CHECK_CIRCLE_FILL),
    WARNING(BootstrapIcons.EXCLAMATION_CIRCLE_FILL),
    NEUTRAL(BootstrapIcons.DASH_CIRCLE);

    private final BootstrapIcons icon;

    Kind(BootstrapIcons icon) {
      this.icon = icon;
    }

    /** What stands before the word. */
    public Ikon icon() {
      return icon;
    }
  }

  /**
   * @param text the state, one or two words
   * @param spoken the same as a whole phrase for assistive technology, as {@code Phone number: verified}
   */
  public Badge(Kind kind, String text, String spoken) {
    super(text, new FontIcon(kind.icon));
    getStyleClass().addAll("badge", kind.name().toLowerCase(java.util.Locale.ROOT));
    setMinWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(spoken);
  }
}
