package app.myphone.ui.phone;

import app.myphone.account.NewNumber;
import app.myphone.account.Phone;
import app.myphone.config.TypedCode;
import app.myphone.text.Messages;
import java.util.Locale;
import java.util.Optional;

/** What is typed, understood beside the number there is. */
record NumberInput(ActHost host, Messages messages) {

  /** A number without a country is one of this region: where the number there is comes from, or home. */
  String region() {
    String country = messages.locale().getCountry();
    String home = country.isEmpty() ? Locale.getDefault().getCountry() : country;
    return host.phone().flatMap(Phone::number).flatMap(number -> number.country()).orElse(home);
  }

  /** The number in the form in which it would be sent. */
  Optional<NewNumber> number(String typed) {
    return NewNumber.read(typed, region());
  }

  /** What speaks against sending a number; {@link Notice#NONE} when nothing does. */
  Notice about(Optional<NewNumber> number) {
    if (number.isEmpty()) {
      return Notice.wrong(messages.get("ui.phone.number.none"));
    }
    return host.phone().filter(number.get()::isSameAs).isPresent()
        ? Notice.of(messages.get("ui.phone.number.same")) : Notice.NONE;
  }

  /** The same of a code. */
  Notice about(TypedCode code) {
    if (code.secret().isEmpty()) {
      return Notice.wrong(messages.get("ui.phone.code.empty"));
    }
    return code.isTooLong() ? Notice.wrong(messages.get("ui.phone.code.too-long")) : Notice.NONE;
  }
}
