package app.myphone.ui.phone;

import javafx.scene.AccessibleRole;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The number, the largest text on the page: it can be selected and copied, and shrinks to the room there is. */
final class NumberField extends TextField {
  private static final double LARGEST = 30;
  private static final double SMALLEST = 15;
  private static final double SLACK = 8;

  NumberField(String number, String spoken) {
    super(number);
    setEditable(false);
    getStyleClass().add("number");
    setAccessibleRole(AccessibleRole.TEXT_FIELD);
    setAccessibleText(spoken);
    setTooltip(number.length() > 20 ? new Tooltip(number) : null);
    widthProperty().subscribe(width -> fit(width.doubleValue()));
    fit(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return widthAt(LARGEST) + SLACK;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 120;
  }

  private void fit(double width) {
    double size = LARGEST;
    while (width > 0 && size > SMALLEST && widthAt(size) + SLACK > width) {
      size--;
    }
    setStyle("-fx-font-size: " + (int) size + "px;");
  }

  private double widthAt(double size) {
    Text text = new Text(getText());
    text.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size));
    return text.getLayoutBounds().getWidth();
  }
}
