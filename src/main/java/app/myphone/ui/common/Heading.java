package app.myphone.ui.common;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a dialog or a card says first, with an icon whose colour repeats what the words say. */
public final class Heading extends HBox {
  private final FontIcon icon = new FontIcon();
  private final Label words;

  /** What kind of news it is. */
  public enum Kind {
    PLAIN(BootstrapIcons.INFO_CIRCLE),
    GOOD(BootstrapIcons.CHECK_CIRCLE_FILL),
    WARNING(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL),
    PROBLEM(BootstrapIcons.X_OCTAGON_FILL);

    private final BootstrapIcons icon;

    Kind(BootstrapIcons icon) {
      this.icon = icon;
    }
  }

  /** @param style of the words, as of a label */
  public Heading(Kind kind, String text, String style) {
    super(10);
    words = Labels.of("", style);
    HBox.setHgrow(words, Priority.ALWAYS);
    setAlignment(Pos.TOP_LEFT); // beside the first line
    show(kind, text);
    getChildren().addAll(icon, words);
  }

  /** In the middle of what stands around it, the icon above the words. */
  public static Heading centred(Kind kind, String text, String style) {
    Heading heading = new Heading(kind, text, style);
    heading.words.setTextAlignment(TextAlignment.CENTER);
    heading.words.setAlignment(Pos.CENTER);
    heading.words.setMaxWidth(Double.MAX_VALUE);
    heading.words.setGraphic(heading.icon);
    heading.words.setContentDisplay(ContentDisplay.TOP);
    return heading;
  }

  /** Says something else. */
  public void show(Kind kind, String text) {
    getStyleClass().setAll("heading", kind.name().toLowerCase(Locale.ROOT));
    icon.setIconCode(kind.icon);
    words.setText(text);
    Labels.shown(icon, kind != Kind.PLAIN);
  }
}
