package app.myphone.ui;

import app.myphone.text.Messages;
import app.myphone.ui.account.SignOutDialog;
import app.myphone.ui.common.Labels;
import app.myphone.ui.connection.ConnectionDialog;
import app.myphone.ui.connection.ConnectionModel;
import app.myphone.ui.diagnosis.DiagnosisDialog;
import app.myphone.ui.diagnosis.DiagnosisModel;
import app.myphone.ui.problem.ProblemDialog;
import app.myphone.ui.problem.ProblemReport;
import app.myphone.ui.settings.SettingsDialog;
import app.myphone.ui.shell.Overlay;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What every page stands in: the strip that says it is a demo, the page, and a dialog over both. */
public final class Frame {
  private final BorderPane pages = new BorderPane();
  private final Overlay overlay = new Overlay(pages);
  private final HBox strip;
  private final Messages messages;

  public Frame(Messages messages) {
    this.messages = messages;
    Label demo = Labels.of(messages.get("ui.menu.demo"));
    HBox.setHgrow(demo, Priority.ALWAYS);
    strip = new HBox(demo);
    strip.getStyleClass().add("demo-strip");
    pages.setTop(strip);
    Labels.shown(strip, false);
  }

  public Parent root() {
    return overlay.root();
  }

  /** Shows a page; a dialog of the one before is gone. */
  public void show(Node page, boolean demo) {
    overlay.hide();
    Labels.shown(strip, demo);
    pages.setCenter(page);
  }

  /** Says in a dialog what went wrong. */
  public void show(ProblemReport report, ProblemDialog.ProblemActions actions) {
    overlay.show(new ProblemDialog(report, actions, messages));
  }

  /** Shows the choice of wires. */
  public void showConnection(ConnectionModel model, Runnable closed) {
    Runnable close = () -> {
      overlay.hide();
      closed.run();
    };
    overlay.show(new ConnectionDialog(model, messages, close));
  }

  /** Shows what is being checked; once the dialog is gone, nothing more is. */
  public void showDiagnosis(DiagnosisModel model) {
    overlay.show(new DiagnosisDialog(model, messages, overlay::hide));
  }

  /**
   * Asks how far signing out shall go.
   *
   * @param signOut told whether the session in the browser ends too
   */
  public void showSignOut(Consumer<Boolean> signOut) {
    overlay.show(new SignOutDialog(messages, signOut, overlay::hide));
  }

  /** Shows the settings. */
  public void showSettings(SettingsDialog settings) {
    overlay.show(settings);
  }

  /** Whether a dialog is over the page. */
  public boolean hasDialog() {
    return overlay.isShown();
  }

  /** Tells which program this is. */
  public void showAbout(String version) {
    overlay.show(InfoDialog.about(version, messages, overlay::hide));
  }

  /** Tells an address that no browser would open. */
  public void showLink(String address) {
    overlay.show(InfoDialog.link(address, messages, overlay::hide));
  }

  /** Closes the dialog, if there is one. */
  public void closeDialog() {
    overlay.hide();
  }
}
