package app.myphone.os;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The person's own browser, started by argument lists, never through a shell: nothing in an address is a command. An
 * opener that ends with an error gives way to the next; one that is still running after the limit has taken the address:
 * only our waiting ends.
 */
public final class SystemBrowser implements Browser {
  private static final Duration LIMIT = Duration.ofSeconds(3);
  /** The launcher says so what it changed for us alone; the browser gets what the person has. */
  private static final String CHANGED = "my-phone.variables";
  /** Gives the browser a session of its own, so that Ctrl-C in our terminal does not close it. */
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Openers openers;
  private final BrowserEnvironment environment;
  private final Duration limit;

  /**
   * @param environment of this process; the browser gets it
   * @param changed variables that are set for us alone, or with {@code =} what they were before
   */
  SystemBrowser(Openers openers, Map<String, String> environment, Duration limit, List<String> changed) {
    this.openers = openers;
    this.environment = new BrowserEnvironment(environment, changed);
    this.limit = limit;
  }

  /** @param display whether there is one; without, only {@code $BROWSER} is tried */
  public SystemBrowser(boolean display) {
    this(Openers.ofThisSystem(System.getenv(), display), System.getenv(), LIMIT,
        List.of(System.getProperty(CHANGED, "").split(" ")));
  }

  @Override
  public boolean open(URI address) throws InterruptedException {
    String scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
    if (address.getRawAuthority() == null || (!scheme.equals("https") && !scheme.equals("http"))) {
      throw new IllegalArgumentException("not an address for a browser");
    }
    for (List<String> command : openers.pages(address.toASCIIString())) {
      if (takes(command)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean openFolder(Path folder) throws InterruptedException {
    if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
      return false;
    }
    for (List<String> command : openers.folders(folder)) {
      if (takes(command)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<String> opener() {
    return openers.pages("https://example.com/").stream().map(List::getFirst).findFirst();
  }

  private boolean takes(List<String> command) throws InterruptedException {
    try {
      Process process = builder(command).start();
      return !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || openers.isDone(process.exitValue());
    } catch (IOException e) {
      return false;
    }
  }

  private ProcessBuilder builder(List<String> command) {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      words.add(SETSID.toString());
    }
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words)
        .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD)
        .redirectInput(Redirect.from(new File(openers.nothing())));
    builder.environment().clear();
    builder.environment().putAll(environment.asBefore());
    return builder;
  }
}
