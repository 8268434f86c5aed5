package app.myphone.store;

import app.myphone.problem.Secret;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A program of its own that uses the keychain of the session it is started in. Reads one step a line, and prints what
 * it came to and how long that took. It exits as the app does, whatever threads are left.
 */
final class KeychainProbe {
  private static final String ISSUER = "https://a.example";
  /** What the library of the version before says is not ours to test. */
  private static final Logger OLD_LIBRARY = Logger.getLogger("org.freedesktop");
  private final CredentialStore store;

  private KeychainProbe(Duration limit) {
    store = PatientKeychain.open(limit);
  }

  /** {@code SECONDS}: how long each step may take. */
  public static void main(String[] args) throws Exception {
    KeychainProbe probe = new KeychainProbe(Duration.ofSeconds(Long.parseLong(args[0])));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String step = in.readLine(); step != null; step = in.readLine()) {
      String now = step;
      if (step.equals("unlock")) {
        Thread.ofPlatform().daemon().start(() -> probe.go(now));
      } else {
        probe.go(now);
      }
    }
    System.exit(0);
  }

  private void go(String step) {
    long start = System.nanoTime();
    String result = outcome(step);
    System.out.println((step.startsWith("raw") ? "raw" : step) + " " + result + " " + (System.nanoTime() - start) / 1_000_000);
  }

  private String outcome(String step) {
    try {
      return run(step);
    } catch (CredentialStoreException e) {
      return e.reason().name();
    } catch (Exception e) {
      return e.toString();
    }
  }

  private String run(String step) throws Exception {
    if (step.startsWith("raw ")) {
      return rawWrite(Base64.getDecoder().decode(step.substring(4)));
    }
    return switch (step) {
      case "write" -> {
        store.list(account());
        store.write(ISSUER, signIn("r"));
        yield "done";
      }
      case "write another" -> {
        store.write(ISSUER, signIn("s"));
        yield "done";
      }
      case "delete" -> {
        store.delete(ISSUER, "sub-1");
        yield "done";
      }
      case "old write" -> oldWrite();
      case "accounts" -> store.accounts().stream().map(Record::toString).toList().toString();
      case "test" -> Boolean.toString(store.selfTest());
      case "unlock" -> Boolean.toString(store.unlock());
      default -> store.read(ISSUER)
          .map(kept -> kept.equals(signIn("r")) ? "same" : kept.equals(signIn("s")) ? "another" : "other").orElse("none");
    };
  }

  /** What the version before kept, by the library that it kept it with. */
  @SuppressWarnings("try") // the library says that closing may throw anything
  private static String oldWrite() throws Exception {
    OLD_LIBRARY.setLevel(Level.OFF);
    try (Keyring old = Keyring.create(KeyringStorageType.GNOME_KEYRING)) {
      old.setPassword("my-phone", ISSUER + " sub-1", signIn("r").encoded(2000));
      old.setPassword("my-phone", ISSUER, "sub-1");
    }
    return "done";
  }

  /** Puts bytes in the place of all that is ours. */
  private static String rawWrite(byte[] bytes) throws CredentialStoreException {
    try (SecretItems items = (SecretItems) KeychainStore.ofThisSystem().open(new Cancellation())) {
      for (String name : List.of("accounts", ISSUER, ISSUER + " sub-1")) {
        items.write(name, bytes);
      }
    }
    return "done";
  }

  static StoredAccount account() {
    return new StoredAccount(ISSUER, "sub-1", "42", "https://api.example", Optional.of("ada@a.example"),
        Instant.ofEpochSecond(1_700_000_000));
  }

  private static StoredSignIn signIn(String refresh) {
    return new StoredSignIn("42", "sub-1", new Secret(refresh.repeat(104)), Optional.of(new Secret("a".repeat(104))),
        Instant.ofEpochSecond(1_800_000_000));
  }

  /** How to start it. */
  static List<String> command(Duration limit) {
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
        System.getProperty("java.class.path"), KeychainProbe.class.getName(), Long.toString(limit.toSeconds()));
  }
}
