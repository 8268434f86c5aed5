package app.myphone.ui.lookup;

import app.myphone.ui.common.LeftToRight;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.TextAlignment;

/**
 * Lays out a row: who it is, and at the right the number and the badges; these go below where there is no room for both.
 * All stands in one pane, since what a list scrolls by is styled and measured anew at each frame.
 */
final class AccountRowPane extends Region {
  private static final double GAP = 12;
  private static final double LINE_GAP = 1;
  private static final double BADGE_GAP = 4;
  private static final double BETWEEN_BADGES = 6;

  private final MarkedText name = new MarkedText("strong");
  private final MarkedText login = new MarkedText("muted", "small");
  private final MarkedText organisation = new MarkedText("muted", "small");
  private final MarkedText number = new MarkedText("strong");
  private final Path pen = new Path();
  private final List<MarkedText> who = List.of(name, login, organisation);
  private List<? extends Region> badges = List.of();

  /** @param rightToLeft how the words around are written; login name and number keep their own order */
  AccountRowPane(boolean rightToLeft) {
    for (MarkedText line : List.of(login, number)) {
      LeftToRight.keep(line.node());
      line.node().setTextAlignment(rightToLeft ? TextAlignment.RIGHT : TextAlignment.LEFT);
    }
    pen.setStroke(null);
    pen.setManaged(false);
    pen.getStyleClass().add("match");
    getChildren().addAll(pen, name.node(), login.node(), organisation.node(), number.node());
  }

  MarkedText name() {
    return name;
  }

  MarkedText login() {
    return login;
  }

  MarkedText organisation() {
    return organisation;
  }

  MarkedText number() {
    return number;
  }

  void showBadges(List<? extends Region> wanted) {
    if (!wanted.equals(badges)) {
      getChildren().removeAll(badges);
      getChildren().addAll(wanted);
      badges = wanted;
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return widest(who) + GAP + sideWidth();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : width;
    double side = sideWidth();
    return widest(who) + GAP + side <= room
        ? Math.max(whoHeight(room), sideHeight(side))
        : whoHeight(room) + GAP + sideHeight(room);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth();
    double side = sideWidth();
    if (widest(who) + GAP + side <= room) {
      placeWho((getHeight() - whoHeight(room)) / 2, room);
      placeSide((getHeight() - sideHeight(side)) / 2, room, true);
    } else {
      placeSide(placeWho(0, room) + GAP, room, false);
    }
    pen.getElements().setAll(Stream.of(name, login, number).flatMap(text -> text.mark().stream()).toList());
  }

  private double placeWho(double top, double room) {
    double y = snapPositionY(top);
    for (MarkedText line : who) {
      y = place(line, 0, y, room) + (line.isEmpty() ? 0 : LINE_GAP);
    }
    return y - LINE_GAP;
  }

  private void placeSide(double top, double room, boolean right) {
    double y = place(number, right ? room - number.width() : 0, snapPositionY(top), room);
    double left = right ? room - badgesWidth() : 0;
    double below = number.isEmpty() ? y : y + BADGE_GAP;
    badgesHeight(room - left, (badge, x, down) -> badge.resizeRelocate(
        snapPositionX(left + x), below + down, snapSizeX(badge.prefWidth(-1)), snapSizeY(badge.prefHeight(-1))));
  }

  /** Told where a badge goes, counted from the first. */
  private interface Placing {
    void place(Region badge, double x, double y);
  }

  /** The height they take, where the next badge that has no room goes below. */
  private double badgesHeight(double room, Placing told) {
    double x = 0;
    double y = 0;
    double bottom = 0;
    for (Region badge : badges) {
      double width = snapSizeX(badge.prefWidth(-1));
      if (x > 0 && x + width > room + 0.5) { // sums are rounded
        x = 0;
        y = bottom + BADGE_GAP;
      }
      told.place(badge, x, y);
      x += width + BETWEEN_BADGES;
      bottom = y + snapSizeY(badge.prefHeight(-1));
    }
    return bottom;
  }

  private double place(MarkedText line, double x, double y, double room) {
    double height = line.height(room);
    Node node = line.node();
    node.relocate(snapPositionX(x), y);
    return y + height;
  }

  private double whoHeight(double room) {
    return who.stream().filter(line -> !line.isEmpty()).mapToDouble(line -> line.height(room) + LINE_GAP).sum() - LINE_GAP;
  }

  private double sideHeight(double room) {
    double words = number.height(room);
    double below = badgesHeight(room, (_, _, _) -> { });
    return words + below + (words > 0 && below > 0 ? BADGE_GAP : 0);
  }

  private double sideWidth() {
    return Math.max(number.width(), badgesWidth());
  }

  private double badgesWidth() {
    return badges.stream().mapToDouble(badge -> snapSizeX(badge.prefWidth(-1)) + BETWEEN_BADGES).sum()
        - (badges.isEmpty() ? 0 : BETWEEN_BADGES);
  }

  private static double widest(List<MarkedText> lines) {
    return lines.stream().mapToDouble(MarkedText::width).max().orElse(0);
  }
}
