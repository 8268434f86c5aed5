package app.myphone.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the window begins, when not with the own number. */
public enum FirstPage {
  LOOKUP,
  DIAGNOSIS,
  SETTINGS;

  /** The word in options and between two processes. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of exactly that word; of anything else, nothing. */
  public static Optional<FirstPage> of(String id) {
    return Arrays.stream(values()).filter(page -> page.id().equals(id)).findFirst();
  }
}
