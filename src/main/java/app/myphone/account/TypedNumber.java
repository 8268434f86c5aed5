package app.myphone.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in whatever form a person types it.
 *
 * @param searched E.164, as the server keeps it; only digits when nothing says which country
 * @param region whose national form was taken; empty when the number names its country itself
 */
record TypedNumber(String searched, Optional<String> region) {
  /** The server refuses to search longer ones. */
  private static final int LONGEST = 20;
  private static final Pattern FORM = Pattern.compile("(tel:)?[+＋]?[\\p{Nd}\\s()\\[\\]\\-–./·]{3,}");
  private static final Pattern DIGITS = Pattern.compile("(\\P{Nd}*\\p{Nd}){3,}\\P{Nd}*");

  static Optional<TypedNumber> of(String typed, String home) {
    if (!FORM.matcher(typed).matches() || !DIGITS.matcher(typed).matches()) {
      return Optional.empty();
    }
    return (home.isEmpty() ? read(typed, "ZZ") : read(typed, home)).or(() -> nowhere(typed))
        .filter(number -> number.searched.length() <= LONGEST);
  }

  private static Optional<TypedNumber> read(String typed, String home) {
    try {
      PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
      PhoneNumber number = plans.parseAndKeepRawInput(typed, home);
      boolean national = number.getCountryCodeSource() == CountryCodeSource.FROM_DEFAULT_COUNTRY;
      return Optional.of(new TypedNumber(plans.format(number, PhoneNumberFormat.E164),
          Optional.of(home).filter(region -> national)));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** Without any country: what every form of the number ends in. */
  private static Optional<TypedNumber> nowhere(String typed) {
    String digits = PhoneNumberUtil.normalizeDigitsOnly(typed).replaceFirst("^0+", "");
    return digits.length() < 3 || typed.contains("+") ? Optional.empty()
        : Optional.of(new TypedNumber(digits, Optional.empty()));
  }
}
