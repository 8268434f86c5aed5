package app.myphone.store;

import app.myphone.problem.Secret;
import java.time.Instant;
import java.util.Optional;

/** A program of its own that uses the keychain of the session it is started in, and prints what happened. It exits as
 * the app does: the library may leave threads behind that would keep the process alive. */
final class KeychainProbe {
  private KeychainProbe() {}

  public static void main(String[] args) throws InterruptedException {
    CredentialStore vault = new KeychainStore();
    for (String step : args) {
      long start = System.nanoTime();
      System.out.println(step + " " + run(vault, step));
      System.out.println("took " + (System.nanoTime() - start) / 1_000_000);
    }
    System.exit(0);
  }

  private static String run(CredentialStore vault, String step) throws InterruptedException {
    try {
      return switch (step) {
        case "write" -> {
          vault.write("https://a.example", signIn());
          yield "done";
        }
        case "delete" -> {
          vault.delete("https://a.example", "sub-1");
          yield "done";
        }
        default -> vault.read("https://a.example")
            .map(kept -> kept.equals(signIn()) ? "same" : "other").orElse("none");
      };
    } catch (CredentialStoreException e) {
      return e.reason().name();
    }
  }

  private static StoredSignIn signIn() {
    return new StoredSignIn("42", "sub-1", new Secret("r".repeat(104)), Optional.of(new Secret("a".repeat(104))),
        Instant.ofEpochSecond(1_800_000_000));
  }
}
