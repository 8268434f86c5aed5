package app.myphone.problem;

import app.myphone.text.PlainText;

/** What a server says, made fit to be shown, logged and copied. */
public final class ServerText {
  private ServerText() {}

  /** One plain line of at most {@code longest} characters, without any secret of ours that the server repeats. */
  public static String clean(String text, int longest) {
    return PlainText.clean(SecretsInUse.without(PlainText.clean(text, 4 * longest)), longest);
  }
}
