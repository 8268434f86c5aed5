package app.myphone.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number in whatever form a person types or pastes it: with any dash, bracket or apostrophe, digits of any
 * script, a word before it, an extension behind it, or as a {@code tel:} URI (RFC 3966).
 *
 * @param searched E.164, as the server keeps it; only digits when nothing says which country
 * @param region whose national form was taken; empty when the number names its country itself
 * @param valid whether there can be such a number in its country
 */
record TypedNumber(String searched, Optional<String> region, boolean valid) {
  private static final int SHORTEST = 3;
  /** The server refuses to search longer ones. */
  private static final int LONGEST = 20;
  /** So many digits are the same however a number is dialled. */
  private static final int END = 7;
  private static final Pattern URI = Pattern.compile("(?i)^(?:tel|callto|sms):(?://)?(?<number>[^;?]*)(?<rest>.*)$");
  private static final Pattern CONTEXT = Pattern.compile("(?i);phone-context=(\\+[0-9.()-]+)");
  private static final Pattern LABEL = Pattern.compile("(?iu)^(?:(?:tel|telefon|telephone|telefono|téléphone|tél|phone"
      + "|mobile|mobil|mob|natel|handy|cell|fax|call)[\\s.]*(?:number|nummer|numéro|numero|número|nr|no)?[\\s.:]*"
      + "|[tmp][.:]\\s*|[℡☎☏✆📞📱]\\uFE0F?[\\s:]*)(?=\\P{L}*$)");
  /** Any words before a colon, where as many digits follow as a whole number has. */
  private static final Pattern WORDS =
      Pattern.compile("^\\p{L}[\\p{L}\\p{M}\\p{Nd}\\s.()/-]{0,30}:(?=(?:[^\\p{L}\\p{Nd}]*\\p{Nd}){9,15}[^\\p{L}\\p{Nd}]*$)");
  private static final Pattern REMARK = Pattern.compile("\\s*\\(\\p{L}[\\p{L}\\p{M}\\s.,/-]*\\)[\\s.,;]*$");
  private static final Pattern EXTENSION = Pattern.compile(
      "(?iu)(?<=\\p{Nd}[\\s,;)]{0,4})(?:ext(?:ension|n)?|durchwahl|nebenstelle|dw|poste|interno|int|anexo|ramal|wew|доб|内[線线]|wait|pause|[pwx#])[\\s.:=]*\\p{Nd}{1,7}[\\s.,;]*$");
  private static final Pattern DECORATION = Pattern.compile("[\\p{So}\\p{Sk}\\uFE0F\\s\\p{Z}]+$|^[\\p{So}\\p{Sk}\\uFE0F\\s\\p{Z}]+");
  private static final Pattern SEPARATORS =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\u2212.,;:/\\\\'’ʼ′´`＇\"·•‧∙⋅・．／⁄∕_|~<>]+");
  private static final Pattern PLUS = Pattern.compile("[＋﹢⁺➕]");
  private static final Pattern NUMBER = Pattern.compile("\\+*[0-9]{" + SHORTEST + ",}");

  static Optional<TypedNumber> of(String typed, String home) {
    String number = digits(withoutWords(typed));
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    return read(number, home.isEmpty() ? "ZZ" : home).or(() -> nowhere(number))
        .filter(found -> found.searched.length() <= LONGEST);
  }

  /** Only what is dialled. */
  private static String withoutWords(String typed) {
    Matcher uri = URI.matcher(typed);
    if (uri.matches()) {
      String number = uri.group("number").replaceAll("(?i)%2B", "+").replaceAll("(?i)%20", " ");
      Matcher context = CONTEXT.matcher(uri.group("rest"));
      return context.find() && !number.contains("+") ? context.group(1) + number : number;
    }
    String plain = REMARK.matcher(DECORATION.matcher(typed).replaceAll("")).replaceFirst("");
    String dialled = EXTENSION.matcher(plain).replaceFirst("");
    return WORDS.matcher(LABEL.matcher(dialled).replaceFirst("")).replaceFirst("");
  }

  /** Without what only parts the digits; those are written as 0 to 9, whatever their script. */
  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    PLUS.matcher(SEPARATORS.matcher(text).replaceAll("")).replaceAll("+").codePoints().forEach(c ->
        digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return digits.toString();
  }

  private static Optional<TypedNumber> read(String number, String home) {
    try {
      PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
      PhoneNumber parsed = plans.parseAndKeepRawInput(number, home);
      boolean national = parsed.getCountryCodeSource() == CountryCodeSource.FROM_DEFAULT_COUNTRY;
      return Optional.of(new TypedNumber(plans.format(parsed, PhoneNumberFormat.E164),
          Optional.of(home).filter(region -> national), plans.isValidNumber(parsed)));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** Without any country: what every form of the number ends in. */
  private static Optional<TypedNumber> nowhere(String number) {
    String digits = number.replaceFirst("^0+", "");
    return digits.length() < SHORTEST || digits.startsWith("+") ? Optional.empty()
        : Optional.of(new TypedNumber(digits, Optional.empty(), true));
  }

  /** What it ends in, for whoever does not know the country; empty when there are too few digits for that. */
  static Optional<String> end(String typed) {
    String number = digits(withoutWords(typed));
    return Optional.of(number).filter(digits -> NUMBER.matcher(digits).matches() && digits.length() > END)
        .map(digits -> digits.substring(digits.length() - END));
  }
}
