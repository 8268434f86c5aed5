package app.myphone.ui.signin;

import app.myphone.text.Messages;
import app.myphone.ui.common.ScrollColumn;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** Shows signed out or waiting, as the model says. */
public final class SignInView implements AutoCloseable {
  private final SignInModel model;
  private final ScrollColumn page = new ScrollColumn(ScrollColumn.FORM);
  private final Timeline seconds;
  private final SignedOutSection signedOut;
  private final WaitingSection waiting;

  /** @param changeServer leads to the first screen */
  public SignInView(SignInModel model, StuckSignInCheck stuck, KeychainModel<?> keychain, Runnable changeServer,
      Messages messages) {
    this.model = model;
    this.signedOut = new SignedOutSection(model, stuck, keychain, changeServer, messages);
    this.waiting = new WaitingSection(model, stuck, messages);
    this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
    model.stateProperty().subscribe(this::show);
    model.lateProperty().subscribe(late -> {
      if (late) {
        stuck.ask();
      } else {
        stuck.reset();
      }
    });
  }

  /** An organisation has chosen the server for everybody: no way leads to another one. */
  public SignInView withFixedServer() {
    signedOut.fixServer();
    show(model.stateProperty().get());
    return this;
  }

  /** Shows something under the sign-in. */
  public void showBeneath(Node others) {
    signedOut.showBeneath(others);
    show(model.stateProperty().get());
  }

  /** Says that somebody has just signed out, until the next sign-in begins. */
  public void afterSignOut() {
    signedOut.afterSignOut();
    show(model.stateProperty().get());
  }

  public ScrollColumn page() {
    return page;
  }

  /** The button to start with. */
  public Node firstFocus() {
    return signedOut.signIn();
  }

  @Override
  public void close() {
    seconds.stop();
  }

  private void show(SignInState state) {
    page.widest(state instanceof SignInState.Waiting ? ScrollColumn.DOUBLE : ScrollColumn.FORM);
    switch (state) {
      case SignInState.SignedOut(var why) -> {
        seconds.stop();
        page.show(signedOut.nodes(why));
        signedOut.signIn().requestFocus();
      }
      case SignInState.Waiting now -> {
        seconds.play();
        page.show(waiting.nodes(now));
        waiting.openAgain().requestFocus();
      }
      case SignInState.Starting _ -> {
        signedOut.begin();
        page.show(waiting.busy("ui.waiting.starting"));
      }
      case SignInState.Finishing _ -> page.show(waiting.busy("ui.waiting.finishing"));
    }
  }

  private void cancelOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !(model.stateProperty().get() instanceof SignInState.SignedOut)) {
      model.cancel();
      event.consume();
    }
  }
}
