package app.myphone.store;

import app.myphone.text.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of all accounts that are kept, as one entry of the keychain: not every keychain can say what it holds. One
 * line of JSON; what does not look like an account is left out when it is read.
 *
 * @param accounts newest first
 */
record AccountIndex(List<StoredAccount> accounts) {
  /** Raised only when an older program could not make anything of it. */
  private static final int VERSION = 1;

  AccountIndex {
    accounts = accounts.stream().sorted((one, other) -> other.since().compareTo(one.since())).toList();
  }

  /** Nobody, for an entry of another version or one that is no list at all. */
  static AccountIndex decoded(String text) {
    List<StoredAccount> accounts = new ArrayList<>();
    Json.object(text.getBytes(StandardCharsets.UTF_8)).filter(index -> index.path("v").asInt() == VERSION)
        .ifPresent(index -> index.path("accounts").forEach(one -> account(one).ifPresent(accounts::add)));
    return new AccountIndex(accounts);
  }

  private static Optional<StoredAccount> account(JsonNode one) {
    try {
      return Optional.of(new StoredAccount(one.path("issuer").asText(), one.path("sub").asText(),
          one.path("client").asText(), one.path("api").asText(), text(one, "name"), text(one, "login"),
          Instant.ofEpochSecond(one.path("time").asLong())));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode one, String name) {
    return Optional.of(one.path(name).asText()).filter(text -> !text.isEmpty());
  }

  String encoded() {
    ObjectNode index = Json.newObject().put("v", VERSION);
    ArrayNode list = index.putArray("accounts");
    accounts.forEach(account -> {
      ObjectNode one = list.addObject().put("issuer", account.issuer()).put("sub", account.subject())
          .put("client", account.clientId()).put("api", account.apiUrl()).put("time", account.since().getEpochSecond());
      account.name().ifPresent(name -> one.put("name", name));
      account.loginName().ifPresent(name -> one.put("login", name));
    });
    return index.toString();
  }

  /** Whoever was signed in there last. */
  Optional<StoredAccount> at(String issuer) {
    return accounts.stream().filter(account -> account.issuer().equals(issuer)).findFirst();
  }

  Optional<StoredAccount> find(String issuer, String subject) {
    return accounts.stream().filter(account -> account.is(issuer, subject)).findFirst();
  }

  AccountIndex with(StoredAccount account) {
    List<StoredAccount> all = new ArrayList<>(without(account.issuer(), account.subject()).accounts());
    all.addFirst(account);
    return new AccountIndex(all);
  }

  AccountIndex without(String issuer, String subject) {
    return new AccountIndex(accounts.stream().filter(account -> !account.is(issuer, subject)).toList());
  }
}
