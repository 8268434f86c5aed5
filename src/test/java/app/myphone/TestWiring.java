package app.myphone;

import app.myphone.config.ManagedFile;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.demo.DemoZitadel;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.os.NetworkWatch;
import app.myphone.problem.ProblemException;
import app.myphone.store.CredentialStore;
import app.myphone.store.RefreshLock;
import app.myphone.ui.WindowDependencies;
import app.myphone.ui.shell.Preferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.SocketFactory;

/** The program as {@link Wiring} puts it together, at edges of the test's own; its files are in one folder. */
public final class TestWiring implements AutoCloseable {
  private final SettingsLoader loader;
  private final Shared shared;
  private final Settings settings;

  private TestWiring(Edges edges, Path folder, List<String> arguments) throws ProblemException {
    this.loader = new SettingsLoader(arguments, Map.of(), folder,
        Optional.of(new ManagedFile(folder.resolve("managed.properties"), path -> path)));
    this.shared = new Shared(edges, new RefreshLock(folder.resolve("locks"), edges.clock()), loader);
    this.settings = loader.load();
  }

  /** What stands in for the computer. */
  public record Surroundings(Browser browser, Clock clock, CredentialStore vault, NetworkWatch network,
      SocketFactory sockets) {

    /** A start of the program. @param folder has {@code settings.properties}, or will have it */
    public TestWiring start(Path folder, String... arguments) throws ProblemException {
      return new TestWiring(new Edges(browser, clock, vault, network, sockets), folder, List.of(arguments));
    }
  }

  /** The built-in demo, started unless it runs. */
  public DemoZitadel demo() {
    return shared.demo().server();
  }

  public Settings settings() {
    return settings;
  }

  public WindowDependencies window() {
    return new Wiring(settings, shared);
  }

  /** As they are remembered on the disk. */
  public static Preferences preferences(Path folder) {
    return new RememberedSettings(folder.resolve("settings.properties"));
  }

  @Override
  public void close() {
    shared.close();
  }
}
