package app.myphone.ui;

import app.myphone.text.Messages;
import app.myphone.text.PseudoMessages;
import java.util.List;
import java.util.stream.Stream;

/** The words of a language, under its name: those there are, and those that were made up to find what is wrong. */
record Spoken(String name, Messages messages) {
  static final Spoken LONGER = new Spoken("longer", PseudoMessages.longer());
  static final Spoken MIRRORED = new Spoken("mirrored", PseudoMessages.mirrored());

  /** Each language with bundles, and the made-up ones. */
  static List<Spoken> all() {
    return Stream.concat(Messages.languages().stream().map(language -> new Spoken(language.toString(), Messages.in(language))),
        Stream.of(LONGER, MIRRORED)).toList();
  }

  Screens screens() {
    return new Screens(messages);
  }

  @Override
  public String toString() {
    return name;
  }
}
