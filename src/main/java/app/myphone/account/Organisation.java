package app.myphone.account;

import java.util.Optional;

/** Where an account belongs to, as far as the server names it: by its id. */
public record Organisation(String id) {
  public Organisation {
    if (id.isBlank()) {
      throw new IllegalArgumentException("organisation");
    }
  }

  /** An empty id is none. */
  static Optional<Organisation> of(Optional<String> sent) {
    return sent.filter(id -> !id.isBlank()).map(Organisation::new);
  }
}
