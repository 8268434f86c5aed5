package app.myphone.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as a person reads it.
 *
 * @param sent as the server sent it, cleaned
 * @param formatted international form ({@code +41 79 123 45 67}); empty when it is no number that can be read
 * @param country ISO 3166 alpha-2; empty when unknown or not of one country
 */
public record PhoneText(String sent, Optional<String> formatted, Optional<String> country) {

  /** Digits, separators and a plus: of anything else the library would make digits, as it does of letters. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{Nd}+\uff0b\\p{Zs}\\p{Pd}\u2212./()\\[\\]]*");

  /** Reads a number in E.164; what cannot be read is kept as sent. The first call loads the number plans. */
  public static PhoneText of(String sent) {
    return PLAIN.matcher(sent).matches() ? read(sent) : asSent(sent);
  }

  private static PhoneText asSent(String sent) {
    return new PhoneText(sent, Optional.empty(), Optional.empty());
  }

  private static PhoneText read(String sent) {
    try {
      PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
      PhoneNumber number = plans.parse(sent, null);
      return new PhoneText(sent, Optional.of(plans.format(number, PhoneNumberFormat.INTERNATIONAL)),
          Optional.ofNullable(plans.getRegionCodeForNumber(number)).filter(code -> code.matches("[A-Z]{2}")));
    } catch (NumberParseException e) {
      return asSent(sent);
    }
  }

  /** What to show: the international form, or the number as sent. */
  public String shown() {
    return formatted.orElse(sent);
  }

  /** The country in words, as {@code Switzerland} or {@code Schweiz}. */
  public Optional<String> countryName(Locale language) {
    return country.map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(language));
  }
}
