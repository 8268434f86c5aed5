package app.myphone.ui.shell;

import app.myphone.config.Theme;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The empty window in its colour and size: shown first, before anything big is loaded. FX thread only. */
public final class Shell {
  private static final double SMALLEST_WIDTH = 380;
  private static final double SMALLEST_HEIGHT = 480;
  private static final double USUAL_WIDTH = 600;
  private static final double USUAL_HEIGHT = 720;

  private final Stage stage;
  private final ThemeSwitch theme;
  private final StackPane root = new StackPane();
  private Optional<Node> cover = Optional.empty();
  private boolean dressed;

  /** Fits out the stage; the caller shows it. */
  public Shell(Stage stage, String title, Theme theme, Preferences preferences) {
    this.stage = stage;
    root.getStyleClass().add("canvas");
    Scene scene = new Scene(root);
    this.theme = new ThemeSwitch(scene, theme);
    stage.setTitle(title);
    stage.setScene(scene);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
    stage.setWidth(size(preferences.get("windowWidth"), USUAL_WIDTH, SMALLEST_WIDTH, screen.getWidth()));
    stage.setHeight(size(preferences.get("windowHeight"), USUAL_HEIGHT, SMALLEST_HEIGHT, screen.getHeight()));
  }

  /** Puts the style sheets on: not before the empty window is painted. */
  public void dress() {
    if (!dressed) {
      dressed = true;
      theme.dress();
    }
  }

  /**
   * The colours of what can be seen before {@link #dress}, with the font for it; empty where only the style sheets know.
   *
   * @param percent how big words are
   */
  public Optional<Palette> early(int percent) {
    WindowFont.load();
    return percent == 100 ? theme.palette() : Optional.empty();
  }

  /** How wide what fills the window is, in pixels. */
  public double width() {
    return root.getWidth();
  }

  public Stage stage() {
    return stage;
  }

  public ThemeSwitch theme() {
    return theme;
  }

  public void fill(Parent content) {
    root.getChildren().setAll(content);
  }

  /** Lets something be seen above what fills the window. */
  public void cover(Node node) {
    cover = Optional.of(node);
    root.getChildren().add(node);
  }

  /** Takes that away. */
  public void uncover() {
    cover.ifPresent(root.getChildren()::remove);
    cover = Optional.empty();
  }

  /** The browser has done its part, or somebody started the program again: here the story goes on. */
  public void bringToFront() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** A remembered size, within what is readable and what the screen has. */
  static double size(Optional<String> remembered, double usual, double smallest, double screen) {
    double wanted = remembered.filter(text -> text.matches("\\d{1,5}")).map(Double::parseDouble).orElse(usual);
    return Math.min(Math.max(wanted, smallest), screen);
  }
}
