package app.myphone.ui.accounts;

import app.myphone.config.Issuer;
import app.myphone.store.StoredAccount;
import app.myphone.text.Messages;
import app.myphone.ui.common.Avatar;
import app.myphone.ui.common.Labels;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * An account in a list: initials, name, login name and server.
 *
 * @param name what it is called, as far as anybody has said
 */
record AccountButton(StoredAccount account, String name, Messages messages) {

  String login() {
    return account.loginName().orElse(account.subject());
  }

  String server() {
    return Issuer.parse(account.issuer()).authority();
  }

  /** @param spoken key of what it does, for who hears it: with name, login name and server */
  Button button(String spoken, Runnable action) {
    VBox words = new VBox(1, Labels.of(name, "strong"), Labels.of(messages.foreign(login()) + " · " + messages.foreign(server()), "muted", "small"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox inside = new HBox(10, Avatar.of(name, account.issuer() + " " + account.subject()), words);
    inside.setAlignment(Pos.CENTER_LEFT);
    Button open = new WrappingButton(inside);
    open.getStyleClass().addAll("quiet", "account-row");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setAlignment(Pos.CENTER_LEFT);
    open.setAccessibleText(messages.get(spoken, name, login(), server()));
    open.setOnAction(_ -> action.run());
    return open;
  }

  /** As high as its words need at the width it gets: a button as such asks them as if they had none. */
  private static final class WrappingButton extends Button {
    private final HBox inside;

    WrappingButton(HBox inside) {
      this.inside = inside;
      setGraphic(inside);
      setMinHeight(USE_PREF_SIZE);
      inside.maxWidthProperty().bind(Bindings.createDoubleBinding(() -> width(getWidth()), widthProperty(), insetsProperty()));
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return inside.prefHeight(width < 0 ? -1 : width(width)) + snappedTopInset() + snappedBottomInset();
    }

    private double width(double around) {
      return Math.max(1, around - snappedLeftInset() - snappedRightInset());
    }
  }
}
