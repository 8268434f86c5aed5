package app.myphone.terminal;

import app.myphone.signin.SignInProgress;
import app.myphone.store.NotKept;
import app.myphone.text.Messages;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;

/** Tells on stderr what to do in the browser. The link is alone on its line, so that it can be copied. */
final class Prompt implements SignInProgress {
  private final Messages messages;
  private final PrintStream err;

  Prompt(Messages messages, PrintStream err) {
    this.messages = messages;
    this.err = err;
  }

  @Override
  public void waiting(URI link, Duration limit, boolean opened) {
    err.println(messages.get(opened ? "terminal.opened" : "terminal.not-opened"));
    err.println(link.toASCIIString());
    err.println(messages.get("terminal.waiting", Messages.countdown(limit)));
  }

  @Override
  public void answered() {
    err.println(messages.get("terminal.answered"));
  }

  @Override
  public void notKept(NotKept why) {
    err.println(messages.get(why.key(), why.keychain()));
  }
}
