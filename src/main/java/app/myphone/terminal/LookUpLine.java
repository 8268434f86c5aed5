package app.myphone.terminal;

import app.myphone.account.AccountQuery;
import app.myphone.config.Settings;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a list of people to look up.
 *
 * @param text as it was read; empty when it is no text
 */
record LookUpLine(Optional<String> text) {
  static final int MOST_LINES = 1000;
  static final int LONGEST = 256;
  /** So much UTF-8 takes that at most. */
  private static final int MOST_BYTES = MOST_LINES * (4 * LONGEST + 2);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads a list to its end, before anybody is asked.
   *
   * @throws ProblemException {@code usage.lookup-list}: it is too long, or cannot be read
   */
  static List<LookUpLine> all(InputStream in) throws ProblemException {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      List<LookUpLine> lines = bytes.length > MOST_BYTES ? List.of() : split(bytes);
      if (bytes.length > MOST_BYTES || lines.size() > MOST_LINES) {
        throw unusable();
      }
      return lines;
    } catch (IOException e) {
      throw unusable();
    }
  }

  /**
   * What is asked for.
   *
   * @throws ProblemException {@code usage.lookup-line} or {@code usage.lookup-as}: it cannot be asked for
   */
  AccountQuery query(Settings settings) throws ProblemException {
    Optional<String> typed = text.filter(line -> line.codePointCount(0, line.length()) <= LONGEST);
    Optional<AccountQuery> query = typed.isEmpty() ? Optional.empty() : LookUpOption.query(typed.get(), settings);
    return query.orElseThrow(() -> new ProblemException(
        new Problem.Usage(ProblemCode.USAGE_LOOKUP_LINE, String.valueOf(LONGEST))));
  }

  /** To be repeated beside what came of it. */
  String shown() {
    return PlainText.clean(text.orElse(""), LONGEST);
  }

  /** A line break at the very end begins no line. */
  private static List<LookUpLine> split(byte[] bytes) {
    List<LookUpLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length ? bytes[i] == '\n' : i > start) {
        int end = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
        lines.add(new LookUpLine(text(ByteBuffer.wrap(bytes, start, end - start), start == 0)));
        start = i + 1;
      }
    }
    return lines;
  }

  private static Optional<String> text(ByteBuffer utf8, boolean first) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
      return Optional.of(first && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static ProblemException unusable() {
    return new ProblemException(new Problem.Usage(ProblemCode.USAGE_LOOKUP_LIST, String.valueOf(MOST_LINES)));
  }
}
