package app.myphone.ui.common;

import app.myphone.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Names and values in two columns; one under the other when there is little room. */
public final class KeyValueList extends Pane {
  private static final double NARROW = 380;
  private static final double NAME_WIDTH = 160;
  private static final double USUAL = 14;
  private static final double GAP = 12;
  private static final double ROW_GAP = 8;
  private static final double LINE_GAP = 1;

  private final Messages messages;
  private final List<Row> rows = new ArrayList<>();

  public KeyValueList(Messages messages) {
    this.messages = messages;
  }

  /** A name and its value. */
  private record Row(Label name, Node value) {}

  /** Adds a row with a text that wraps. */
  public void add(String name, String value) {
    add(name, Labels.of(messages.foreign(value)), value);
  }

  /**
   * Adds a row.
   *
   * @param spoken the value in words, for assistive technology
   */
  public void add(String name, Node value, String spoken) {
    Label label = Labels.of(name, "muted");
    label.setLabelFor(value);
    value.setAccessibleText(messages.get("ui.named", name, spoken));
    rows.add(new Row(label, value));
    getChildren().addAll(label, value);
  }

  @Override
  protected double computePrefHeight(double width) {
    return arranged(width < 0 ? Double.MAX_VALUE : width, false);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * NARROW;
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    arranged(getWidth(), true);
  }

  private double arranged(double width, boolean place) {
    double y = 0;
    double scale = scale();
    for (Row row : rows) {
      y += y == 0 ? 0 : ROW_GAP;
      y += width < NARROW * scale ? stacked(row, y, width, place) : beside(row, y, width, NAME_WIDTH * scale, place);
    }
    return y;
  }

  private double stacked(Row row, double y, double width, boolean place) {
    double name = row.name.prefHeight(width);
    double value = row.value.prefHeight(width);
    if (place) {
      layoutInArea(row.name, 0, y, width, name, 0, HPos.LEFT, VPos.TOP);
      layoutInArea(row.value, 0, y + name + LINE_GAP, width, value, 0, HPos.LEFT, VPos.TOP);
    }
    return name + LINE_GAP + value;
  }

  private double beside(Row row, double y, double width, double names, boolean place) {
    double rest = width - names - GAP;
    double height = Math.max(row.name.prefHeight(names), row.value.prefHeight(rest));
    if (place) {
      layoutInArea(row.name, 0, y, names, firstLine(row, names, rest, height), 0, HPos.LEFT, VPos.CENTER);
      layoutInArea(row.value, names + GAP, y, rest, height, 0, HPos.LEFT, VPos.TOP);
    }
    return height;
  }

  /** The name stands beside the first of what there is, in its middle when that is higher than words are. */
  private static double firstLine(Row row, double names, double rest, double height) {
    double name = row.name.prefHeight(names);
    return switch (row.value) {
      case Badge _ -> height;
      case WrappingRow _ -> height;
      case VBox several when !several.getChildren().isEmpty() ->
          Math.max(name, several.getChildren().getFirst().isManaged()
              ? several.getChildren().getFirst().prefHeight(rest) : several.getChildren().get(1).prefHeight(rest));
      default -> name;
    };
  }

  /** How much bigger than usual the words are. */
  private double scale() {
    return rows.isEmpty() ? 1 : Math.max(1, rows.getFirst().name.getFont().getSize() / USUAL);
  }
}
