package app.myphone.terminal;

import app.myphone.oidc.DeviceCode;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import app.myphone.signin.DeviceFlowStarter;
import app.myphone.signin.SignInProgress;
import app.myphone.store.KeychainFailure;
import app.myphone.text.Messages;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;

/**
 * Tells on stderr what to do in the browser, or on another device when no browser opened. Links and the code are alone
 * on their lines, so that they can be copied.
 */
final class Prompt implements SignInProgress {
  private final Messages messages;
  private final PrintStream err;
  private final boolean lookUp;
  private DeviceFlowStarter device = () -> {};

  Prompt(Messages messages, PrintStream err, boolean lookUp) {
    this.messages = messages;
    this.err = err;
    this.lookUp = lookUp;
  }

  @Override
  public void begun(DeviceFlowStarter other) {
    device = other;
  }

  @Override
  public void leaving(URI link) {
    err.println(messages.get("terminal.leaving"));
    err.println(link.toASCIIString());
  }

  @Override
  public void waiting(URI link, Duration limit, boolean opened) {
    if (!opened) {
      err.println(messages.get("terminal.not-opened"));
    }
    err.println(messages.get("terminal.waiting", Messages.countdown(limit)));
    if (!opened) {
      device.start();
    }
  }

  @Override
  public void onDevice(DeviceCode code) {
    err.println(messages.get("terminal.device.address"));
    err.println(code.address().toASCIIString());
    err.println(messages.get("terminal.device.code", Messages.countdown(code.life())));
    err.println(code.userCode().reveal());
  }

  /** Nobody can ask for a fresh code here: one that expired ends it; else the link may still be opened. */
  @Override
  public boolean notOnDevice(Problem why, Duration left) {
    boolean over = why.code() == ProblemCode.DEVICE_CODE_EXPIRED;
    if (!over) {
      err.println(ProblemText.of(why, messages).whole(messages));
    }
    return !over;
  }

  @Override
  public void answered() {
    err.println(messages.get(lookUp ? "terminal.answered-lookup" : "terminal.answered"));
  }

  @Override
  public void notKept(KeychainFailure why) {
    err.println(messages.get(why.key(), why.keychain()));
  }
}
