package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown before a number is sent is what a real ZITADEL made of the same text (wire/05-phone-number-forms). */
class NumberFormsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** Letters are never turned into digits here, and two signs are two numbers: ZITADEL would guess. */
  private static final String NOT_GUESSED = ".*[A-Za-z]{3,}.*|.*\\d\\+.*";

  /**
   * One line.
   *
   * @param stored what was kept; empty when it was refused
   */
  record Try(String typed, Optional<String> stored) {}

  static Stream<Try> tries() throws Exception {
    try (InputStream in = NumberFormsTest.class.getResourceAsStream("/wire/05-phone-number-forms.txt")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> line.startsWith("\"")).toList();
      return lines.stream().map(NumberFormsTest::read);
    }
  }

  private static Try read(String line) {
    String[] parts = line.split("\\s+-> ", 3);
    try {
      return new Try(JSON.readTree(parts[0]).textValue(),
          Optional.of(parts[2]).filter(_ -> parts[1].equals("200")));
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  @ParameterizedTest
  @MethodSource("tries")
  void isShownAsTheServerWouldKeepIt(Try recorded) {
    Optional<String> sent = NewNumber.read(recorded.typed(), "CH").map(NewNumber::e164);
    if (recorded.stored().isPresent() && !(recorded.typed().replaceFirst(";?ext\\b=?", "")).matches(NOT_GUESSED)) {
      assertThat(sent).isEqualTo(recorded.stored());
    } else if (sent.isPresent()) {
      assertThat(sent.get()).as("a number with its country").matches("\\+[1-9][0-9]{6,19}");
    }
  }
}
