package app.myphone.account;

import app.myphone.text.Messages;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who did something to an account.
 *
 * @param id their user ID
 * @param name as the server names them; empty when it does not say, as of somebody who was deleted since
 */
public record EventEditor(String id, Optional<String> name) {
  /** The server's own doing has an editor that is a word, as {@code NOTIFICATION}. */
  private static final Pattern SERVER = Pattern.compile("[A-Z_]*");

  /** Empty when it was the server itself. */
  static Optional<EventEditor> of(Optional<String> id, Optional<String> name) {
    boolean server = name.isEmpty() && SERVER.matcher(id.orElse("")).matches();
    return server ? Optional.empty() : Optional.of(new EventEditor(id.orElse(""), name));
  }

  /** What to call them within a sentence: never by the ID. */
  public String title(Messages messages) {
    return name.orElseGet(() -> messages.get("number.editor.unnamed"));
  }

  /** The ID in words for who wants to know more; empty where the name says enough. */
  public Optional<String> detail(Messages messages) {
    return name.isPresent() || id.isEmpty() ? Optional.empty() : Optional.of(messages.get("ui.named", messages.get("ui.profile.user-id"), id));
  }
}
