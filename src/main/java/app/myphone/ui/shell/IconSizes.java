package app.myphone.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The icons in the size of the words. Style sheets give them in pixels: an icon is a letter of its own font, so an em would
 * be its own size.
 */
final class IconSizes {
  private static final Pattern RULE = Pattern.compile("(?m)^([^{}\\n]+)\\{[^}]*-fx-icon-size: (\\d+)px");
  private static final int USUAL = 16;
  private static final String DATA = "data:text/css;base64,";

  private IconSizes() {}

  static boolean isSheet(String sheet) {
    return sheet.startsWith(DATA);
  }

  /**
   * A style sheet that has every size of another one anew.
   *
   * @param sheet as the class path has it
   */
  static String scaled(String sheet, int percent) {
    StringBuilder rules = new StringBuilder();
    add(rules, ".ikonli-font-icon", USUAL * percent / 100);
    Matcher sizes = RULE.matcher(read(sheet));
    while (sizes.find()) {
      add(rules, sizes.group(1), Integer.parseInt(sizes.group(2)) * percent / 100);
    }
    return DATA + Base64.getEncoder().encodeToString(rules.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void add(StringBuilder rules, String selector, int pixels) {
    rules.append(selector).append(" { -fx-icon-size: ").append(pixels).append("px; }\n");
  }

  private static String read(String sheet) {
    try (InputStream in = Objects.requireNonNull(IconSizes.class.getResourceAsStream("/" + sheet), sheet)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
