package app.myphone.config;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the values of a setting are written and read.
 *
 * @param form which way it is written
 * @param values every value of a {@link Form#CHOICE}, else examples; in no particular language
 * @param reader the value of what was written, empty when it is none
 * @param writer the value as the reader takes it; empty for none
 */
public record SettingType<T>(
    Form form, List<String> values, Function<String, Optional<T>> reader, Function<T, String> writer) {

  /** What one has to know to write a value: for a shell's completion, and for the documentation. */
  public enum Form {
    /** On or off; on the command line such an option takes no value. */
    SWITCH,
    /** One of a few. */
    CHOICE,
    /** Of a server; may hold a password by mistake. */
    ADDRESS,
    /** Whatever the reader takes. */
    TEXT,
    /** The same, or nothing behind the option. */
    OPTIONAL,
    FILE,
    FOLDER
  }

  public SettingType {
    values = Collections.unmodifiableList(values); // a copy would ask for what is looked for late
  }

  /** The same, of a setting that may have no value. */
  @SuppressWarnings("OptionalMapToOptional") // what can't be read, and a setting without a value, are two things
  SettingType<Optional<T>> optional() {
    return new SettingType<>(form, values, written -> reader.apply(written).map(Optional::of),
        value -> value.map(writer).orElse(""));
  }

  /** Whether it is on or off. */
  public boolean isSwitch() {
    return form == Form.SWITCH;
  }

  /** What may be written, for people. */
  String allowed() {
    return String.join(", ", values);
  }
}
