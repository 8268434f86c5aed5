package app.myphone.oidc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query string, percent-decoded strictly as UTF-8 (RFC 6749, appendix B). What cannot be decoded counts but has no value. */
final class CallbackQuery {
  private final List<Parameter> parameters = new ArrayList<>();

  CallbackQuery(String raw) {
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
      Optional<String> value = equals < 0 ? Optional.of("") : decode(pair.substring(equals + 1));
      name.ifPresent(known -> parameters.add(new Parameter(known, value)));
    }
  }

  boolean has(String name) {
    return count(name) > 0;
  }

  long count(String name) {
    return parameters.stream().filter(parameter -> parameter.name.equals(name)).count();
  }

  /** The value, when it was sent exactly once, could be decoded and is not empty. */
  Optional<String> only(String name) {
    return count(name) != 1 ? Optional.empty() : parameters.stream()
        .filter(parameter -> parameter.name.equals(name)).findFirst()
        .flatMap(Parameter::value).filter(value -> !value.isEmpty());
  }

  /** Form decoding: a plus is a blank. Empty for {@code %zz}, {@code %00}, half a character, control characters. */
  static Optional<String> decode(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int value = hex(raw, i + 1);
        if (value < 0x20) {
          return Optional.empty();
        }
        bytes.write(value);
        i += 2;
      } else if (c <= 0x20 || c >= 0x7f) {
        return Optional.empty();
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return utf8(bytes.toByteArray());
  }

  /** Two hexadecimal digits, or a negative number. */
  private static int hex(String raw, int start) {
    if (start + 2 > raw.length()) {
      return -1;
    }
    int high = Character.digit(raw.charAt(start), 16);
    int low = Character.digit(raw.charAt(start + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private record Parameter(String name, Optional<String> value) {}
}
